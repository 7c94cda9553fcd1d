import { growth } from "../interval";
import { shiftYears } from "../period-step";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Timeline } from "../timeline/timeline";
import { indexTimeline } from "../timeline/timeline-index";
import { baseCautions, lowBaseCautions, type BaseOptions } from "./base-cautions";

/**
 * Growth on the same period of the year before (同比), `x(t) ÷ x(t − 1 year) − 1`, as a ratio: 0.174 is 17.4%. Cumulative
 * values are compared with the same months: 1—8月 with 1—8月.
 *
 * Reasons: `no-base-period`; `base-not-positive` for a base that may be zero or below. Cautions: `break`, `small-base`,
 * and `low-base` where the base itself fell on its year before.
 */
export function yearOnYear(timeline: Timeline, options: BaseOptions = {}): Timeline {
  const index = indexTimeline(timeline);
  return timeline.map((current) => {
    const base = index.at(shiftYears(current.period, -1));
    if (base === null) return underivedValue(current, "no-base-period");
    const compared = { index, current, base };
    const cautions = [...baseCautions(compared, options), ...lowBaseCautions(compared)];
    return deriveValue(
      { period: current.period, formula: "growth-on-year", operands: [current, base], cautions },
      ([a, b]) => growth(b, a),
    );
  });
}
