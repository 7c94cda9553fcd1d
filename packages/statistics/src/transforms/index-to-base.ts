import { toDecimal, zero } from "../decimal";
import { derive, type Computed } from "../derive";
import { computedOf } from "../interval";
import { isMissing } from "../missing";
import type { Period } from "../period";
import { sameDays } from "../period-relation";
import { exactly, type Quantity } from "../quantity";
import { divideSpans, everything, isAbove, scaleSpan } from "../span";
import { absentValue, deriveValue } from "../timeline/derived-value";
import type { Timeline } from "../timeline/timeline";
import { indexTimeline } from "../timeline/timeline-index";
import { baseCautions, type BaseOptions } from "./base-cautions";

/** Options of {@link indexToBase}. */
export interface IndexOptions extends BaseOptions {
  readonly base: Period;
}

/**
 * Index to a base period (定基指数), `x(t) ÷ x(base) × 100`. The base itself is exactly 100, however wide its bounds: it is
 * one number divided by itself.
 *
 * A base period without a value makes every cell missing with the reason `no-base`; a base that may be zero or below is
 * `base-not-positive`. Cautions: `break` where the series breaks between a period and the base, `small-base`.
 */
export function indexToBase(timeline: Timeline, options: IndexOptions): Timeline {
  const index = indexTimeline(timeline);
  const base = index.at(options.base);
  if (base === null || isMissing(base.value))
    return timeline.map(({ period }) => absentValue(period, "no-base"));
  return timeline.map((current) => {
    const isBase = sameDays(current.period, base.period);
    const cautions = baseCautions({ index, current, base }, options);
    return deriveValue(
      { period: current.period, formula: "index", operands: [current, base], cautions },
      ([a, b]) => (isBase ? hundred(b) : hundredths(a, b)),
    );
  });
}

function hundred(base: Quantity): Computed {
  const ratio = hundredths(base, base);
  return ratio.ok ? { ok: true, quantity: exactly(100) } : ratio;
}

function hundredths(value: Quantity, base: Quantity): Computed {
  return computedOf(
    derive([value, base], ([a = everything, b = everything]) => {
      const times = scaleSpan(a, toDecimal(100));
      return (isAbove(b, zero) ? divideSpans(times, b) : null) ?? "base-not-positive";
    }),
  );
}
