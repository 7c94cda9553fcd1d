import {
  largerDecimal,
  smallerDecimal,
  multiplyDecimals,
  negateDecimal,
  subtractDecimals,
  toDecimal,
  zero,
  type Decimal,
} from "../decimal";
import { missing } from "../missing";
import type { Span } from "../span";
import { assess } from "./assess";
import type { Assessed } from "./assessment";
import { closedSpan, withinUnit } from "./closed-span";
import type { Distribution, Part } from "./distribution";
import { total, type Share } from "./share-box";

/** Two wholes over the same parts: industries of two regions, or regions of an industry and of everything. */
export interface Structures {
  readonly of: Distribution;
  /** What it is held against. A reference that contains it pulls the result towards 0; take the rest of the country to avoid that. */
  readonly against: Distribution;
}

/**
 * Krugman specialisation index, `K = Σ |sᵢ − s̄ᵢ|` over the shares of industries here and there, not halved: 0 for equal
 * structures, 2 for structures that share nothing (P. Krugman, "Geography and Trade", MIT Press 1991, ch. 3). The same
 * for regions of an industry measures its concentration.
 *
 * Parts are matched by code; one that only the other lists counts as not stated. Bounds hold every result that the
 * ranges of the shares allow, each share taken in its own range, and that both sides add up to 1; they are not always
 * the tightest, and a reference that contains the region counts as independent of it. Reasons as for `herfindahl`.
 */
export function krugman({ of, against }: Structures): Assessed {
  return assess(matched({ of, against }), (here = [], there = []) => distance(here, there));
}

/**
 * Locational Gini, `G = Σ_{i<j} |sᵢ xⱼ − sⱼ xᵢ|`: twice the area between the diagonal and the Lorenz curve of an industry's
 * shares of regions, s, against the regions' shares of everything, x, in the order of their location quotients. 0 where the
 * industry is spread like everything else, towards 1 where a small region has it all. Krugman (1991, ch. 2) leaves the
 * area undoubled, at most ½. The same over industries measures the specialisation of a region.
 *
 * Bounds take each pair of parts on its own and are narrowed by the greatest distance H of the curve from the diagonal, half of
 * {@link krugman}: `H ≤ G ≤ 2H − H²`. They are sound and may be wide. Reasons as for `herfindahl`; `too-few-units` below
 * two parts.
 */
export function locationalGini({ of, against }: Structures): Assessed {
  const pair = matched({ of, against });
  const assessed = assess(pair, (here = [], there = []) => giniSpan(here, there));
  const isSingle = pair.every(({ parts }) => parts.length === 1);
  return isSingle ? { ...assessed, value: missing("too-few-units") } : assessed;
}

const two = toDecimal(2);

/** Both with the parts that either lists, in one order. */
function matched({ of, against }: Structures): readonly [Distribution, Distribution] {
  const codes = [...new Set([...of.parts, ...against.parts].map(({ code }) => code))];
  const filled = (parts: readonly Part[]): readonly Part[] => {
    const byCode = new Map(parts.map(({ code, value }) => [code, value]));
    return codes.map((code) => ({ code, value: byCode.get(code) ?? missing("not-stated") }));
  };
  const lists = (one: Distribution): Distribution => ({ ...one, parts: filled(one.parts) });
  return of.parts.length === 0 || against.parts.length === 0 ? [of, against] : [lists(of), lists(against)];
}

/** Within 0 and 2. The differences add up to zero, so their rises and their falls make half of the sum each. */
function distance(here: readonly Share[], there: readonly Share[]): Span {
  const differences = here.map((share, at) => difference(share, there[at] ?? share));
  const rises = differences.map(amountAbove);
  const falls = differences.map(({ lower, upper }) =>
    amountAbove({ lower: negateDecimal(upper), upper: negateDecimal(lower) }),
  );
  const twice = (side: readonly Share[], end: keyof Share): Decimal =>
    multiplyDecimals(two, total(side.map((share) => share[end])));
  const sizes = rises.map((rise, at) => sizeOf(rise, falls[at] ?? rise));
  const lowest = [twice(rises, "lower"), twice(falls, "lower"), total(sizes.map(({ lower }) => lower))];
  const highest = [two, twice(rises, "upper"), twice(falls, "upper"), total(sizes.map(({ upper }) => upper))];
  return closedSpan(lowest.reduce(largerDecimal), highest.reduce(smallerDecimal));
}

function difference(a: Share, b: Share): Share {
  return { lower: subtractDecimals(a.lower, b.upper), upper: subtractDecimals(a.upper, b.lower) };
}

function amountAbove({ lower, upper }: Share): Share {
  return { lower: largerDecimal(lower, zero), upper: largerDecimal(upper, zero) };
}

/** Of a number that rises or falls by this much. */
function sizeOf(rise: Share, fall: Share): Share {
  return { lower: largerDecimal(rise.lower, fall.lower), upper: largerDecimal(rise.upper, fall.upper) };
}

function giniSpan(here: readonly Share[], there: readonly Share[]): Span {
  const pairs = here.flatMap((share, at) =>
    here.slice(at + 1).map((other, after) => {
      const [x, y] = [there[at] ?? share, there[at + 1 + after] ?? other];
      return crossSize([share, x], [other, y]);
    }),
  );
  const { lower, upper } = distance(here, there);
  const half = (value: Decimal): Decimal => multiplyDecimals(value, toDecimal(0.5));
  const [least, most] = [half(lower?.value ?? zero), half(upper?.value ?? two)];
  const ceiling = multiplyDecimals(most, subtractDecimals(two, most));
  return withinUnit(
    closedSpan(
      largerDecimal(total(pairs.map((one) => one.lower)), least),
      smallerDecimal(total(pairs.map((one) => one.upper)), ceiling),
    ),
  );
}

type Pair = readonly [here: Share, there: Share];

/** The size of `s y − t x`. */
function crossSize([s, x]: Pair, [t, y]: Pair): Share {
  const product = (a: Share, b: Share): Share => ({
    lower: multiplyDecimals(a.lower, b.lower),
    upper: multiplyDecimals(a.upper, b.upper),
  });
  const cross = difference(product(s, y), product(t, x));
  const turned = { lower: negateDecimal(cross.upper), upper: negateDecimal(cross.lower) };
  return sizeOf(amountAbove(cross), amountAbove(turned));
}
