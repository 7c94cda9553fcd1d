import type { LabValue } from "@jiqun/charts";
import type { Derived } from "@jiqun/contract";

/** How many regions a chart shows; the table has all of them. */
export const mostBars = 20;

/** A number as charts take it. */
export function labValue({ quantity, missing }: Derived): LabValue {
  return quantity === null ? { quantity, missing: missing ?? "not-stated" } : { quantity, missing: null };
}
