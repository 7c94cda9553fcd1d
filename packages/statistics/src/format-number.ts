import { compareDecimals, highestPlace, shiftDecimal, signOf, toDecimal, type Decimal } from "./decimal";
import { decimalText, roundTowards, type Rounding } from "./decimal-text";
import type { FormatOptions } from "./format-options";
import { shownPowers } from "./multiplier";
import type { Quantity } from "./quantity";
import { fixedPower, powerFor } from "./unit-label";

/** Digits that no source prints: a number with more of them comes from a division and is cut by default. */
const statedDigits = 12;

/** A number of a quantity that its text shows, with the side to which it may be rounded and stay true. */
export interface ShownNumber {
  readonly value: number;
  readonly rounding: Rounding;
}

/** The numbers that the text of a quantity shows: its point, its only bound, or both; none where it tells nothing. */
export function shownNumbers({ qualifier, lower, upper, point }: Quantity): readonly ShownNumber[] {
  switch (qualifier) {
    case "EQ":
    case "AP":
      return shown(point ?? lower, "nearest");
    case "OV":
      return shown(point, (point ?? 0) < 0 ? "up" : "down");
    case "NR":
      return shown(point, (point ?? 0) < 0 ? "down" : "up");
    case "GT":
    case "GE":
      return shown(lower, "down");
    case "LT":
    case "LE":
      return shown(upper, "up");
    case "RG":
      return [...shown(lower, "down"), ...shown(upper, "up")];
  }
}

function shown(value: number | null, rounding: Rounding): readonly ShownNumber[] {
  return value === null ? [] : [{ value, rounding }];
}

/** The power of ten that a quantity is shown in. */
export function shownPower(quantity: Quantity, options: FormatOptions): number {
  if (typeof options.scale === "number") return options.scale;
  const numbers = shownNumbers(quantity);
  const size = Math.max(0, ...numbers.map(({ value }) => Math.abs(value)));
  const power = fixedPower(options.unit) ?? powerFor(size, options.locale);
  return fixedPower(options.unit) === null ? raisedPower(numbers, { ...options, power }) : power;
}

type InPower = FormatOptions & { readonly power: number };

/** 9999.99996万 cut to four places reads 10000万: then it is 1亿. */
function raisedPower(numbers: readonly ShownNumber[], options: InPower): number {
  const higher = shownPowers(options.locale).findLast((power) => power > options.power);
  if (higher === undefined) return options.power;
  const limit: Decimal = { digits: 1n, exponent: higher - options.power };
  const reaches = numbers.some((number) => compareDecimals(size(rounded(number, options)), limit) >= 0);
  return reaches ? higher : options.power;
}

function size(value: Decimal): Decimal {
  return value.digits < 0n ? { ...value, digits: -value.digits } : value;
}

/** The number in its power of ten, rounded as it is shown. */
export function rounded({ value, rounding }: ShownNumber, options: InPower): Decimal {
  const shifted = shiftDecimal(toDecimal(value), -options.power);
  const decimals = options.decimals ?? defaultDecimals(shifted, options);
  return decimals === null ? shifted : roundTowards(shifted, decimals, rounding);
}

/** Null for all that there are. Of a long fraction at least two significant digits stay. */
function defaultDecimals(value: Decimal, { unit }: FormatOptions): number | null {
  if (value.digits.toString().replace("-", "").length <= statedDigits) return null;
  const usual = unit === "RATIO" || unit === "PP" ? 1 : 2;
  return Math.max(usual, 1 - highestPlace(value));
}

/** Digits of one shown number; English groups thousands, and a plus stands where it is asked for. */
export function numberText(number: ShownNumber, options: InPower): string {
  const value = rounded(number, options);
  const text = decimalText(value, {
    minimumDecimals: options.minimumDecimals ?? 0,
    grouped: options.locale === "en",
  });
  return options.signed === true && signOf(value) > 0 ? `+${text}` : text;
}
