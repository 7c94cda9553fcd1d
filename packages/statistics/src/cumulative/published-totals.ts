import { isMissing, missing } from "../missing";
import { periodContains } from "../period-relation";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, tilesOf } from "../timeline/timeline-index";
import { missesTotal } from "./rounding-tolerance";

/** A value that a source publishes of a period whose parts, or whose value, are computed here. */
export interface PublishedTotal extends TimedValue {
  /** Value of the coarsest last stated place of it and its parts in base units; 0 where nothing is rounded. */
  readonly lastPlace: number;
}

/** What sources publish beside the values that something was computed from. */
export interface PublishedTotals {
  readonly published?: readonly PublishedTotal[];
}

/**
 * Refuses the computed values of a period whose published total they miss by more than rounding: they become missing
 * with the reason `parts-miss-total`. A total that the values do not fill is not compared.
 */
export function heldAgainst(parts: Timeline, { published = [] }: PublishedTotals): Timeline {
  const index = indexTimeline(parts);
  const missed = published.filter(({ period, value, lastPlace }) => {
    const tiles = tilesOf(index, period) ?? [];
    const quantities = tiles.flatMap((tile) => (isMissing(tile.value) ? [] : [tile.value]));
    if (isMissing(value) || tiles.length === 0 || quantities.length < tiles.length) return false;
    return missesTotal({ parts: quantities, roundings: roundingsOf(tiles), total: value, lastPlace });
  });
  return parts.map((part) =>
    missed.some(({ period }) => periodContains(period, part.period)) && isDerived(part)
      ? refused(part)
      : part,
  );
}

/** A value alone comes from all that it was computed from; of several the ends cancel, and each counts once. */
function roundingsOf(tiles: Timeline): number {
  const [only, ...more] = tiles;
  return more.length === 0 && only?.lineage?.kind === "formula" ? only.lineage.operands.length : tiles.length;
}

function isDerived({ cautions }: TimedValue): boolean {
  return cautions.includes("derived");
}

function refused(part: TimedValue): TimedValue {
  const value = isMissing(part.value) ? part.value : missing("parts-miss-total");
  const lineage = part.lineage?.kind === "formula" ? { ...part.lineage, value } : part.lineage;
  return { ...part, value, statuses: [], lineage };
}
