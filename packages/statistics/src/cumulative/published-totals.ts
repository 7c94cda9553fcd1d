import { isMissing, missing } from "../missing";
import { periodContains } from "../period-relation";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, tilesOf } from "../timeline/timeline-index";
import { missesTotal } from "./rounding-tolerance";

/** What sources publish beside the values that something was computed from. */
export interface PublishedTotals {
  readonly published?: Timeline;
  /** Value of the last stated decimal place in base units; 0, when left out, for values that are not rounded. */
  readonly lastPlace?: number;
}

/**
 * Refuses the computed values of a period whose published total they miss by more than rounding: they become missing
 * with the reason `parts-miss-total`. A total that the values do not fill is not compared.
 */
export function heldAgainst(parts: Timeline, { published = [], lastPlace = 0 }: PublishedTotals): Timeline {
  const index = indexTimeline(parts);
  const missed = published.filter(({ period, value }) => {
    const tiles = tilesOf(index, period) ?? [];
    const quantities = tiles.flatMap((tile) => (isMissing(tile.value) ? [] : [tile.value]));
    if (isMissing(value) || tiles.length === 0 || quantities.length < tiles.length) return false;
    return missesTotal({ parts: quantities, total: value, lastPlace });
  });
  return parts.map((part) =>
    missed.some(({ period }) => periodContains(period, part.period)) && isDerived(part)
      ? refused(part)
      : part,
  );
}

function isDerived({ cautions }: TimedValue): boolean {
  return cautions.includes("derived");
}

function refused(part: TimedValue): TimedValue {
  const value = isMissing(part.value) ? part.value : missing("parts-miss-total");
  const lineage = part.lineage?.kind === "formula" ? { ...part.lineage, value } : part.lineage;
  return { ...part, value, statuses: [], lineage };
}
