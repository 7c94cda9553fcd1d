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
