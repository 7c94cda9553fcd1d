import type { QuantityDto } from "@jiqun/contract";

/** An end of a quantity on a number line; `at` is 0 to 1 of its length. */
export interface LineEnd {
  readonly at: number;
  readonly value: number;
  /** The number itself is excluded. */
  readonly open: boolean;
  readonly convention: boolean;
}

/** A quantity on a number line. An end that is null runs out of the line on its side. */
export interface IntervalLineModel {
  readonly lower: LineEnd | null;
  readonly upper: LineEnd | null;
  readonly point: number | null;
  /** Place of zero, where the line holds it. */
  readonly zero: number | null;
}

/** Null where nothing is bounded. */
export function intervalLine(quantity: QuantityDto): IntervalLineModel | null {
  const known = [quantity.lower, quantity.upper, quantity.point].filter((value) => value !== null);
  if (known.length === 0) return null;
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const margin = (most - least || 1) * 0.35;
  const low = least < 0 || quantity.lower === null ? least - margin : least;
  const high = most > 0 || quantity.upper === null ? most + margin : most;
  const place = (value: number): number => (value - low) / (high - low);
  return {
    lower: end(quantity.lower, { open: quantity.lowerOpen, convention: quantity.lowerByConvention, place }),
    upper: end(quantity.upper, { open: quantity.upperOpen, convention: quantity.upperByConvention, place }),
    point: quantity.point === null ? null : place(quantity.point),
    zero: place(0) >= 0 && place(0) <= 1 ? place(0) : null,
  };
}

function end(
  value: number | null,
  of: { readonly open: boolean; readonly convention: boolean; readonly place: (value: number) => number },
): LineEnd | null {
  return value === null ? null : { at: of.place(value), value, open: of.open, convention: of.convention };
}
