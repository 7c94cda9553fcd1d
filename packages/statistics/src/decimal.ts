/**
 * Decimal numbers of any length: `digits × 10^exponent`. Sources print decimals, so bounds are computed on the printed
 * digits; binary fractions would turn 0.1 + 0.2 into 0.30000000000000004 and move a bound past the point it bounds.
 * Always normalised: `digits` does not end in 0, and zero is `0 × 10^0`.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const zero: Decimal = { digits: 0n, exponent: 0 };
export const one: Decimal = { digits: 1n, exponent: 0 };

/** More digits than a double holds, so that rounding to a double is the only rounding that shows. */
const quotientDigits = 30;

function normalise(digits: bigint, exponent: number): Decimal {
  if (digits === 0n) return zero;
  // Most numbers need no more; writing digits out costs far more than one remainder.
  if (digits % 10n !== 0n) return { digits, exponent };
  const text = digits.toString();
  const kept = text.replace(/0+$/, "");
  const dropped = text.length - kept.length;
  return { digits: BigInt(kept), exponent: exponent + dropped };
}

/** The shortest decimal that names this double. `value` must be finite. */
export function toDecimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return ofInteger(value);
  const [mantissa = "0", power = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return normalise(BigInt(whole + fraction), Number(power) - fraction.length);
}

/** Base units make integers of most figures; their zeros go faster by numbers than by texts. */
function ofInteger(value: number): Decimal {
  let digits = value;
  let exponent = 0;
  while (digits !== 0 && digits % 10 === 0) {
    digits /= 10;
    exponent += 1;
  }
  return { digits: BigInt(digits), exponent };
}

/** The double nearest to the decimal. */
export function toNumber(value: Decimal): number {
  return Number(`${value.digits}e${value.exponent}`);
}

function digitsAt(value: Decimal, exponent: number): bigint {
  return value.exponent === exponent ? value.digits : value.digits * powerOfTen(value.exponent - exponent);
}

/** Those that arithmetic asks for again and again. */
const powersOfTen = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

function powerOfTen(power: number): bigint {
  return powersOfTen[power] ?? 10n ** BigInt(power);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.digits === 0n) return b;
  if (b.digits === 0n) return a;
  const exponent = Math.min(a.exponent, b.exponent);
  return normalise(digitsAt(a, exponent) + digitsAt(b, exponent), exponent);
}

export function negateDecimal(value: Decimal): Decimal {
  return { digits: -value.digits, exponent: value.exponent };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b));
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return normalise(a.digits * b.digits, a.exponent + b.exponent);
}

/** Quotient cut off after at least 30 digits. `b` must not be zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const extra = quotientDigits + b.digits.toString().length;
  return normalise((a.digits * powerOfTen(extra)) / b.digits, a.exponent - b.exponent - extra);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.exponent === b.exponent) return a.digits === b.digits ? 0 : a.digits < b.digits ? -1 : 1;
  const exponent = Math.min(a.exponent, b.exponent);
  const [left, right] = [digitsAt(a, exponent), digitsAt(b, exponent)];
  return left === right ? 0 : left < right ? -1 : 1;
}

export function largerDecimal(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) >= 0 ? a : b;
}

export function smallerDecimal(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) <= 0 ? a : b;
}

export function signOf(value: Decimal): -1 | 0 | 1 {
  if (value.digits === 0n) return 0;
  return value.digits < 0n ? -1 : 1;
}

/** The decimal times a power of ten; exact. */
export function shiftDecimal(value: Decimal, powerOfTen: number): Decimal {
  return value.digits === 0n ? zero : { digits: value.digits, exponent: value.exponent + powerOfTen };
}

/** The number times a power of ten, shifted on its decimal digits: `shift(1627.4836, 8)` is 162748360000. */
export function shift(value: number, powerOfTen: number): number {
  return toNumber(shiftDecimal(toDecimal(value), powerOfTen));
}

/** Exponent of the place of the lowest non-zero digit: 50 -> 1, 2200 -> 2, 0.25 -> -2. Zero gives 0. */
export function lowestPlace(value: number): number {
  return toDecimal(value).exponent;
}

/** Exponent of the place of the highest digit: 362 -> 2, 0.05 -> -2. Zero gives 0. */
export function highestPlace(value: Decimal): number {
  const length = value.digits.toString().replace("-", "").length;
  return value.digits === 0n ? 0 : length - 1 + value.exponent;
}

/** Whether the number is 1, 10, 0.1 and the like. */
export function isPowerOfTen(value: number): boolean {
  return toDecimal(value).digits === 1n;
}

/** Rounds to `decimals` places after the point (negative: before it), half away from zero on the decimal digits. */
export function roundDecimal(value: Decimal, decimals: number): Decimal {
  const cut = -decimals - value.exponent;
  if (cut <= 0) return value;
  const unit = 10n ** BigInt(cut);
  const half = value.digits < 0n ? -unit / 2n : unit / 2n;
  return normalise((value.digits + half) / unit, -decimals);
}
