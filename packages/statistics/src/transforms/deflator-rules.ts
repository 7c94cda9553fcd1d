import type { TransformRefusal } from "./refusal";
import type { TransformSeries } from "./transform-timeline";

/** Why prices are not taken out of a series, whatever by: they are out of it already. */
export function refusalOfPrices({ priceBase }: Pick<TransformSeries, "priceBase">): TransformRefusal | null {
  return priceBase === "comparable" ? "already-real" : null;
}

/**
 * Why a series does not take the prices out of another; null where it does. Only what measures prices does, and an index
 * only where its base is told: to a fixed base, or on the year before, which is chained for yearly levels.
 */
export function refusalOfDeflator({ form }: TransformSeries, by: TransformSeries): TransformRefusal | null {
  if (by.measure !== "price") return "deflator-refused";
  if (by.form === "growth_yoy") return form === "level" ? "deflator-refused" : null;
  if (by.form !== "level" || by.kind !== "index") return "deflator-refused";
  return refusalOfBase(form, by);
}

/** Months on the same month of the year before have twelve bases: no chain makes them one. */
function refusalOfBase(
  form: TransformSeries["form"],
  { indexBase, frequency }: TransformSeries,
): TransformRefusal | null {
  switch (indexBase) {
    case "fixed":
      return null;
    case "year-before":
      return form === "level" && frequency !== "A" ? "index-not-chained" : null;
    case "period-before":
      return "index-not-chained";
    case "not-stated":
      return "index-base-not-stated";
  }
}
