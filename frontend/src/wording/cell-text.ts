import type { ComparedSeries, Derived, DerivedCell } from "@jiqun/contract";
import { missingReason } from "@jiqun/statistics";
import { statedParts, type StatedQuantity } from "./quantity-text";
import { pick, type Reader } from "./reader";
import { spokenQuantity } from "./spoken-text";

/** How the numbers of a compared series are written. */
export type Written = Pick<ComparedSeries, "unit" | "signed">;

/** What a cell tells, with its unit and precision; null where it is missing. */
export function statedCell(cell: DerivedCell, { unit, signed }: Written): StatedQuantity | null {
  const { quantity, multiplier, decimals } = cell;
  return quantity === null ? null : { quantity, unit, multiplier, decimals, signed };
}

/** The number of a cell with its bound mark, or the reason why there is none. */
export function cellText(cell: DerivedCell, written: Written, reader: Reader): string {
  const stated = statedCell(cell, written);
  return stated === null ? missingText(cell, reader) : statedParts(stated, reader).text;
}

/** The same as a sentence says it: 不低于20%. */
export function spokenCell(cell: DerivedCell, written: Written, reader: Reader): string {
  const stated = statedCell(cell, written);
  return stated === null ? missingText(cell, reader) : spokenQuantity(stated, reader);
}

/** A computed number of which only its unit is known. */
export function derivedText(derived: Derived, written: Written, reader: Reader): string {
  if (derived.quantity === null) return missingText(derived, reader);
  const { unit, signed } = written;
  const multiplier = unit === "RATIO" || unit === "PP" ? -2 : 0;
  return statedParts({ quantity: derived.quantity, unit, multiplier, decimals: null, signed }, reader).text;
}

export function missingText({ missing }: Pick<Derived, "missing">, reader: Reader): string {
  return pick(missingReason(missing ?? "not-stated"), reader);
}
