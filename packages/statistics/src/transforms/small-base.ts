import { unitOf, type UnitCode } from "../unit";

/**
 * Below which base a rate is warned of: counts of fewer than ten things, whose rate jumps by more than 10% with each one.
 * Null for other units: what is small there depends on what is measured, and a caller that knows may say so.
 */
export function smallBaseOf(unit: UnitCode): number | null {
  return unitOf(unit).dimension === "count" ? 10 : null;
}
