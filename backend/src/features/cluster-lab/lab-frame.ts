import type { ClusterLab, ClusterLabQuery } from "@jiqun/contract";
import { frequencyOf } from "@jiqun/statistics";
import type { LabWorld } from "./lab-place";
import type { CountedPeriod } from "./lab-periods";

const mostPeriods = 80;

/** What an answer says of its question: everything but numbers. */
export type LabFrame = Pick<
  ClusterLab,
  | "asOf"
  | "address"
  | "definition"
  | "classes"
  | "indicator"
  | "period"
  | "base"
  | "periods"
  | "frequency"
  | "thresholds"
>;

/** The question as it was understood, with what was chosen where nothing was said. */
export function frameOf(
  query: ClusterLabQuery,
  { question, period, base }: LabWorld,
  counted: readonly CountedPeriod[],
): LabFrame {
  return {
    asOf: question.asOf,
    address: addressOf(query, { question, period, base }),
    definition: question.definition,
    classes: [...question.classes],
    indicator: question.indicator,
    period: period.code,
    base: base?.code ?? null,
    periods: counted.slice(0, mostPeriods).map((one) => ({ period: one.period.code, figures: one.figures })),
    frequency: frequencyOf(period),
    thresholds: { ...question.thresholds },
  };
}

/** The address that gives the answer again, also after newer figures have come in: what was chosen is named. */
function addressOf(
  query: ClusterLabQuery,
  { question, period, base }: Pick<LabWorld, "question" | "period" | "base">,
): string {
  const { definition, classes, regions, benchmark, indicator } = question;
  const sourced = {
    ...(definition.code === null
      ? { classes: classes.map(({ code }) => code).join(",") }
      : { definition: definition.code }),
    regions: regions.map(({ code }) => code).join(","),
    benchmark: benchmark.code,
  };
  const chosen = {
    indicator: indicator.code,
    ...(query.simulated === undefined ? sourced : {}),
    period: period.code,
    ...(base === null ? {} : { base: base.code }),
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...chosen, ...query, ...chosen }))
    if (value !== undefined) search.set(name, `${value}`);
  return `/api/v1/cluster-lab?${search.toString()}`;
}
