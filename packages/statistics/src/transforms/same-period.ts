import type { Computed } from "../derive";
import { divide } from "../interval";
import type { Quantity } from "../quantity";
import { shareOfTotal } from "../share";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { FormulaCode } from "../timeline/formula";
import type { Timeline } from "../timeline/timeline";
import { indexTimeline } from "../timeline/timeline-index";
import type { BaseOptions } from "./base-cautions";
import { mayBeSmall } from "./small-base";

/**
 * The share of a part in a whole that another series gives, `part ÷ whole`, as a ratio within [0, 1]; see `shareOfTotal`
 * for its reasons. A period that the other series lacks is `operand-missing`. Caution: `small-base` of the whole.
 */
export function shareOfSeries(
  part: Timeline,
  { whole, smallBase = null }: BaseOptions & { readonly whole: Timeline },
): Timeline {
  return withSamePeriod(part, {
    other: whole,
    at: "same-days",
    formula: "share",
    calculate: shareOfTotal,
    smallBase,
  });
}

/** The other series of a ratio, and which of its values a period takes: see {@link SamePeriodFormula}. */
export type Denominator = Pick<SamePeriodFormula, "other" | "at" | "smallBase">;

/**
 * The ratio of two series, `a ÷ b`; `zero-in-divisor` where b may be zero, `operand-missing` where it has no value.
 * Caution: `small-base` of b.
 */
export function ratioOfSeries(numerator: Timeline, denominator: Denominator): Timeline {
  return withSamePeriod(numerator, { ...denominator, formula: "ratio", calculate: divide });
}

/**
 * An amount per person, `amount ÷ persons`, with the population at the end of the period. Published per-capita figures of
 * a year divide by the mean of the populations at its two ends; where that is wanted, pass it as the other series.
 * Caution: `small-base` of the persons.
 */
export function perCapita(
  amount: Timeline,
  { persons, smallBase = null }: BaseOptions & { readonly persons: Timeline },
): Timeline {
  return withSamePeriod(amount, {
    other: persons,
    at: "end",
    formula: "per-capita",
    calculate: divide,
    smallBase,
  });
}

/** What to compute from the values of two series at the same period. */
export interface SamePeriodFormula extends BaseOptions {
  readonly other: Timeline;
  /** Whether the other value is of the same days, or, as a stock beside a flow, of any period with the same end. */
  readonly at: "same-days" | "end";
  readonly formula: FormulaCode;
  readonly calculate: (a: Quantity, b: Quantity) => Computed;
}

/**
 * Computes from each value and the other series' value at its period; `operand-missing` where that has none. Caution:
 * `small-base` unless the other value is certainly not below the limit.
 */
export function withSamePeriod(
  timeline: Timeline,
  { other, at, formula, calculate, smallBase = null }: SamePeriodFormula,
): Timeline {
  const index = indexTimeline(other);
  return timeline.map((value) => {
    const { period } = value;
    const second = index.at(period) ?? (at === "end" ? index.endingOn(period.end)[0] : undefined);
    if (second === undefined) return underivedValue(value, "operand-missing");
    const cautions = mayBeSmall(second.value, smallBase) ? (["small-base"] as const) : [];
    return deriveValue({ period, formula, operands: [value, second], cautions }, ([a, b]) => calculate(a, b));
  });
}
