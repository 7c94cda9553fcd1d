import {
  dynamicShiftShare,
  isMissing,
  type FormulaCode,
  type IndustryShift,
  type Measured,
  type Period,
  type TimedValue,
} from "@jiqun/statistics";
import type { EntityRef, LabRegion } from "@jiqun/contract";
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

/** What a change is taken apart over: the classes of the cluster, or the cluster as one industry. */
export type ShiftBasis = NonNullable<LabRegion["shiftShare"]>["over"];

/** The change of a region, over the ends and year by year. */
export interface RegionShift extends LabShift {
  readonly over: ShiftBasis;
  readonly dynamic: LabShift | null;
  readonly years: number;
}

/** An industry at one time: in the region and in the benchmark. */
interface Industry {
  readonly code: string;
  readonly region: TimedValue;
  readonly industry: TimedValue;
}

interface Step {
  readonly period: Period;
  readonly industries: readonly Industry[];
  readonly nation: TimedValue;
}

/** One region over one span. */
interface Course {
  readonly entity: EntityRef;
  readonly over: ShiftBasis;
}

/** Regions by classes by years of which the dynamic variant is told: of more of them others would wait for it. */
const mostYearlyShifts = 20_000;

/**
 * The classical variant from the base to the period, and the dynamic one over every year between them. Over the classes
 * where all of them are there at both ends, here and in the benchmark, so that growth of another mix of classes counts as
 * mix; else over the cluster as one industry, where it counts as the region's own shift.
 */
export function shiftShareOf(world: LabWorld, entity: EntityRef, base: Period): RegionShift {
  const { regions, classes, thresholds } = world.question;
  const stepsAt = (periods: readonly Period[], basis: ShiftBasis): Step[] =>
    periods.map((period) => stepAt(world, { entity, over: basis }, period));
  const ends = [base, world.period];
  const byClass = stepsAt(ends, "classes");
  const over = isWhole(byClass) ? "classes" : "cluster";
  const periods = yearlySteps(base, world.period);
  const yearly = regions.length * (over === "classes" ? classes.length : 1) * periods.length;
  const isTold = periods.length > 2 && yearly <= mostYearlyShifts;
  const { smallBase } = thresholds;
  return {
    ...shiftOf(over === "classes" ? byClass : stepsAt(ends, over), { smallBase, isClassical: true }),
    ...{ over, years: periods.length - 1 },
    dynamic: isTold ? shiftOf(stepsAt(periods, over), { smallBase, isClassical: false }) : null,
  };
}

/** Whether there are industries, and each is told here and in the benchmark at every step. */
function isWhole(steps: readonly Step[]): boolean {
  const all = steps.flatMap(({ industries }) => industries);
  return (
    all.length > 0 &&
    all.every(({ region, industry }) => !isMissing(region.value) && !isMissing(industry.value))
  );
}

function stepAt({ figures, question }: LabWorld, { entity, over }: Course, period: Period): Step {
  const [here, whole] = [entity.code, question.benchmark.code];
  const industries =
    over === "cluster"
      ? [
          {
            code: "cluster",
            region: figures.cluster(here, period).value,
            industry: figures.cluster(whole, period).value,
          },
        ]
      : question.classes.map(({ code }) => ({
          code,
          region: figures.ofClass(here, code, period).value,
          industry: figures.ofClass(whole, code, period).value,
        }));
  return { period, industries, nation: figures.total(whole, period).value };
}

/** Which variant, and what is a small base. */
interface Variant {
  readonly smallBase: number | null;
  readonly isClassical: boolean;
}

function shiftOf(steps: readonly Step[], variant: Variant): LabShift {
  const snapshots = steps.map(({ industries, nation }) => ({
    industries: industries.map(({ code, region, industry }) => ({
      code,
      region: region.value,
      nation: industry.value,
    })),
    region: null,
    nation: nation.value,
  }));
  const { total, industries, warnings } = dynamicShiftShare(snapshots, variant);
  const period = steps.at(-1)?.period;
  if (period === undefined) throw new Error("A change has a beginning and an end");
  const parts = industries.map((one, at) => valuedShift(one, { steps, at, variant }));
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const summed = (key: keyof LabShift, value: Measured): TimedValue =>
    valueOn({ period, formula: "sum", operands: parts.map((part) => part[key]) }, { value, warnings });
  return {
    change: summed("change", total.change),
    national: summed("national", total.nationalShare),
    mix: summed("mix", total.industryMix),
    regional: summed("regional", total.regionalShift),
  };
}

/** Where an industry stands in the steps that its shift is told from. */
interface Place {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly variant: Variant;
}

/** The shift of one industry with what it was computed from. */
function valuedShift(shift: IndustryShift, { steps, at, variant: { isClassical } }: Place): LabShift {
  const own = steps.flatMap(({ industries }) => industries[at] ?? []);
  const [regions, industries] = [own.map(({ region }) => region), own.map(({ industry }) => industry)];
  const nations = steps.map(({ nation }) => nation);
  const [first, last] = [regions[0], regions.at(-1)];
  if (first === undefined || last === undefined) throw new Error("A change has a beginning and an end");
  const { period } = last;
  const { warnings } = shift;
  const valued = (formula: FormulaCode, value: Measured, operands: readonly TimedValue[]): TimedValue =>
    valueOn({ period, formula: isClassical ? formula : "yearly-shifts", operands }, { value, warnings });
  const start = regions.slice(0, isClassical ? 1 : regions.length - 1);
  return {
    change: valueOn(
      { period, formula: "difference", operands: [last, first] },
      { value: shift.change, warnings },
    ),
    national: valued("national-share", shift.nationalShare, [...start, ...nations]),
    mix: valued("industry-mix", shift.industryMix, [...start, ...industries, ...nations]),
    regional: valued("regional-shift", shift.regionalShift, [...regions, ...industries]),
  };
}
