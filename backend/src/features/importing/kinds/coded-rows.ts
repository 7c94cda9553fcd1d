import { codeSchema } from "@jiqun/contract";
import { CellFault, type CellReader } from "../reading/cell-reader";
import { readRows, refuseDuplicates, type Incoming } from "./kind";

/** A public code; it becomes part of addresses, lists and the codes of series, hence neither dots nor colons. */
export function readCode(cells: CellReader): string {
  const code = cells.text("code");
  if (code.length <= 60 && codeSchema.safeParse(code).success && !/[.:]/.test(code)) return code;
  throw new CellFault(
    "code",
    `「${code}」只可含字母、数字和 _ ~ -，最多 60 个字符`,
    `"${code}" may hold letters, digits and _ ~ -, at most 60 characters`,
  );
}

export function readNames(cells: CellReader): { name_zh: string; name_en: string } {
  return { name_zh: cells.text("name_zh"), name_en: cells.text("name_en") };
}

/** Reads rows that have a code each, refusing a code that stands twice. */
export function readCoded<T extends { readonly code: string }>(
  incoming: Incoming,
  read: (cells: CellReader) => T,
): T[] {
  return readKeyed(incoming, { column: "code", read, keyOf: ({ code }) => code });
}

export interface KeyedReading<T> {
  /** The column that a double is told at. */
  readonly column: string;
  readonly read: (cells: CellReader) => T;
  readonly keyOf: (item: T) => string;
}

/** Reads rows that have a key each, refusing a key that stands twice. */
export function readKeyed<T>(incoming: Incoming, { column, read, keyOf }: KeyedReading<T>): T[] {
  const items = readRows(incoming, (cells) => {
    const item = read(cells);
    return { key: keyOf(item), line: cells.row.line, item };
  });
  refuseDuplicates(incoming.file, items, column);
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
