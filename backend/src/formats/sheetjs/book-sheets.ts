import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import {
  cellAddress,
  type Cell,
  type CancelSignal,
  type CellRange,
  type Sheet,
  type SheetRow,
} from "@jiqun/tables";
import { FileRefused } from "../file-refused";
import { isSaneMerge, type Limits } from "../limits";
import { formatShows, type ShownAs } from "../xlsx/number-format";
import { shownCell } from "../xlsx/shown-cell";

const rowsAtOnce = 1000;

/** The worksheets of a workbook in memory, in the order of their tabs. */
export function bookSheets(book: WorkBook, limits: Limits): readonly Sheet[] {
  const shown = shownBy(book.Workbook?.WBProps?.date1904 === true);
  return book.SheetNames.flatMap((name, index): Sheet[] => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || (sheet["!type"] ?? "sheet") !== "sheet") return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const rows = (signal?: CancelSignal): AsyncIterable<readonly SheetRow[]> =>
      rowsOf({ name, sheet, shown }, limits, signal);
    return [{ name, hidden, merges: mergesOf(sheet, name, limits), locator: null, rows }];
  });
}

function mergesOf(sheet: WorkSheet, name: string, limits: Limits): CellRange[] {
  const merges = sheet["!merges"] ?? [];
  if (merges.length > limits.merges)
    throw new FileRefused("MEMORY_EXCEEDED", { sheet: name, limit: limits.merges });
  return merges
    .map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }))
    .filter((range) => isSaneMerge(range, limits));
}

/** A number as a format shows it. */
type Shown = (value: number, format: string) => Cell;

function shownBy(from1904: boolean): Shown {
  const known = new Map<string, ShownAs>();
  return (value, format) => {
    const shows = known.get(format) ?? formatShows(format);
    known.set(format, shows);
    return shownCell(value, shows, from1904);
  };
}

interface Source {
  readonly name: string;
  readonly sheet: WorkSheet;
  readonly shown: Shown;
}

// eslint-disable-next-line @typescript-eslint/require-await -- the interface is of streams; this one is in memory
async function* rowsOf(
  source: Source,
  limits: Limits,
  signal?: CancelSignal,
): AsyncGenerator<readonly SheetRow[]> {
  const data = source.sheet["!data"] ?? [];
  for (let from = 0; from < data.length; from += rowsAtOnce) {
    if (signal?.aborted === true) return;
    const rows: SheetRow[] = [];
    data.slice(from, from + rowsAtOnce).forEach((cells: CellObject[] | undefined, at) => {
      const row = rowOf(cells ?? [], from + at + 1, source, limits);
      if (row.cells.length > 0) rows.push(row);
    });
    if (rows.length > 0) yield rows;
  }
}

function rowOf(
  cells: readonly (CellObject | undefined)[],
  number: number,
  { name, shown }: Source,
  limits: Limits,
): SheetRow {
  const place = { sheet: name, row: number };
  if (number > limits.rows) throw new FileRefused("TOO_MANY_ROWS", { sheet: name, limit: limits.rows });
  if (cells.length > limits.columns)
    throw new FileRefused("TOO_MANY_COLUMNS", { ...place, limit: limits.columns });
  const read = Array.from(cells, (cell) => cellOf(cell, shown));
  while (read.length > 0 && (read.at(-1) ?? null) === null) read.pop();
  const long = read.findIndex((cell) => typeof cell === "string" && cell.length > limits.cell);
  if (long !== -1)
    throw new FileRefused("CELL_TOO_LONG", { ...place, cell: cellAddress(number, long), limit: limits.cell });
  return { number, cells: read };
}

function cellOf(cell: CellObject | undefined, shown: Shown): Cell {
  if (cell === undefined || cell.t === "z") return null;
  if (cell.t === "e") return { kind: "fault", text: cell.w ?? "#N/A" };
  if (cell.v === undefined) return cell.f === undefined ? null : { kind: "fault", text: "" };
  if (typeof cell.v === "number") return shown(cell.v, typeof cell.z === "string" ? cell.z : "");
  if (typeof cell.v === "boolean") return cell.v ? "TRUE" : "FALSE";
  return typeof cell.v === "string"
    ? cell.v
    : { kind: "day", day: cell.v.toISOString().slice(0, 10), shown: "day" };
}
