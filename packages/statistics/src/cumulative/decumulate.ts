import { addDays } from "../calendar";
import { derive, type Computed } from "../derive";
import { computedOf, subtract } from "../interval";
import { isMissing } from "../missing";
import { parsePeriod, type Frequency, type Period } from "../period";
import { comparePeriods, frequencyOf } from "../period-relation";
import { periodAround } from "../period-step";
import type { Quantity } from "../quantity";
import { addSpans, amountEnd, everything, isBelowZero, negateSpan } from "../span";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, type TimelineIndex } from "../timeline/timeline-index";
import { breakCautions } from "../transforms/base-cautions";
import { heldAgainst, type PublishedTotals } from "./published-totals";

/** Cumulative values of one series, all as known on one day. */
export interface DecumulateRequest extends PublishedTotals {
  readonly timeline: Timeline;
  /** Whether values may be below zero, as profits may: see `mayBeNegative`. */
  readonly mayBeNegative: boolean;
}

/**
 * Values of single periods from cumulative ones (累计), `x(1…m) − x(1…m−1)`, each with the caution `derived`. January to
 * February is one period, `2024-01/P2M`, where January is not published alone; the first value of a year is as published.
 *
 * Vintages must not be mixed: a revision of one of the two values would look like a month. Pass the values as they were
 * known on one day. Reasons: `operand-missing` where the cumulative value before is not there; `revised-below` where the
 * value certainly fell and may not be negative, so that one of the two was revised; `parts-miss-total` where published
 * values of the same periods are missed by more than rounding.
 */
export function decumulate(request: DecumulateRequest): Timeline {
  const { timeline } = request;
  const sinceJanuary = timeline.filter(({ period }) => isSinceJanuary(period));
  const index = indexTimeline(sinceJanuary);
  const into = timeline[0] === undefined ? "M" : frequencyOf(timeline[0].period);
  const singles = sinceJanuary
    .filter(({ period }) => periodAround(period.end, into).end === period.end)
    .map((value) => singleOf(value, { index, into, mayBeNegative: request.mayBeNegative }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  return heldAgainst(singles, request);
}

/** Quarters and months of cumulative series may be named by their end; a range that starts later is no cumulative value. */
function isSinceJanuary({ kind, start, end }: Period): boolean {
  return kind !== "range" || start === `${end.slice(0, 4)}-01-01`;
}

interface Year {
  readonly index: TimelineIndex;
  readonly into: Frequency;
  readonly mayBeNegative: boolean;
}

function singleOf(value: TimedValue, year: Year): TimedValue {
  const own = periodAround(value.period.end, year.into);
  if (own.start.endsWith("-01-01")) return { ...value, period: own };
  const before = year.index.endingOn(addDays(own.start, -1))[0];
  const isThere = before !== undefined && !isMissing(before.value);
  if (!isThere && own.kind === "month" && own.start.endsWith("-02-01"))
    return { ...value, period: firstTwoMonths(own) };
  if (before === undefined) return { ...underivedValue(value, "operand-missing"), period: own };
  return subtractedFrom({ value, before, period: own }, year);
}

function firstTwoMonths({ start }: Period): Period {
  return parsePeriod(`${start.slice(0, 4)}-01/P2M`);
}

function subtractedFrom(
  {
    value,
    before,
    period,
  }: { readonly value: TimedValue; readonly before: TimedValue; readonly period: Period },
  { index, mayBeNegative }: Year,
): TimedValue {
  const cautions = ["derived", ...breakCautions({ index, current: value, base: before })] as const;
  return deriveValue(
    { period, formula: "single-from-cumulative", operands: [value, before], cautions },
    ([a, b]) => (mayBeNegative ? { ok: true, quantity: subtract(a, b) } : subtractAmounts(a, b)),
  );
}

/** A cumulative value of amounts never falls: what bounds would leave below zero is left out. */
function subtractAmounts(a: Quantity, b: Quantity): Computed {
  return computedOf(
    derive([a, b], ([total = everything, before = everything]) => {
      const single = addSpans(total, negateSpan(before));
      return isBelowZero(single) ? "revised-below" : { lower: amountEnd(single.lower), upper: single.upper };
    }),
  );
}
