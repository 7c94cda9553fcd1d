import { negateDecimal, one, toDecimal, zero } from "../decimal";
import { derive, type Computed } from "../derive";
import { computedOf } from "../interval";
import type { Quantity } from "../quantity";
import { addSpans, divideSpans, everything, isAbove, pointSpan, scaleSpan } from "../span";
import { deriveValue } from "../timeline/derived-value";
import type { Timeline } from "../timeline/timeline";
import { withSamePeriod } from "./same-period";

/**
 * Levels at the prices of the index's base period, `nominal ÷ (index ÷ 100)`. The index must be one to a fixed base
 * (2020 = 100); one on the year before has to go through `chainedIndex` first. Reasons: `operand-missing` where the
 * index has no value, `zero-in-divisor` where it may be zero.
 */
export function deflated(nominal: Timeline, priceIndex: Timeline): Timeline {
  return withSamePeriod(nominal, {
    other: priceIndex,
    at: "same-days",
    formula: "deflated",
    calculate: deflate,
  });
}

/**
 * Real growth from nominal growth and the growth of prices, `(1 + nominal) ÷ (1 + prices) − 1`, all as ratios, with the
 * caution `reported-only`. Reasons: `operand-missing`; `base-not-positive` where prices may have fallen by all of it.
 */
export function realGrowth(nominalGrowth: Timeline, priceGrowth: Timeline): Timeline {
  const real = withSamePeriod(nominalGrowth, {
    other: priceGrowth,
    at: "same-days",
    formula: "deflated-growth",
    calculate: deflateGrowth,
  });
  return real.map((value) => ({
    ...value,
    cautions: [...new Set([...value.cautions, "reported-only" as const])],
  }));
}

/** Growth as a ratio from an index on the year before (上年=100, 上年同期=100), `index ÷ 100 − 1`. */
export function growthFromIndex(index: Timeline): Timeline {
  return index.map((value) =>
    deriveValue({ period: value.period, formula: "growth-from-index", operands: [value] }, ([a]) => ({
      ok: true,
      quantity: derive<never>([a], ([span = everything]) =>
        addSpans(scaleSpan(span, hundredth), pointSpan(negateDecimal(one))),
      ),
    })),
  );
}

const hundred = toDecimal(100);
const hundredth = toDecimal(0.01);

function deflate(nominal: Quantity, index: Quantity): Computed {
  return computedOf(
    derive([nominal, index], ([a = everything, b = everything]) => {
      return divideSpans(scaleSpan(a, hundred), b) ?? "zero-in-divisor";
    }),
  );
}

function deflateGrowth(nominal: Quantity, prices: Quantity): Computed {
  return computedOf(
    derive([nominal, prices], ([a = everything, b = everything]) => {
      const [value, base] = [addSpans(a, pointSpan(one)), addSpans(b, pointSpan(one))];
      const quotient = isAbove(base, zero) ? divideSpans(value, base) : null;
      return quotient === null ? "base-not-positive" : addSpans(quotient, pointSpan(negateDecimal(one)));
    }),
  );
}
