import type { ComparabilityDimension, ComparabilityReason } from "./comparability";
import { unitOf, type UnitCode } from "./unit";

/** What is compared of two series: how much, or how fast it changes. */
export type Compared = "levels" | "rates";

type Severity = ComparabilityReason["verdict"];
type Judged = Exclude<ComparabilityDimension, "unit" | "indicator" | "frequency">;

/**
 * How grave a difference is, by what is compared.
 *
 * | dimension | levels | rates | why |
 * |---|---|---|---|
 * | measure | no | no | output, revenue and value added are different things, and move apart |
 * | coverage | no | note | a count of all and one of those above a threshold are different sets; that they grow alike is a guess worth a note |
 * | territory | note | note | a county and a city each count themselves, which is what places are compared by; a park beside a city has to be said |
 * | price base | no | no | nominal and real differ by the prices, in size and in growth |
 * | classification | no | note | GB/T against a class of somebody's own; of two GB/T editions, which share most classes, a note in both columns |
 * | cluster definition | no | note | one name, different industries inside |
 * | industry, product | note | note | another subject rather than another yardstick, and both names say which |
 * | form | no | no | a level is no growth, a real growth is not a nominal one |
 * | accumulation | no | no | January to August is not August, nor is its growth |
 * | simulated | no | no | what was made up says nothing of what was observed |
 * | deflator | note | note | real values at the prices of two places or baskets: each is real, by its own prices |
 * | break | note | note | before and after are not of one kind; each value is still what it is |
 *
 * Three depend on more. Unit: no, where the dimensions differ or, for levels, where nothing converts (currencies, counts
 * of different things). Indicator: no, unless measure and kind agree, when two catalogue names share a yardstick.
 * Frequency: no for levels of flows, whose size grows with the period; a note else.
 */
export const severities: Readonly<Record<Judged, Readonly<Record<Compared, Severity>>>> = {
  measure: { levels: "not-comparable", rates: "not-comparable" },
  coverage: { levels: "not-comparable", rates: "with-note" },
  territory: { levels: "with-note", rates: "with-note" },
  priceBase: { levels: "not-comparable", rates: "not-comparable" },
  classification: { levels: "not-comparable", rates: "with-note" },
  clusterDefinition: { levels: "not-comparable", rates: "with-note" },
  industry: { levels: "with-note", rates: "with-note" },
  product: { levels: "with-note", rates: "with-note" },
  form: { levels: "not-comparable", rates: "not-comparable" },
  accumulation: { levels: "not-comparable", rates: "not-comparable" },
  simulated: { levels: "not-comparable", rates: "not-comparable" },
  deflator: { levels: "with-note", rates: "with-note" },
  break: { levels: "with-note", rates: "with-note" },
};

/** How grave it is that two units differ. */
export function unitSeverity(units: readonly [UnitCode, UnitCode], compared: Compared): Severity {
  const [a, b] = units.map((unit) => unitOf(unit).dimension);
  if (a !== b) return "not-comparable";
  const converts = a !== "money" && a !== "count";
  return compared === "rates" || converts ? "with-note" : "not-comparable";
}
