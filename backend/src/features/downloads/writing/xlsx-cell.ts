import { lowestPlace } from "@jiqun/statistics";
import type { SheetData } from "write-excel-file/node";
import type { FileCell, FileNumber } from "../data-table";

type SheetCell = SheetData[number][number];

const alignVertical = "top";

/** A cell as a workbook holds it. Texts stay texts, whatever they begin with; long ones are wrapped where asked. */
export function sheetCell(cell: FileCell, { wrap }: { readonly wrap: boolean }): SheetCell {
  if (cell === null || cell === "") return null;
  const style = { alignVertical, ...(wrap ? { wrap } : {}) } as const;
  if (typeof cell === "string") return { value: shortened(cell), type: String, ...style };
  if (typeof cell === "boolean") return { value: cell, type: Boolean, ...style };
  if (typeof cell === "number") return { value: cell, type: Number, alignVertical, ...numeric };
  return { value: cell.number, type: Number, format: formatOf(cell), alignVertical, ...numeric };
}

/** Numbers and their headings stand to the right, a little off the texts of the next column. */
export const numeric = { align: "right", indent: 1 } as const;

/** Places that the indent takes. */
const indented = 2;

export function isNumber(cell: FileCell): cell is number | FileNumber {
  return typeof cell === "number" || (cell !== null && typeof cell === "object");
}

/** The places that a cell takes; a Chinese character takes two. */
export function widthOf(cell: FileCell): number {
  if (cell === null) return 0;
  if (isNumber(cell)) return numberText(cell).length + indented;
  return String(cell).replace(/[^\u0020-\u024f]/g, "xx").length;
}

/**
 * Percent for ratios, of which points are none; else thousands apart. What sources print is shown whole; of a quotient
 * without end as many places as anybody reads, while the cell holds all of it.
 */
function formatOf(cell: FileNumber): string {
  const decimals = decimalsOf(cell);
  const places = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  return cell.unit === "RATIO" ? `0${places}%` : `#,##0${places}`;
}

/** More than sources print, and few enough for a column on paper. */
const mostDecimals = 6;

/** Decimals of the number as it is shown. */
function decimalsOf({ number, unit }: FileNumber): number {
  const decimals = -lowestPlace(number) - (unit === "RATIO" ? 2 : 0);
  return Math.min(mostDecimals, Math.max(0, decimals));
}

/** At least as long as the number is shown. */
function numberText(cell: number | FileNumber): string {
  if (typeof cell === "number") return String(cell);
  const shown = cell.unit === "RATIO" ? cell.number * 100 : cell.number;
  const decimals = decimalsOf(cell);
  return `${shown.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}%`;
}

/** The most characters that a cell of a workbook holds. */
const longestText = 32_767;

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}
