import type { SeriesForm } from "../series-nature";
import { unitOf, type UnitCode } from "../unit";
import type { TransformCode } from "./transform-table";

/** What the unit of a result depends on besides the transform. */
export interface UnitOperands {
  /** Unit of the series; of a series of growth or shares the indicator's own unit will do as well. */
  readonly unit: UnitCode;
  readonly form?: SeriesForm;
  /** Unit of the other series of a ratio. */
  readonly by?: UnitCode | null;
}

/**
 * Base unit of what a transform gives: growth, shares and contribution rates are ratios (0.174 is 17.4%), contributions
 * and differences of ratios are percentage points (PP), an index is INDEX. An amount per something keeps the amount's
 * unit where no unit of its own is known; per what, the transform and the other series tell.
 */
export function resultUnit(
  transform: TransformCode,
  { unit, form = "level", by = null }: UnitOperands,
): UnitCode {
  const own = form === "level" ? unit : "RATIO";
  switch (transform) {
    case "yoy":
    case "pop":
    case "average-growth":
    case "share":
    case "contribution-rate":
      return "RATIO";
    case "contribution":
      return "PP";
    case "index":
      return "INDEX";
    case "difference":
      return unitOf(own).dimension === "ratio" ? "PP" : own;
    case "ratio":
      return by === null ? own : quotientUnit(own, by);
    case "level":
    case "per-capita":
    case "real":
    case "moving-average":
    case "single":
    case "cumulative":
      return own;
  }
}

const quotientUnits: Readonly<Record<string, UnitCode>> = {
  "CNY/SHARE": "CNY_PER_SHARE",
  "CNY/M2": "CNY_PER_M2",
  "CNY/MU": "CNY_PER_MU",
  "CNY/TONNE": "CNY_PER_TONNE",
};

function quotientUnit(unit: UnitCode, by: UnitCode): UnitCode {
  return unit === by ? "RATIO" : (quotientUnits[`${unit}/${by}`] ?? unit);
}
