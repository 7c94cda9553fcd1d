import {
  addDecimals,
  compareDecimals,
  largerDecimal,
  smallerDecimal,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  one,
  signOf,
  subtractDecimals,
  toDecimal,
  zero,
  type Decimal,
} from "../decimal";
import { missing } from "../missing";
import { addSpans, divideSpans, everything, multiplySpans, pointSpan, type Span } from "../span";
import { assess } from "./assess";
import type { Assessed } from "./assessment";
import type { Distribution } from "./distribution";
import { closedSpan, withinUnit } from "./closed-span";
import { total, type Share } from "./share-box";

/**
 * Herfindahl–Hirschman index, `H = Σ sᵢ²` over the shares of all units, as a ratio: 1 is one unit, 1/n is n equal ones.
 * Multiply by 10000 for the points that competition authorities use (A. O. Hirschman, "The Paternity of an Index",
 * American Economic Review 54, 1964).
 *
 * The lower bound is exact for the ranges of the shares. The upper bound takes each square at its chord, so it may be
 * too high while the shares are ranges, never too low; and ends count as closed. Reasons: `no-parts`,
 * `zero-in-divisor` where all may be zero, `part-negative`, `part-exceeds-whole` where the parts exceed the stated
 * total, and the reason of a missing part where no total bounds it.
 */
export function herfindahl(distribution: Distribution): Assessed {
  return assess([distribution], (shares = []) => squares(shares));
}

/**
 * Normalised index, `(H − 1/n) ÷ (1 − 1/n)`: 0 for equal units, 1 for one unit that has all. n counts every unit of the
 * distribution, those with nothing included. Bounds and reasons as for {@link herfindahl}; `too-few-units` below two.
 */
export function normalisedHerfindahl(distribution: Distribution): Assessed {
  const count = distribution.parts.length;
  if (count === 1) return { ...herfindahl(distribution), value: missing("too-few-units") };
  return assess([distribution], (shares = []) => {
    const times = multiplySpans(squares(shares), pointSpan(toDecimal(count)));
    const above = addSpans(times, pointSpan(negateDecimal(one)));
    return withinUnit(divideSpans(above, pointSpan(toDecimal(count - 1))) ?? everything);
  });
}

/**
 * Concentration ratio CRn: the share of the n largest units together; 1 where there are no more than n
 * (J. S. Bain, "Barriers to New Competition", 1956). Which ones are the largest may change within the bounds.
 * Reasons as for {@link herfindahl}.
 */
export function concentrationRatio(
  distribution: Distribution,
  { largest }: { readonly largest: number },
): Assessed {
  return assess([distribution], (shares = []) => ratioSpan(shares, largest));
}

function ratioSpan(shares: readonly Share[], largest: number): Span {
  if (largest >= shares.length) return pointSpan(one);
  const lowers = descending(shares.map(({ lower }) => lower));
  const uppers = descending(shares.map(({ upper }) => upper));
  const rest = (sorted: readonly Decimal[]): Decimal => subtractDecimals(one, total(sorted.slice(largest)));
  const top = (sorted: readonly Decimal[]): Decimal => total(sorted.slice(0, largest));
  const isFixed = shares.every(({ lower, upper }) => compareDecimals(lower, upper) === 0);
  if (isFixed) return pointSpan(top(lowers));
  const equal = divideDecimals(toDecimal(largest), toDecimal(shares.length));
  return closedSpan(
    [top(lowers), rest(uppers), equal].reduce(largerDecimal),
    [top(uppers), rest(lowers)].reduce(smallerDecimal),
  );
}

/** Both indices rest on it, and those of exact parts on the same shares. */
const squaresOf = new WeakMap<readonly Share[], Span>();

function squares(shares: readonly Share[]): Span {
  const known = squaresOf.get(shares);
  if (known !== undefined) return known;
  const isFixed = shares.every(({ lower, upper }) => compareDecimals(lower, upper) === 0);
  const span = isFixed
    ? pointSpan(total(shares.map(({ lower }) => square(lower))))
    : closedSpan(leastSquares(shares), mostSquares(shares));
  squaresOf.set(shares, span);
  return span;
}

/** The least sum of squares of shares that add up to 1: all as near to one height as their bounds allow. */
function leastSquares(shares: readonly Share[]): Decimal {
  const heights = shares.flatMap(({ lower, upper }) => [lower, upper]).sort(compareDecimals);
  const filled = (height: Decimal): Decimal => total(shares.map((share) => held(share, height)));
  const base = lastWithin(heights, (height) => compareDecimals(filled(height), one) <= 0) ?? zero;
  const free = shares.filter(
    ({ lower, upper }) => compareDecimals(lower, base) <= 0 && compareDecimals(upper, base) > 0,
  );
  const lacking = subtractDecimals(one, filled(base));
  const more = free.length === 0 ? zero : divideDecimals(lacking, toDecimal(free.length));
  const level = addDecimals(base, more);
  return total(shares.map((share) => square(held(share, level))));
}

/** The last of the heights that fits; those that fit all stand before those that do not, so halving finds it. */
function lastWithin(heights: readonly Decimal[], fits: (height: Decimal) => boolean): Decimal | undefined {
  let [fitting, above] = [-1, heights.length];
  while (above - fitting > 1) {
    const middle = (fitting + above) >> 1;
    const height = heights[middle];
    if (height !== undefined && fits(height)) fitting = middle;
    else above = middle;
  }
  return heights[fitting];
}

function held({ lower, upper }: Share, height: Decimal): Decimal {
  return smallerDecimal(largerDecimal(lower, height), upper);
}

/** On its range a square is at most its chord, `(lower + upper) s − lower × upper`; the steepest chords are filled first. */
function mostSquares(shares: readonly Share[]): Decimal {
  const slope = ({ lower, upper }: Share): Decimal => addDecimals(lower, upper);
  const steepest = [...shares].sort((a, b) => compareDecimals(slope(b), slope(a)));
  let left = subtractDecimals(one, total(shares.map(({ lower }) => lower)));
  let sum = zero;
  for (const share of steepest) {
    const { lower, upper } = share;
    const more = smallerDecimal(subtractDecimals(upper, lower), signOf(left) < 0 ? zero : left);
    left = subtractDecimals(left, more);
    sum = addDecimals(sum, addDecimals(square(lower), multiplyDecimals(slope(share), more)));
  }
  return sum;
}

function square(value: Decimal): Decimal {
  return multiplyDecimals(value, value);
}

function descending(values: readonly Decimal[]): readonly Decimal[] {
  return [...values].sort((a, b) => compareDecimals(b, a));
}
