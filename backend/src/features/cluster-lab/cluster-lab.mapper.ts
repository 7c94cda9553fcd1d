import type { ClusterLab, Derived, LabLevel, LabLevelPair, LabRegion } from "@jiqun/contract";
import { isMissing, type TimedValue } from "@jiqun/statistics";
import { mapDerived } from "../derived/derived.mapper";
import type { Found } from "./lab-figures";
import type { LabConcentration } from "./lab-concentration";
import type { Levels } from "./lab-place";
import { shareOf, type BenchmarkLevels, type RegionMeasures } from "./lab-region";
import type { LabCondition } from "./lab-rules";
import type { LabShift } from "./lab-shift-share";
import type { LabStructure } from "./lab-structure";

/** Simulated figures stand nowhere but in the lineages. */
const told = { leaves: "told" } as const;

/** How much of an answer is told: of many regions lineages end at their formula, and classes are left out. */
export interface Detail {
  readonly lineages: boolean;
  readonly classes: boolean;
}

/** A region as it stands on the wire. */
export function mapRegion(measures: RegionMeasures, detail: Detail): LabRegion {
  const value = (one: TimedValue): Derived => mapValue(one, detail);
  const { now, base, stars, stage, structure } = measures;
  return {
    entity: measures.entity,
    ...levelsOf(now, base),
    classes: detail.classes ? classesOf(measures, detail) : [],
    share: value(measures.share),
    focus: value(measures.focus),
    quotient: value(measures.quotient),
    baseQuotient: measures.baseQuotient === null ? null : value(measures.baseQuotient),
    shiftShare: measures.shiftShare === null ? null : mapShiftShare(measures.shiftShare, detail),
    structure: { ...mapStructure(structure, detail), krugman: value(structure.krugman) },
    stars: {
      certain: stars.stars.lower ?? 0,
      possible: stars.stars.upper ?? 0,
      conditions: stars.conditions.map((one) => mapCondition(one, detail)),
    },
    stage: {
      stage: stage.stage === "unknown" ? null : stage.stage,
      possible: [...stage.possible],
      years: stage.years,
      conditions: stage.conditions.map((one) => mapCondition(one, detail)),
    },
    warnings: [...measures.warnings],
  };
}

/** The benchmark as it stands on the wire. */
export function mapBenchmark(
  entity: ClusterLab["benchmark"]["entity"],
  { now, base }: BenchmarkLevels,
  { structure, detail }: { readonly structure: LabStructure; readonly detail: Detail },
): ClusterLab["benchmark"] {
  return {
    entity,
    ...levelsOf(now, base),
    classes: classesOf({ now, base }, detail),
    focus: mapValue(shareOf(now.cluster.value, now.total.value), detail),
    structure: mapStructure(structure, detail),
  };
}

/** Concentration over the regions as it stands on the wire. */
export function mapConcentration(
  concentration: LabConcentration,
  detail: Detail,
): Omit<ClusterLab["concentration"], "within"> {
  const { regions, hhi, normalised, largest, gini, warnings } = concentration;
  return {
    regions,
    hhi: mapValue(hhi, detail),
    normalised: mapValue(normalised, detail),
    largest: mapValue(largest, detail),
    gini: mapValue(gini, detail),
    warnings: [...warnings],
  };
}

/** The shares are worked out here: of many regions they are not told. */
function classesOf({ now, base }: BenchmarkLevels, detail: Detail): LabRegion["classes"] {
  return now.classes.map(({ code, found }, at) => ({
    code,
    level: pairOf(found, base?.classes[at]?.found ?? null),
    share: mapValue(shareOf(found.value, now.cluster.value), detail),
  }));
}

function levelsOf(now: Levels, base: Levels | null): { cluster: LabLevelPair; total: LabLevelPair } {
  return {
    cluster: pairOf(now.cluster, base?.cluster ?? null),
    total: pairOf(now.total, base?.total ?? null),
  };
}

function pairOf(now: Found, base: Found | null): LabLevelPair {
  return { now: mapLevel(now), base: base === null ? null : mapLevel(base) };
}

function mapLevel({ value, series, multiplier }: Found): LabLevel {
  return { value: mapDerived(value, told), series: [...series], multiplier };
}

function mapStructure(
  { hhi, normalised }: Pick<LabStructure, "hhi" | "normalised">,
  detail: Detail,
): ClusterLab["benchmark"]["structure"] {
  return { hhi: mapValue(hhi, detail), normalised: mapValue(normalised, detail) };
}

function mapShiftShare(
  shift: NonNullable<RegionMeasures["shiftShare"]>,
  detail: Detail,
): NonNullable<LabRegion["shiftShare"]> {
  const { over, dynamic, years } = shift;
  // Without every year in between the dynamic variant is no other answer, only the same gap once more.
  const isTold = dynamic !== null && !isMissing(dynamic.regional.value);
  return { ...mapShift(shift, detail), over, dynamic: isTold ? mapShift(dynamic, detail) : null, years };
}

function mapShift({ change, national, mix, regional }: LabShift, detail: Detail) {
  return {
    change: mapValue(change, detail),
    national: mapValue(national, detail),
    mix: mapValue(mix, detail),
    regional: mapValue(regional, detail),
  };
}

function mapCondition<Code extends string>(
  { code, value, against, verdict }: LabCondition<Code>,
  detail: Detail,
) {
  return { code, value: mapValue(value, detail), against: mapValue(against, detail), verdict };
}

function mapValue(value: TimedValue, { lineages }: Detail): Derived {
  if (lineages) return mapDerived(value, told);
  const { lineage } = value;
  const brief = lineage?.kind === "formula" ? { ...lineage, operands: [] } : lineage;
  return mapDerived({ ...value, lineage: brief }, told);
}
