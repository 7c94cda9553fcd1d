import { monthlyPeriod, monthsOf, startMonth, type Frequency, type Period } from "./period";

/** Order in time: by start, then by end, so that 1月 < 1—2月 < 2月. Negative, zero or positive, for `sort`. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.start, b.start) || compareText(a.end, b.end);
}

// ISO days of four-digit years sort as text.
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether two periods are the same days, whatever they are called: 1—3月 and 一季度. */
export function sameDays(a: Period, b: Period): boolean {
  return comparePeriods(a, b) === 0;
}

/** Whether the inner period lies within the outer, ends included. */
export function periodContains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the periods share a day. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * The frequency of a series with such periods. A range has that of the unit it is counted in: years, months or days, as
 * cumulative months are points of a monthly series.
 */
export function frequencyOf(period: Period): Frequency {
  switch (period.kind) {
    case "year":
      return "A";
    case "half":
      return "S";
    case "quarter":
      return "Q";
    case "month":
      return "M";
    case "day":
      return "D";
    case "range":
      return rangeFrequency(period);
  }
}

function rangeFrequency(range: Period): Frequency {
  if (range.code.endsWith("Y")) return "A";
  return range.code.endsWith("M") ? "M" : "D";
}

/** The year, half, quarter or month with the same days; the period itself where there is none. */
export function calendarPeriod(period: Period): Period {
  const kinds = ["year", "half", "quarter", "month"] as const;
  const start = startMonth(period);
  const fitting = kinds
    .filter((kind) => start % monthsOf[kind] === 0)
    .map((kind) => monthlyPeriod(kind, start));
  return fitting.find((candidate) => sameDays(candidate, period)) ?? period;
}
