import {
  dynamicShiftShare,
  type FormulaCode,
  type Period,
  type ShiftShareComponents,
  type TimedValue,
} from "@jiqun/statistics";
import type { EntityRef } from "@jiqun/contract";
import type { LabWorld } from "./lab-place";
import { yearlySteps } from "./lab-periods";
import { valueOn } from "./lab-value";

/** A change and its three components. */
export interface LabShift {
  readonly change: TimedValue;
  readonly national: TimedValue;
  readonly mix: TimedValue;
  readonly regional: TimedValue;
}

interface Step {
  readonly period: Period;
  readonly region: TimedValue;
  readonly industry: TimedValue;
  readonly nation: TimedValue;
}

/** The classical variant from the base to the period, and the dynamic one over every year between them. */
export function shiftShareOf(
  world: LabWorld,
  entity: EntityRef,
  base: Period,
): LabShift & { readonly dynamic: LabShift | null; readonly years: number } {
  const years = yearlySteps(base, world.period).map((period) => stepAt(world, entity, period));
  const ends = [years[0], years.at(-1)].filter((step) => step !== undefined);
  const smallBase = world.question.thresholds.smallBase;
  return {
    ...shiftOf(ends, { smallBase, isClassical: true }),
    dynamic: years.length > 2 ? shiftOf(years, { smallBase, isClassical: false }) : null,
    years: years.length - 1,
  };
}

function stepAt({ figures, question }: LabWorld, { code }: EntityRef, period: Period): Step {
  const whole = question.benchmark.code;
  return {
    period,
    region: figures.cluster(code, period).value,
    industry: figures.cluster(whole, period).value,
    nation: figures.total(whole, period).value,
  };
}

function shiftOf(
  steps: readonly Step[],
  { smallBase, isClassical }: { readonly smallBase: number | null; readonly isClassical: boolean },
): LabShift {
  const snapshots = steps.map(({ region, industry, nation }) => ({
    industries: [{ code: "cluster", region: region.value, nation: industry.value }],
    region: null,
    nation: nation.value,
  }));
  const { total, warnings } = dynamicShiftShare(snapshots, { smallBase });
  const [regions, industries, nations] = [
    steps.map(({ region }) => region),
    steps.map(({ industry }) => industry),
    steps.map(({ nation }) => nation),
  ];
  const period = steps.at(-1)?.period;
  if (period === undefined) throw new Error("A change has a beginning and an end");
  const valued = (
    key: keyof ShiftShareComponents,
    formula: FormulaCode,
    operands: readonly TimedValue[],
  ): TimedValue =>
    valueOn(
      { period, formula: isClassical || key === "change" ? formula : "yearly-shifts", operands },
      { value: total[key], warnings },
    );
  const start = regions.slice(0, isClassical ? 1 : regions.length - 1);
  return {
    change: valued(
      "change",
      "difference",
      [regions.at(-1), regions[0]].filter((one) => one !== undefined),
    ),
    national: valued("nationalShare", "national-share", [...start, ...nations]),
    mix: valued("industryMix", "industry-mix", [...start, ...industries, ...nations]),
    regional: valued("regionalShift", "regional-shift", [...regions, ...industries]),
  };
}
