import { compare, type Comparison } from "../comparison";
import {
  compareDecimals,
  divideDecimals,
  one,
  subtractDecimals,
  toDecimal,
  toNumber,
  zero,
  type Decimal,
} from "../decimal";
import { derive, spanOf, type ArithmeticFault } from "../derive";
import { computedOf, measured } from "../interval";
import { isKnown, isMissing, missing, type Measured, type MissingReason } from "../missing";
import type { Quantity } from "../quantity";
import {
  addSpans,
  amountSpan,
  divideSpans,
  everything,
  isAbove,
  pointSpan,
  type End,
  type Span,
} from "../span";

/**
 * Whether and when the one behind draws level.
 *
 * | code | means |
 * |---|---|
 * | years | it grows faster, and draws level after this time |
 * | already-ahead | it is not behind: ahead, or, where the bounds allow both, ahead or level |
 * | never | it is behind and does not grow faster |
 * | unknown | the bounds allow several of these, or a number is missing |
 */
export const closingAnswers = ["years", "already-ahead", "never", "unknown"] as const;
/** One of {@link closingAnswers}. */
export type ClosingAnswer = (typeof closingAnswers)[number];

/** A level, above zero, and its growth a year from there on as a ratio: 0.174 is 17.4%. */
export interface Course {
  readonly level: Measured;
  readonly growth: Measured;
}

/** When a gap closes at given rates of growth. */
export interface Closing {
  readonly answer: ClosingAnswer;
  /** What the bounds allow: one where the answer is certain, several where it is unknown, none where a number is missing. */
  readonly possible: readonly Exclude<ClosingAnswer, "unknown">[];
  /** Years until it closes, if it does; without an upper bound where it may take ever longer or never close. */
  readonly years: Measured;
}

/**
 * Years until the one behind draws level with the one ahead if both keep their rates:
 * `n = ln(ahead ÷ behind) ÷ ln((1 + g behind) ÷ (1 + g ahead))`, from `behind (1 + g)^n = ahead (1 + h)^n` (the
 * arithmetic of convergence: R. J. Barro, X. Sala-i-Martin, "Convergence", Journal of Political Economy 100, 1992).
 *
 * Equal levels close in 0 years. Levels that may be equal or ahead, and not behind, count as ahead: in either case there
 * is no gap left, so the answer is certain, while 0 years would claim that they are equal. Where the answer is `unknown`,
 * `years` still bounds the time in case that the gap closes. Reasons: `already-ahead`; `gap-never-closes`; `level-not-positive` for levels that are not above zero and for
 * a fall by all of it; `order-unknown` where nothing bounds the time; the reason of the first number that is missing.
 */
export function yearsToClose({
  behind,
  ahead,
}: {
  readonly behind: Course;
  readonly ahead: Course;
}): Closing {
  const operands = [behind.level, ahead.level, behind.growth, ahead.growth];
  const known = operands.filter(isKnown);
  const absent = operands.find(isMissing);
  if (absent !== undefined) return { answer: "unknown", possible: [], years: missing(absent.missing) };
  const possible = answersOf(known);
  if (possible === "level-not-positive") return { answer: "unknown", possible: [], years: missing(possible) };
  const answer = possible.length === 1 ? (possible[0] ?? "unknown") : "unknown";
  return { answer, possible, years: yearsOf(known, possible) };
}

type Possible = Closing["possible"];

/** The operands are the levels behind and ahead, then their rates. */
function answersOf(operands: readonly Quantity[]): Possible | "level-not-positive" {
  const [behind, ahead, rate, rateAhead] = operands;
  if (behind === undefined || ahead === undefined || rate === undefined || rateAhead === undefined) return [];
  if (ratiosOf(operands.map(spanOf)) === "level-not-positive") return "level-not-positive";
  const [isBehind, isAhead] = [may(compare(behind, "<", ahead)), may(compare(behind, ">", ahead))];
  const isLevel = may(compare(behind, "==", ahead)) && !isAhead;
  const closes = (isBehind && may(compare(rate, ">", rateAhead))) || isLevel;
  return [
    ...(closes ? (["years"] as const) : []),
    ...(isAhead ? (["already-ahead"] as const) : []),
    ...(isBehind && may(compare(rate, "<=", rateAhead)) ? (["never"] as const) : []),
  ];
}

