import { addDays } from "../calendar";
import { growth } from "../interval";
import type { Period } from "../period";
import { frequencyOf } from "../period-relation";
import { lengthInDays, lengthInMonths } from "../period-step";
import type { IndicatorKind } from "../series-nature";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, type TimelineIndex } from "../timeline/timeline-index";
import { baseCautions, type BaseOptions } from "./base-cautions";

/** Options of {@link periodOnPeriod}. */
export interface PeriodOnPeriodOptions extends BaseOptions {
  readonly kind: IndicatorKind;
}

/**
 * Growth on the period before (环比), `x(t) ÷ x(t − 1) − 1`, as a ratio; not seasonally adjusted. The period before is the
 * one that ends on the day before this one starts.
 *
 * January and February are one period where they are published as one. A flow of two months and one of a month are no
 * base for each other, so for flows March after 1—2月, and 1—2月 after December, have the reason `unequal-periods`; of a
 * stock or an index only the end counts, and March is compared with the end of February. Other reasons: `no-base-period`,
 * `base-not-positive`. Cautions: `break`, `small-base`.
 */
export function periodOnPeriod(timeline: Timeline, options: PeriodOnPeriodOptions): Timeline {
  const index = indexTimeline(timeline);
  return timeline.map((current) => {
    const before = periodsBefore(index, current);
    const base = before.find((one) => sameLength(one.period, current.period)) ?? before[0];
    if (base === undefined) return underivedValue(current, "no-base-period");
    if (options.kind === "flow" && !sameLength(base.period, current.period))
      return underivedValue(current, "unequal-periods");
    const cautions = baseCautions({ index, current, base }, options);
    return deriveValue(
      { period: current.period, formula: "growth-on-period", operands: [current, base], cautions },
      ([a, b]) => growth(b, a),
    );
  });
}

function periodsBefore(index: TimelineIndex, { period }: TimedValue): Timeline {
  const frequency = frequencyOf(period);
  return index
    .endingOn(addDays(period.start, -1))
    .filter((candidate) => frequencyOf(candidate.period) === frequency);
}

/** Months differ in days and count as equal; days are counted. */
function sameLength(a: Period, b: Period): boolean {
  return frequencyOf(a) === "D"
    ? lengthInDays(a) === lengthInDays(b)
    : lengthInMonths(a) === lengthInMonths(b);
}
