import {
  herfindahl,
  krugman,
  normalisedHerfindahl,
  type Assessed,
  type Distribution,
  type Period,
  type TimedValue,
} from "@jiqun/statistics";
import type { Levels } from "./lab-place";
import { valueOn, without } from "./lab-value";

/** How a region's cluster is made up of its classes. */
export interface LabStructure {
  readonly hhi: TimedValue;
  readonly normalised: TimedValue;
  readonly warnings: Assessed["warnings"];
}

/** The classes of a cluster as parts of it; a stated total bounds those that are missing. */
export function structured(levels: Levels, smallBase: number | null): Structured {
  const { cluster, classes } = levels;
  const distribution = {
    parts: classes.map(({ code, found }) => ({ code, value: found.value.value })),
    total: cluster.value.value,
    smallBase,
  };
  return { levels, distribution };
}

/** The levels with the distribution of their classes, of which several measures are taken. */
export interface Structured {
  readonly levels: Levels;
  readonly distribution: Distribution;
}

/** Concentration on few classes; nothing to say of a cluster of one class. */
export function structureOf({ levels, distribution }: Structured, period: Period): LabStructure {
  if (levels.classes.length < 2)
    return {
      hhi: without(period, "too-few-units"),
      normalised: without(period, "too-few-units"),
      warnings: [],
    };
  const operands = operandsOf(levels);
  const hhi = herfindahl(distribution);
  return {
    hhi: valueOn({ period, formula: "herfindahl", operands }, hhi),
    normalised: valueOn(
      { period, formula: "normalised-herfindahl", operands, parameters: { n: levels.classes.length } },
      normalisedHerfindahl(distribution),
    ),
    // Those of the distribution: the normalised index has the same.
    warnings: hhi.warnings,
  };
}

/** How unlike the benchmark's the make-up of the cluster is; the warnings are of both. */
export function krugmanOf(
  { here, there }: { readonly here: Structured; readonly there: Structured },
  period: Period,
): { readonly value: TimedValue; readonly warnings: Assessed["warnings"] } {
  if (here.levels.classes.length < 2) return { value: without(period, "too-few-units"), warnings: [] };
  const operands = [...operandsOf(here.levels), ...operandsOf(there.levels)];
  const assessed = krugman({ of: here.distribution, against: there.distribution });
  return {
    value: valueOn({ period, formula: "krugman", operands }, assessed),
    warnings: assessed.warnings,
  };
}

function operandsOf({ classes }: Levels): TimedValue[] {
  return classes.map(({ found }) => found.value);
}
