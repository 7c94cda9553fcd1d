import type { Frequency, ObsStatus, Period, Qualifier, UnitCode } from "@jiqun/statistics";

/** Words of a table with the code that it prints beside them and where they stand. */
export interface Label {
  readonly text: string;
  /** A code printed beside the words: CHN, SP.POP.TOTL; null where there is none. */
  readonly code: string | null;
  /** Address of the cell, or of the first of several; null for words outside the grid. */
  readonly cell: string | null;
}

/** A unit as a table prints it. `unit` is null where the product knows no such unit: then it is asked. */
export interface UnitLabel {
  /** 亿元, Persons, 元/平方米 */
  readonly text: string;
  readonly unit: UnitCode | null;
  /** Power of ten of the text: 亿元 8, % -2. */
  readonly multiplier: number;
  readonly cell: string | null;
}

/**
 * What the values are: levels, or a growth that the source itself states. `growth_pop` is 环比 (on the period before),
 * `growth_yoy` 同比, `growth_avg` an average over years.
 */
export const labelledForms = [
  "level",
  "growth_yoy",
  "growth_yoy_real",
  "growth_pop",
  "growth_avg",
  "share_of_parent",
] as const;
export type LabelledForm = (typeof labelledForms)[number];

/** A further dimension of a series in the words of its table: nationality Foreign, DER_CURR_LEG1 HKD. */
export interface Facet {
  readonly name: string;
  readonly value: string;
}

/** What a table says of one of its series, in its own words. What it does not say is null and will be asked. */
export interface SeriesLabels {
  readonly entity: Label | null;
  readonly indicator: Label | null;
  readonly unit: UnitLabel | null;
  readonly industry: Label | null;
  readonly product: Label | null;
  /** Code or words of a scope (口径), where the table has a column for it. */
  readonly scope: Label | null;
  readonly frequency: Frequency;
  readonly accumulation: "single" | "cumulative";
  readonly form: LabelledForm;
  /** Whether the words themselves say form and accumulation; otherwise they are the usual ones (level, single). */
  readonly formStated: boolean;
  readonly facets: readonly Facet[];
}

/** A number in the unit that the table states it in, as far as it is known. */
export interface NumberReading {
  readonly kind: "number";
  /** The printed number; null for a range. */
  readonly point: number | null;
  readonly lower: number | null;
  readonly lowerOpen: boolean;
  readonly upper: number | null;
  readonly upperOpen: boolean;
  readonly qualifier: Qualifier;
  /** Decimals as printed; for a number of a workbook, of its shortest text. */
  readonly decimals: number;
  /** The words, where they are more than a number: 50余, ≥20; null for a plain number. */
  readonly asStated: string | null;
  readonly statuses: readonly ObsStatus[];
  /** A unit within the cell itself: 12.3% in a column without a unit; null where there is none. */
  readonly unit: { readonly unit: UnitCode; readonly multiplier: number } | null;
}

/** A cell that holds no number, and why. Zero is never one of these. */
export interface MissingReading {
  readonly kind: "missing";
  /** What stands there instead: `:`, `…`, `-`; null for an empty cell. */
  readonly marker: string | null;
  /** At least one status that says why: O, L, M, Q, H. */
  readonly statuses: readonly ObsStatus[];
}

/** A cell that should hold a number and holds something else. It is never left out in silence. */
export interface UnreadableReading {
  readonly kind: "unreadable";
  readonly text: string;
  /** What it may be: a date in a column of numbers, words, a failed formula. */
  readonly reason: "not-a-number" | "date" | "failed-formula" | "no-stored-value" | "ambiguous-separator";
}

export type CellReading = NumberReading | MissingReading | UnreadableReading;

/** A value of a table with what it belongs to. */
export interface LabelledValue {
  /** Number of the series within the file, from 0, in the order in which they are met. */
  readonly series: number;
  readonly period: Period;
  readonly reading: CellReading;
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** The vintage, where the table has a column for it: ISO day; otherwise null. */
  readonly knownOn: string | null;
}

