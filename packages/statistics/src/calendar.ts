/** ISO days (`2024-02-29`) of the Gregorian calendar, years 1000 to 9999; no clock, no time zone. */

const dayMilliseconds = 86_400_000;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export function isoDay({ year, month, day }: CalendarDay): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Parts of an ISO day that {@link isoDay} wrote. */
export function calendarDay(iso: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { year, month, day };
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Days since 1970-01-01. */
export function dayNumber(iso: string): number {
  const { year, month, day } = calendarDay(iso);
  return Date.UTC(year, month - 1, day) / dayMilliseconds;
}

export function addDays(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * dayMilliseconds).toISOString().slice(0, 10);
}

/** Months since year 0, so that steps of months, quarters and halves are plain additions. */
export function monthNumber({ year, month }: Pick<CalendarDay, "year" | "month">): number {
  return year * 12 + month - 1;
}

export function monthOf(number: number): Pick<CalendarDay, "year" | "month"> {
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}

export function firstDay(months: number): string {
  return isoDay({ ...monthOf(months), day: 1 });
}

export function lastDay(months: number): string {
  const { year, month } = monthOf(months);
  return isoDay({ year, month, day: daysInMonth(year, month) });
}
