import type { EntityRef } from "@jiqun/contract";
import {
  absentValue,
  averageGrowth,
  clusterStars,
  exactly,
  lifeCycle,
  shiftYears,
  type ClusterStars,
  type LifeCycle,
  type LifeCycleFact,
  type Period,
  type StarFact,
  type TimedValue,
} from "@jiqun/statistics";
import type { LabWorld } from "./lab-place";
import { yearsBetween } from "./lab-periods";
import { fixed } from "./lab-value";

/** A condition of a rule, with the values behind its two numbers. */
export interface LabCondition<Code extends string> {
  readonly code: Code;
  readonly value: TimedValue;
  readonly against: TimedValue;
  readonly verdict: StarFact["met"];
}

/** Stars with their conditions. */
export interface LabStars {
  readonly stars: ClusterStars["stars"];
  readonly conditions: readonly LabCondition<StarFact["criterion"]>[];
}

/** The measures that stars are given for. */
export interface StarValues {
  readonly size: TimedValue;
  readonly specialisation: TimedValue;
  readonly focus: TimedValue;
}

/**
 * Stars for size, specialisation and focus. Size is the share of the benchmark: the 10,000 employees of the European
 * mapping fit employment in regions of a million people alone.
 */
export function starsOf({ question, period }: LabWorld, values: StarValues): LabStars {
  const { sizeShare, quotient, focusShare } = question.thresholds;
  const measured = {
    size: values.size.value,
    specialisation: values.specialisation.value,
    focus: values.focus.value,
  };
  const limits = { size: sizeShare, specialisation: quotient, focus: focusShare };
  const { stars, facts } = clusterStars(measured, limits);
  const conditions = facts.map(({ criterion, threshold, met }) => ({
    code: criterion,
    value: values[criterion],
    against: fixed(period, exactly(threshold)),
    verdict: met,
  }));
  return { stars, conditions };
}

/** A stage with its conditions; years over which growth is averaged. */
export interface LabStage extends Pick<LifeCycle, "stage" | "possible"> {
  readonly years: number | null;
  readonly conditions: readonly LabCondition<LifeCycleFact["fact"]>[];
}

/** The stage by the location quotient and by growth since the base, against the benchmark and the same span before. */
export function stageOf(world: LabWorld, entity: EntityRef, quotient: TimedValue): LabStage {
  const { period, base, question } = world;
  const years = base === null ? null : yearsBetween(base, period);
  const growth = (code: string, end: Period | null): TimedValue =>
    years === null || end === null || years < 1
      ? absentValue(period, "no-base-period")
      : growthTo(world, { code, end, years });
  const benchmark = question.benchmark.code;
  const [here, there] = [growth(entity.code, period), growth(benchmark, period)];
  const [before, thereBefore] = [growth(entity.code, base), growth(benchmark, base)];
  const { stage, possible, facts } = lifeCycle({
    locationQuotient: quotient.value,
    recent: { cluster: here.value, benchmark: there.value },
    // A growth that nobody brought, or that is confidential, may have been a greater lead: the question stays open.
    earlier: { cluster: before.value, benchmark: thereBefore.value },
  });
  const operands = { concentrated: quotient, expanding: here, outpacing: here, "lead-held": here };
  const conditions = facts.map(({ fact, value, threshold, verdict }) => ({
    code: fact,
    value: { ...operands[fact], value },
    against: fact === "outpacing" ? there : fixed(period, threshold),
    verdict,
  }));
  return { stage, possible, years, conditions };
}

interface GrowthSpan {
  readonly code: string;
  readonly end: Period;
  readonly years: number;
}

function growthTo({ figures }: LabWorld, { code, end, years }: GrowthSpan): TimedValue {
  const start = shiftYears(end, -years);
  const timeline = [figures.cluster(code, start).value, figures.cluster(code, end).value];
  return averageGrowth(timeline, { years }).at(-1) ?? absentValue(end, "no-base-period");
}
