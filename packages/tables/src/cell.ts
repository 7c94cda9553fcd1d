/**
 * What a cell of a file holds, before anyone reads meaning into it. A text file holds texts only; a workbook also holds
 * numbers, days and faults. `null` is a cell with nothing in it, and so is a text of spaces to every reader.
 */
export type Cell = string | number | PercentCell | DayCell | FaultCell | null;

/** A number that its workbook shows as a percentage: 0.123 shown as 12.3%. */
export interface PercentCell {
  readonly kind: "percent";
  /** The number as it is stored: 0.123. */
  readonly value: number;
}

/** A serial number that its workbook shows as a date. */
export interface DayCell {
  readonly kind: "day";
  /** ISO day. */
  readonly day: string;
  /** How much of it is shown: a format of year and month shows a month. */
  readonly shown: "day" | "month" | "year";
}

/** A cell whose formula failed, or was never computed: formulas are not evaluated. */
export interface FaultCell {
  readonly kind: "fault";
  /** What is shown: `#DIV/0!`; empty for a formula without a stored value. */
  readonly text: string;
}

/** A rectangle of cells. Rows count from 1 as people see them, columns from 0; both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row of a sheet. */
export interface SheetRow {
  /** From 1; in a text file the number of the record, empty ones counted, as a spreadsheet would show it. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Tells that nobody waits for the rest; an AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** A sheet of a workbook, or the whole of a text file. */
export interface Sheet {
  /** Null for a text file. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly merges: readonly CellRange[];
  /** Where a row came from other than a grid: the readers of SDMX-ML and SDMX-JSON give records; null for a grid. */
  readonly locator: ((row: number) => string) | null;
  /** Rows from the first, in chunks. Each call reads anew from the start. Ends early when `signal` is aborted. */
  rows(signal?: CancelSignal): AsyncIterable<readonly SheetRow[]>;
}

const letterA = 65;

/** Letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(letterA + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Address of a cell: C7. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Address of a range: A4:Z35. */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** Text of a cell as people read it, without spaces around it; empty for an empty cell. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number") return String(cell);
  switch (cell.kind) {
    case "percent":
      return `${Number((cell.value * 100).toPrecision(15))}%`;
    case "day":
      return cell.day.slice(0, shownLength[cell.shown]);
    case "fault":
      return cell.text;
  }
}

const shownLength = { year: 4, month: 7, day: 10 } as const;

/** Whether a cell holds nothing that can be read. A failed formula is not empty. */
export function isEmptyCell(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}
