import { cellText, type Cell } from "../cell";
import { cellAt, filledColumns, type GridRow } from "./grid-row";
import type { Head } from "./head";

/** Columns of one of several tables that stand side by side, both ends included. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Tables side by side repeat the header of their labels: 地区 产值 地区 产值. */
export function bandsOf(window: readonly GridRow[], head: Head): readonly Band[] {
  const rows = head.headers.flatMap((index) => window[index] ?? []);
  const starts = rows.map((row) => startsIn(row, head)).find((columns) => columns.length > 1) ?? [0];
  return starts.map((from, index) => ({
    from: index === 0 ? 0 : from,
    to: (starts[index + 1] ?? Infinity) - 1,
  }));
}

function startsIn(row: GridRow, head: Head): readonly number[] {
  const [first] = filledColumns(row);
  if (first === undefined || first >= head.firstValue) return [];
  const text = cellText(cellAt(row, first));
  return filledColumns(row).filter(
    (column) =>
      column === first ||
      (column > head.firstValue && isLabels(head, column) && cellText(cellAt(row, column)) === text),
  );
}

/** Words, or years, with columns of numbers to their right. */
function isLabels(head: Head, column: number): boolean {
  const shape = head.shapes[column];
  if (shape === undefined || shape.filled === 0) return false;
  const labels =
    shape.texts + shape.periods > shape.numeric || (shape.yearly && shape.years === shape.filled);
  return labels && head.shapes.some((other) => other.column > column && other.numbers > 0);
}

/** A row as a band sees it; rows above the header are seen by all. */
export function inBand(row: GridRow, { from, to }: Band): GridRow {
  if (from === 0 && to === Infinity) return row;
  const cells: readonly Cell[] = row.cells
    .slice(0, Math.min(row.cells.length, to + 1))
    .map((cell, column) => (column < from ? null : cell));
  return {
    number: row.number,
    cells,
    merges: row.merges.filter(({ left, right }) => left <= to && right >= from),
  };
}