function may({ verdict }: Comparison): boolean {
  return verdict !== "certainly-not";
}

function yearsOf(operands: readonly Quantity[], possible: Possible): Measured {
  if (!possible.includes("years")) return missing(reasonOf(possible));
  return measured(computedOf(derive(operands, closingSpan)));
}

function reasonOf(possible: Possible): MissingReason {
  if (possible.length > 1) return "order-unknown";
  return possible[0] === "never" ? "gap-never-closes" : "already-ahead";
}

interface Ratios {
  /** How far ahead the other is; it is to be made good. */
  readonly distance: Span;
  /** By what the distance shrinks each year. */
  readonly pace: Span;
}

/** Levels and one plus the rates, as amounts. */
function ratiosOf(spans: readonly Span[]): Ratios | ArithmeticFault {
  const [behind = everything, ahead = everything, rate = everything, rateAhead = everything] = spans;
  const [low, high] = [amountSpan(behind), amountSpan(ahead)];
  const [factor, factorAhead] = [rate, rateAhead].map((span) => amountSpan(addSpans(span, pointSpan(one))));
  const all = [low, high, factor ?? everything, factorAhead ?? everything];
  if (!all.every(reachesAboveZero)) return "level-not-positive";
  return {
    distance: quotient(high, low),
    pace: quotient(factor ?? everything, factorAhead ?? everything),
  };
}

function reachesAboveZero({ upper }: Span): boolean {
  return upper === null || compareDecimals(upper.value, zero) > 0;
}

/** The quotient of amounts; a divisor that may be zero leaves it without an upper end. */
function quotient(a: Span, b: Span): Span {
  const above = isAbove(b, zero) ? b : { lower: { value: zero, open: true }, upper: b.upper };
  return divideSpans(a, above) ?? everything;
}

/** Rises with the distance and falls with the pace, so it is read off at the ends, as far as the gap closes at all. */
function closingSpan(spans: readonly Span[]): Span | ArithmeticFault {
  const ratios = ratiosOf(spans);
  if (typeof ratios === "string") return ratios;
  const { distance, pace } = ratios;
  if (isOne(distance)) return pointSpan(zero);
  if (isAbove(pointSpan(one), highestOf(distance))) return "already-ahead";
  if (isAbove(distance, one) && !isAbove(pointSpan(highestOf(pace)), one)) return "gap-never-closes";
  return { lower: shortest(distance.lower, pace.upper), upper: longest(distance.upper, pace.lower) };
}

/** The upper end; two, for which all that matters is that it is above one, where there is none. */
function highestOf({ upper }: Span): Decimal {
  return upper?.value ?? toDecimal(2);
}

function isOne({ lower, upper }: Span): boolean {
  return [lower, upper].every((end) => end !== null && compareDecimals(end.value, one) === 0);
}

function shortest(distance: End | null, pace: End | null): End {
  if (distance === null || compareDecimals(distance.value, one) <= 0)
    return {
      value: zero,
      open: distance !== null && distance.open && compareDecimals(distance.value, one) === 0,
    };
  return timeOf(distance, pace) ?? { value: zero, open: true };
}

function longest(distance: End | null, pace: End | null): End | null {
  return distance === null ? null : timeOf(distance, pace);
}

/** Null where there is no pace, or none that a double tells from standing still. */
function timeOf(distance: End, pace: End | null): End | null {
  const speed = pace === null ? 0 : logOf(pace.value);
  if (pace === null || speed <= 0) return null;
  const value = divideDecimals(toDecimal(logOf(distance.value)), toDecimal(speed));
  return { value, open: distance.open || pace.open };
}

/** Of the exact difference from one: rates may differ by less than doubles beside one can tell apart. */
function logOf(ratio: Decimal): number {
  return Math.log1p(toNumber(subtractDecimals(ratio, one)));
}
