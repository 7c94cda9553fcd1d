import type { Measured } from "../missing";
import type { Period } from "../period";
import type { ObsStatus } from "../status";
import type { FormulaCode } from "./formula";

/**
 * What a reader of a derived value must know beyond its bounds.
 *
 * | code | means |
 * |---|---|
 * | derived | computed here and published by nobody, such as a month taken from cumulative values |
 * | break | a break of the series (OBS_STATUS B) lies between the periods that it compares |
 * | small-base | the base is so small that a rate says little |
 * | low-base | the value compares with a period that itself fell: see the average over two years |
 * | reported-only | the rate rests on growth that sources report, not on levels |
 * | incomplete | not every part of the period is there, and the rule says that it may be told all the same |
 */
export const cautions = [
  "derived",
  "break",
  "small-base",
  "low-base",
  "reported-only",
  "incomplete",
] as const;
/** One of {@link cautions}. */
export type Caution = (typeof cautions)[number];

/** Where a value came from: an observation by the id that the caller gave it, or a formula over others. */
export type Lineage =
  | { readonly kind: "observation"; readonly id: string; readonly value: Measured }
  | {
      readonly kind: "formula";
      readonly formula: FormulaCode;
      /** In the order of the formula's symbols. */
      readonly operands: readonly Lineage[];
      /** Numbers of the formula that are no observation: n years, a window. Empty where it has none. */
      readonly parameters: Readonly<Record<string, number>>;
      readonly value: Measured;
    };

/** A value at its period, with everything that has to travel with it. */
export interface TimedValue {
  readonly period: Period;
  readonly value: Measured;
  readonly statuses: readonly ObsStatus[];
  readonly cautions: readonly Caution[];
  /** Null for a value that is missing because nothing was observed. */
  readonly lineage: Lineage | null;
}

/** Values of one series in the order of their periods, at most one for each. */
export type Timeline = readonly TimedValue[];
