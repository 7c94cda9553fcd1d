import type { UnitText } from "@jiqun/statistics";
import type { Label, NumberReading, SeriesLabels, TableHints, TableOutline } from "../labelled";
import { labelConcepts, type LabelConcept } from "../labelled";
import type { Answers, Candidate, Catalogue, KnownEntity, KnownThing } from "../question";
import { AnswerBook, type AnswerFault } from "./answer-book";
import { FileQuestions, type FileFacts } from "./file-questions";
import { Finder, type Finding } from "./finding";
import { IndicatorChoice, type IndicatorFound } from "./indicator-choice";
import { indicatorWords } from "./indicator-words";
import { candidateOf } from "./known-names";
import { KnownWorld, type Created, type NamedScope } from "./known-world";
import { labelsAsking } from "./labels-question";
import { LeftOut } from "./left-out";
import { QuestionBook, questionId, type Asking, type AskedQuestion } from "./question-book";
import type { Resolution } from "./resolution";
import { ScopeChoice } from "./scope-choice";
import { seriesCode } from "./series-code";
import { spelled, withoutMarks } from "./spelling";
import { UnitChoice, type UnitFinding } from "./unit-choice";
import { unitFits, type UnitWanted } from "./unit-fit";

/** What a file is resolved with. */
export interface ResolverOptions {
  readonly catalogue: Catalogue;
  readonly answers: Answers;
  /** ISO day; nothing becomes known after it. */
  readonly today: string;
}

/** What is known once a file is read to its end. */
export interface Resolved {
  readonly questions: readonly AskedQuestion[];
  readonly created: Created;
  readonly facts: FileFacts;
  /** Answers that do not fit their questions, and ids that no question has. */
  readonly faults: readonly AnswerFault[];
  readonly unusedAnswers: readonly string[];
}

/** A number whose own unit cannot be that of its series. */
export const unitMisfit = Symbol("unitMisfit");

const notAConcept = {
  zh: `应为其中之一：${labelConcepts.join("、")}`,
  en: `one of: ${labelConcepts.join(", ")}`,
};

/** Findings of everything that a series is made of. */
interface Findings {
  readonly indicator: Finding<IndicatorFound>;
  readonly entity: Finding<KnownEntity>;
  readonly industry: Finding<KnownThing> | null;
  readonly product: Finding<KnownThing> | null;
}

/**
 * Says what the words of a file's tables stand for, by what is known and what was answered, and collects what is left
 * to ask. A name that is not exactly known is never guessed.
 */
export class Resolver {
  private readonly answers: AnswerBook;
  private readonly world: KnownWorld;
  private readonly book = new QuestionBook();
  private readonly file: FileQuestions;
  private readonly indicators: IndicatorChoice;
  private readonly entities: Finder<KnownEntity>;
  private readonly industries: Finder<KnownThing>;
  private readonly products: Finder<KnownThing>;
  private readonly scopes: ScopeChoice;
  private readonly units: UnitChoice;
  /** Sheets and tables that answers leave out. */
  readonly leftOut: LeftOut;
  /** Values of each table that come in, and whether each has its day in the table. */
  private readonly tables = new Map<
    number,
    { outline: TableOutline; values: number; hasVintages: boolean }
  >();

  constructor({ catalogue, answers, today }: ResolverOptions) {
    const book = new AnswerBook(answers);
    this.answers = book;
    this.world = new KnownWorld(catalogue, book);
    this.file = new FileQuestions(catalogue, book, today);
    this.indicators = new IndicatorChoice(this.world, book);
    const { entities, industries, products, scopes } = this.world;
    this.entities = new Finder({ kind: "entity", names: entities, answers: book, mayCreate: true });
    this.industries = new Finder({ kind: "industry", names: industries, answers: book, mayCreate: false });
    this.products = new Finder({ kind: "product", names: products, answers: book, mayCreate: false });
    const scopeFinder = new Finder({ kind: "scope", names: scopes, answers: book, mayCreate: true });
    this.scopes = new ScopeChoice(this.world, book, scopeFinder);
    this.units = new UnitChoice(book);
    this.leftOut = new LeftOut(book);
  }

  /** A series of a table that is left out: nothing is asked about it. */
  leaveOut(table: number, labels: SeriesLabels): Resolution {
    const wanted: UnitWanted = { indicator: null, form: labels.form };
    const nothing = { entity: null, indicator: null, series: null, unit: null, askIfBare: null };
    return { ...nothing, state: "skipped", table, labels, wanted, waits: new Set() };
  }

  /** What is known before a table is read. */
  hints(): TableHints {
    return {
      concepts: this.concepts(),
      isKnownEntity: (text) => this.world.entities.knows(text),
      isKnownIndicator: (text) => this.indicators.knows(plainWords(text)),
      isKnownIndustry: (text) => this.world.industries.knows(text),
    };
  }

