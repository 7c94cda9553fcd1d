import type {
  Classification,
  Coverage,
  Frequency,
  Measure,
  PriceBase,
  Territory,
  UnitCode,
} from "@jiqun/statistics";
import type { LabelConcept, LabelledForm } from "./labelled";

/** An entity, indicator, industry or product that is known, with every name it goes by. */
export interface KnownThing {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Short names and aliases. */
  readonly otherNames: readonly string[];
}

export interface KnownEntity extends KnownThing {
  readonly kind: string;
  readonly parent: string | null;
}

export interface KnownIndicator extends KnownThing {
  readonly unit: UnitCode;
  readonly kind: "stock" | "flow" | "ratio" | "index" | "rank";
}

export interface KnownScope {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly measure: Measure;
  readonly coverage: Coverage;
  readonly territory: Territory;
  readonly priceBase: PriceBase;
  readonly classification: Classification;
  /** Code of a cluster definition. */
  readonly cluster: string | null;
}

/** Codes of what makes up a series. A series is split by industry or by product, not by both. */
export interface SeriesDimensions {
  readonly indicator: string;
  readonly entity: string;
  readonly industry: string | null;
  readonly product: string | null;
  readonly market: string | null;
  readonly scope: string;
  readonly frequency: Frequency;
  readonly accumulation: "single" | "cumulative";
  readonly form: LabelledForm;
}

/** A series that exists, by the codes of its dimensions. */
export interface KnownSeries extends SeriesDimensions {
  readonly code: string;
}

/** What is known when a file is read. */
export interface Catalogue {
  readonly entities: readonly KnownEntity[];
  readonly indicators: readonly KnownIndicator[];
  readonly industries: readonly KnownThing[];
  readonly products: readonly KnownThing[];
  readonly scopes: readonly KnownScope[];
  readonly series: readonly KnownSeries[];
  readonly sources: readonly {
    readonly code: string;
    readonly publisherZh: string;
    readonly titleZh: string;
  }[];
}

/** What a question asks for. */
export const questionKinds = [
  "labels",
  "entity",
  "indicator",
  "industry",
  "product",
  "unit",
  "scope",
  "known_on",
  "source",
  "grade",
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A possible answer, offered and not taken by itself. */
export interface Candidate {
  /** What an answer of kind `code` or `value` would hold. */
  readonly value: string;
  readonly zh: string;
  readonly en: string;
  /** Why it is offered: a similar name, existing series, words of the file. */
  readonly reason: "similar-name" | "same-name" | "existing-series" | "file" | "usual";
}

/** Something that the file does not say. The import waits for the answer. */
export interface Question {
  /** Stable for one shape of file: `entity:浙江`, `unit:地区生产总值`, `known_on`. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The words of the file that it is about; empty for the file as a whole. */
  readonly asked: string;
  /** Cells that it is about; the first few. */
  readonly cells: readonly string[];
  /** Numbers of the tables that wait for it. */
  readonly tables: readonly number[];
  /** Values that wait for it. */
  readonly values: number;
  readonly candidates: readonly Candidate[];
  /** Whether what is asked for may be described anew: a place, an indicator, a scope, a source. */
  readonly mayCreate: boolean;
  /** Whether its values may be left out. */
  readonly maySkip: boolean;
}

export interface NewEntity {
  readonly code: string;
  readonly kind: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parent: string | null;
}

export interface NewIndicator {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly definitionZh: string;
  readonly definitionEn: string;
  readonly kind: KnownIndicator["kind"];
  readonly unit: UnitCode;
  readonly decimals: number;
  readonly direction: "up" | "down" | "none";
}

export interface NewScope {
  readonly measure: Measure;
  readonly coverage: Coverage;
  readonly territory: Territory;
  readonly priceBase: PriceBase;
  readonly classification: Classification;
  readonly cluster: string | null;
}

export interface NewSource {
  readonly publisherZh: string;
  readonly publisherEn: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** As far as it is known: 2024, 2024-07, 2024-07-15; null when unknown. */
  readonly published: string | null;
  /** Null where it has none or must not be linked. */
  readonly address: string | null;
  readonly licenceZh: string;
  readonly licenceEn: string;
}

/**
 * An answer. `code` names something known; `value` gives a day (known_on), a unit's text (unit), a grade, or the
 * concept of labels ({@link LabelConcept}); `skip` leaves the values out; the others describe something new.
 */
export type Answer =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "skip" }
  | { readonly kind: "entity"; readonly entity: NewEntity }
  | { readonly kind: "indicator"; readonly indicator: NewIndicator }
  | { readonly kind: "scope"; readonly scope: NewScope }
  | { readonly kind: "source"; readonly source: NewSource };

/**
 * Answers by the id of their question. `<kind>:*` answers every question of a kind that has no answer of its own:
 * `indicator:*` with `skip` leaves out every indicator that was not named.
 */
export type Answers = Readonly<Record<string, Answer>>;

/** What a series of a file is, once everything is known. */
export interface ResolvedSeries extends SeriesDimensions {
  /** Code of the series, made of the codes of its dimensions. */
  readonly code: string;
  /** The unit that its values are stated in. */
  readonly unit: UnitCode;
  readonly multiplier: number;
}

/** What labels can be answered to be. */
export type LabelAnswer = LabelConcept;
