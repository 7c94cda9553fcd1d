import type { SeriesLabels } from "../labelled";
import type { Candidate, KnownEntity, SeriesDimensions } from "../question";
import type { AnswerBook } from "./answer-book";
import type { Finder, Finding } from "./finding";
import { candidateOf } from "./known-names";
import type { KnownWorld, NamedScope } from "./known-world";
import { questionId } from "./question-book";

/** A series as far as it is known before its scope. */
export type Unscoped = Omit<SeriesDimensions, "scope" | "entity"> & { readonly entity: KnownEntity };

/** Score of a series of the same form and place. */
const ofPlaceAndForm = 6;
const mostCandidates = 8;
const notAScope = {
  zh: "应为已知口径的代码，或对口径的说明",
  en: "the code of a known scope, or a description of one",
};

/** Finds the scope of series: in a column of the table, in answers; else it is asked, with those of like series. */
export class ScopeChoice {
  /** Entities that one question is about. */
  private readonly entities = new Map<string, Set<string>>();

  constructor(
    private readonly world: KnownWorld,
    private readonly answers: AnswerBook,
    private readonly finder: Finder<NamedScope>,
  ) {}

  find(labels: SeriesLabels, series: Unscoped, asked: string): Finding<NamedScope> {
    if (labels.scope !== null) return this.ofLabel(labels.scope);
    const ids = idsOf(series, this.tierOf(series.entity));
    const [id = ""] = ids;
    const given = this.answered(ids);
    if (given !== null) return given;
    const entities = this.entities.get(id) ?? new Set();
    this.entities.set(id, entities.add(series.entity.code));
    const candidates = (): readonly Candidate[] => this.candidates(series, entities);
    const asking = { id, kind: "scope", asked, because: "absent", candidates } as const;
    return { kind: "open", asking: { ...asking, mayCreate: true, maySkip: true } };
  }

  private ofLabel(label: NonNullable<SeriesLabels["scope"]>): Finding<NamedScope> {
    const words = label.text.trim() === "" ? (label.code ?? "") : label.text.trim();
    return this.answered([questionId("scope", words)]) ?? this.finder.find(label, words);
  }

  /** The scope of the first of these answers that is given; null where none is, or it does not fit. */
  answered(ids: readonly string[]): Finding<NamedScope> | null {
    const given = this.answers.given(...ids, "scope:*");
    if (given === null) return null;
    const { id, answer } = given;
    if (answer.kind === "skip") return { kind: "skipped" };
    if (answer.kind === "scope") {
      const scope = this.world.scopeLike(answer.scope);
      return "code" in scope ? { kind: "found", thing: scope } : this.answers.refuse(id, scope);
    }
    const scope = answer.kind === "code" ? this.world.scopes.withCode(answer.code) : null;
    return scope === null ? this.answers.refuse(id, notAScope) : { kind: "found", thing: scope };
  }

  /** Level of a place: by its code, or else as the one below its parent's, as a place is that was described just now. */
  private tierOf({ code, kind, parent }: KnownEntity): string | null {
    if (kind !== "region") return kind;
    if (code === "CN") return "national";
    if (/^\d{6}/.test(code)) return tierOfCode(code);
    const above = parent === null ? null : this.world.entities.withCode(parent);
    return above === null ? null : (below[this.tierOf(above) ?? ""] ?? null);
  }

  /** Scopes of existing series of the indicator: those of the same entities and subject first. */
  private candidates(series: Unscoped, entities: ReadonlySet<string>): readonly Candidate[] {
    const ranked = new Map<string, number>();
    for (const known of this.world.seriesOfIndicator(series.indicator)) {
      // Growth at comparable prices is no scope of a level, though it is of the same place.
      const alike = [
        known.form === series.form,
        entities.has(known.entity),
        known.industry === series.industry && known.product === series.product,
      ];
      const score = alike.reduce((sum, same, index) => sum + (same ? 4 >> index : 0), 0);
      ranked.set(known.scope, Math.max(score, ranked.get(known.scope) ?? 0));
    }
    return [...ranked]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostCandidates)
      .flatMap(([code, score]) => {
        const scope = this.world.scopes.withCode(code);
        return scope === null
          ? []
          : [candidateOf(scope, score >= ofPlaceAndForm ? "existing-series" : "usual")];
      });
  }
}

/**
 * Ids that an answer may come under, the most special first: a county's figures count another territory than a
 * province's, a class of industry another coverage than all industry, real growth other prices than levels.
 */
function idsOf(series: Unscoped, tier: string | null): readonly string[] {
  const { indicator, form } = series;
  const subject = series.industry ?? series.product;
  const special = [
    subject === null ? "" : `~${subject}`,
    form === "level" ? "" : `:${form}`,
    tier === null ? "" : `@${tier}`,
  ].join("");
  return [questionId("scope", indicator + special), questionId("scope", indicator)];
}

/** What a question about a scope is special for, as its id tells: `scope:gdp:growth_yoy@county`. Null for what it is not. */
export function aspectsOfScopeQuestion(id: string): {
  readonly form: string | null;
  readonly tier: string | null;
} {
  const [, form = null, tier = null] = /(?::(growth_\w+|share_of_parent))?(?:@(\w+))?$/.exec(id) ?? [];
  return { form, tier };
}

const below: Readonly<Record<string, string>> = { national: "province", province: "city", city: "county" };

/** GB/T 2260: two digits each of province, city and county. */
function tierOfCode(code: string): string {
  if (code.slice(2, 6) === "0000") return "province";
  return code.slice(4, 6) === "00" ? "city" : "county";
}
