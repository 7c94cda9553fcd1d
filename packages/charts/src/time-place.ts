import type { Frequency } from "@jiqun/statistics";

/** Years between neighbours that still count as adjoining: monthly series often leave January out. */
const adjoining: Readonly<Record<Frequency, number>> = { A: 1, S: 0.5, Q: 0.25, M: 2 / 12, D: 4 / 365 };

/** Whether periods of a frequency are missing between two neighbours, given the years between them. */
export function isApart(years: number, frequency: Frequency): boolean {
  return years > adjoining[frequency] * 1.25;
}

/** Where a day stands on an axis in years, in parts of a year. */
export function placeOfDay(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return year + (month - 1 + day / 31) / 12;
}

/** Where a period stands on an axis in years: a year at its own number, a shorter period at its end. */
export function placeOfPeriod(periodEnd: string, axis: { readonly annual: boolean }): number {
  return axis.annual ? Number(periodEnd.slice(0, 4)) : placeOfDay(periodEnd);
}
