import { compare } from "../comparison";
import { isMissing, type Measured } from "../missing";
import { exactly } from "../quantity";
import { unitOf, type UnitCode } from "../unit";

/**
 * Below which base a rate is warned of: counts of fewer than ten things, whose rate jumps by more than 10% with each one.
 * Null for other units: what is small there depends on what is measured, and a caller that knows may say so.
 */
export function smallBaseOf(unit: UnitCode): number | null {
  return unitOf(unit).dimension === "count" ? 10 : null;
}

/** Whether a base is small, or its bounds leave that open. A missing one is not, and nothing is below no limit. */
export function mayBeSmall(value: Measured, limit: number | null): boolean {
  if (limit === null || isMissing(value)) return false;
  return compare(value, "<", exactly(limit)).verdict !== "certainly-not";
}
