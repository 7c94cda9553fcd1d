import { shiftYears } from "../period-step";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, type TimelineIndex } from "../timeline/timeline-index";
import { baseCautions, breakCautions, type BaseOptions } from "./base-cautions";
import { pointsContributed, shareContributed } from "./contribution-spans";
import { mayBeSmallChange } from "./small-change";

/** The whole that a part belongs to. */
export interface WholeOptions extends BaseOptions {
  readonly whole: Timeline;
  /** Whether the values may be below zero, as profits may; where they may not, the whole holds the part. */
  readonly mayBeNegative: boolean;
}

/**
 * Contribution of a part to the growth of its whole (拉动百分点), `(part(t) − part(t − 1)) ÷ whole(t − 1)`, a year apart, as
 * a difference of ratios (PP: 0.012 is 1.2个百分点). The contributions of all parts add up to the growth of the whole.
 *
 * Where values may not be negative, the whole is no less than its part, and bounds that contradict this are left out.
 * Reasons: `no-base-period`; `operand-missing` where the whole has no base; `base-not-positive`; `part-exceeds-whole`.
 */
export function contributionPoints(part: Timeline, options: WholeOptions): Timeline {
  const [parts, wholes] = [indexTimeline(part), indexTimeline(options.whole)];
  return part.map((current) => {
    const before = shiftYears(current.period, -1);
    const [base, wholeBase] = [parts.at(before), wholes.at(before)];
    if (base === null) return underivedValue(current, "no-base-period");
    if (wholeBase === null) return underivedValue(current, "operand-missing");
    const cautions = [
      ...breakCautions({ index: parts, current, base }),
      ...baseCautions({ index: wholes, current, base: wholeBase }, options),
    ];
    return deriveValue(
      {
        period: current.period,
        formula: "contribution-points",
        operands: [current, base, wholeBase],
        cautions,
      },
      ([a, b, c]) => pointsContributed({ part: a, partBase: b, wholeBase: c }, options),
    );
  });
}

/**
 * Share of a part in the growth of its whole (贡献率), `(part(t) − part(t − 1)) ÷ (whole(t) − whole(t − 1))`, a year apart,
 * as a ratio; above 1 or below 0 where other parts moved the other way. The shares of all parts add up to 1.
 *
 * Reasons: `no-base-period`; `operand-missing` where the whole lacks a value; `zero-in-divisor` where the whole may not
 * have changed, or nobody can tell in which direction; `part-exceeds-whole`. Cautions: `break`, `small-base` where the
 * change of the whole may be small: see `mayBeSmallChange`.
 */
export function contributionRate(part: Timeline, options: WholeOptions): Timeline {
  const [parts, wholes] = [indexTimeline(part), indexTimeline(options.whole)];
  return part.map((current) => {
    const found = withBases({ parts, wholes }, current);
    if (typeof found === "string") return underivedValue(current, found);
    const [base, whole, wholeBase] = found;
    const cautions = [
      ...breakCautions({ index: parts, current, base }),
      ...breakCautions({ index: wholes, current: whole, base: wholeBase }),
      ...(isSmallChange({ whole, wholeBase }, options) ? (["small-base"] as const) : []),
    ];
    return deriveValue(
      {
        period: current.period,
        formula: "contribution-rate",
        operands: [current, base, whole, wholeBase],
        cautions,
      },
      ([a, b, c, d]) => shareContributed({ part: a, partBase: b, whole: c, wholeBase: d }, options),
    );
  });
}

function isSmallChange(
  { whole, wholeBase }: { readonly whole: TimedValue; readonly wholeBase: TimedValue },
  { smallBase = null }: BaseOptions,
): boolean {
  return mayBeSmallChange({ now: whole.value, before: wholeBase.value }, smallBase);
}

interface PartAndWhole {
  readonly parts: TimelineIndex;
  readonly wholes: TimelineIndex;
}

function withBases(
  { parts, wholes }: PartAndWhole,
  { period }: TimedValue,
): readonly [TimedValue, TimedValue, TimedValue] | "no-base-period" | "operand-missing" {
  const before = shiftYears(period, -1);
  const base = parts.at(before);
  if (base === null) return "no-base-period";
  const [whole, wholeBase] = [wholes.at(period), wholes.at(before)];
  return whole === null || wholeBase === null ? "operand-missing" : [base, whole, wholeBase];
}
