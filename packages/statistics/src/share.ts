import { addDecimals, compareDecimals, divideDecimals, one, signOf, zero } from "./decimal";
import { derive, type ArithmeticFault, type Computed } from "./derive";
import { computedOf } from "./interval";
import type { Quantity } from "./quantity";
import {
  amountEnd,
  divideSpans,
  everything,
  higherEnd,
  isBelowZero,
  isEmptySpan,
  type End,
  type Span,
} from "./span";

/**
 * The share of a part in its own whole, `part / (part + rest)`, as a ratio within [0, 1]. The part enters twice but is
 * one number, so the share is read off at the ends: it rises with the part and falls with the rest.
 *
 * Both are amounts of something, so what they lack of a lower bound is zero. Fails with `part-negative` where one is
 * below zero throughout, and with `zero-in-divisor` where both may be zero.
 */
export function shareOfWhole(part: Quantity, rest: Quantity): Computed {
  return computedOf(derive([part, rest], ([p = everything, r = everything]) => shareSpan(p, r)));
}

/** {@link shareOfWhole} on spans. */
export function shareSpan(part: Span, rest: Span): Span | ArithmeticFault {
  if (isBelowZero(part) || isBelowZero(rest)) return "part-negative";
  const [low, restLow] = [amountEnd(part.lower), amountEnd(rest.lower)];
  if (isReachedZero(low) && isReachedZero(restLow)) return "zero-in-divisor";
  return { lower: shareEnd(low, rest.upper), upper: shareEnd(part.upper, restLow) };
}

/** The share where the part and the rest take these ends; null is unlimited, and never both are. */
function shareEnd(part: End | null, rest: End | null): End {
  if (part === null) return { value: one, open: !isReachedZero(rest) };
  if (rest === null) return { value: zero, open: !isReachedZero(part) };
  const [noPart, noRest] = [signOf(part.value) === 0, signOf(rest.value) === 0];
  // One of the two is zero throughout and the other only approaches it: the share is constant.
  if (noPart && noRest) return { value: part.open ? one : zero, open: false };
  if (noPart) return { value: zero, open: part.open };
  if (noRest) return { value: one, open: rest.open };
  const whole = addDecimals(part.value, rest.value);
  return { value: divideDecimals(part.value, whole), open: part.open || rest.open };
}

/**
 * The share of a part in a total that another statement gives, as a ratio within [0, 1]. What both statements say is
 * used: the total is no less than the part. Fails with `part-exceeds-whole` where they contradict each other, with
 * `part-negative`, and with `zero-in-divisor` where both may be zero.
 */
export function shareOfTotal(part: Quantity, total: Quantity): Computed {
  return computedOf(derive([part, total], ([p = everything, t = everything]) => shareOfTotalSpan(p, t)));
}

/** {@link shareOfTotal} on spans. */
export function shareOfTotalSpan(part: Span, total: Span): Span | ArithmeticFault {
  if (isBelowZero(part) || isBelowZero(total)) return "part-negative";
  const low = amountEnd(part.lower);
  const whole = { lower: higherEnd(amountEnd(total.lower), low), upper: total.upper };
  if (isEmptySpan(whole)) return "part-exceeds-whole";
  const quotient = divideSpans({ lower: low, upper: part.upper }, whole);
  return quotient === null ? "zero-in-divisor" : { lower: quotient.lower, upper: atMostOne(quotient.upper) };
}

function isReachedZero(end: End | null): boolean {
  return end !== null && !end.open && signOf(end.value) === 0;
}

function atMostOne(upper: End | null): End {
  return upper === null || compareDecimals(upper.value, one) > 0 ? { value: one, open: false } : upper;
}
