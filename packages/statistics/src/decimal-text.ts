import { roundDecimal, signOf, subtractDecimals, type Decimal } from "./decimal";

export type Rounding = "nearest" | "down" | "up";

/** Rounds to `decimals` places: to the nearest (half away from zero), or down or up so that a bound stays true. */
export function roundTowards(value: Decimal, decimals: number, rounding: Rounding): Decimal {
  const nearest = roundDecimal(value, decimals);
  const side = signOf(subtractDecimals(nearest, value));
  const last = { digits: 1n, exponent: -decimals };
  if (rounding === "down" && side > 0) return subtractDecimals(nearest, last);
  if (rounding === "up" && side < 0) return subtractDecimals(nearest, { ...last, digits: -1n });
  return nearest;
}

export interface DecimalTextOptions {
  /** Zeros are added up to so many places after the point. */
  readonly minimumDecimals: number;
  /** Commas between thousands. */
  readonly grouped: boolean;
}

/** Digits without exponent, with a true minus sign (U+2212): −1234.5. */
export function decimalText(value: Decimal, { minimumDecimals, grouped }: DecimalTextOptions): string {
  const places = Math.max(0, -value.exponent);
  const size = value.digits < 0n ? -value.digits : value.digits;
  const digits = (size * 10n ** BigInt(Math.max(0, value.exponent))).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).padEnd(minimumDecimals, "0");
  const wholeText = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${value.digits < 0n ? "−" : ""}${wholeText}${fraction === "" ? "" : `.${fraction}`}`;
}
