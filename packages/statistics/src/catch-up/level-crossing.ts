import { signOf, subtractDecimals, toDecimal } from "../decimal";
import { derive, spanOf, type ArithmeticFault } from "../derive";
import { computedOf, measured, subtract } from "../interval";
import { isMissing, missing, type Measured } from "../missing";
import { startMonth, type Period } from "../period";
import { exactly, type Quantity } from "../quantity";
import {
  addSpans,
  amountSpan,
  everything,
  hullOf,
  isBelowZero,
  mayBeBelowZero,
  multiplySpans,
  pointSpan,
  type Span,
} from "../span";
import type { Timeline, TimedValue } from "../timeline/timeline";
import type { Verdict } from "../comparison";
import { crossingCases, isWhollyBelow, mayBeBelow, mayFallBack, type CrossingCase } from "./crossing-cases";
import { partOfTheWay, type Interpolation } from "./interpolation";
import { quantityHull } from "./quantity-hull";

/**
 * When a series had a level.
 *
 * | code | means |
 * |---|---|
 * | at | between two known values, or on the first |
 * | before-first | earlier than its first known value |
 * | after-last | all known values are below, and the series ends before the level was observed: later, if at all |
 * | never-reached | all known values are below, and the series goes on at least as long as the level |
 * | unknown | the bounds allow several of these, or there is nothing to compare |
 */
export const crossingAnswers = ["at", "before-first", "after-last", "never-reached", "unknown"] as const;
/** One of {@link crossingAnswers}. */
export type CrossingAnswer = (typeof crossingAnswers)[number];

/** When the series ahead had the level of the one behind. */
export interface LevelCrossing {
  readonly answer: CrossingAnswer;
  /** What the bounds allow: one where the answer is certain, several where it is unknown, none without data. */
  readonly possible: readonly Exclude<CrossingAnswer, "unknown">[];
  /**
   * The year, with parts of a year: 2015.4 lies between the values of 2015 and 2016. Without a lower bound it may be
   * before the first value; without an upper bound it may be after the last, or never.
   */
  readonly linear: Measured;
  /** The same with constant growth between the two known values. */
  readonly logLinear: Measured;
  /** Years from the crossing to the period of the level, over both interpolations. */
  readonly gap: Measured;
  /** The values around the crossing: two, or all from the first to the last that may be, in order. */
  readonly between: Timeline;
  /** Whether the series was at the level more than once, as it is if it fell below again. */
  readonly several: Verdict;
}

/**
 * When the series ahead had the level of the one behind (追赶时钟): the last time it rose to it, by interpolation between
 * neighbouring known values, linearly, `t + (level − x(t)) ÷ (x(u) − x(t)) × (u − t)`, and at constant growth,
 * `t + ln(level ÷ x(t)) ÷ ln(x(u) ÷ x(t)) × (u − t)`. Missing periods are bridged. The time distance of Sicherl
 * (P. Sicherl, "Time-distance as a dynamic measure of disparities in social and economic development", Kyklos 26, 1973).
 *
 * Both series are amounts of one unit, one value a year. Where it rose to the level several times, the last is told and
 * `several` says so. Bounds hold every crossing that numbers of the operands give. Reasons: `level-not-reached` where it
 * is certainly later or never; `level-not-positive` for levels below zero, and for constant growth from zero;
 * `order-unknown` where nothing bounds it; `no-parts` for a series without a number; that of the level if it is missing.
 */
export function levelCrossing(ahead: Timeline, behind: TimedValue): LevelCrossing {
  const known = ahead.flatMap(knownOf);
  if (isMissing(behind.value)) return nothing(missing(behind.value.missing));
  if (known.length === 0) return nothing(missing("no-parts"));
  const operands = [behind.value, ...known.map(({ quantity }) => quantity)];
  if (operands.some((quantity) => mayBeBelowZero(spanOf(quantity)) || isBelowZero(spanOf(quantity))))
    return nothing(missing("level-not-positive"));
  return crossingOf({ known, level: behind.value, operands, period: behind.period });
}

interface Known {
  readonly observed: TimedValue;
  readonly quantity: Quantity;
  readonly year: number;
}

function knownOf(observed: TimedValue): readonly Known[] {
  const { value, period } = observed;
  return isMissing(value) ? [] : [{ observed, quantity: value, year: yearOf(period) }];
}

