import {
  absentValue,
  averageGrowth,
  isMissing,
  type Period,
  type SeriesForm,
  type Timeline,
  type TimedValue,
} from "@jiqun/statistics";
import type { ReadSeries } from "./series-timeline";

/** One of two series: its known levels, and growth that sources publish for it. */
export interface Side {
  readonly code: string;
  readonly levels: Timeline;
  readonly growth: readonly ReadSeries[];
}

interface RatesRequest {
  readonly behind: Side;
  readonly ahead: Side;
  /** The rates are those known up to this period. */
  readonly upTo: Period;
}

/** Growth a year of two series. */
export interface Rates {
  readonly behind: TimedValue;
  readonly ahead: TimedValue;
}

/** Levels are at current prices, so nominal growth goes first. */
const published: readonly SeriesForm[] = ["growth_yoy", "growth_yoy_real"];
const mostYears = 5;

/**
 * The rates at which two series go on. Both on one footing where that can be: the newest published growth of the same
 * kind, nominal before real; else the average growth over at most five years, computed from their levels. Else each the
 * newest that is published, or computed. A published rate has the caution `reported-only`; the lineage tells the rest.
 */
export function ratesOf({ behind, ahead, upTo }: RatesRequest): Rates {
  const sides = [behind, ahead] as const;
  for (const form of published) {
    const [a, b] = sides.map((side) => newestPublished(side, { forms: [form], upTo }));
    if (a != null && b != null) return { behind: a, ahead: b };
  }
  const [a, b] = [computed(behind, upTo), computed(ahead, upTo)];
  if (!isMissing(a.value) && !isMissing(b.value)) return { behind: a, ahead: b };
  const own = (side: Side, otherwise: TimedValue): TimedValue =>
    newestPublished(side, { forms: published, upTo }) ?? otherwise;
  return { behind: own(behind, a), ahead: own(ahead, b) };
}

interface Wanted {
  readonly forms: readonly SeriesForm[];
  readonly upTo: Period;
}

function newestPublished({ growth }: Side, { forms, upTo }: Wanted): TimedValue | null {
  for (const form of forms) {
    const found = growth
      .filter(({ series }) => series.form === form)
      .flatMap(({ timeline }) => timeline)
      .filter(({ period, value }) => period.end <= upTo.end && !isMissing(value))
      .sort((a, b) => (a.period.end < b.period.end ? -1 : 1));
    const newest = found.at(-1);
    if (newest !== undefined) return { ...newest, cautions: [...newest.cautions, "reported-only"] };
  }
  return null;
}

/** Over the longest span up to five years whose first year has a level. */
function computed({ levels }: Side, upTo: Period): TimedValue {
  const known = levels.filter(({ period }) => period.end <= upTo.end);
  const last = known.at(-1);
  if (last === undefined) return absentValue(upTo, "no-base-period");
  for (let years = mostYears; years >= 1; years -= 1) {
    const found = averageGrowth(known, { years }).at(-1);
    if (found !== undefined && !isMissing(found.value)) return found;
  }
  return absentValue(last.period, "no-base-period");
}
