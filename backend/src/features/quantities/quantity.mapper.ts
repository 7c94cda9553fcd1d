import type { QuantityDto } from "@jiqun/contract";
import { qualifiers, type Qualifier } from "@jiqun/statistics";
import { knownValue } from "../rows/known-value";

/** The columns that hold a quantity, the same in observations, targets and figures of projects. */
export interface QuantityRow {
  readonly lower: number | null;
  readonly lowerOpen: boolean;
  readonly upper: number | null;
  readonly upperOpen: boolean;
  readonly point: number | null;
  readonly qualifier: string;
  readonly asStated: string | null;
}

/**
 * Whose bounds are a convention of reading: 50余 has its outer end from us, 近400 its inner one, 约 both. The outer end of
 * a fall is its lower one: 下降30余% lies above −40 % by convention.
 */
export function conventionOf(
  qualifier: Qualifier,
  point: number | null,
): { readonly lower: boolean; readonly upper: boolean } {
  const outer = qualifier === "OV" || qualifier === "AP";
  const inner = qualifier === "NR" || qualifier === "AP";
  return (point ?? 0) < 0 ? { lower: outer, upper: inner } : { lower: inner, upper: outer };
}

/** The bounds of a row as a quantity. */
export function mapQuantity(row: QuantityRow): QuantityDto {
  const qualifier = knownValue(qualifiers, row.qualifier);
  const byConvention = conventionOf(qualifier, row.point);
  return {
    lower: row.lower,
    lowerOpen: row.lowerOpen,
    upper: row.upper,
    upperOpen: row.upperOpen,
    point: row.point,
    qualifier,
    lowerByConvention: row.lower !== null && byConvention.lower,
    upperByConvention: row.upper !== null && byConvention.upper,
    asStated: row.asStated,
  };
}
