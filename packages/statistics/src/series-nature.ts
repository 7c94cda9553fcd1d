import type { Measure } from "./scope";

/** How the values of an indicator behave over time: they decide what may be computed from them, and how they add up. */
export const indicatorKinds = ["stock", "flow", "ratio", "index", "rank"] as const;
/** One of {@link indicatorKinds}. */
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Whether a value is of its period alone or from the start of the year on (累计). */
export const accumulations = ["single", "cumulative"] as const;
/** One of {@link accumulations}. */
export type Accumulation = (typeof accumulations)[number];

/** What the values of a series are: levels, or a growth or share that the source itself states. */
export const seriesForms = [
  "level",
  "growth_yoy",
  "growth_yoy_real",
  "growth_pop",
  "growth_avg",
  "share_of_parent",
] as const;
/** One of {@link seriesForms}. */
export type SeriesForm = (typeof seriesForms)[number];

const signedMeasures: readonly Measure[] = ["profit", "profit-and-tax", "not-stated"];

/**
 * Whether amounts of a measure may be below zero, as profits may. Of a measure that is not stated nobody knows. Where
 * they may not, a total holds its parts, and a cumulative value never falls within its year.
 */
export function mayBeNegative(measure: Measure): boolean {
  return signedMeasures.includes(measure);
}
