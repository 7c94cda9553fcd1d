import type { ComparedSeries, DerivedCell, Derived, Series } from "@jiqun/contract";
import { missingReason, type UnitCode } from "@jiqun/statistics";
import { statedParts, type StatedQuantity } from "../../../wording/quantity-text";
import { pick, type Reader } from "../../../wording/reader";
import { spokenQuantity } from "../../../wording/spoken-text";
import { rhythmOf, subjectOf } from "../picker/series-words";

/** Names that tell series apart, as short as they can be: the place alone, with what is measured, with the scope. */
export function comparedNames(all: readonly Series[], reader: Reader): ReadonlyMap<string, string> {
  const parts = (series: Series): readonly string[] => [
    pick(series.entity.short, reader),
    subjectOf(series, reader),
    pick(series.scope.name, reader),
    rhythmOf(series, reader),
  ];
  const named = (length: number): readonly string[] =>
    all.map((series) => parts(series).slice(0, length).join(" · "));
  const length = [1, 2, 3, 4].find((count) => new Set(named(count)).size === all.length) ?? 4;
  const names = named(length);
  return new Map(all.map(({ code }, at) => [code, names[at] ?? code]));
}

/** How the numbers of a compared series are written. */
type Written = Pick<ComparedSeries, "unit" | "signed">;

function statedOf(cell: DerivedCell, { unit, signed }: Written): StatedQuantity | null {
  const { quantity, multiplier, decimals } = cell;
  return quantity === null ? null : { quantity, unit, multiplier, decimals, signed };
}

/** The number of a cell with its bound mark, or the reason why there is none. */
export function cellText(cell: DerivedCell, written: Written, reader: Reader): string {
  const stated = statedOf(cell, written);
  return stated === null ? missingText(cell, reader) : statedParts(stated, reader).text;
}

/** The same as a sentence says it: 不低于20%. */
export function spokenCell(cell: DerivedCell, written: Written, reader: Reader): string {
  const stated = statedOf(cell, written);
  return stated === null ? missingText(cell, reader) : spokenQuantity(stated, reader);
}

/** A computed number of which only its unit is known. */
export function derivedText(
  derived: Derived,
  written: Written & { readonly unit: UnitCode },
  reader: Reader,
): string {
  if (derived.quantity === null) return missingText(derived, reader);
  const { unit, signed } = written;
  const multiplier = unit === "RATIO" || unit === "PP" ? -2 : 0;
  return statedParts({ quantity: derived.quantity, unit, multiplier, decimals: null, signed }, reader).text;
}

export function missingText({ missing }: Pick<Derived, "missing">, reader: Reader): string {
  return pick(missingReason(missing ?? "not-stated"), reader);
}
