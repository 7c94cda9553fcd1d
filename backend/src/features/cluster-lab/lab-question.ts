import type { ClusterDefinition, EntityRef, Indicator, Industry } from "@jiqun/contract";
import type { Period } from "@jiqun/statistics";

/** What a definition is for one question: one that is named, or classes that are given. */
export type LabDefinition = Omit<ClusterDefinition, "code"> & { readonly code: string | null };

/** Limits of the rules, with what is usual where nothing is said. */
export interface LabThresholds {
  /** How many regions the concentration ratio adds up. */
  readonly largest: number;
  readonly sizeShare: number;
  readonly quotient: number;
  readonly focusShare: number;
  /** In base units; null for no warning. */
  readonly smallBase: number | null;
}

/** A question with everything that it names looked up. */
export interface LabQuestion {
  readonly indicator: Indicator;
  readonly definition: LabDefinition;
  readonly classes: readonly Industry[];
  readonly regions: readonly EntityRef[];
  /** Regions that lie within another one of them, by their codes: where regions are added up they would count twice. */
  readonly nested: ReadonlyMap<string, string>;
  readonly benchmark: EntityRef;
  /** Null where it is to be chosen. */
  readonly period: Period | null;
  readonly base: Period | null;
  readonly asOf: string | null;
  /** Codes of series that stand in although they count otherwise. */
  readonly use: ReadonlySet<string>;
  readonly thresholds: LabThresholds;
  /** Whether the regions make up the benchmark. */
  readonly exhaustive: boolean;
}
