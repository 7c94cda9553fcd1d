import {
  addDecimals,
  compareDecimals,
  isPowerOfTen,
  lowestPlace,
  multiplyDecimals,
  shift,
  subtractDecimals,
  toDecimal,
  toNumber,
} from "./decimal";
import { StatisticsError, type QuantityFault } from "./errors";

/**
 * How the words of a source bound a number. SDMX has no code for "at least", so this is an attribute of its own
 * beside OBS_STATUS.
 *
 * | code | words | quantity |
 * |---|---|---|
 * | EQ | 362个 | the number itself |
 * | GT / GE | 超过, 突破 / 以上, 不低于 | lower bound, open / closed |
 * | LT / LE | 不足, 低于 / 以内, 不超过 | upper bound, open / closed |
 * | AP | 约, 左右, 1/5, 三成 | about the point; both bounds by convention |
 * | OV | 50余, 50多 | over the point; upper bound by convention |
 * | NR | 近400 | nearly the point; lower bound by convention |
 * | RG | 10—15 | between two stated numbers |
 */
export const qualifiers = ["EQ", "GT", "GE", "LT", "LE", "AP", "OV", "NR", "RG"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A number as far as its source tells it: an interval with the words it was stated in. Base units (1.5亿元 is 1.5e8, 20% is 0.2). */
export interface Quantity {
  /** Greatest known lower bound; null when the source gives none. */
  readonly lower: number | null;
  /** True when the lower bound itself is excluded. False where `lower` is null. */
  readonly lowerOpen: boolean;
  /** Least known upper bound; null when the source gives none. */
  readonly upper: number | null;
  /** True when the upper bound itself is excluded. False where `upper` is null. */
  readonly upperOpen: boolean;
  /** The number that the source prints; null for a range or a result that has no single number. */
  readonly point: number | null;
  readonly qualifier: Qualifier;
  /** Whether the lower bound is a convention of reading rather than the source's statement. */
  readonly lowerByConvention: boolean;
  /** Whether the upper bound is a convention of reading rather than the source's statement. */
  readonly upperByConvention: boolean;
  /** The words of the source for this figure, such as 50余家; null for a computed result. */
  readonly asStated: string | null;
}

const unbounded = {
  lower: null,
  lowerOpen: false,
  upper: null,
  upperOpen: false,
  point: null,
  lowerByConvention: false,
  upperByConvention: false,
  asStated: null,
} as const satisfies Omit<Quantity, "qualifier">;

/** The number itself: 362个. */
export function exactly(value: number): Quantity {
  return checkedQuantity({ ...unbounded, qualifier: "EQ", lower: value, upper: value, point: value });
}

/** Above the number: 超过200亿元, 突破. The lower bound is excluded. */
export function moreThan(value: number): Quantity {
  return checkedQuantity({ ...unbounded, qualifier: "GT", lower: value, lowerOpen: true, point: value });
}

/** The number or above: 20%以上, 不低于, 至少. */
export function atLeast(value: number): Quantity {
  return checkedQuantity({ ...unbounded, qualifier: "GE", lower: value, point: value });
}

/** Below the number: 不足, 低于, 以下. The upper bound is excluded. */
export function lessThan(value: number): Quantity {
  return checkedQuantity({ ...unbounded, qualifier: "LT", upper: value, upperOpen: true, point: value });
}

/** The number or below: 以内, 不超过. */
export function atMost(value: number): Quantity {
  return checkedQuantity({ ...unbounded, qualifier: "LE", upper: value, point: value });
}

export interface AboutOptions {
  /** Half width as a share of the number: 0.05 for 约, 0.1 for 1/5 and 三成. */
  readonly relative: number;
  /** Value of the last stated decimal place in base units (约0.3亿: 1e7); half of it is the least half width. */
  readonly lastPlace?: number;
}

/** About the number: 约, 左右, 1/5. Both bounds are closed and rest on convention. */
export function about(value: number, options: AboutOptions): Quantity {
  if (![value, options.relative, options.lastPlace ?? 0].every(Number.isFinite)) {
    throw invalid("not-finite", { lower: null, upper: null, point: value });
  }
  const point = toDecimal(value);
  const relative = toDecimal(Math.abs(options.relative));
  const byShare = multiplyDecimals(toDecimal(Math.abs(value)), relative);
  const byPlace = multiplyDecimals(toDecimal(Math.abs(options.lastPlace ?? 0)), toDecimal(0.5));
  const half = compareDecimals(byShare, byPlace) < 0 ? byPlace : byShare;
  return checkedQuantity({
    ...unbounded,
    qualifier: "AP",
    lower: toNumber(subtractDecimals(point, half)),
    upper: toNumber(addDecimals(point, half)),
    point: value,
    lowerByConvention: true,
    upperByConvention: true,
  });
}

/**
 * Over the number by less than the unit of its lowest non-zero digit: 50余 is (50, 60), 2200多 is (2200, 2300).
 * Throws QUANTITY_INVALID unless the number is above zero: 余 speaks about a size, so negate the result for a fall.
 */
export function over(value: number): Quantity {
  requirePositive(value);
  return checkedQuantity({
    ...unbounded,
    qualifier: "OV",
    lower: value,
    lowerOpen: true,
    upper: addPlace(value, { place: lowestPlace(value), sign: 1 }),
    upperOpen: true,
    point: value,
    upperByConvention: true,
  });
}

/**
 * Nearly the number: 近400 is (300, 400). The unit is that of {@link over}, but a power of ten steps one place down:
 * 近10亿 is (9亿, 10亿). Throws QUANTITY_INVALID unless the number is above zero.
 */
export function nearly(value: number): Quantity {
  requirePositive(value);
  const place = isPowerOfTen(value) ? lowestPlace(value) - 1 : lowestPlace(value);
  return checkedQuantity({
    ...unbounded,
    qualifier: "NR",
    lower: addPlace(value, { place, sign: -1 }),
    lowerOpen: true,
    upper: value,
    upperOpen: true,
    point: value,
    lowerByConvention: true,
  });
}

/** Between two stated numbers: 10—15. Both ends belong to it unless said otherwise; equal closed ends are the number itself. */
export function between(
  lower: number,
  upper: number,
  options: { readonly lowerOpen?: boolean; readonly upperOpen?: boolean } = {},
): Quantity {
  const { lowerOpen = false, upperOpen = false } = options;
  if (lower === upper && !lowerOpen && !upperOpen) return exactly(lower);
  return checkedQuantity({ ...unbounded, qualifier: "RG", lower, lowerOpen, upper, upperOpen });
}

/** The same quantity with the words of its source. */
export function withWords(quantity: Quantity, asStated: string): Quantity {
  return { ...quantity, asStated };
}

/** The quantity in another power of ten, exactly: `scale(exactly(1627.4836), 8)` is 162748360000. Words and flags stay. */
export function scale(quantity: Quantity, powerOfTen: number): Quantity {
  const move = (value: number | null): number | null => (value === null ? null : shift(value, powerOfTen));
  return checkedQuantity({
    ...quantity,
    lower: move(quantity.lower),
    upper: move(quantity.upper),
    point: move(quantity.point),
  });
}

/** Whether the number lies within the bounds. */
export function containsPoint(quantity: Quantity, value: number): boolean {
  const { lower, lowerOpen, upper, upperOpen } = quantity;
  const aboveLower = lower === null || (lowerOpen ? value > lower : value >= lower);
  const belowUpper = upper === null || (upperOpen ? value < upper : value <= upper);
  return aboveLower && belowUpper;
}

/** Whether the quantity is one number, bounds and all. */
export function isExact(quantity: Quantity): boolean {
  return quantity.lower !== null && quantity.lower === quantity.upper;
}

/** Whether the quantity tells nothing, as the difference of two lower bounds does. */
export function isUnbounded(quantity: Quantity): boolean {
  return quantity.lower === null && quantity.upper === null;
}

/**
 * The quantity, with -0 as 0, if its parts agree.
 * Throws QUANTITY_INVALID for a part that is not finite, bounds that cross or leave no number between them, a point
 * outside its bounds, and a flag about an absent bound.
 */
export function checkedQuantity(parts: Quantity): Quantity {
  const fault = faultOf(parts);
  if (fault !== null) throw invalid(fault, parts);
  return {
    ...parts,
    lower: withoutNegativeZero(parts.lower),
    upper: withoutNegativeZero(parts.upper),
    point: withoutNegativeZero(parts.point),
  };
}

function faultOf(parts: Quantity): QuantityFault | null {
  const { lower, upper, point } = parts;
  if ([lower, upper, point].some((value) => value !== null && !Number.isFinite(value))) return "not-finite";
  if (lower === null && (parts.lowerOpen || parts.lowerByConvention)) return "flag-without-bound";
  if (upper === null && (parts.upperOpen || parts.upperByConvention)) return "flag-without-bound";
  if (lower !== null && upper !== null && lower > upper) return "bounds-crossed";
  if (lower !== null && lower === upper && (parts.lowerOpen || parts.upperOpen)) return "empty";
  // A point may sit on an open bound: 50余 prints 50 and means more.
  if (point !== null && (point < (lower ?? point) || point > (upper ?? point))) return "point-outside";
  return null;
}

function invalid(
  fault: QuantityFault,
  { lower, upper, point }: Pick<Quantity, "lower" | "upper" | "point">,
): StatisticsError<"QUANTITY_INVALID"> {
  return new StatisticsError("QUANTITY_INVALID", { fault, lower, upper, point });
}

function requirePositive(value: number): void {
  const parts = { lower: null, upper: null, point: value };
  if (!Number.isFinite(value)) throw invalid("not-finite", parts);
  if (value <= 0) throw invalid("not-positive", parts);
}

function addPlace(value: number, step: { readonly place: number; readonly sign: 1 | -1 }): number {
  return toNumber(addDecimals(toDecimal(value), { digits: BigInt(step.sign), exponent: step.place }));
}

function withoutNegativeZero(value: number | null): number | null {
  return value === 0 ? 0 : value;
}
