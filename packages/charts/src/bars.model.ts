import type { FigureId } from "./figure";
import type { MarkModel, Tone } from "./mark.model";

/** A quantity on a line of its own, or the reason why there is none. */
export interface BarRow {
  readonly id: FigureId | null;
  readonly name: string;
  /** What stands beside the name in a quieter voice, such as the period; empty for nothing. */
  readonly detail: string;
  readonly tone: Tone;
  /** Null where there is no number; then `label` says why. */
  readonly mark: MarkModel | null;
  readonly label: string;
  readonly tip: readonly string[];
}

/** A value that every bar is told against, such as a location quotient of 1. */
export interface ReferenceModel {
  readonly value: number;
  readonly label: string;
}

/** Rows with a number from the greatest to the smallest, as far as bounds tell; rows without one below them. */
export function sortedRows(rows: readonly BarRow[]): readonly BarRow[] {
  const heightOf = ({ mark }: BarRow): number => {
    if (mark === null) return -Infinity;
    const { extent } = mark;
    if (extent.kind === "exact" || extent.kind === "capped") return extent.at;
    return extent.kind === "span" ? (extent.from + extent.to) / 2 : extent.near;
  };
  return [...rows].sort((a, b) => (heightOf(a) === heightOf(b) ? 0 : heightOf(b) - heightOf(a)));
}
