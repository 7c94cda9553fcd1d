import { compare, type ComparisonOperator, type Verdict } from "../comparison";
import { subtract } from "../interval";
import { isMissing, missing, type Measured } from "../missing";
import { exactly } from "../quantity";

/**
 * Stages of a cluster.
 *
 * | code | means |
 * |---|---|
 * | not-clustered | not concentrated here, and not growing ahead of the country either |
 * | emerging | not yet concentrated, grows, and faster than the country |
 * | growing | concentrated, grows, faster than the country, and its lead in growth does not shrink |
 * | mature | concentrated, and its lead in growth shrinks or is gone; or it shrinks, but no faster than the country |
 * | declining | concentrated, shrinks, and no slower than the country |
 */
export const lifeCycleStages = ["not-clustered", "emerging", "growing", "mature", "declining"] as const;
/** One of {@link lifeCycleStages}. */
export type LifeCycleStage = (typeof lifeCycleStages)[number];

/** What decides, in the order in which it is asked. */
export const lifeCycleFacts = ["concentrated", "expanding", "outpacing", "lead-held"] as const;

/** Annual growth as ratios: of the cluster here, and of the same industries in the country. */
export interface Growths {
  readonly cluster: Measured;
  readonly benchmark: Measured;
}

/** What a stage is judged from. */
export interface LifeCycleInput {
  readonly locationQuotient: Measured;
  /** Average growth over recent years; three to five smooth out single projects. */
  readonly recent: Growths;
  /** The same over the years before; null where there are none, and then the lead counts as held. */
  readonly earlier: Growths | null;
}

/** From which location quotient on industries count as concentrated. */
export interface LifeCycleRule {
  readonly concentration: number;
}

/** More than the country's average, the usual reading of a location quotient. */
export const usualLifeCycleRule: LifeCycleRule = { concentration: 1 };

/** A question that was asked, with the numbers that answered it. */
export interface LifeCycleFact {
  readonly fact: (typeof lifeCycleFacts)[number];
  readonly value: Measured;
  readonly threshold: Measured;
  readonly verdict: Verdict;
}

/** A stage with the facts that decided it. */
export interface LifeCycle {
  /** Unknown where the bounds allow several, or numbers are missing. */
  readonly stage: LifeCycleStage | "unknown";
  /** What the bounds allow, in the order of {@link lifeCycleStages}. */
  readonly possible: readonly LifeCycleStage[];
  readonly facts: readonly LifeCycleFact[];
}

/**
 * The stage of a cluster, by a rule in four questions: is it concentrated (location quotient above the threshold), does it
 * expand (growth above 0), does it outpace the country (growth above the benchmark), does it hold its lead (growth less
 * benchmark, no less than before)? {@link lifeCycleStages} says which answers make which stage.
 *
 * The stages are those of M.-P. Menzel and D. Fornahl, "Cluster life cycles: dimensions and rationales of cluster
 * evolution", Industrial and Corporate Change 19, 2010, as far as numbers show them: emergence small and rising, growth
 * faster than elsewhere, sustainment at a level, decline. Their other dimension, how diverse the firms' knowledge is, no
 * such number shows: the rule is a reading aid, not a test. A missing number leaves its question open.
 */
export function lifeCycle(input: LifeCycleInput, rule: LifeCycleRule = usualLifeCycleRule): LifeCycle {
  const facts = factsOf(input, rule);
  const found = new Set(answersOf(facts.map(({ verdict }) => verdict)).map(stageOf));
  const possible = lifeCycleStages.filter((stage) => found.has(stage));
  return { stage: possible.length === 1 ? (possible[0] ?? "unknown") : "unknown", possible, facts };
}

function factsOf(
  { locationQuotient, recent, earlier }: LifeCycleInput,
  { concentration }: LifeCycleRule,
): readonly LifeCycleFact[] {
  return [
    asked("concentrated", { value: locationQuotient, operator: ">", threshold: exactly(concentration) }),
    asked("expanding", { value: recent.cluster, operator: ">", threshold: exactly(0) }),
    asked("outpacing", { value: recent.cluster, operator: ">", threshold: recent.benchmark }),
    ...(earlier === null
      ? []
      : [asked("lead-held", { value: leadOf(recent), operator: ">=", threshold: leadOf(earlier) })]),
  ];
}

interface Question {
  readonly value: Measured;
  readonly operator: ComparisonOperator;
  readonly threshold: Measured;
}

function asked(fact: LifeCycleFact["fact"], { value, operator, threshold }: Question): LifeCycleFact {
  const isOpen = isMissing(value) || isMissing(threshold);
  return {
    fact,
    value,
    threshold,
    verdict: isOpen ? "unknown" : compare(value, operator, threshold).verdict,
  };
}

function leadOf({ cluster, benchmark }: Growths): Measured {
  if (isMissing(cluster)) return missing(cluster.missing);
  return isMissing(benchmark) ? missing(benchmark.missing) : subtract(cluster, benchmark);
}

type Answers = readonly boolean[];

/** Every way to answer the questions that the bounds leave open. */
function answersOf(verdicts: readonly Verdict[]): readonly Answers[] {
  const choices = { certain: [true], "certainly-not": [false], unknown: [true, false] } as const;
  return verdicts.reduce<readonly Answers[]>(
    (all, verdict) => all.flatMap((before) => choices[verdict].map((answer) => [...before, answer])),
    [[]],
  );
}

function stageOf([
  concentrated = false,
  expanding = false,
  outpacing = false,
  leadHeld = true,
]: Answers): LifeCycleStage {
  if (!concentrated) return expanding && outpacing ? "emerging" : "not-clustered";
  if (!expanding && !outpacing) return "declining";
  return expanding && outpacing && leadHeld ? "growing" : "mature";
}
