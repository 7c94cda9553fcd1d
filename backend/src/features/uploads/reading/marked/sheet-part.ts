import type { Cell } from "@jiqun/tables";
import { cellText } from "@jiqun/tables";
import { letters, type SheetMarks } from "./marks";
import { declaration, mainSpace, relationSpace, xmlText } from "./xml-text";

/** Places of formats in the styles of a workbook. */
export interface Styles {
  readonly plain: number;
  readonly heading: number;
  readonly notice: number;
  readonly warning: number;
  readonly error: number;
}

/** A row to be written. */
export interface PartRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly heading?: boolean;
}

/** A sheet of cells. Texts are texts, whatever they begin with: none becomes a formula. */
export function sheetPart(
  rows: Iterable<PartRow>,
  {
    marks,
    styles,
    widths = [],
  }: { readonly marks: SheetMarks; readonly styles: Styles; readonly widths?: readonly number[] },
): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  let data = "";
  for (const row of rows) data += rowXml(row, marks, styles);
  return (
    `${declaration}<worksheet xmlns="${mainSpace}" xmlns:r="${relationSpace}">` +
    `${columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`}<sheetData>${data}</sheetData></worksheet>`
  );
}

function rowXml({ number, cells, heading = false }: PartRow, marks: SheetMarks, styles: Styles): string {
  const written = cells.map((cell, column) => {
    const address = letters(column) + String(number);
    const severity = marks.get(address)?.severity;
    const style = severity === undefined ? (heading ? styles.heading : styles.plain) : styles[severity];
    return cellXml(cell, address, style);
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

function cellXml(cell: Cell, address: string, style: number): string {
  const attributes = `r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  if (cell === null) return style === 0 ? "" : `<c ${attributes}/>`;
  if (isPlainNumber(cell)) return `<c ${attributes}><v>${cellText(cell)}</v></c>`;
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${xmlText(cellText(cell))}</t></is></c>`;
}

/** Numbers of text files are numbers again, where writing them as such changes no digit. */
function isPlainNumber(cell: Cell): boolean {
  if (typeof cell === "number") return Number.isFinite(cell);
  return (
    typeof cell === "string" &&
    /^-?\d{1,15}(\.\d{1,10})?$/.test(cell.trim()) &&
    String(Number(cell)) === cell.trim()
  );
}