function yearOf(period: Period): number {
  return startMonth(period) / 12;
}

interface Search {
  readonly known: readonly Known[];
  readonly level: Quantity;
  /** The level, then the values. */
  readonly operands: readonly Quantity[];
  readonly period: Period;
}

function crossingOf(search: Search): LevelCrossing {
  const spans = search.operands.map((quantity) => amountSpan(spanOf(quantity)));
  const cases = casesOf(spans);
  const possible = [...new Set(cases.map(({ kind }) => answerOf(kind, search)))];
  const [linear, logLinear] = [yearBy(search, "linear"), yearBy(search, "log-linear")];
  return {
    answer: possible.length === 1 ? (possible[0] ?? "unknown") : "unknown",
    possible,
    linear,
    logLinear,
    gap: gapOf(search.period, { linear, logLinear }),
    between: around(cases, search),
    several: severalOf(spans),
  };
}

function casesOf([level = everything, ...values]: readonly Span[]): readonly CrossingCase[] {
  return crossingCases(level, values);
}

function answerOf(kind: CrossingCase["kind"], { known, period }: Search): Exclude<CrossingAnswer, "unknown"> {
  if (kind === "before-first") return kind;
  if (kind !== "not-reached") return "at";
  const end = known.at(-1)?.observed.period.end ?? "";
  return end < period.end ? "after-last" : "never-reached";
}

function yearBy({ operands, known }: Search, by: Interpolation): Measured {
  const years = known.map(({ year }) => year);
  const result = measured(
    computedOf(derive(operands, (spans) => yearSpan(spans.map(amountSpan), { years, by }))),
  );
  return !isMissing(result) && result.lower === null && result.upper === null
    ? missing("order-unknown")
    : result;
}

interface Along {
  readonly years: readonly number[];
  readonly by: Interpolation;
}

function yearSpan(spans: readonly Span[], along: Along): Span | ArithmeticFault {
  const cases = casesOf(spans);
  if (cases.every(({ kind }) => kind === "not-reached")) return "level-not-reached";
  const values = spans.slice(1);
  if (along.by === "log-linear" && cases.some((one) => startsFromZero(one, values)))
    return "level-not-positive";
  return hullOf(cases.map((one) => yearOfCase(one, { values, ...along })));
}

function startsFromZero({ kind, at }: CrossingCase, values: readonly Span[]): boolean {
  const highest = values[at]?.upper ?? null;
  return kind === "between" && highest !== null && signOf(highest.value) === 0;
}

function yearOfCase(
  { kind, at, levels }: CrossingCase,
  { values, years, by }: Along & { readonly values: readonly Span[] },
): Span {
  const start = toDecimal(years[at] ?? 0);
  if (kind === "before-first") return { lower: null, upper: { value: start, open: true } };
  if (kind === "not-reached") return { lower: { value: start, open: true }, upper: null };
  if (kind === "on-first") return pointSpan(start);
  const [from = everything, to = everything] = values.slice(at);
  const length = subtractDecimals(toDecimal(years[at + 1] ?? 0), start);
  const part = partOfTheWay({ level: levels, from, to }, by);
  return addSpans(pointSpan(start), multiplySpans(part, pointSpan(length)));
}

function gapOf(period: Period, { linear, logLinear }: Pick<LevelCrossing, "linear" | "logLinear">): Measured {
  if (isMissing(linear)) return linear;
  const year = isMissing(logLinear) ? linear : quantityHull(linear, logLinear);
  return subtract(exactly(yearOf(period)), year);
}

function around(cases: readonly CrossingCase[], { known }: Search): Timeline {
  const places = cases.flatMap(({ kind, at }) => (kind === "between" ? [at, at + 1] : [at]));
  return known.slice(Math.min(...places), Math.max(...places) + 1).map(({ observed }) => observed);
}

function severalOf([level = everything, ...values]: readonly Span[]): Verdict {
  const certain = values.some(
    (early, at) =>
      !mayBeBelow(level, early) && values.slice(at + 1).some((late) => isWhollyBelow(late, level)),
  );
  if (certain) return "certain";
  return mayFallBack(level, values) ? "unknown" : "certainly-not";
}

function nothing(reason: Measured): LevelCrossing {
  return {
    answer: "unknown",
    possible: [],
    linear: reason,
    logLinear: reason,
    gap: reason,
    between: [],
    several: "unknown",
  };
}
