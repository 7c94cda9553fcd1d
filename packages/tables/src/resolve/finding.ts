import type { Label } from "../labelled";
import type { Candidate, KnownThing, QuestionKind } from "../question";
import type { AnswerBook } from "./answer-book";
import { candidateOf, type KnownNames } from "./known-names";
import { questionId, type Asking, type QuestionCause } from "./question-book";

/** What looking a label up leads to: a thing, a question, or the wish to leave its values out. */
export type Finding<Thing> =
  | { readonly kind: "found"; readonly thing: Thing }
  | { readonly kind: "open"; readonly asking: Asking }
  | { readonly kind: "skipped" };

export interface FinderOptions<Thing extends KnownThing> {
  readonly kind: Extract<QuestionKind, "entity" | "indicator" | "industry" | "product" | "scope">;
  readonly names: KnownNames<Thing>;
  readonly answers: AnswerBook;
  /** Whether what is not known may be described anew. */
  readonly mayCreate: boolean;
}

const notOfKind = {
  entity: { zh: "应为已知地区或单位的代码", en: "the code of a known place or organisation" },
  indicator: { zh: "应为已知指标的代码", en: "the code of a known indicator" },
  industry: { zh: "应为已知行业的代码", en: "the code of a known industry" },
  product: { zh: "应为已知产品的代码", en: "the code of a known product" },
  scope: { zh: "应为已知口径的代码", en: "the code of a known scope" },
} as const;

/** Looks labels of one kind up: by answer, then by code and name, then by the answer for all others. */
export class Finder<Thing extends KnownThing> {
  constructor(private readonly options: FinderOptions<Thing>) {}

  /** `more` are further proposals, which come first. */
  find(label: Label, words: string, more: () => readonly Candidate[] = () => []): Finding<Thing> {
    const { kind, answers, names } = this.options;
    const id = questionId(kind, words);
    const own = this.answered(id);
    if (own !== null) return own;
    const match = words === "" && label.code === null ? ({ kind: "none" } as const) : names.find(label);
    if (match.kind === "one") return { kind: "found", thing: match.thing };
    const all = match.kind === "none" ? answers.forAll(kind) : null;
    const forAll = all === null ? null : this.answered(all.id);
    if (forAll !== null) return forAll;
    if (match.kind === "none") return this.ask(id, words, more);
    const same = match.things.map((thing) => candidateOf(thing, "same-name"));
    return { kind: "open", asking: { ...this.asking(id, words, match.because), candidates: () => same } };
  }

  /** The thing of an answer; null where there is no answer that fits. */
  answered(id: string): Finding<Thing> | null {
    const { kind, names, answers } = this.options;
    const answer = answers.given(id)?.answer;
    if (answer === undefined) return null;
    if (answer.kind === "skip") return { kind: "skipped" };
    const code = codeOf(answer, kind);
    const thing = code === null ? null : names.withCode(code);
    return thing === null ? answers.refuse(id, notOfKind[kind]) : { kind: "found", thing };
  }

  private ask(id: string, words: string, more: () => readonly Candidate[]): Finding<Thing> {
    const { names } = this.options;
    const candidates = (): readonly Candidate[] => {
      const first = more();
      const known = new Set(first.map(({ value }) => value));
      const similar = words === "" ? [] : names.candidates(words);
      return [...first, ...similar.filter(({ value }) => !known.has(value))];
    };
    const because = words === "" ? "absent" : "unknown";
    return { kind: "open", asking: { ...this.asking(id, words, because), candidates } };
  }

  private asking(id: string, asked: string, because: QuestionCause): Omit<Asking, "candidates"> {
    const { kind, mayCreate } = this.options;
    return { id, kind, asked, because, mayCreate, maySkip: true };
  }
}

/** The code that an answer of this kind names or describes. */
function codeOf(answer: NonNullable<ReturnType<AnswerBook["given"]>>["answer"], kind: string): string | null {
  if (answer.kind === "code") return answer.code;
  if (answer.kind === "entity" && kind === "entity") return answer.entity.code;
  if (answer.kind === "indicator" && kind === "indicator") return answer.indicator.code;
  return null;
}
