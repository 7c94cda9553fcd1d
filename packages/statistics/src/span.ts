import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  signOf,
  zero,
  type Decimal,
} from "./decimal";

/** One end of a stretch of numbers. */
export interface End {
  readonly value: Decimal;
  readonly open: boolean;
}

/** A stretch of numbers on exact decimals; an absent end is infinite. The arithmetic behind quantities, without words or flags. */
export interface Span {
  readonly lower: End | null;
  readonly upper: End | null;
}

export const everything: Span = { lower: null, upper: null };

export function pointSpan(value: Decimal): Span {
  const end = { value, open: false };
  return { lower: end, upper: end };
}

export function addSpans(a: Span, b: Span): Span {
  return { lower: addEnds(a.lower, b.lower), upper: addEnds(a.upper, b.upper) };
}

function addEnds(a: End | null, b: End | null): End | null {
  if (a === null || b === null) return null;
  return { value: addDecimals(a.value, b.value), open: a.open || b.open };
}

export function negateSpan({ lower, upper }: Span): Span {
  return { lower: negateEnd(upper), upper: negateEnd(lower) };
}

function negateEnd(end: End | null): End | null {
  return end === null ? null : { value: negateDecimal(end.value), open: end.open };
}

/** The stretch times a number; times zero it is zero, however little is known. */
export function scaleSpan(span: Span, factor: Decimal): Span {
  return multiplySpans(span, pointSpan(factor));
}

/** An end, or the infinity on its side. */
type Corner = End | "below" | "above";

function corners({ lower, upper }: Span): readonly Corner[] {
  if (lower !== null && lower === upper) return [lower];
  return [lower ?? "below", upper ?? "above"];
}

export function multiplySpans(a: Span, b: Span): Span {
  return hull(corners(a).flatMap((x) => corners(b).map((y) => product(x, y))));
}

/** The quotient; null where the divisor may be zero. */
export function divideSpans(a: Span, b: Span): Span | null {
  if (mayBeZero(b)) return null;
  const sign = b.lower !== null && signOf(b.lower.value) >= 0 ? 1 : -1;
  return hull(corners(a).flatMap((x) => corners(b).map((y) => quotient(x, { divisor: y, sign }))));
}

export function mayBeZero(span: Span): boolean {
  return !isAbove(span, zero) && !isAbove(negateSpan(span), zero);
}

/** Whether every number of the stretch is above the limit. */
export function isAbove({ lower }: Span, limit: Decimal): boolean {
  if (lower === null) return false;
  const order = compareDecimals(lower.value, limit);
  return order > 0 || (order === 0 && lower.open);
}

/** Whether every number of the stretch is below zero. */
export function isBelowZero(span: Span): boolean {
  return isAbove(negateSpan(span), zero);
}

/** Whether a lower end lies below zero; of a stretch without one nothing is said. */
export function mayBeBelowZero({ lower }: Span): boolean {
  return lower !== null && signOf(lower.value) < 0;
}

/** The lower end of an amount: zero where words such as 不足50家 give none. */
export function amountEnd(lower: End | null): End {
  return lower === null || signOf(lower.value) < 0 ? { value: zero, open: false } : lower;
}

/** The higher of two lower ends; of equal ones the open. */
export function higherEnd(a: End, b: End): End {
  const order = compareDecimals(a.value, b.value);
  if (order === 0) return a.open ? a : b;
  return order > 0 ? a : b;
}

/** The lower of two upper ends; of equal ones the open. Null is no limit. */
export function lowerEnd(a: End | null, b: End | null): End | null {
  if (a === null || b === null) return a ?? b;
  const order = compareDecimals(a.value, b.value);
  if (order === 0) return a.open ? a : b;
  return order < 0 ? a : b;
}

/** The numbers that both stretches hold; see {@link isEmptySpan}. */
export function commonSpan(a: Span, b: Span): Span {
  const lower = a.lower === null || b.lower === null ? (a.lower ?? b.lower) : higherEnd(a.lower, b.lower);
  return { lower, upper: lowerEnd(a.upper, b.upper) };
}

/** The stretch of an amount, which starts at zero where words such as 不足50家 give no lower bound. */
export function amountSpan({ lower, upper }: Span): Span {
  return lower !== null && lower === upper ? { lower, upper } : { lower: amountEnd(lower), upper };
}

/** Whether no number lies between the ends. */
export function isEmptySpan({ lower, upper }: Span): boolean {
  if (lower === null || upper === null) return false;
  const order = compareDecimals(lower.value, upper.value);
  return order > 0 || (order === 0 && (lower.open || upper.open));
}

/** A zero that is reached makes zero of anything; a zero that is only approached gives an open end, even beside infinity. */
function product(x: Corner, y: Corner): Corner {
  if (isZero(x) || isZero(y)) return { value: zero, open: !isReachedZero(x) && !isReachedZero(y) };
  if (typeof x === "string" || typeof y === "string") return infinity(sideOf(x) * sideOf(y));
  return { value: multiplyDecimals(x.value, y.value), open: x.open || y.open };
}

/** The divisor's own sign is given because its end may be a zero that is only approached. */
function quotient(x: Corner, by: { readonly divisor: Corner; readonly sign: 1 | -1 }): Corner {
  const { divisor, sign } = by;
  if (isZero(x) || typeof divisor === "string") return { value: zero, open: !isReachedZero(x) };
  if (typeof x === "string" || isZero(divisor)) return infinity(sideOf(x) * sign);
  return { value: divideDecimals(x.value, divisor.value), open: x.open || divisor.open };
}

function isZero(corner: Corner): boolean {
  return typeof corner !== "string" && signOf(corner.value) === 0;
}

function isReachedZero(corner: Corner): boolean {
  return typeof corner !== "string" && signOf(corner.value) === 0 && !corner.open;
}

function sideOf(corner: Corner): number {
  if (typeof corner !== "string") return signOf(corner.value);
  return corner === "above" ? 1 : -1;
}

function infinity(side: number): Corner {
  return side < 0 ? "below" : "above";
}

/** The smallest stretch that holds all of these. */
export function hullOf(spans: readonly Span[]): Span {
  return hull(spans.flatMap(corners));
}

/** The smallest stretch with all corners. */
function hull(all: readonly Corner[]): Span {
  const ends = all.filter((corner) => typeof corner !== "string");
  return {
    lower: all.includes("below") ? null : extreme(ends, -1),
    upper: all.includes("above") ? null : extreme(ends, 1),
  };
}

/** The outermost end on a side; of equal ones the closed, because one way to reach the number is enough. */
function extreme(ends: readonly End[], side: 1 | -1): End | null {
  const further = (a: End, b: End): End => {
    const order = compareDecimals(a.value, b.value) * side;
    if (order === 0) return a.open ? b : a;
    return order > 0 ? a : b;
  };
  return ends.length === 0 ? null : ends.reduce(further);
}

export function sameEnd(a: End | null, b: End | null): boolean {
  if (a === null || b === null) return a === b;
  return a.open === b.open && compareDecimals(a.value, b.value) === 0;
}
