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

/** Where and when, and below which total a result is warned of. */
export interface StructureOptions {
  readonly period: Period;
  readonly smallBase: number | null;
}

/** The classes of a cluster as parts of it; a stated total bounds those that are missing. */
export function classesOf({ cluster, classes }: Levels, smallBase: number | null): Distribution {
  return {
    parts: classes.map(({ code, found }) => ({ code, value: found.value.value })),
    total: cluster.value.value,
    smallBase,
  };
}

/** Concentration on few classes; nothing to say of a cluster of one class. */
export function structureOf(levels: Levels, { period, smallBase }: StructureOptions): LabStructure {
  if (levels.classes.length < 2)
    return { hhi: without(period, "too-few-units"), normalised: without(period, "too-few-units") };
  const distribution = classesOf(levels, smallBase);
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
export function krugmanOf(here: Levels, there: Levels, { period, smallBase }: StructureOptions): TimedValue {
  if (here.classes.length < 2) return without(period, "too-few-units");
  const operands = [...operandsOf(here), ...operandsOf(there)];
  const assessed = krugman({ of: classesOf(here, smallBase), against: classesOf(there, null) });
  return valueOn({ period, formula: "krugman", operands }, assessed);
}

function operandsOf({ classes }: Levels): TimedValue[] {
  return classes.map(({ found }) => found.value);
}
