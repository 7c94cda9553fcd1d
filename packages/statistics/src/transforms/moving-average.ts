import { toDecimal } from "../decimal";
import { derive, type Computed } from "../derive";
import { computedOf } from "../interval";
import { shiftPeriod } from "../period-step";
import type { Quantity } from "../quantity";
import { addSpans, divideSpans, pointSpan } from "../span";
import type { IndicatorKind } from "../series-nature";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, tilesOf, type TimelineIndex } from "../timeline/timeline-index";
import { breakCautions } from "./base-cautions";

/** Options of {@link movingAverage}. */
export interface MovingAverageOptions {
  /** Periods of the window, the current one the last; at least 2. */
  readonly periods: number;
  readonly kind: IndicatorKind;
}

/**
 * Trailing moving average, `(x(t) + x(t − 1) + … + x(t − n + 1)) ÷ n`: it needs no later value, so what was told of a
 * period stays. Of a flow 1—2月 as one piece counts for two periods; of anything else each period needs its own value.
 * A window with a gap is `window-incomplete`. Caution: `break` where the series breaks within the window.
 */
export function movingAverage(timeline: Timeline, options: MovingAverageOptions): Timeline {
  const index = indexTimeline(timeline);
  return timeline.map((current) => {
    const window = current.period.kind === "range" ? null : windowOf(index, { current, ...options });
    const first = window?.[0];
    if (window === null || first === undefined) return underivedValue(current, "window-incomplete");
    return deriveValue(
      {
        period: current.period,
        formula: "moving-average",
        operands: window,
        parameters: { n: options.periods },
        cautions: breakCautions({ index, current, base: first }),
      },
      (quantities) => meanOf(quantities, options.periods),
    );
  });
}

/** The sum of quantities by a count. */
export function meanOf(quantities: readonly Quantity[], count: number): Computed {
  return computedOf(
    derive(
      quantities,
      (spans) => divideSpans(spans.reduce(addSpans), pointSpan(toDecimal(count))) ?? "zero-in-divisor",
    ),
  );
}

function windowOf(
  index: TimelineIndex,
  { current, periods, kind }: MovingAverageOptions & { readonly current: TimedValue },
): Timeline | null {
  const first = shiftPeriod(current.period, 1 - periods);
  const tiles = tilesOf(index, { start: first.start, end: current.period.end });
  return kind === "flow" || tiles?.length === periods ? tiles : null;
}
