import fc from "fast-check";
import {
  about,
  atLeast,
  atMost,
  between,
  containsPoint,
  exactly,
  lessThan,
  moreThan,
  nearly,
  over,
  type Quantity,
} from "../quantity";

/** Whole numbers small enough that sums and products of grid points are exact in doubles. */
const whole = fc.integer({ min: -60, max: 60 });
const positive = fc.integer({ min: 1, max: 60 });

const range = fc
  .tuple(whole, fc.integer({ min: 1, max: 40 }), fc.boolean(), fc.boolean())
  .map(([lower, width, lowerOpen, upperOpen]) => between(lower, lower + width, { lowerOpen, upperOpen }));

/** Quantities of every qualifier, on both sides of zero. */
export const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  whole.map(exactly),
  whole.map(moreThan),
  whole.map(atLeast),
  whole.map(lessThan),
  whole.map(atMost),
  whole.map((value) => about(value, { relative: 0.05, lastPlace: 1 })),
  positive.map(over),
  positive.map(nearly),
  range,
);

/** Quantities that lie above zero, as amounts do. */
export const positiveQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  positive.map(exactly),
  positive.map(moreThan),
  positive.map(atLeast),
  positive.map((value) => about(value, { relative: 0.1 })),
  positive.map(over),
  positive.map(nearly),
);

const grid = 64;

/** A number that the bounds allow, on a grid of 1/64. */
function memberOf(quantity: Quantity): fc.Arbitrary<number> {
  const low = quantity.lower ?? (quantity.upper ?? 0) - 100;
  const high = quantity.upper ?? low + 100;
  return fc
    .integer({ min: Math.floor(low * grid), max: Math.ceil(high * grid) })
    .map((step) => step / grid)
    .filter((value) => containsPoint(quantity, value));
}

/** A quantity with one of its members. */
export function withMember(quantities: fc.Arbitrary<Quantity>): fc.Arbitrary<readonly [Quantity, number]> {
  return quantities.chain((quantity) => memberOf(quantity).map((member) => [quantity, member] as const));
}

/** Whether the bounds allow a number that was computed in doubles, to the last few of their digits. */
export function holds({ lower, upper }: Quantity, value: number): boolean {
  const room = 1e-12 * Math.max(1, Math.abs(value));
  return (lower ?? value) <= value + room && value - room <= (upper ?? value);
}

/** The same statement with its conventional bounds twice as far from the point, as another reader might set them. */
export function readWider(quantity: Quantity): Quantity {
  const { lower, upper, point, lowerByConvention, upperByConvention } = quantity;
  if (point === null) return quantity;
  const wide = (bound: number | null): number | null => (bound === null ? null : 2 * bound - point);
  const low = lowerByConvention ? wide(lower) : lower;
  return {
    ...quantity,
    // Nearly 10 is above zero for every reader.
    lower: low !== null && quantity.qualifier === "NR" ? Math.max(0, low) : low,
    upper: upperByConvention ? wide(upper) : upper,
  };
}

/** Bounds as text, so that tables of tests read like the notation: [20, ∞), (50, 60~) with ~ for a convention. */
export function notation(quantity: Quantity): string {
  const low =
    quantity.lower === null
      ? "(-∞"
      : `${quantity.lowerOpen ? "(" : "["}${quantity.lower}${quantity.lowerByConvention ? "~" : ""}`;
  const high =
    quantity.upper === null
      ? "∞)"
      : `${quantity.upper}${quantity.upperByConvention ? "~" : ""}${quantity.upperOpen ? ")" : "]"}`;
  return `${low}, ${high}`;
}
