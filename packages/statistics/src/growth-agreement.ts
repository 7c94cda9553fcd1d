import { compare } from "./comparison";
import { add, growth } from "./interval";
import { between, isExact, type Quantity } from "./quantity";

/** A published growth, the two levels that it should follow from, and the last stated place of each in base units. */
export interface Stated {
  readonly quantity: Quantity;
  readonly lastPlace: number;
}

/** What published growth is held against. */
export interface AgreementRequest {
  readonly reported: Stated;
  readonly current: Stated;
  readonly base: Stated;
  readonly computed: Quantity;
}

/** Whether published and computed growth can be one number, and how far apart rounding alone may bring them. */
export interface Agreement {
  readonly agrees: boolean;
  /** True where all three figures are single numbers, so that only rounding may part them. */
  readonly exact: boolean;
  /** As a ratio; null where the figures are bounds. */
  readonly tolerance: number | null;
}

/**
 * Holds published growth against computed growth. Every stated number stands for all numbers that round to it, so with a
 * level a, a base b and half units h, the growth lies within `(a − h) ÷ (b + h) − 1` and `(a + h) ÷ (b − h) − 1`, and
 * the published one within half of its own last place.
 */
export function agreement({ reported, current, base, computed }: AgreementRequest): Agreement {
  const unrounded = growth(widened(base), widened(current));
  const possible = unrounded.ok ? unrounded.quantity : computed;
  const agrees = compare(possible, "==", widened(reported)).verdict !== "certainly-not";
  const exact = [reported, current, base].every(({ quantity }) => isExact(quantity));
  return { agrees, exact, tolerance: exact ? farthest(possible, computed) + reported.lastPlace / 2 : null };
}

function widened({ quantity, lastPlace }: Stated): Quantity {
  if (!isExact(quantity) || lastPlace === 0) return quantity;
  return add(quantity, between(-lastPlace / 2, lastPlace / 2));
}

function farthest(possible: Quantity, computed: Quantity): number {
  const point = computed.point ?? 0;
  return Math.max((possible.upper ?? point) - point, point - (possible.lower ?? point));
}
