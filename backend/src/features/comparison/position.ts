import { periodAround, type Frequency, type Period } from "@jiqun/statistics";

const monthsIn: Readonly<Record<Exclude<Frequency, "D">, number>> = { A: 12, S: 6, Q: 3, M: 1 };

/**
 * How many periods of the frequency a period lies after the anchor: years of a yearly series, months of a monthly one. A
 * cumulative period (1—8月) counts as the one that it ends with.
 */
export function positionOf(
  period: Period,
  { anchor, frequency }: { readonly anchor: Period; readonly frequency: Frequency },
): number {
  if (frequency === "D") return daysBetween(anchor.start, period.end);
  return ordinal(period.end, frequency) - ordinal(anchor.end, frequency);
}

/** Number of the period of the frequency that holds a day, counted from year 0. */
function ordinal(day: string, frequency: Exclude<Frequency, "D">): number {
  const { start } = periodAround(day, frequency);
  return Math.floor((Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1) / monthsIn[frequency]);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
