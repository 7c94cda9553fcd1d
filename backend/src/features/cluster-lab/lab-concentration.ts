import {
  concentrationRatio,
  herfindahl,
  isMissing,
  locationalGini,
  normalisedHerfindahl,
  type Assessed,
  type Distribution,
  type TimedValue,
} from "@jiqun/statistics";
import type { Levels, LabWorld } from "./lab-place";
import type { LabTurns } from "./lab-turns";
import { valueOn, without } from "./lab-value";

/** A Gini coefficient holds every two regions against each other: of more of them others would wait for it. */
const mostGiniRegions = 120;

/** How the cluster is spread over the regions. */
export interface LabConcentration {
  readonly regions: number;
  readonly hhi: TimedValue;
  readonly normalised: TimedValue;
  readonly largest: TimedValue;
  readonly gini: TimedValue;
  readonly warnings: Assessed["warnings"];
}

/** The levels of a region. */
export interface RegionLevels {
  readonly code: string;
  readonly now: Levels;
}

/**
 * Of the regions that have a figure and lie in no other: one that nobody brought is left out and the count says so, one that is
 * confidential stays and leaves a range where the regions make up the benchmark, else no answer.
 */
export async function concentrationOf(
  world: LabWorld,
  { regions, turns }: { readonly regions: readonly RegionLevels[]; readonly turns: LabTurns },
): Promise<LabConcentration> {
  const { period, question } = world;
  const counted = regions.filter(
    ({ code, now }) => !question.nested.has(code) && !isAbsent(now.cluster.value),
  );
  const regionCount = counted.filter(({ now }) => !isMissing(now.cluster.value.value)).length;
  if (counted.length < 2) {
    const none = without(period, regions.length < 2 ? "too-few-units" : "operand-missing");
    return { regions: regionCount, hhi: none, normalised: none, largest: none, gini: none, warnings: [] };
  }
  const clusters = distributionOf(world, counted, "cluster");
  const operands = counted.map(({ now }) => now.cluster.value);
  const n = question.thresholds.largest;
  const assessed = herfindahl(clusters);
  const hhi = valueOn({ period, formula: "herfindahl", operands }, assessed);
  await turns.end();
  const normalised = valueOn(
    { period, formula: "normalised-herfindahl", operands, parameters: { n: counted.length } },
    normalisedHerfindahl(clusters),
  );
  await turns.end();
  const largest = valueOn(
    { period, formula: "concentration-ratio", operands, parameters: { n } },
    concentrationRatio(clusters, { largest: n }),
  );
  await turns.end();
  const gini = giniOf(world, counted);
  return {
    ...{ regions: regionCount, hhi, normalised, largest, gini: gini.value },
    // The indices of one distribution have the same.
    warnings: [...new Set([...assessed.warnings, ...gini.warnings])],
  };
}

/** Of the regions whose cluster and whose industries are both told. */
function giniOf(
  world: LabWorld,
  regions: readonly RegionLevels[],
): { readonly value: TimedValue; readonly warnings: Assessed["warnings"] } {
  const { period } = world;
  const counted = regions.filter(({ now }) => !isAbsent(now.total.value));
  if (counted.length < 2) return { value: without(period, "operand-missing"), warnings: [] };
  if (counted.length > mostGiniRegions) return { value: without(period, "too-many-units"), warnings: [] };
  const operands = [
    ...counted.map(({ now }) => now.cluster.value),
    ...counted.map(({ now }) => now.total.value),
  ];
  const [of, against] = [distributionOf(world, counted, "cluster"), distributionOf(world, counted, "total")];
  const assessed = locationalGini({ of, against });
  return {
    value: valueOn({ period, formula: "locational-gini", operands }, assessed),
    warnings: assessed.warnings,
  };
}

function distributionOf(
  { question, figures, period }: LabWorld,
  regions: readonly RegionLevels[],
  what: "cluster" | "total",
): Distribution {
  const whole = figures[what](question.benchmark.code, period).value.value;
  return {
    parts: regions.map(({ code, now }) => ({ code, value: now[what].value.value })),
    total: question.exhaustive ? whole : null,
    smallBase: question.thresholds.smallBase,
  };
}

function isAbsent({ value }: TimedValue): boolean {
  return isMissing(value) && value.missing === "not-collected";
}
