import { compare } from "../comparison";
import { linearCombination } from "../interval";
import { isMissing, type Measured } from "../missing";
import { exactly, type Quantity } from "../quantity";

/** A value now and a year before, of which the change is a divisor. */
export interface Change {
  readonly now: Measured;
  readonly before: Measured;
}

/**
 * Whether the change that a contribution rate divides by is small, or its bounds leave that open: below 1% of where it
 * began, or below the number of base units that is small as a base (see `smallBaseOf`). A missing value is not.
 *
 * The 1% comes from the convention of publishing growth with one decimal of a percent: growth below 1% has one digit
 * left, and half a unit of it moves a share of that growth by more than 5% of itself, ever more towards no growth.
 */
export function mayBeSmallChange({ now, before }: Change, limit: number | null): boolean {
  if (isMissing(now) || isMissing(before)) return false;
  const less = (times: number): Quantity =>
    linearCombination({ now, before }, [
      { of: "now", times: 1 },
      { of: "before", times: -times },
    ]);
  // On both sides of the base, which may be a loss: what has moved 1% off it lies beyond 99% and beyond 101% of it.
  const edges = [less(0.99), less(1.01)];
  return !(isBeyond(edges, 0) && (limit === null || isBeyond([less(1)], limit)));
}

function isBeyond(changes: readonly Quantity[], distance: number): boolean {
  const above = changes.every((change) => compare(change, ">=", exactly(distance)).verdict === "certain");
  return above || changes.every((change) => compare(change, "<=", exactly(-distance)).verdict === "certain");
}
