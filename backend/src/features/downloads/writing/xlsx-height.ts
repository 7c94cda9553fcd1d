import type { FileCell } from "../data-table";
import { widthOf } from "./xlsx-cell";

/** Points of a line of the workbook's type. */
const lineHeight = 14;
/** So much longer is a text by what stays empty where its lines break between words; bold type takes more. */
const breaking = { plain: 1.1, bold: 1.35 } as const;

type Weight = keyof typeof breaking;

/** Lines that a text takes in a column of this width; a number takes one. */
export function linesOf(cell: FileCell, width: number, weight: Weight = "plain"): number {
  const needed = widthOf(cell);
  return typeof cell !== "string" || needed <= width ? 1 : Math.ceil((needed * breaking[weight]) / width);
}

/**
 * Points that a row takes, its texts wrapped in columns of these widths. The file tells it, because not every program
 * that opens or prints a workbook measures wrapped texts itself.
 */
export function heightOf(
  cells: readonly FileCell[],
  widths: readonly number[],
  weight: Weight = "plain",
): number {
  return Math.max(1, ...cells.map((cell, place) => linesOf(cell, widths[place] ?? 1, weight))) * lineHeight;
}
