import { type DataTable, type FileCell, plainCell } from "../data-table";

/** A text that a spreadsheet would take for a formula begins with one of these. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;
/** A signed number is none. */
const signedNumber = /^[+-]\d[\d,.]*(%|‰)?$/;

/**
 * Tidy CSV: a row a number, UTF-8, CRLF as RFC 4180 says. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export function csvFile({ columns, rows }: DataTable, bom: boolean): Buffer {
  const lines = [columns.map(({ code }) => code), ...rows].map(lineOf);
  return Buffer.from(`${bom ? "\ufeff" : ""}${lines.join("")}`);
}

function lineOf(cells: readonly FileCell[]): string {
  return `${cells.map(fieldOf).join(",")}\r\n`;
}

function fieldOf(of: FileCell): string {
  const cell = plainCell(of);
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = formulaStart.test(cell) && !signedNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
