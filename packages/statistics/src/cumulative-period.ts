import { rangeOfMonths, startMonth, type Period } from "./period";

/**
 * The period that a cumulative value of a year is about, from that of the heading it stands under: under 2024年8月 stands
 * January to August, `2024-01/P8M`, whether the heading says so or not. January alone is `2024-01`. A quarter, a half
 * and a year stay as they are: a range is counted in months and would make another frequency of them.
 */
export function cumulativePeriod(period: Period): Period {
  if (period.kind !== "month") return period;
  const start = startMonth(period);
  const month = start % 12;
  return rangeOfMonths(start - month, { months: month + 1, unit: "M" });
}
