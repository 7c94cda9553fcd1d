import { Injectable } from "@nestjs/common";
import { Database } from "../../database/database";
import type { Reference } from "./entry.errors";

/** What is known of the codes of an entry. */
export interface KnownCodes {
  /** Those that something has. */
  readonly known: ReadonlySet<Reference>;
  /** Unit of the indicator; null where there is none. */
  readonly unit: string | null;
  /** First day on which the source can have come out; null where it has none or is not known. */
  readonly published: string | null;
}

const tables: readonly (readonly [Reference, string])[] = [
  ["entity", "entity"],
  ["market", "entity"],
  ["indicator", "indicator"],
  ["industry", "industry"],
  ["product", "product"],
  ["scope", "scope"],
  ["source", "source"],
];

const lookUp = tables
  .map(([name, table], place) => `select '${name}' as name from ${table} where code = $${place + 1}`)
  .join(" union all ");

/** Looks up what entries refer to. */
@Injectable()
export class EntryRepository {
  constructor(private readonly database: Database) {}

  async look(codes: Readonly<Record<Reference, string | null>>): Promise<KnownCodes> {
    const { pool } = this.database;
    const found = await pool.query<{ name: Reference }>(
      lookUp,
      tables.map(([name]) => codes[name]),
    );
    const { rows } = await pool.query<{ unit: string | null; published: string | null }>(
      `select (select unit from indicator where code = $1) as unit,
              (select published::text from source where code = $2) as published`,
      [codes.indicator, codes.source],
    );
    const { unit = null, published = null } = rows[0] ?? {};
    return { known: new Set(found.rows.map(({ name }) => name)), unit, published };
  }
}
