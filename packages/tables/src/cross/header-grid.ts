import { cellAddress, isEmptyCell } from "../cell";
import { cellAt, mergeAt, originAt, sameMerge, type GridRow, type Place } from "./grid-row";
import { isTotal } from "./slot";
import { noMeaning, readMeaning, type Meaning } from "./meaning";

/** A cell of a header as a column sees it. */
export interface HeaderCell {
  readonly meaning: Meaning;
  /** Where its words stand; columns under one cell share it. */
  readonly origin: Place | null;
}

/** Rows of a header, outermost first; cells by column. */
export type HeaderGrid = readonly (readonly HeaderCell[])[];

const emptyCell: HeaderCell = { meaning: noMeaning, origin: null };

/**
 * Reads header rows. A merged cell heads all its columns; so does, in files that cannot merge, a cell over empty ones
 * to its right as long as a row below tells the columns apart. A cell merged downwards is read once.
 */
export function readHeaderGrid(
  rows: readonly GridRow[],
  columns: { readonly first: number; readonly end: number },
): HeaderGrid {
  const read = rows.map((row) => Array.from({ length: columns.end }, (_, column) => headerCell(row, column)));
  return read
    .map(withWholeYear)
    .map((cells, level) =>
      continued(cells, { below: read.slice(level + 1), first: columns.first, row: rows[level] }),
    );
}

function headerCell(row: GridRow, column: number): HeaderCell {
  const cell = cellAt(row, column);
  const origin = originAt(row, column);
  if (isEmptyCell(cell) || origin.row !== row.number) return emptyCell;
  return { meaning: readMeaning(cell, cellAddress(origin.row, origin.column)), origin };
}

/** A total beside months or quarters is that of the year. */
function withWholeYear(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const parts = cells.filter(({ meaning }) => meaning.period?.kind === "within").length;
  if (parts < 2) return cells;
  return cells.map((cell) =>
    isTotal(cell.meaning.name)
      ? { ...cell, meaning: { ...cell.meaning, name: "", period: { kind: "within", text: "全年" } } }
      : cell,
  );
}

interface Around {
  readonly below: HeaderGrid;
  readonly first: number;
  readonly row: GridRow | undefined;
}

function continued(cells: readonly HeaderCell[], { below, first, row }: Around): readonly HeaderCell[] {
  const filled = [...cells];
  const distinct = (column: number): boolean => below.some((level) => level[column]?.origin != null);
  for (let column = first + 1; column < filled.length; column += 1) {
    const left = filled[column - 1];
    const own = filled[column]?.origin != null;
    if (own || left?.origin == null || row === undefined) continue;
    const merged =
      mergeAt(row, column) !== null ||
      (mergeAt(row, left.origin.column) !== null && !sameMerge(row, [left.origin.column, column]));
    if (!merged && distinct(column) && distinct(column - 1)) filled[column] = left;
  }
  return filled;
}
