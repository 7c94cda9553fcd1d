import { addDecimals, one, signOf, subtractDecimals, zero, type Decimal } from "../decimal";
import type { ArithmeticFault } from "../derive";
import { addSpans, amountEnd, pointSpan, type Span } from "../span";
import { shareOfTotalSpan, shareSpan } from "../share";

/** What is known of a share: a closed stretch within [0, 1]. Shares of one whole add up to 1. */
export interface Share {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

/** The shares of parts that are all known: each in itself and the sum of the others, which it enters once. */
export function sharesOfParts(parts: readonly Span[]): readonly Share[] | ArithmeticFault {
  const before = runningSums(parts);
  const after = runningSums([...parts].reverse()).reverse();
  const nothing = pointSpan(zero);
  return sharesOf(
    parts.map((part, at) => shareSpan(part, addSpans(before[at] ?? nothing, after[at] ?? nothing))),
  );
}

/** At each place the sum of what stands before it; a lower end below zero counts as none. */
function runningSums(parts: readonly Span[]): Span[] {
  const sums: Span[] = [];
  let sum = pointSpan(zero);
  for (const part of parts) {
    sums.push(sum);
    sum = addSpans(sum, asAmount(part));
  }
  return sums;
}

/** Parts in their order, null for a missing one, and the stated total of all. */
export interface Incomplete {
  readonly parts: readonly (Span | null)[];
  readonly total: Span;
}

/** The shares of known parts in the stated total; missing ones have any part of what those leave. */
export function sharesOfTotal({ parts, total }: Incomplete): readonly Share[] | ArithmeticFault {
  const known = parts.filter((part) => part !== null).map(asAmount);
  const covered = shareOfTotalSpan(known.reduce(addSpans, pointSpan(zero)), total);
  const shares = sharesOf([covered, ...known.map((part) => shareOfTotalSpan(part, total))]);
  if (typeof shares === "string") return shares;
  const [sum = { lower: zero, upper: one }, ...ofKnown] = shares;
  const left = leftBy(sum, parts.length - known.length);
  const queue = [...ofKnown];
  return parts.map((part) => (part === null ? left : (queue.shift() ?? left)));
}

function leftBy(sum: Share, missing: number): Share {
  return {
    lower: missing === 1 ? subtractDecimals(one, sum.upper) : zero,
    upper: subtractDecimals(one, sum.lower),
  };
}

function asAmount(part: Span): Span {
  return part.lower === null || signOf(part.lower.value) < 0
    ? { lower: amountEnd(part.lower), upper: part.upper }
    : part;
}

function sharesOf(spans: readonly (Span | ArithmeticFault)[]): readonly Share[] | ArithmeticFault {
  const shares: Share[] = [];
  for (const span of spans) {
    if (typeof span === "string") return span;
    shares.push({ lower: span.lower?.value ?? zero, upper: span.upper?.value ?? one });
  }
  return shares;
}

/** The sum of decimals. */
export function total(values: readonly Decimal[]): Decimal {
  return values.reduce(addDecimals, zero);
}
