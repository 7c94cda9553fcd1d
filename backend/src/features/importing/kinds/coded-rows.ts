import { CellFault, type CellReader } from "../reading/cell-reader";
import { readRows, refuseDuplicates, type Incoming } from "./kind";

/** A public code; it becomes part of addresses and of the codes of series, hence no dots. */
export function readCode(cells: CellReader): string {
  const code = cells.text("code");
  if (/^[A-Za-z0-9][A-Za-z0-9_:~-]*$/.test(code)) return code;
  const en = `"${code}" may hold letters, digits and _ : ~ - only`;
  throw new CellFault("code", `「${code}」只可含字母、数字和 _ : ~ -`, en);
}

export function readNames(cells: CellReader): { name_zh: string; name_en: string } {
  return { name_zh: cells.text("name_zh"), name_en: cells.text("name_en") };
}

/** Reads rows that have a code each, refusing a code that stands twice. */
export function readCoded<T extends { readonly code: string }>(
  incoming: Incoming,
  read: (cells: CellReader) => T,
): T[] {
  const items = readRows(incoming, (cells) => {
    const item = read(cells);
    return { key: item.code, line: cells.row.line, item };
  });
  refuseDuplicates(incoming.file, items, "code");
  return items.map(({ item }) => item);
}

/** Ids of the rows that were just written, by code. */
export async function idsOf(
  { client }: Incoming,
  table: string,
  codes: readonly string[],
): Promise<(code: string) => number> {
  const { rows } = await client.query<{ id: number; code: string }>(
    `select id, code from ${table} where code = any($1)`,
    [codes],
  );
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`${table} ${code} was just written and is absent`);
    return id;
  };
}
