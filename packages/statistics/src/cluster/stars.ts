import { compare, type Verdict } from "../comparison";
import { isMissing, type Measured } from "../missing";
import { between, exactly, type Quantity } from "../quantity";

/** What a star is given for, in this order. */
export const starCriteria = ["size", "specialisation", "focus"] as const;
/** One of {@link starCriteria}. */
export type StarCriterion = (typeof starCriteria)[number];

/** One number for each criterion: employment in persons, a location quotient, and a share of the region's employment. */
export type StarNumbers<Value> = Readonly<Record<StarCriterion, Value>>;

/**
 * Fixed thresholds of the first European cluster mapping: more than 10000 employees, at least twice the expected
 * employment, more than 3% of the region's employment (Ö. Sölvell, C. Ketels, G. Lindqvist, "Industrial specialization and
 * regional clusters in the ten new EU member states", Competitiveness Review 18, 2008).
 *
 * They are made for NUTS 2 regions, of about a million people; for a county state others. The European Cluster
 * Observatory later kept the quotient of 2 and gave the stars for size and focus to the top tenth of all regional
 * clusters: pass the greatest number outside the top tenth instead.
 */
export const europeanStarThresholds: StarNumbers<number> = { size: 10_000, specialisation: 2, focus: 0.03 };

/** What decided about one star. */
export interface StarFact {
  readonly criterion: StarCriterion;
  readonly value: Measured;
  readonly threshold: number;
  /** Unknown where the bounds lie on both sides of the threshold, or the number is missing. */
  readonly met: Verdict;
}

/** Stars of a cluster with the facts behind them. */
export interface ClusterStars {
  /** 0 to 3; a range where the sources do not tell about each. */
  readonly stars: Quantity;
  readonly facts: readonly StarFact[];
}

/**
 * Stars of a cluster for size, specialisation and focus. Size and focus have to exceed their thresholds; the location
 * quotient has to reach its own. A number that is missing leaves its star open rather than denying it.
 */
export function clusterStars(
  values: StarNumbers<Measured>,
  thresholds: StarNumbers<number> = europeanStarThresholds,
): ClusterStars {
  const facts = starCriteria.map((criterion): StarFact => {
    const [value, threshold] = [values[criterion], thresholds[criterion]];
    return { criterion, value, threshold, met: verdictOn(value, { criterion, threshold }) };
  });
  const count = (met: Verdict): number => facts.filter((fact) => fact.met === met).length;
  return { stars: between(count("certain"), 3 - count("certainly-not")), facts };
}

function verdictOn(
  value: Measured,
  { criterion, threshold }: Pick<StarFact, "criterion" | "threshold">,
): Verdict {
  if (isMissing(value)) return "unknown";
  return compare(value, criterion === "specialisation" ? ">=" : ">", exactly(threshold)).verdict;
}
