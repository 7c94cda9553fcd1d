import { toDecimal } from "../decimal";
import { derive, type Computed } from "../derive";
import { computedOf } from "../interval";
import { isMissing } from "../missing";
import type { Period } from "../period";
import { shiftYears } from "../period-step";
import { multiplySpans, pointSpan, scaleSpan } from "../span";
import { deriveValue, underivedValue } from "../timeline/derived-value";
import type { Quantity } from "../quantity";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, type TimelineIndex } from "../timeline/timeline-index";

/**
 * An index to a fixed base from a yearly one on the year before (上年=100), `100 × (I(1) ÷ 100) × … × (I(t) ÷ 100)`. Its
 * base is the year before the first year that has a number, at which it is exactly 100: a product of no factors. After a
 * year that is not there the chain is broken: `operand-missing`, and a missing value keeps its reason in every year after
 * it.
 */
export function chainedIndex(onYearBefore: Timeline): Timeline {
  const first = onYearBefore.findIndex(({ value }) => !isMissing(value));
  const [begin, ...others] = first < 0 ? [] : onYearBefore.slice(first);
  if (begin === undefined) return [];
  const told = [begin, ...others];
  const index = indexTimeline(told);
  const base = productOf(shiftYears(begin.period, -1), []);
  return [base, ...told.map((current) => chainedAt(current, { index, first: begin }))];
}

interface Chain {
  readonly index: TimelineIndex;
  readonly first: TimedValue;
}

function chainedAt(current: TimedValue, { index, first }: Chain): TimedValue {
  const links: TimedValue[] = [];
  for (let at = current.period; at.start >= first.period.start; at = shiftYears(at, -1)) {
    const link = index.at(at);
    if (link === null) return underivedValue(current, "operand-missing");
    links.unshift(link);
  }
  return productOf(current.period, links);
}

function productOf(period: Period, links: readonly TimedValue[]): TimedValue {
  return deriveValue({ period, formula: "chained-index", operands: links, cautions: ["derived"] }, product);
}

const hundredth = toDecimal(0.01);
const hundred = toDecimal(100);

function product(links: readonly Quantity[]): Computed {
  return computedOf(
    derive(links, (spans) =>
      spans.map((span) => scaleSpan(span, hundredth)).reduce(multiplySpans, pointSpan(hundred)),
    ),
  );
}
