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

/** Whose bounds are a convention of reading: 近400 has its lower bound from us, 50余 its upper, 约 both. */
const lowerIsConvention: readonly Qualifier[] = ["NR", "AP"];
const upperIsConvention: readonly Qualifier[] = ["OV", "AP"];

export function mapQuantity(row: QuantityRow): QuantityDto {
  const qualifier = knownValue(qualifiers, row.qualifier);
  return {
    lower: row.lower,
    lowerOpen: row.lowerOpen,
    upper: row.upper,
    upperOpen: row.upperOpen,
    point: row.point,
    qualifier,
    lowerByConvention: row.lower !== null && lowerIsConvention.includes(qualifier),
    upperByConvention: row.upper !== null && upperIsConvention.includes(qualifier),
    asStated: row.asStated,
  };
}
