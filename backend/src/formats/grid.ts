import { cellText, type Sheet, type SheetRow } from "@jiqun/tables";

/** Part of a sheet as text. */
export interface GridRows {
  /** Cells of the widest of these rows. */
  readonly columns: number;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** Rows of a sheet from number `top` on, as people read them. Rows that hold nothing are given without cells. */
export async function readGrid(
  sheet: Sheet,
  { top, rows }: { readonly top: number; readonly rows: number },
): Promise<GridRows> {
  const found = new Map<number, readonly string[]>();
  let last = 0;
  const collect = (row: SheetRow): void => {
    last = row.number;
    if (row.number >= top && row.number < top + rows) found.set(row.number, row.cells.map(cellText));
  };
  for await (const chunk of sheet.rows()) {
    chunk.forEach(collect);
    if (last >= top + rows - 1) break;
  }
  const count = Math.max(0, Math.min(last, top + rows - 1) - top + 1);
  const numbers = Array.from({ length: count }, (_, at) => top + at);
  const cells = numbers.map((number) => ({ number, cells: found.get(number) ?? [] }));
  return { columns: Math.max(0, ...cells.map((row) => row.cells.length)), rows: cells };
}

/** Number of the last row that holds anything; null where there are more than `most`. */
export async function countRows(sheet: Sheet, most: number): Promise<number | null> {
  let last = 0;
  for await (const chunk of sheet.rows()) {
    last = chunk.at(-1)?.number ?? last;
    if (last > most) return null;
  }
  return last;
}
