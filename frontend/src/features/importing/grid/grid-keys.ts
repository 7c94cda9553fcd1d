import type { CellPlace } from "./cell-address";

export interface Move {
  readonly key: string;
  /** With Ctrl or ⌘: to the edge of the sheet. */
  readonly far: boolean;
  readonly size: { readonly rows: number; readonly columns: number; readonly page: number };
}

/** The cell that a key leads to; null for a key that does not move. */
export function moved({ row, column }: CellPlace, { key, far, size }: Move): CellPlace | null {
  const steps: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: far ? 1 : row - 1, column },
    ArrowDown: { row: far ? size.rows : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? size.columns - 1 : column + 1 },
    Home: { row: far ? 1 : row, column: 0 },
    End: { row: far ? size.rows : row, column: size.columns - 1 },
    PageUp: { row: row - size.page, column },
    PageDown: { row: row + size.page, column },
  };
  const step = steps[key];
  if (step === undefined) return null;
  return { row: clamp(step.row, 1, size.rows), column: clamp(step.column, 0, size.columns - 1) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
