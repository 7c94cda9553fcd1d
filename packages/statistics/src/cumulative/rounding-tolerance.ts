import { compare } from "../comparison";
import { add, sum } from "../interval";
import { between, type Quantity } from "../quantity";

/** Values that should add up to a total that is published beside them. */
export interface PartsAndTotal {
  readonly parts: readonly Quantity[];
  /** How many rounded values the parts were computed from. */
  readonly roundings: number;
  readonly total: Quantity;
  /** Value of the last stated decimal place in base units (万元 with one decimal: 1000); 0 where nothing is rounded. */
  readonly lastPlace: number;
}

/**
 * Whether the parts certainly miss the total by more than rounding: each of the n values that they come from and the total
 * is off by half a unit of its last place at most, `|Σ parts − total| > (n + 1) × lastPlace ÷ 2`.
 */
export function missesTotal({ parts, roundings, total, lastPlace }: PartsAndTotal): boolean {
  const room = ((roundings + 1) * lastPlace) / 2;
  const rounded = add(sum(parts), between(-room, room));
  return compare(rounded, "==", total).verdict === "certainly-not";
}