/** How bad something is: an error keeps the table from coming in, a warning asks to be looked at, a notice tells. */
export const severities = ["error", "warning", "notice"] as const;
export type Severity = (typeof severities)[number];

/** Words in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Something to know about a table, with the cell where it stands and a way out. */
export interface TableIssue {
  readonly severity: Severity;
  /** Upper-case words: NOT_A_NUMBER, COLUMN_UNLABELLED, UNIT_JUMP. */
  readonly code: string;
  readonly sheet: string | null;
  /** Address of the cell or range; null where the table as a whole is meant. */
  readonly cell: string | null;
  /** What is wrong and what to do. */
  readonly message: Words;
}

/** What a column or row of a table is for, as it is shown over the grid. */
export const cellRoles = [
  "title",
  "unit",
  "header",
  "label",
  "period",
  "value",
  "missing",
  "status",
  "attribute",
  "section",
  "note",
  "left-out",
] as const;
export type CellRole = (typeof cellRoles)[number];

/** A rectangle of cells with one role. */
export interface RoleArea {
  readonly range: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
  readonly role: CellRole;
}

/** A column or row whose meaning the table does not tell: asked, never guessed. */
export interface OpenLabel {
  /** Stable within the shape of the table: the header's words, or its column letters where it has none. */
  readonly key: string;
  /** Header words over the labels; null for none. */
  readonly header: string | null;
  /** Some of the labels. */
  readonly examples: readonly string[];
  readonly cell: string;
  /** What it might be. */
  readonly candidates: readonly LabelConcept[];
}

/** What labels along an axis can be. `facet` is a dimension of its own that the product keeps with the indicator. */
export const labelConcepts = [
  "entity",
  "indicator",
  "industry",
  "product",
  "unit",
  "facet",
  "ignore",
] as const;
export type LabelConcept = (typeof labelConcepts)[number];

/** A note of a table. */
export interface TableNote {
  readonly text: string;
  readonly cell: string;
}

/** A table as it was understood. */
export interface TableOutline {
  readonly sheet: string | null;
  /** From the first header row to the last data row: A4:Z35; the last row is the one read so far. */
  readonly range: string;
  /** Titles above the table. */
  readonly title: string | null;
  /** `cross`: labels and periods along the axes; `records`: one value a row, columns named by what they hold. */
  readonly layout: "cross" | "records";
  /** Words that tell the shape of the table: its headers without periods, in no order. A template is found by it. */
  readonly fingerprint: string;
  /** Words of the preamble and footer that name a source or a day of publication. */
  readonly sourceWords: string | null;
  readonly publishedWords: string | null;
  /** Notes below the table, with the cell where each begins; the first hundreds. */
  readonly notes: readonly TableNote[];
  readonly areas: readonly RoleArea[];
  readonly openLabels: readonly OpenLabel[];
}

/** What was answered about a table's labels before it is read: concept of an open label by its key. */
export interface TableHints {
  readonly concepts: Readonly<Record<string, LabelConcept>>;
  /** Names that stand for places and indicators, in any spelling, so that an axis is known by what stands on it. */
  readonly isKnownEntity: (text: string) => boolean;
  readonly isKnownIndicator: (text: string) => boolean;
  readonly isKnownIndustry: (text: string) => boolean;
}

/** What reading a sheet gives, in order: outlines before their series, a series before its values. */
export type TableEvent =
  | { readonly type: "table"; readonly table: number; readonly outline: TableOutline }
  | {
      readonly type: "series";
      readonly table: number;
      readonly series: number;
      readonly labels: SeriesLabels;
    }
  | { readonly type: "values"; readonly table: number; readonly values: readonly LabelledValue[] }
  /** The table has ended; its outline as it is known now, with range, footer and areas complete. */
  | { readonly type: "end"; readonly table: number; readonly outline: TableOutline }
  | { readonly type: "issue"; readonly table: number | null; readonly issue: TableIssue };
