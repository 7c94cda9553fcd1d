import {
  addDays,
  calendarDay,
  dayNumber,
  daysInMonth,
  firstDay,
  lastDay,
  monthNumber,
  monthOf,
  twoDigits,
} from "./calendar";
import { StatisticsError } from "./errors";

export const frequencies = ["A", "S", "Q", "M", "D"] as const;
/** SDMX CL_FREQ, as far as we use it: annual, half-yearly, quarterly, monthly, daily. */
export type Frequency = (typeof frequencies)[number];

/**
 * SDMX text of a period: `2024`, `2024-S1`, `2024-Q2`, `2024-03`, `2024-03-15`, and ranges as start and duration:
 * `2024-01/P2M` (1—2月), `2018/P5Y` (2018—2022), `2024-01/P8M` (1—8月).
 */
export type PeriodCode = string & { readonly __brand: "PeriodCode" };

export type PeriodKind = "year" | "half" | "quarter" | "month" | "day" | "range";

/** A stretch of the calendar. Dates are ISO days (`2024-02-29`), both ends included. */
export interface Period {
  readonly code: PeriodCode;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

type MonthlyKind = Exclude<PeriodKind, "day" | "range">;

/** Months of each kind that starts and ends with a month. */
export const monthsOf = { year: 12, half: 6, quarter: 3, month: 1 } as const satisfies Record<
  MonthlyKind,
  number
>;

/**
 * The period of an SDMX text, with its canonical code. Besides the forms of {@link PeriodCode} it reads `2024-A1`,
 * `2024-M03`, and ranges from a finer start (`2024-01-01/P2M` is `2024-01/P2M`).
 *
 * A range of one unit is that unit (`2024-01/P1M` is `2024-01`); a range of whole years is written in years when it
 * was asked in years. Longer ranges stay ranges: 1—3月 of a cumulative series and 一季度 are the same days in another
 * wording, and the wording is kept. `calendarPeriod` finds the year, half, quarter or month with the same days.
 *
 * Throws PERIOD_INVALID.
 */
export function parsePeriod(text: string): Period {
  const period = tryParsePeriod(text);
  if (period === null) throw new StatisticsError("PERIOD_INVALID", { text });
  return period;
}

/** As {@link parsePeriod}, with null for a text that is no period. */
export function tryParsePeriod(text: string): Period | null {
  const [head = "", duration, ...rest] = text.split("/");
  const start = parseSingle(head);
  if (start === null || rest.length > 0) return null;
  return duration === undefined ? start : parseRange(start, duration);
}

const single =
  /^(?<year>[1-9]\d{3})(?:-(?:A1|S(?<half>[12])|Q(?<quarter>[1-4])|M?(?<month>0[1-9]|1[0-2])|(?<dayMonth>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])))?$/;

function parseSingle(text: string): Period | null {
  const parts = single.exec(text)?.groups;
  if (parts === undefined) return null;
  const year = Number(parts["year"]);
  if (parts["half"] !== undefined) return monthlyPeriod("half", year * 12 + (Number(parts["half"]) - 1) * 6);
  if (parts["quarter"] !== undefined)
    return monthlyPeriod("quarter", year * 12 + (Number(parts["quarter"]) - 1) * 3);
  if (parts["month"] !== undefined)
    return monthlyPeriod("month", monthNumber({ year, month: Number(parts["month"]) }));
  if (parts["day"] === undefined) return monthlyPeriod("year", year * 12);
  const fits = Number(parts["day"]) <= daysInMonth(year, Number(parts["dayMonth"]));
  return fits ? dayPeriod(text) : null;
}

function parseRange(start: Period, duration: string): Period | null {
  const [, digits, unit] = /^P([1-9]\d{0,4})([YMD])$/.exec(duration) ?? [];
  if (digits === undefined || unit === undefined) return null;
  const count = Number(digits);
  if (unit === "D") return start.kind === "day" ? rangeOfDays(start.start, count) : null;
  const months = unit === "Y" ? count * 12 : count;
  if (startMonth(start) + months > lastMonth) return null;
  if (start.kind === "day") return rangeFromDay(start.start, { months, unit });
  if (start.kind === "month") return rangeOfMonths(startMonth(start), { months, unit });
  return start.kind === "year" && unit === "Y" ? rangeOfMonths(startMonth(start), { months, unit }) : null;
}

/** The end of year 9999: codes have four digits of year. */
const lastMonth = 120_000;

interface Span {
  readonly months: number;
  readonly unit: string;
}

/** A range that starts on any day and lasts months ends on the day before that day of the month. */
function rangeFromDay(start: string, span: Span): Period | null {
  const first = calendarDay(start);
  if (first.day === 1) return rangeOfMonths(monthNumber(first), span);
  const { year, month } = monthOf(monthNumber(first) + span.months);
  if (first.day > daysInMonth(year, month)) return null;
  const following = `${year}-${twoDigits(month)}-${twoDigits(first.day)}`;
  return rangeOfDays(start, dayNumber(following) - dayNumber(start));
}

/** The year, half, quarter or month that starts with this month (counted from year 0). */
export function monthlyPeriod(kind: MonthlyKind, start: number): Period {
  const { year, month } = monthOf(start);
  const codes = {
    year: `${year}`,
    half: `${year}-S${Math.ceil(month / 6)}`,
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    month: `${year}-${twoDigits(month)}`,
  };
  return period(kind, codes[kind], { start: firstDay(start), end: lastDay(start + monthsOf[kind] - 1) });
}

export function dayPeriod(iso: string): Period {
  return period("day", iso, { start: iso, end: iso });
}

/** Months from a start month (counted from year 0), written in years where asked in years from a January. */
export function rangeOfMonths(start: number, span: Span): Period {
  const { year, month } = monthOf(start);
  const inYears = span.unit === "Y" && month === 1;
  if (inYears && span.months === 12) return monthlyPeriod("year", start);
  if (span.months === 1) return monthlyPeriod("month", start);
  const code = inYears ? `${year}/P${span.months / 12}Y` : `${year}-${twoDigits(month)}/P${span.months}M`;
  return period("range", code, { start: firstDay(start), end: lastDay(start + span.months - 1) });
}

/** Days from an ISO day. */
export function rangeOfDays(start: string, days: number): Period {
  if (days === 1) return dayPeriod(start);
  return period("range", `${start}/P${days}D`, { start, end: addDays(start, days - 1) });
}

/** First month of a period, counted from year 0. */
export function startMonth(of: Period): number {
  return monthNumber(calendarDay(of.start));
}

function period(kind: PeriodKind, code: string, days: Pick<Period, "start" | "end">): Period {
  return { code: code as PeriodCode, kind, ...days };
}
