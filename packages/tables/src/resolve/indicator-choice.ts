import type { Label, SeriesLabels } from "../labelled";
import type { Candidate, KnownIndicator, KnownThing } from "../question";
import type { AnswerBook } from "./answer-book";
import { Finder, type Finding } from "./finding";
import { candidateOf } from "./known-names";
import type { KnownWorld } from "./known-world";
import { questionId } from "./question-book";
import { spelled } from "./spelling";

/** An indicator, and the industry that its words name in front of it. */
export interface IndicatorFound {
  readonly indicator: KnownIndicator;
  readonly industry: KnownThing | null;
}

/** Between the codes of an indicator and of the industry it is of, in a candidate and in an answer. */
const of = "~";

/** Finds the indicator of a series by its words, further dimensions included. */
export class IndicatorChoice {
  private readonly finder: Finder<KnownIndicator>;
  private readonly industries: readonly { readonly name: string; readonly thing: KnownThing }[];

  constructor(
    private readonly world: KnownWorld,
    private readonly answers: AnswerBook,
  ) {
    const names = world.indicators;
    this.finder = new Finder({ kind: "indicator", names, answers, mayCreate: true });
    this.industries = world.catalogue.industries.flatMap((thing) =>
      [thing.zh, thing.en, ...thing.otherNames]
        .map((name) => ({ name: spelled(name), thing }))
        .filter(({ name }) => name !== ""),
    );
  }

  find(labels: SeriesLabels, words: string): Finding<IndicatorFound> {
    const pair = this.pairAnswered(questionId("indicator", words));
    if (pair !== null) return { kind: "found", thing: pair };
    const finding = this.finder.find(labelOf(labels, words), words, () => this.proposals(labels, words));
    if (finding.kind !== "found") return finding;
    return { kind: "found", thing: { indicator: finding.thing, industry: null } };
  }

  /** Whether words name an indicator, or one of a known industry. */
  knows(words: string): boolean {
    return this.world.indicators.knows(words) || this.composed(words).length > 0;
  }

  /** The indicator of an answer; null where there is none, or it does not fit. */
  answered(id: string): IndicatorFound | Finding<KnownIndicator> | null {
    return this.pairAnswered(id) ?? this.finder.answered(id);
  }

  /** The indicator that words are answered or known to name; null where nothing or too much is. */
  called(words: string): KnownIndicator | null {
    const answered = this.finder.answered(questionId("indicator", words));
    if (answered?.kind === "found") return answered.thing;
    const match = this.world.indicators.find({ text: words, code: null, cell: null });
    return answered === null && match.kind === "one" ? match.thing : null;
  }

  /** An answer such as `value-added~C27`. */
  private pairAnswered(id: string): IndicatorFound | null {
    const given = this.answers.given(id);
    if (given === null || given.answer.kind !== "code") return null;
    const { code } = given.answer;
    if (this.world.indicators.withCode(code) !== null) return null;
    const [first = "", second = "", ...rest] = code.split(of);
    const indicator = this.world.indicators.withCode(first);
    const industry = this.world.industries.withCode(second);
    return indicator === null || industry === null || rest.length > 0 ? null : { indicator, industry };
  }

  private proposals(labels: SeriesLabels, words: string): readonly Candidate[] {
    const composed = labels.industry === null ? this.composed(words) : [];
    const pairs = composed.map(({ indicator, industry }) => pairCandidate(indicator, industry));
    return [...pairs, ...this.ofLabelAlone(labels)];
  }

  /** With further dimensions, the indicator that the label alone names. */
  private ofLabelAlone({ indicator, facets }: SeriesLabels): readonly Candidate[] {
    if (indicator === null || facets.length === 0) return [];
    const match = this.world.indicators.find(indicator);
    if (match.kind === "none") return [];
    const things = match.kind === "one" ? [match.thing] : match.things;
    return things.map((thing) => candidateOf(thing, "same-name"));
  }

  /** Readings of words as an industry and an indicator behind it: 医药制造业 and 增加值. */
  private composed(words: string): readonly { indicator: KnownIndicator; industry: KnownThing }[] {
    const plain = spelled(words);
    return this.industries
      .filter(({ name }) => plain.startsWith(name) && plain.length > name.length)
      .flatMap(({ name, thing: industry }) => {
        const match = this.world.indicators.find({ text: plain.slice(name.length), code: null, cell: null });
        return match.kind === "one" ? [{ indicator: match.thing, industry }] : [];
      });
  }
}

/** A code beside the words names the indicator only where no further dimension narrows it. */
function labelOf({ indicator, facets }: SeriesLabels, words: string): Label {
  const code = facets.length === 0 ? (indicator?.code ?? null) : null;
  return { text: words, code, cell: indicator?.cell ?? null };
}

function pairCandidate(indicator: KnownIndicator, industry: KnownThing): Candidate {
  return {
    value: `${indicator.code}${of}${industry.code}`,
    zh: `${indicator.zh} · ${industry.zh}`,
    en: `${indicator.en} · ${industry.en}`,
    reason: "same-name",
  };
}
