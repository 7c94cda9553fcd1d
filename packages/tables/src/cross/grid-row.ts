import { isEmptyCell, type Cell, type CellRange } from "../cell";

/** A row whose merged cells hold what is shown over them. */
export interface GridRow {
  /** From 1. */
  readonly number: number;
  /** Cells with merges filled in. */
  readonly cells: readonly Cell[];
  /** Merges that touch this row. */
  readonly merges: readonly CellRange[];
}

/** Where a cell is: row from 1, column from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell of a column; null beyond the end of the row. */
export function cellAt(row: GridRow, column: number): Cell {
  return row.cells[column] ?? null;
}

/** The merge that covers a column of the row, or null. */
export function mergeAt(row: GridRow, column: number): CellRange | null {
  return row.merges.find(({ left, right }) => left <= column && column <= right) ?? null;
}

/** Where the words of a cell stand: the first cell of its merge. */
export function originAt(row: GridRow, column: number): Place {
  const merge = mergeAt(row, column);
  return merge === null ? { row: row.number, column } : { row: merge.top, column: merge.left };
}

/** Whether two columns of a row show the same merged cell. */
export function sameMerge(row: GridRow, columns: readonly [number, number]): boolean {
  const merge = mergeAt(row, columns[0]);
  return merge !== null && merge.left <= columns[1] && columns[1] <= merge.right;
}

/** Columns of a row that hold something. */
export function filledColumns(row: GridRow): readonly number[] {
  return row.cells.flatMap((cell, column) => (isEmptyCell(cell) ? [] : [column]));
}

/** Columns that hold something of their own: of a merge only its first. */
export function ownColumns(row: GridRow): readonly number[] {
  return filledColumns(row).filter((column) => originAt(row, column).column === column);
}

/** Whether a row holds nothing. */
export function isBlankRow(row: GridRow): boolean {
  return row.cells.every(isEmptyCell);
}
