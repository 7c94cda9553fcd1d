import { negateDecimal, one, signOf, zero } from "../decimal";
import { derive, type ArithmeticFault, type Computed } from "../derive";
import { computedOf } from "../interval";
import type { Quantity } from "../quantity";
import {
  addSpans,
  amountEnd,
  divideSpans,
  everything,
  higherEnd,
  isAbove,
  isBelowZero,
  isEmptySpan,
  lowerEnd,
  negateSpan,
  type End,
  type Span,
} from "../span";

interface Sign {
  readonly mayBeNegative: boolean;
}

/** The part now and a year before, and the whole a year before. */
export interface PointsOperands {
  readonly part: Quantity;
  readonly partBase: Quantity;
  readonly wholeBase: Quantity;
}

/** `(part − partBase) ÷ wholeBase` over all numbers that the bounds allow and that a part and its whole can have. */
export function pointsContributed(
  { part, partBase, wholeBase }: PointsOperands,
  { mayBeNegative }: Sign,
): Computed {
  return computedOf(
    derive([part, partBase, wholeBase], ([p = everything, b = everything, w = everything]) => {
      if (mayBeNegative) return ratioToBase(addSpans(p, negateSpan(b)), w);
      const base = within({ part: b, whole: w });
      return typeof base === "string" || isBelowZero(p)
        ? fault(base)
        : pointsOfAmounts({ lower: amountEnd(p.lower), upper: p.upper }, base);
    }),
  );
}

/** The part and the whole now and a year before. */
export interface RateOperands extends PointsOperands {
  readonly whole: Quantity;
}

/** `(part − partBase) ÷ (whole − wholeBase)`; every number enters once, so only part ≤ whole ties them. */
export function shareContributed(
  { part, partBase, whole, wholeBase }: RateOperands,
  { mayBeNegative }: Sign,
): Computed {
  return computedOf(
    derive([part, partBase, whole, wholeBase], (spans) => {
      const [p = everything, b = everything, w = everything, v = everything] = spans;
      const now = mayBeNegative ? { part: p, whole: w } : within({ part: p, whole: w });
      const before = mayBeNegative ? { part: b, whole: v } : within({ part: b, whole: v });
      if (typeof now === "string" || typeof before === "string") return fault(now, before);
      const [rise, riseOfWhole] = [
        addSpans(now.part, negateSpan(before.part)),
        addSpans(now.whole, negateSpan(before.whole)),
      ];
      return divideSpans(rise, riseOfWhole) ?? "zero-in-divisor";
    }),
  );
}

interface Held {
  readonly part: Span;
  readonly whole: Span;
}

/** What both statements say of a part and the whole that holds it, both amounts. */
function within({ part, whole }: Held): Held | ArithmeticFault {
  if (isBelowZero(part) || isBelowZero(whole)) return "part-negative";
  const held = { lower: amountEnd(part.lower), upper: lowerEnd(part.upper, whole.upper) };
  const holding = { lower: higherEnd(amountEnd(whole.lower), held.lower), upper: whole.upper };
  return isEmptySpan(holding) || isEmptySpan(held) ? "part-exceeds-whole" : { part: held, whole: holding };
}

function fault(...found: readonly (Held | ArithmeticFault)[]): ArithmeticFault {
  return found.find((one) => typeof one === "string") ?? "part-negative";
}

/**
 * The upper end is where the part grew most. The lower end of a fall is where the base of the part is greatest, and the
 * whole then is no less than that base: a part that falls by all of it takes at most 100% of the whole along.
 */
function pointsOfAmounts(part: Span, base: Held): Span | ArithmeticFault {
  if (!isAbove(base.whole, zero)) return "base-not-positive";
  const rise = addSpans(part, negateSpan(base.part));
  const highest = divideSpans({ lower: rise.upper, upper: rise.upper }, base.whole);
  return {
    lower: lowestPoints(part, { rise, base }),
    upper: rise.upper === null ? null : (highest?.upper ?? null),
  };
}

function lowestPoints(part: Span, { rise, base }: { readonly rise: Span; readonly base: Held }): End | null {
  const greatest = base.part.upper;
  if (rise.lower === null || greatest === null)
    return { value: negateDecimal(one), open: !reachesZero(part.lower) };
  const end = { lower: rise.lower, upper: rise.lower };
  const whole =
    signOf(rise.lower.value) < 0
      ? { lower: higherEnd(base.whole.lower ?? greatest, greatest), upper: base.whole.upper }
      : base.whole;
  return divideSpans(end, isEmptySpan(whole) ? base.whole : whole)?.lower ?? null;
}

function reachesZero(end: End | null): boolean {
  return end !== null && !end.open && signOf(end.value) === 0;
}

function ratioToBase(rise: Span, base: Span): Span | ArithmeticFault {
  return (isAbove(base, zero) ? divideSpans(rise, base) : null) ?? "base-not-positive";
}
