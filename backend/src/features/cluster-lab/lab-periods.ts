import {
  comparePeriods,
  frequencyOf,
  isMissing,
  lengthInMonths,
  parsePeriod,
  sameDays,
  shiftYears,
  type Period,
} from "@jiqun/statistics";
import type { Found, FittedSeries, LabFigures } from "./lab-figures";
import type { LabQuestion } from "./lab-question";

/** A period with how many of the figures that are needed it has. */
export interface CountedPeriod {
  readonly period: Period;
  readonly figures: number;
}

/** The periods that anything is known of, newest first. */
export function countedPeriods(
  question: LabQuestion,
  figures: LabFigures,
  fitted: readonly FittedSeries[],
): CountedPeriod[] {
  const distinct = new Map<string, Period>();
  for (const { fit, observations } of fitted) {
    if (fit.reasons.length > 0) continue;
    for (const { period: code, periodStart, periodEnd } of observations)
      distinct.set(`${periodStart}/${periodEnd}`, parsePeriod(code));
  }
  return [...distinct.values()]
    .sort((a, b) => -comparePeriods(a, b))
    .map((period) => ({ period, figures: countOf(question, figures, period) }));
}

function countOf({ regions, benchmark, classes }: LabQuestion, figures: LabFigures, period: Period): number {
  const found = [...regions, benchmark].flatMap(({ code }) => [
    figures.total(code, period),
    figures.cluster(code, period),
    ...classes.map((one) => figures.ofClass(code, one.code, period)),
  ]);
  return found.filter(isKnown).length;
}

/** Whether there is a number. */
export function isKnown({ value }: Found): boolean {
  return !isMissing(value.value);
}

/**
 * The period that most figures are known of, the newest of these. Where nothing is known, the newest year of what is
 * near; else the last year that is over.
 */
export function usualPeriod(counted: readonly CountedPeriod[], fitted: readonly FittedSeries[]): Period {
  const most = Math.max(0, ...counted.map(({ figures }) => figures));
  const best = counted.find(({ figures }) => figures === most && most > 0);
  if (best !== undefined) return best.period;
  const near = fitted.flatMap(({ observations }) => observations.map(({ period }) => parsePeriod(period)));
  const newest = near.filter(({ kind }) => kind === "year").sort((a, b) => -comparePeriods(a, b))[0];
  return newest ?? parsePeriod(String(new Date().getUTCFullYear() - 1));
}

const usualSpan = 5;

/** The same part of an earlier year: five years before, else the farthest within them, else the nearest before. */
export function usualBase(counted: readonly CountedPeriod[], period: Period): Period | null {
  const years = counted
    .filter(({ figures }) => figures > 0)
    .map((one) => ({ ...one, back: yearsBetween(one.period, period) }))
    .filter((one): one is typeof one & { back: number } => one.back !== null && one.back > 0)
    .sort((a, b) => a.back - b.back);
  const within = years.filter(({ back }) => back <= usualSpan);
  return (within.at(-1) ?? years[0])?.period ?? null;
}

/** How many years the later period, the same part of a year, lies after the earlier one; null where it is another part. */
export function yearsBetween(earlier: Period, later: Period): number | null {
  const back = Number(later.start.slice(0, 4)) - Number(earlier.start.slice(0, 4));
  return sameDays(shiftYears(later, -back), earlier) ? back : null;
}

/** The same part of every year from one period to another, both included; just the two where they are not comparable. */
export function yearlySteps(base: Period, period: Period): Period[] {
  const years = yearsBetween(base, period);
  if (years === null || years < 0) return [base, period];
  return Array.from({ length: years + 1 }, (_, at) => shiftYears(period, at - years));
}

/** Whether a period is less than a year: its levels stand beside no yearly ones. */
export function isPartOfYear(period: Period): boolean {
  return frequencyOf(period) !== "D" && lengthInMonths(period) < 12;
}
