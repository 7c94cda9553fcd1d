import type { ObsStatus } from "@jiqun/statistics";
import type { NumberReading } from "../labelled";

/** The reading of a number that is nothing more. */
export function plainNumber(
  value: number,
  { decimals, statuses }: { readonly decimals: number; readonly statuses: readonly ObsStatus[] },
): NumberReading {
  const point = value === 0 ? 0 : value;
  return {
    kind: "number",
    point,
    lower: point,
    lowerOpen: false,
    upper: point,
    upperOpen: false,
    qualifier: "EQ",
    decimals,
    asStated: null,
    statuses,
    unit: null,
  };
}
