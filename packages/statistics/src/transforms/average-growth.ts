import { one, subtractDecimals, toDecimal, toNumber, zero } from "../decimal";
import { derive, type Computed } from "../derive";
import { computedOf, mapMonotone } from "../interval";
import { shiftYears } from "../period-step";
import type { Quantity } from "../quantity";
import {
  addSpans,
  amountSpan,
  divideSpans,
  everything,
  isAbove,
  mayBeBelowZero,
  multiplySpans,
  pointSpan,
} from "../span";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline } from "../timeline/timeline-index";
import { baseCautions, breakCautions, type BaseOptions } from "./base-cautions";

/** Options of average growth from levels. */
export interface AverageGrowthOptions extends BaseOptions {
  /** Over how many years; at least 1. Two years with the base 2019 are what is published as 两年平均 for 2021. */
  readonly years: number;
}

/**
 * Compound average growth over n years (年均增速, 两年平均), `(x(t) ÷ x(t − n years))^(1 ÷ n) − 1`, as a ratio. Geometric
 * mean, as the National Bureau of Statistics computes its two-year averages of 2021 on the base of 2019.
 *
 * Reasons: `no-base-period`, `base-not-positive`, and `root-of-negative` for a value that may be below zero. A value
 * without a lower bound, such as 不足50家, is an amount. Cautions: `break`, `small-base`.
 */
export function averageGrowth(timeline: Timeline, options: AverageGrowthOptions): Timeline {
  const { years } = options;
  const index = indexTimeline(timeline);
  return timeline.map((current) => {
    const base = index.at(shiftYears(current.period, -years));
    if (base === null) return underivedValue(current, "no-base-period");
    const cautions = baseCautions({ index, current, base }, options);
    return deriveValue(
      {
        period: current.period,
        formula: "average-growth",
        operands: [current, base],
        parameters: { n: years },
        cautions,
      },
      ([a, b]) => averageOfFactors(quotient(a, b), years),
    );
  });
}

/**
 * Average of published growth rates over n years, `[(1 + g(t))(1 + g(t − 1))…]^(1 ÷ n) − 1`, as a ratio. It rests on no
 * level, which the caution `reported-only` says: each year's rate has its own base, so it need not agree with
 * {@link averageGrowth}. Caution `break` where the rates break after the first of the n. Reasons: `no-base-period` where a
 * year is not there; `root-of-negative` for a fall that may exceed 100%.
 */
export function averageOfGrowth(timeline: Timeline, { years }: { readonly years: number }): Timeline {
  const index = indexTimeline(timeline);
  return timeline.map((current) => {
    const rates = Array.from({ length: years }, (_, back) => index.at(shiftYears(current.period, -back)));
    const operands: readonly TimedValue[] = rates.filter((rate) => rate !== null);
    const base = operands.at(-1);
    if (base === undefined || operands.length < years) return underivedValue(current, "no-base-period");
    return deriveValue(
      {
        period: current.period,
        formula: "average-of-growth",
        operands,
        parameters: { n: years },
        cautions: ["reported-only", ...breakCautions({ index, current, base })],
      },
      (growths) => averageOfFactors(productOfFactors(growths), years),
    );
  });
}

function quotient(value: Quantity, base: Quantity): Computed {
  return computedOf(
    derive([value, base], ([a = everything, b = everything]) => {
      if (mayBeBelowZero(a)) return "root-of-negative";
      return (isAbove(b, zero) ? divideSpans(amountSpan(a), b) : null) ?? "base-not-positive";
    }),
  );
}

function productOfFactors(growths: readonly Quantity[]): Computed {
  return computedOf(
    derive(growths, (spans) => {
      const factors = spans.map((span) => addSpans(span, pointSpan(one)));
      if (factors.some(mayBeBelowZero)) return "root-of-negative";
      return factors.map(amountSpan).reduce(multiplySpans);
    }),
  );
}

function averageOfFactors(factor: Computed, years: number): Computed {
  if (!factor.ok) return factor;
  const by = (value: number): number => lessOne(years === 1 ? value : exactRoot(value, years));
  return { ok: true, quantity: mapMonotone(factor.quantity, { by, direction: "rising" }) };
}

/** A root; where a short decimal is nearer than a double can tell apart, that decimal: the root of 1.44 is 1.2. */
function exactRoot(value: number, degree: number): number {
  const root = Math.pow(value, 1 / degree);
  const short = Number(root.toPrecision(12));
  return Math.abs(root - short) <= 4 * Number.EPSILON * root ? short : root;
}

/** Less one on the decimal digits: 1.2 less one is 0.2, where doubles subtracted give 0.19999999999999996. */
function lessOne(factor: number): number {
  return toNumber(subtractDecimals(toDecimal(factor), one));
}