  /** A table as it is known so far; said again when it has ended. */
  table(table: number, outline: TableOutline): void {
    this.file.hear(outline);
    const { values = 0, hasVintages = true } = this.tables.get(table) ?? {};
    this.tables.set(table, { outline, values, hasVintages });
    for (const open of outline.openLabels) {
      const asking = labelsAsking(open);
      if (this.answers.given(asking.id) === null) this.book.ask(asking, { table, cell: open.cell });
    }
  }

  /** What the series of these labels is. Called once a series. */
  resolve(table: number, labels: SeriesLabels): Resolution {
    const words = indicatorWords(labels);
    const findings = this.findings(table, labels, words);
    const { indicator, entity } = findings;
    const found = indicator.kind === "found" ? indicator.thing.indicator : null;
    const wanted: UnitWanted = { indicator: found, form: labels.form };
    const unit = this.units.find(labels, words, wanted);
    const scope = this.scopeOf(labels, findings, words);
    const base = {
      ...{ table, labels, wanted, indicator: found?.code ?? null },
      entity: entity.kind === "found" ? entity.thing.code : null,
      waits: new Set<never>(),
    };
    const all = [indicator, entity, findings.industry, findings.product, scope, unit];
    if (all.some((one) => one?.kind === "skipped")) {
      return { ...base, state: "skipped", series: null, unit: null, askIfBare: null };
    }
    return this.complete({ ...base, unit, scope, findings });
  }

  /**
   * The unit that a number of the series is stated in: its own, else the series'. Null where nothing tells: then it is
   * asked. {@link unitMisfit} where its own unit cannot be the series'.
   */
  unitOf(resolution: Resolution, reading: NumberReading, cell: string): UnitText | null | typeof unitMisfit {
    const { unit, wanted, askIfBare } = resolution;
    if (reading.unit === null) {
      if (unit === null && askIfBare !== null) {
        resolution.waits.add(this.book.ask(askIfBare, { table: resolution.table, cell }));
      }
      return unit;
    }
    const fits = unitFits(wanted, reading.unit.unit) && (unit === null || unit.unit === reading.unit.unit);
    return fits ? reading.unit : unitMisfit;
  }

  /** Counts a value of a series. `vintage`: whether the table itself tells when it became known. */
  count(resolution: Resolution, vintage: boolean): void {
    for (const question of resolution.waits) question.values += 1;
    const table = this.tables.get(resolution.table);
    if (table === undefined || resolution.state === "skipped") return;
    table.values += 1;
    table.hasVintages &&= vintage;
  }

  /** The day on which a file's values became known, as answered; null while it is open. */
  get knownOn(): string | null {
    return this.file.facts.knownOn;
  }

  finish(): Resolved {
    for (const [table, { values, hasVintages }] of this.tables) {
      if (values === 0) continue;
      for (const question of this.file.ask(this.book, { table, hasVintages })) question.values += values;
    }
    const { facts } = this.file;
    const source = facts.source !== null && "described" in facts.source ? facts.source.described : null;
    return {
      questions: this.book.list(),
      created: this.world.created(source),
      facts,
      faults: this.answers.faults(),
      unusedAnswers: this.answers.unused(),
    };
  }

  private concepts(): Record<string, LabelConcept> {
    const labels = this.answers.all().filter(({ id }) => id.startsWith("labels:"));
    return Object.fromEntries(
      labels.flatMap(({ id, answer }) => {
        const concept = labelConcepts.find((one) => answer.kind === "value" && answer.value === one);
        const left = answer.kind === "skip" ? "ignore" : concept;
        if (left === undefined) this.answers.refuse(id, notAConcept);
        return left === undefined ? [] : [[id.slice("labels:".length), left] as const];
      }),
    );
  }

  private findings(table: number, labels: SeriesLabels, words: string): Findings {
    const indicator = this.indicators.find(labels, words);
    const named = indicator.kind === "found" ? indicator.thing.industry : null;
    return {
      indicator,
      entity: this.entities.find(labels.entity ?? noLabel, wordsOf(labels.entity), () =>
        labels.entity === null ? this.places(table) : [],
      ),
      industry:
        labels.industry === null
          ? named && { kind: "found", thing: named }
          : this.industries.find(labels.industry, wordsOf(labels.industry)),
      product: labels.product && this.products.find(labels.product, wordsOf(labels.product)),
    };
  }

