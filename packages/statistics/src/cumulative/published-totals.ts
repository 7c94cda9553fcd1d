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

/**
 * How many rounded values are left in the sum of the tiles. A value alone comes from all that it was computed from; of
 * several each counts once. What was taken from cumulative values adds up to the last of them less the one before the
 * first, `(x(1…m) − x(1…m−1)) + (x(1…m−1) − x(1…m−2)) + …`: the ends between cancel with their rounding, which is the
 * same number twice. So a stretch of them counts two, and one that a value since January begins counts that value only.
 */
function roundingsOf(tiles: Timeline): number {
  const [first, ...more] = tiles;
  if (more.length === 0)
    return first?.lineage?.kind === "formula" ? first.lineage.operands.length : tiles.length;
  const others = tiles.filter((tile) => !isSubtracted(tile)).length;
  return others + (first !== undefined && isSubtracted(first) ? 2 : 0);
}

function isSubtracted({ lineage }: TimedValue): boolean {
  return lineage?.kind === "formula" && lineage.formula === "single-from-cumulative";
}

function isDerived({ cautions }: TimedValue): boolean {
  return cautions.includes("derived");
}

function refused(part: TimedValue): TimedValue {
  const value = isMissing(part.value) ? part.value : missing("parts-miss-total");
  const lineage = part.lineage?.kind === "formula" ? { ...part.lineage, value } : part.lineage;
  return { ...part, value, statuses: [], lineage };
}
