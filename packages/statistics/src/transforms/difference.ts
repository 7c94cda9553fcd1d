import { subtract } from "../interval";
import { shiftYears } from "../period-step";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Timeline } from "../timeline/timeline";
import { indexTimeline } from "../timeline/timeline-index";
import { breakCautions } from "./base-cautions";

/**
 * The change on the same period `years` years before, `x(t) − x(t − n)`, in the unit of the values; of ratios and growth
 * rates in percentage points (PP). A base period without data is the reason `no-base-period`.
 */
export function difference(timeline: Timeline, years = 1): Timeline {
  const index = indexTimeline(timeline);
  return timeline.map((current) => {
    const base = index.at(shiftYears(current.period, -years));
    if (base === null) return underivedValue(current, "no-base-period");
    const cautions = breakCautions({ index, current, base });
    return deriveValue(
      { period: current.period, formula: "difference", operands: [current, base], cautions },
      ([a, b]) => ({ ok: true, quantity: subtract(a, b) }),
    );
  });
}
