import { calendarDay, monthNumber } from "../calendar";
import { cumulativePeriod } from "../cumulative-period";
import { sum } from "../interval";
import { monthlyPeriod, type Period } from "../period";
import { comparePeriods, frequencyOf } from "../period-relation";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, tilesOf, type TimelineIndex } from "../timeline/timeline-index";
import { breakCautions } from "../transforms/base-cautions";
import { heldAgainst, type PublishedTotals } from "./published-totals";

/** Values of single periods of one series, all as known on one day. */
export interface CumulateRequest extends PublishedTotals {
  readonly timeline: Timeline;
}

/**
 * Cumulative values (累计) from those of single periods, `x(1) + … + x(m)`, each with the caution `derived`. All months
 * since January must be there, 1—2月 as one piece or two; a gap is `parts-incomplete`. Months give `2024-01/P8M`; quarters
 * and halves are named by their end. Values that miss a published cumulative value by more than rounding are
 * `parts-miss-total`. What `decumulate` took apart comes together again.
 */
export function cumulate(request: CumulateRequest): Timeline {
  const index = indexTimeline(request.timeline);
  const sums = request.timeline.map((value) => sinceJanuary(index, value));
  const once = [...new Map(sums.map((value) => [value.period.code, value])).values()];
  return heldAgainst(
    once.sort((a, b) => comparePeriods(a.period, b.period)),
    request,
  );
}

function sinceJanuary(index: TimelineIndex, current: TimedValue): TimedValue {
  const period = cumulativeUpTo(current.period);
  const january = `${current.period.end.slice(0, 4)}-01-01`;
  if (current.period.start === january) return { ...current, period };
  const parts = tilesOf(index, { start: january, end: current.period.end });
  const [first] = parts ?? [];
  if (parts === null || first === undefined)
    return { ...underivedValue(current, "parts-incomplete"), period };
  return deriveValue(
    {
      period,
      formula: "cumulative-from-single",
      operands: parts,
      cautions: ["derived", ...breakCautions({ index, current, base: first })],
    },
    (quantities) => ({ ok: true, quantity: sum(quantities) }),
  );
}

/** The period of a cumulative value that ends with this one; see {@link cumulativePeriod}. */
function cumulativeUpTo(period: Period): Period {
  const isMonthly = period.kind === "month" || (period.kind === "range" && frequencyOf(period) === "M");
  if (!isMonthly) return period;
  return cumulativePeriod(monthlyPeriod("month", monthNumber(calendarDay(period.end))));
}
