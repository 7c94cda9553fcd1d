import {
  herfindahl,
  krugman,
  normalisedHerfindahl,
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
    return { hhi: without(period, "too-few-units"), normalised: without(period, "too-few-units") };
  const operands = operandsOf(levels);
  return {
    hhi: valueOn({ period, formula: "herfindahl", operands }, herfindahl(distribution)),
    normalised: valueOn(
      { period, formula: "normalised-herfindahl", operands, parameters: { n: levels.classes.length } },
      normalisedHerfindahl(distribution),
    ),
  };
}

/** How unlike the benchmark's the make-up of the cluster is. */
export function krugmanOf(
  { here, there }: { readonly here: Structured; readonly there: Structured },
  period: Period,
): TimedValue {
  if (here.levels.classes.length < 2) return without(period, "too-few-units");
  const operands = [...operandsOf(here.levels), ...operandsOf(there.levels)];
  const assessed = krugman({ of: here.distribution, against: there.distribution });
  return valueOn({ period, formula: "krugman", operands }, assessed);
}

function operandsOf({ classes }: Levels): TimedValue[] {
  return classes.map(({ found }) => found.value);
}
