import { addDays, calendarDay, dayNumber, daysInMonth, isoDay, monthNumber } from "./calendar";
import {
  dayPeriod,
  monthlyPeriod,
  monthsOf,
  rangeOfDays,
  rangeOfMonths,
  startMonth,
  type Frequency,
  type Period,
} from "./period";
import { frequencyOf, periodContains } from "./period-relation";

/**
 * The period `steps` of its own lengths later; earlier where negative. A range moves by its whole length: 1—2月 is
 * followed by 3—4月, 2018—2022年 by 2023—2027年.
 */
export function shiftPeriod(period: Period, steps: number): Period {
  if (period.kind === "day") return dayPeriod(addDays(period.start, steps));
  if (period.kind !== "range")
    return monthlyPeriod(period.kind, startMonth(period) + steps * monthsOf[period.kind]);
  if (frequencyOf(period) === "D") return shiftDays(period, steps);
  return moveMonths(period, steps * lengthInMonths(period));
}

export function nextPeriod(period: Period): Period {
  return shiftPeriod(period, 1);
}

export function previousPeriod(period: Period): Period {
  return shiftPeriod(period, -1);
}

/**
 * The same part of the calendar in another year: 2024年1—2月 a year earlier is 2023年1—2月. 29 February becomes the 28th
 * where the year has none.
 */
export function shiftYears(period: Period, years: number): Period {
  if (frequencyOf(period) !== "D") return moveMonths(period, years * 12);
  const start = dayInYear(period.start, years);
  return rangeOfDays(start, lengthInDays(period));
}

/** Periods of a frequency that lie wholly between the start of `from` and the end of `to`, in order. */
export function periodsBetween(from: Period, to: Period, frequency: Frequency): readonly Period[] {
  const frame = { ...from, end: to.end };
  const found: Period[] = [];
  for (let next = periodAround(from.start, frequency); next.start <= frame.end; next = nextPeriod(next)) {
    if (periodContains(frame, next)) found.push(next);
  }
  return found;
}

/** The period of a frequency in which an ISO day lies. */
export function periodAround(day: string, frequency: Frequency): Period {
  const of = dayPeriod(day);
  if (frequency === "D") return of;
  const kind = ({ A: "year", S: "half", Q: "quarter", M: "month" } as const)[frequency];
  const month = startMonth(of);
  return monthlyPeriod(kind, month - (month % monthsOf[kind]));
}

function moveMonths(period: Period, months: number): Period {
  const start = startMonth(period) + months;
  if (period.kind !== "range" && period.kind !== "day") return monthlyPeriod(period.kind, start);
  return rangeOfMonths(start, {
    months: lengthInMonths(period),
    unit: frequencyOf(period) === "A" ? "Y" : "M",
  });
}

function shiftDays(range: Period, steps: number): Period {
  const days = lengthInDays(range);
  return rangeOfDays(addDays(range.start, steps * days), days);
}

/** Months of a period that starts and ends with a month. */
export function lengthInMonths(period: Period): number {
  return monthNumber(calendarDay(period.end)) - startMonth(period) + 1;
}

/** Days of a period, both ends counted. */
export function lengthInDays(period: Period): number {
  return dayNumber(period.end) - dayNumber(period.start) + 1;
}

function dayInYear(iso: string, years: number): string {
  const { year, month, day } = calendarDay(iso);
  return isoDay({ year: year + years, month, day: Math.min(day, daysInMonth(year + years, month)) });
}
