import {
  compareDecimals,
  divideDecimals,
  one,
  signOf,
  subtractDecimals,
  toDecimal,
  toNumber,
  zero,
  type Decimal,
} from "../decimal";
import { commonSpan, isEmptySpan, type End, type Span } from "../span";

/**
 * How a value moves between two known ones: by the same amount a year, or by the same rate a year.
 *
 * | code | the part of the way at which the level lies |
 * |---|---|
 * | linear | (level − from) ÷ (to − from) |
 * | log-linear | ln(level ÷ from) ÷ ln(to ÷ from) |
 */
export type Interpolation = "linear" | "log-linear";

/** A level and the two values around it, as amounts: lower ends are there and not below zero. */
export interface Bracket {
  readonly level: Span;
  readonly from: Span;
  readonly to: Span;
}

/**
 * The part of the way from one value to the next at which the level lies, within [0, 1], over all numbers with
 * `from < level ≤ to`. It rises with the level and falls with both values, so it is read off at the ends.
 */
export function partOfTheWay({ level, from, to }: Bracket, by: Interpolation): Span {
  return { lower: earliest({ level, from, to }, by), upper: latest({ level, from, to }, by) };
}

function earliest({ level, from, to }: Bracket, by: Interpolation): End {
  const start = { value: zero, open: true };
  if (from.upper === null || to.upper === null || level.lower === null) return start;
  if (compareDecimals(from.upper.value, level.lower.value) >= 0) return start;
  return endAt({ level: level.lower, from: from.upper, to: to.upper }, by);
}

function latest({ level, from, to }: Bracket, by: Interpolation): End {
  const meets = !isEmptySpan(commonSpan(level, to));
  if (meets || level.upper === null || from.lower === null || to.lower === null)
    return { value: one, open: !meets };
  return endAt({ level: level.upper, from: from.lower, to: to.lower }, by);
}

interface Ends {
  readonly level: End;
  readonly from: End;
  readonly to: End;
}

function endAt({ level, from, to }: Ends, by: Interpolation): End {
  const points = { level: level.value, from: from.value, to: to.value };
  const value = by === "linear" ? linearPart(points) : logLinearPart(points);
  return { value, open: level.open || from.open || to.open };
}

interface Points {
  readonly level: Decimal;
  readonly from: Decimal;
  readonly to: Decimal;
}

function linearPart({ level, from, to }: Points): Decimal {
  return divideDecimals(subtractDecimals(level, from), subtractDecimals(to, from));
}

/** From nothing every level is reached at the last moment: the limit of ever smaller starts. */
function logLinearPart({ level, from, to }: Points): Decimal {
  if (signOf(from) === 0) return one;
  return toDecimal(Math.min(1, logRatio(level, from) / logRatio(to, from)));
}

/**
 * Of the exact difference: values may lie nearer than doubles beside one can tell apart, and would make 0 ÷ 0. A ratio
 * beyond every double is taken apart.
 */
function logRatio(value: Decimal, from: Decimal): number {
  const growth = toNumber(divideDecimals(subtractDecimals(value, from), from));
  return Number.isFinite(growth) ? Math.log1p(growth) : Math.log(toNumber(value)) - Math.log(toNumber(from));
}
