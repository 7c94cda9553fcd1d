import { seriesName } from "@jiqun/charts";
import type { ComparedSeries, DerivedCell, Derived, Series } from "@jiqun/contract";
import { missingReason, type UnitCode } from "@jiqun/statistics";
import { chartTexts } from "../../../wording/chart-texts";
import { statedParts, type StatedQuantity } from "../../../wording/quantity-text";
import { pick, type Reader } from "../../../wording/reader";
import { spokenQuantity } from "../../../wording/spoken-text";
import { rhythmOf } from "../picker/series-words";

/** Names of series, as the legend has them; where two would be the same, with how often they count. */
export function comparedNames(all: readonly Series[], reader: Reader): ReadonlyMap<string, string> {
  const texts = chartTexts(reader);
  const keyed = all.map((series) => ({ series }));
  const names = keyed.map((one) => seriesName(one, keyed, texts));
  const told = (series: Series, at: number): string => {
    const name = names[at] ?? series.code;
    const alike = names.filter((other) => other === name).length > 1;
    return alike ? [name, rhythmOf(series, reader)].join(" · ") : name;
  };
  return new Map(all.map((series, at) => [series.code, told(series, at)]));
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
