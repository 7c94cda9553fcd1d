import type { EntityRef, LabWarning } from "@jiqun/contract";
import { isMissing, type Period, type TimedValue } from "@jiqun/statistics";
import type { Found, LabFigures } from "./lab-figures";
import type { LabQuestion } from "./lab-question";

/** When a question is asked about. */
export interface LabSpan {
  readonly period: Period;
  readonly base: Period | null;
}

/** Everything that measures are computed from. */
export interface LabWorld extends LabSpan {
  readonly question: LabQuestion;
  readonly figures: LabFigures;
}

/** The levels of a region, or of the benchmark, at one time. */
export interface Levels {
  readonly cluster: Found;
  readonly total: Found;
  readonly classes: readonly { readonly code: string; readonly found: Found }[];
}

/** The levels of an entity at a time. */
export function levelsAt({ question, figures }: LabWorld, entity: EntityRef, period: Period): Levels {
  return {
    cluster: figures.cluster(entity.code, period),
    total: figures.total(entity.code, period),
    classes: question.classes.map(({ code }) => ({
      code,
      found: figures.ofClass(entity.code, code, period),
    })),
  };
}

/** What the statuses of levels warn of. */
export function statusWarnings(values: readonly TimedValue[]): LabWarning[] {
  const statuses = new Set(
    values.filter(({ value }) => !isMissing(value)).flatMap((value) => value.statuses),
  );
  return [
    ...(statuses.has("B") ? (["break"] as const) : []),
    ...(statuses.has("E") || statuses.has("F") || statuses.has("P") ? (["estimated"] as const) : []),
  ];
}
