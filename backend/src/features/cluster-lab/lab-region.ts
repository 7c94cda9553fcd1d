import type { EntityRef, LabWarning } from "@jiqun/contract";
import {
  deriveValue,
  locationQuotient,
  shareOfTotal,
  type Assessed,
  type Period,
  type TimedValue,
} from "@jiqun/statistics";
import { isPartOfYear } from "./lab-periods";
import { levelsAt, statusWarnings, type LabWorld, type Levels } from "./lab-place";
import { stageOf, starsOf, type LabStage, type LabStars } from "./lab-rules";
import { shiftShareOf, type RegionShift } from "./lab-shift-share";
import { krugmanOf, structured, structureOf, type LabStructure, type Structured } from "./lab-structure";
import { valueOn } from "./lab-value";

/** Everything that is computed of a region. */
export interface RegionMeasures {
  readonly entity: EntityRef;
  readonly now: Levels;
  readonly base: Levels | null;
  readonly share: TimedValue;
  readonly focus: TimedValue;
  readonly quotient: TimedValue;
  readonly baseQuotient: TimedValue | null;
  readonly shiftShare: RegionShift | null;
  readonly structure: LabStructure & { readonly krugman: TimedValue };
  readonly stars: LabStars;
  readonly stage: LabStage;
  readonly warnings: readonly LabWarning[];
}

/** The levels of a region or of the benchmark. */
export interface BenchmarkLevels {
  readonly now: Levels;
  readonly base: Levels | null;
}

/** Levels of the benchmark, and its classes as every region's are held against them. */
export interface WholeLevels extends BenchmarkLevels {
  readonly structured: Structured;
}

/** Levels of the benchmark at both times. */
export function benchmarkOf(world: LabWorld): WholeLevels {
  const { question, period, base } = world;
  const now = levelsAt(world, question.benchmark, period);
  return {
    ...{ now, structured: structured(now, null) },
    base: base === null ? null : levelsAt(world, question.benchmark, base),
  };
}

/** Computes everything of one region. */
export function measureRegion(world: LabWorld, entity: EntityRef, whole: WholeLevels): RegionMeasures {
  const { period, base, question } = world;
  const smallBase = question.thresholds.smallBase;
  const now = levelsAt(world, entity, period);
  const before = base === null ? null : levelsAt(world, entity, base);
  const share = shareOf(now.cluster.value, whole.now.cluster.value);
  const focus = shareOf(now.cluster.value, now.total.value);
  const { value: quotient, warnings } = quotientOf(now, whole.now, { period, smallBase });
  const here = structured(now, smallBase);
  const structure = structureOf(here, period);
  const krugman = krugmanOf({ here, there: whole.structured }, period);
  return {
    ...{ entity, now, base: before, share, focus, quotient },
    baseQuotient:
      base === null || before === null || whole.base === null
        ? null
        : quotientOf(before, whole.base, { period: base, smallBase }).value,
    shiftShare: base === null ? null : shiftShareOf(world, entity, base),
    structure: { ...structure, krugman: krugman.value },
    stars: starsOf(world, { size: share, specialisation: quotient, focus }),
    stage: stageOf(world, entity, quotient),
    warnings: warningsOf({
      now,
      base: before,
      period,
      warnings: [...warnings, ...structure.warnings, ...krugman.warnings],
    }),
  };
}

/** The share of a part in a stated total. */
export function shareOf(part: TimedValue, total: TimedValue): TimedValue {
  const { period } = part;
  return deriveValue({ period, formula: "share", operands: [part, total] }, ([a, b]) => shareOfTotal(a, b));
}

function quotientOf(
  here: Levels,
  whole: Levels,
  { period, smallBase }: { readonly period: Period; readonly smallBase: number | null },
): { readonly value: TimedValue; readonly warnings: Assessed["warnings"] } {
  const operands = [here.cluster.value, whole.cluster.value, here.total.value, whole.total.value];
  const assessed = locationQuotient({
    industry: { here: here.cluster.value.value, total: whole.cluster.value.value },
    all: { here: here.total.value.value, total: whole.total.value.value },
    smallBase,
  });
  return {
    value: valueOn({ period, formula: "location-quotient", operands }, assessed),
    warnings: assessed.warnings,
  };
}

function warningsOf({
  now,
  base,
  warnings,
  period,
}: {
  readonly now: Levels;
  readonly base: Levels | null;
  readonly warnings: Assessed["warnings"];
  readonly period: Period;
}): LabWarning[] {
  const levels = [now, ...(base === null ? [] : [base])];
  const values = levels.flatMap(({ cluster, total, classes }) => [
    cluster.value,
    total.value,
    ...classes.map(({ found }) => found.value),
  ]);
  const isSuppressed = values.some(({ value }) => "missing" in value && value.missing === "suppressed");
  return [
    ...new Set<LabWarning>([
      ...warnings,
      ...(isSuppressed ? (["suppressed-part"] as const) : []),
      ...statusWarnings(values),
      ...(isPartOfYear(period) ? (["part-year"] as const) : []),
    ]),
  ];
}
