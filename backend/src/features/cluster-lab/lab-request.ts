import { mostLabRegions, type ClusterLabQuery } from "@jiqun/contract";
import type { Period } from "@jiqun/statistics";
import { readCodes, readPeriod } from "../../http/query-reading";
import { faults, questionInvalid } from "./cluster-lab.errors";
import { yearsBetween } from "./lab-periods";
import type { LabThresholds } from "./lab-question";

const mostClasses = 100;
const mostUsed = 60;
/** Longer than any yearly statistics of one definition; every year between is looked at. */
const mostYears = 60;

/** A question as it was put, with its lists taken apart. Nothing is looked up yet. */
export interface LabRequest {
  readonly indicator: string;
  /** Code null where the usual one is meant. */
  readonly definition: { readonly code: string | null } | { readonly classes: readonly string[] };
  /** Null where they are to be chosen. */
  readonly regions: readonly string[] | null;
  /** Null where the usual one is meant. */
  readonly benchmark: string | null;
  readonly period: Period | null;
  readonly base: Period | null;
  readonly asOf: string | null;
  readonly use: readonly string[];
  readonly thresholds: LabThresholds;
}

/** Throws REQUEST_INVALID, PERIOD_INVALID. */
export function readLabQuery(query: ClusterLabQuery): LabRequest {
  const period = readPeriod("period", query.period);
  const base = readPeriod("base", query.base);
  checkBase(base, period);
  return {
    indicator: query.indicator ?? "gross-output",
    definition: definitionOf(query),
    regions: listOf("regions", query.regions, mostLabRegions.sourced),
    benchmark: query.benchmark ?? null,
    period,
    base,
    asOf: query.asOf ?? null,
    use: listOf("use", query.use, mostUsed) ?? [],
    thresholds: {
      largest: query.largest ?? 3,
      sizeShare: query.sizeShare ?? 0.01,
      quotient: query.quotient ?? 2,
      focusShare: query.focusShare ?? 0.03,
      smallBase: query.smallBase ?? null,
    },
  };
}

/** Throws REQUEST_INVALID where the base is no earlier period of the same part of a year, or lies too far back. */
export function checkBase(base: Period | null, period: Period | null): void {
  if (base === null || period === null) return;
  const years = yearsBetween(base, period) ?? 0;
  if (years < 1) throw questionInvalid("base", base.code, faults.baseNotBefore);
  if (years > mostYears) throw questionInvalid("base", base.code, faults.baseTooFar);
}

function definitionOf({ definition, classes }: ClusterLabQuery): LabRequest["definition"] {
  if (classes === undefined) return { code: definition ?? null };
  if (definition !== undefined) throw questionInvalid("classes", classes, faults.definitionAndClasses);
  return { classes: readCodes({ parameter: "classes", value: classes, most: mostClasses }) };
}

function listOf(parameter: string, value: string | undefined, most: number): string[] | null {
  return value === undefined ? null : readCodes({ parameter, value, most });
}