  /** Places that the titles of a table name, and the whole that contains all others. */
  private places(table: number): readonly Candidate[] {
    const title = spelled(this.tables.get(table)?.outline.title ?? "");
    const { entities } = this.world.catalogue;
    const named = entities.filter(({ zh, otherNames }) =>
      [zh, ...otherNames].map(spelled).some((name) => name.length > 1 && title.includes(name)),
    );
    const top = entities.filter(({ kind, parent }) => kind === "region" && parent === null);
    return [
      ...named.map((thing) => candidateOf(thing, "file")),
      ...top.filter((thing) => !named.includes(thing)).map((thing) => candidateOf(thing, "usual")),
    ].slice(0, 8);
  }

  /** Asked once the other dimensions are known: what counts depends on them. */
  private scopeOf(labels: SeriesLabels, findings: Findings, words: string): Finding<NamedScope> | null {
    const { indicator, entity, industry, product } = findings;
    const open = [industry, product].some((one) => one !== null && one.kind !== "found");
    if (indicator.kind !== "found" || entity.kind !== "found" || open) return null;
    const { frequency, accumulation, form } = labels;
    const asked = words === "" ? indicator.thing.indicator.zh : words;
    return this.scopes.find(
      labels,
      {
        ...{ indicator: indicator.thing.indicator.code, entity: entity.thing, market: null },
        ...{ industry: codeOf(industry), product: codeOf(product), frequency, accumulation, form },
      },
      asked,
    );
  }

  private complete(
    parts: Omit<Resolution, "state" | "series" | "unit" | "askIfBare"> & {
      readonly unit: UnitFinding;
      readonly scope: Finding<NamedScope> | null;
      readonly findings: Findings;
    },
  ): Resolution {
    const { unit, scope, findings, ...base } = parts;
    const { labels, table } = base;
    const { indicator, entity, industry, product } = findings;
    const cells = [labels.indicator, labels.entity, labels.industry, labels.product, labels.scope];
    const asked = [indicator, entity, industry, product, scope];
    asked.forEach((one, index) => {
      if (one?.kind !== "open") return;
      const cell = cells[index]?.cell ?? labels.indicator?.cell ?? null;
      base.waits.add(this.book.ask(one.asking, { table, cell }));
    });
    if (unit.kind === "askNow") {
      const cell = labels.unit?.cell ?? labels.indicator?.cell ?? null;
      base.waits.add(this.book.ask(unit.asking, { table, cell }));
    }
    const split = this.splitTwice(findings);
    if (split !== null) base.waits.add(this.book.ask(split, { table, cell: labels.product?.cell ?? null }));
    const state = base.waits.size > 0 ? "open" : "resolved";
    return {
      ...base,
      state,
      series: state === "open" ? null : this.seriesOf(labels, findings, scope),
      unit: unit.kind === "found" ? unit.unit : null,
      askIfBare: unit.kind === "askIfBare" ? unit.asking : null,
    };
  }

  /** A series is split by industry or by product; by both it would be neither's. */
  private splitTwice({ industry, product }: Findings): Asking | null {
    if (industry?.kind !== "found" || product?.kind !== "found") return null;
    const asked = product.thing.zh;
    return {
      ...{ id: questionId("product", asked), kind: "product", asked, because: "contradiction" },
      ...{ candidates: () => [], mayCreate: false, maySkip: true },
    };
  }

  private seriesOf(
    labels: SeriesLabels,
    { indicator, entity, industry, product }: Findings,
    scope: Finding<NamedScope> | null,
  ): Resolution["series"] {
    if (indicator.kind !== "found" || entity.kind !== "found" || scope?.kind !== "found") return null;
    const { frequency, accumulation, form } = labels;
    const dimensions = {
      ...{ indicator: indicator.thing.indicator.code, entity: entity.thing.code, market: null },
      ...{ industry: codeOf(industry), product: codeOf(product), scope: scope.thing.code },
      ...{ frequency, accumulation, form },
    };
    this.world.use(dimensions.indicator, dimensions.entity, dimensions.scope);
    return { ...dimensions, code: seriesCode(dimensions) };
  }
}

const noLabel: Label = { text: "", code: null, cell: null };

/** Words that a question about a label is asked with. */
function wordsOf(label: Label | null): string {
  if (label === null) return "";
  const text = withoutMarks(label.text);
  return text === "" ? (label.code ?? "") : text;
}

function codeOf(finding: Finding<KnownThing> | null): string | null {
  return finding?.kind === "found" ? finding.thing.code : null;
}

/** Words of an indicator without unit and form, for knowing one when it is seen. */
function plainWords(text: string): string {
  const nothing = { unit: null, industry: null, product: null, scope: null, entity: null } as const;
  return indicatorWords({
    ...{ ...nothing, frequency: "A", accumulation: "single", form: "level", formStated: true },
    ...{ indicator: { text, code: null, cell: null }, facets: [] },
  });
}
