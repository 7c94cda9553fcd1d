import { compare } from "../comparison";
import { add, sum } from "../interval";
import { between, type Quantity } from "../quantity";

/** Values that should add up to a total that is published beside them. */
export interface PartsAndTotal {
  readonly parts: readonly Quantity[];
  readonly total: Quantity;
  /** Value of the last stated decimal place in base units (万元 with one decimal: 1000); 0 where nothing is rounded. */
  readonly lastPlace: number;
}

/**
 * Whether the parts certainly miss the total by more than rounding: each of the n parts and the total is off by half a
 * unit of its last place at most, `|Σ parts − total| > (n + 1) × lastPlace ÷ 2`.
 */
export function missesTotal({ parts, total, lastPlace }: PartsAndTotal): boolean {
  const room = ((parts.length + 1) * lastPlace) / 2;
  const rounded = add(sum(parts), between(-room, room));
  return compare(rounded, "==", total).verdict === "certainly-not";
}
