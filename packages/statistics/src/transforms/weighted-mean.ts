import { zero } from "../decimal";
import { derive, type Computed } from "../derive";
import { computedOf } from "../interval";
import type { Quantity } from "../quantity";
import {
  addSpans,
  amountEnd,
  divideSpans,
  higherEnd,
  hullOf,
  isAbove,
  isBelowZero,
  lowerEnd,
  multiplySpans,
  type Span,
} from "../span";

/**
 * Mean of values by weights, `Σ(value × weight) ÷ Σ weight`; `values` and `weights` by turns. Weights are amounts. Bounds
 * of weights that are no single numbers are taken as independent above and below the line, but a mean never leaves the
 * range of its values. Reasons: `zero-in-divisor` where all weights may be zero, `part-negative` for one below zero.
 */
export function weightedMean(valuesAndWeights: readonly Quantity[]): Computed {
  return computedOf(
    derive(valuesAndWeights, (spans) => {
      const values = spans.filter((_, at) => at % 2 === 0);
      const weights = spans.filter((_, at) => at % 2 === 1);
      if (weights.some(isBelowZero)) return "part-negative";
      const amounts = weights.map(({ lower, upper }): Span => ({ lower: amountEnd(lower), upper }));
      const total = amounts.reduce(addSpans);
      const weighed = values.map((value, at) => multiplySpans(value, amounts[at] ?? total)).reduce(addSpans);
      const mean = isAbove(total, zero) ? divideSpans(weighed, total) : null;
      return mean === null ? "zero-in-divisor" : withinValues(mean, values);
    }),
  );
}

function withinValues(mean: Span, values: readonly Span[]): Span {
  const range = hullOf(values);
  return {
    lower:
      mean.lower === null || range.lower === null
        ? (mean.lower ?? range.lower)
        : higherEnd(mean.lower, range.lower),
    upper: lowerEnd(mean.upper, range.upper),
  };
}
