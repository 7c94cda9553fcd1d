import { compareDecimals, one, zero, type Decimal } from "../decimal";
import type { End, Span } from "../span";

/** The stretch between two numbers, ends included. Quotients are cut off after 30 digits, so their order may be off there. */
export function closedSpan(a: Decimal, b: Decimal): Span {
  const [low, high] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a];
  return { lower: { value: low, open: false }, upper: { value: high, open: false } };
}

/** The stretch with its ends moved to 0 and 1 where they lie beyond, for measures that cannot. */
export function withinUnit({ lower, upper }: Span): Span {
  return { lower: movedIn(lower, zero), upper: movedIn(upper, one) };
}

function movedIn(end: End | null, absent: Decimal): End {
  const value = end?.value ?? absent;
  if (compareDecimals(value, zero) < 0) return { value: zero, open: false };
  if (compareDecimals(value, one) > 0) return { value: one, open: false };
  return { value, open: end?.open ?? false };
}
