import type { ImportIssue, ReadObservation } from "@jiqun/contract";
import { rangeOf, within, type CellPlace, type PlaceRange } from "./cell-address";
import type { CellRole } from "./cell-roles";

/** All that is known of one cell. */
export interface CellFacts {
  readonly role: CellRole | null;
  /** Worst first. */
  readonly issues: readonly ImportIssue[];
  readonly reading: ReadObservation | null;
}

const weight = { error: 0, warning: 1, notice: 2 } as const;

/** Remarks on a cell, the worst first. Those on ranges count for each cell within. */
export function issueFinder(issues: readonly ImportIssue[]): (cell: CellPlace) => readonly ImportIssue[] {
  const placed = issues.flatMap((issue): readonly (readonly [PlaceRange, ImportIssue])[] => {
    const range = issue.cell === null ? null : rangeOf(issue.cell);
    return range === null ? [] : [[range, issue]];
  });
  const sorted = placed.sort(([, a], [, b]) => weight[a.severity] - weight[b.severity]);
  return (cell) => sorted.filter(([range]) => within(cell, range)).map(([, issue]) => issue);
}

/** The value that was read from a cell. */
export function readingFinder(
  readings: readonly ReadObservation[],
  sheet: string | null,
): (address: string) => ReadObservation | null {
  const byCell = new Map(readings.filter((one) => one.sheet === sheet).map((one) => [one.cell, one]));
  return (address) => byCell.get(address) ?? null;
}
