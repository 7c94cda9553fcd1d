import type { ClientBase } from "pg";
import { CellFault, type CellReader } from "../reading/cell-reader";

/** Tables that rows refer to by code. */
const tables = [
  "entity",
  "industry",
  "cluster_definition",
  "indicator",
  "product",
  "scope",
  "source",
  "event",
  "project",
  "series",
] as const;
type Table = (typeof tables)[number];

interface Known {
  readonly ids: ReadonlyMap<Table, ReadonlyMap<string, number>>;
  /** Units of indicators. */
  readonly units: ReadonlyMap<string, string>;
  /** First days on which sources can have been published. */
  readonly published: ReadonlyMap<string, string | null>;
  readonly notes: ReadonlySet<string>;
}

/** Codes that are known in the database, with their ids. Unknown ones are faults of the cell that names them. */
export class References {
  private constructor(private readonly known: Known) {}

  static async load(client: ClientBase): Promise<References> {
    const ids = new Map<Table, ReadonlyMap<string, number>>();
    for (const table of tables) {
      const { rows } = await client.query<{ id: number; code: string }>(`select id, code from ${table}`);
      ids.set(table, new Map(rows.map((row) => [row.code, row.id])));
    }
    const indicators = await client.query<{ code: string; unit: string }>("select code, unit from indicator");
    const notes = await client.query<{ code: string }>("select code from note");
    const sources = await client.query<{ code: string; published: string | null }>(
      "select code, published::text from source",
    );
    return new References({
      ids,
      units: new Map(indicators.rows.map((row) => [row.code, row.unit])),
      published: new Map(sources.rows.map((row) => [row.code, row.published])),
      notes: new Set(notes.rows.map((row) => row.code)),
    });
  }

  /** Id of the code in a column; throws a CellFault when the column is empty or the code unknown. */
  id(cells: CellReader, column: string, table: Table): number {
    return this.find(column, cells.text(column), table);
  }

  optionalId(cells: CellReader, column: string, table: Table): number | null {
    const code = cells.optional(column);
    return code === null ? null : this.find(column, code, table);
  }

  find(column: string, code: string, table: Table): number {
    const id = this.known.ids.get(table)?.get(code);
    if (id === undefined) throw unknownCode(column, code);
    return id;
  }

  note(cells: CellReader): string | null {
    const code = cells.optional("note");
    if (code !== null && !this.known.notes.has(code)) throw unknownCode("note", code);
    return code;
  }

  /** First day on which the source can have been published; null where nobody knows. */
  publishedOf(source: string): string | null {
    return this.known.published.get(source) ?? null;
  }

  unitOfIndicator(code: string): string {
    return this.known.units.get(code) ?? "";
  }
}

function unknownCode(column: string, code: string): CellFault {
  return new CellFault(column, `不认识的代码「${code}」`, `unknown code "${code}"`);
}
