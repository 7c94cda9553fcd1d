import type { CompareChart, Comparison } from "@jiqun/contract";

/** Which of the charts of a comparison; its table is none. */
export type ComparisonChart = Exclude<CompareChart, "table">;

/** How a comparison is charted. */
export interface ComparisonOptions {
  readonly chart: ComparisonChart;
  readonly scale: "linear" | "log";
  /** Period, or years since the anchor, of bars and of the right end of slopes; null for the newest that most have. */
  readonly at: string | null;
  /** The same for the left end of slopes; null for the oldest that most have. */
  readonly from: string | null;
  /** Whether events stand on the chart. */
  readonly annotate: boolean;
  /** Whether small multiples share an axis. */
  readonly panels: "shared" | "own";
  /** What stands on the horizontal axis of a scatter; null for the first series of the comparison itself. */
  readonly across: Comparison | null;
}

/** A comparison as lines, without anything else said. */
export const usualOptions: ComparisonOptions = {
  chart: "line",
  scale: "linear",
  at: null,
  from: null,
  annotate: false,
  panels: "shared",
  across: null,
};
