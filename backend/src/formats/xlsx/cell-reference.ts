import type { CellRange } from "@jiqun/tables";

/** A place on a sheet: row from 1, column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Reads `AB12`; null for what is no address. Columns beyond any limit come out as large numbers, not as null. */
export function cellPlace(reference: string): CellPlace | null {
  const parts = /^\$?([A-Za-z]{1,8})\$?(\d{1,9})$/.exec(reference);
  if (parts === null) return null;
  const [, letters = "", digits = ""] = parts;
  const row = Number(digits);
  return row === 0 ? null : { row, column: columnOf(letters) };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads `A1:K1`, or `A1` as a range of one; null for what is neither. */
export function cellRange(reference: string): CellRange | null {
  const [first = "", last = first] = reference.split(":");
  const from = cellPlace(first);
  const to = cellPlace(last);
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
