import { type Period } from "@jiqun/statistics";
import type { CancelSignal } from "../cell";
import type { LabelledForm, OpenLabel, TableHints, UnitLabel } from "../labelled";

/** Shapes of tables whose columns are named by what they hold. `sdmx` is a data message that came as ML or JSON. */
export type RecordsFormat =
  "sdmx" | "sdmx-csv-1.0" | "sdmx-csv-2.0" | "eurostat-tsv" | "world-bank" | "owid" | "tidy";

/** What a column says of the series that its row belongs to. */
export type KeyConcept =
  | "entity"
  | "indicator"
  | "industry"
  | "product"
  | "scope"
  | "facet"
  | "unit"
  | "multiplier"
  | "frequency"
  | "form"
  | "accumulation";

/** One dimension of the series: its words, its code, or both. Positions count from 0 in the unpacked row. */
export interface KeyColumn {
  readonly concept: KeyConcept;
  /** Header as printed. */
  readonly name: string;
  readonly words: number | null;
  readonly code: number | null;
  /** Whether an empty cell is a fault: a dimension of SDMX is never empty. */
  readonly required: boolean;
}

/** What the header of a column of values says of them. */
export interface Measure {
  /** Words of the indicator; null where another column names it. */
  readonly indicator: string | null;
  readonly entity: string | null;
  readonly unit: UnitLabel | null;
  readonly form: LabelledForm;
  readonly accumulation: "single" | "cumulative";
  readonly formStated: boolean;
}

/** A column of values; with a period of its own where the periods run along the columns. */
export interface Slot {
  readonly column: number;
  readonly period: Period | null;
  readonly measure: Measure;
}

/** Where the period of a row stands. */
export type TimeColumns =
  | { readonly kind: "column"; readonly column: number }
  | {
      readonly kind: "parts";
      readonly year: number;
      readonly month: number | null;
      readonly quarter: number | null;
    }
  | { readonly kind: "header" };

/** Columns that tell more of a value. */
export interface ValueColumns {
  readonly statuses: readonly number[];
  readonly confidentiality: number | null;
  readonly qualifier: number | null;
  readonly asStated: number | null;
  readonly knownOn: number | null;
  readonly action: number | null;
}

/** A table of records as its first rows show it. */
export interface RecordsLayout {
  readonly format: RecordsFormat;
  /** Row of the header, from 1. */
  readonly headerRow: number;
  readonly keys: readonly KeyColumn[];
  readonly time: TimeColumns;
  readonly slots: readonly Slot[];
  readonly values: ValueColumns;
  /** Indicator of the whole table, where no column names it: the dataflow. */
  readonly dataflow: number | null;
  /** Columns whose cells are codes and words: `A: Annual`. */
  readonly codesWithWords: boolean;
  /** Whether the first cell packs several dimensions: `PC_POP,AT`; how many. */
  readonly packed: number | null;
  /** How values are printed: SDMX and its like have a plain point, and letters after a space are flags. */
  readonly cells: "plain" | "flagged" | "words";
  readonly attributes: readonly number[];
  readonly headers: readonly string[];
  readonly openLabels: readonly OpenLabel[];
  readonly title: string | null;
  readonly sourceWords: string | null;
  readonly publishedWords: string | null;
}

/** What reading a table of records starts from. */
export interface ReadContext {
  /** Number of the table within the file. */
  readonly table: number;
  /** Number of its first series within the file. */
  readonly series: number;
  readonly hints: TableHints;
  readonly signal?: CancelSignal;
}
