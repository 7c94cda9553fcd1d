import {
  importQuestionKinds,
  type ImportAnswer,
  type ImportAnswers,
  type ImportQuestion,
} from "@jiqun/contract";

/** What a question of each kind is answered with: the code of something known, or a text. */
const answeredByCode: ReadonlySet<ImportQuestion["kind"]> = new Set([
  "entity",
  "indicator",
  "industry",
  "product",
  "scope",
  "source",
]);

export function answerOf(kind: ImportQuestion["kind"], value: string): ImportAnswer {
  return answeredByCode.has(kind) ? { kind: "code", code: value } : { kind: "value", value };
}

/** Answers to those questions that have none yet, as they were given for the last file of this shape. */
export function rememberedAnswers(questions: readonly ImportQuestion[], given: ImportAnswers): ImportAnswers {
  const open = questions.filter(({ id, remembered }) => remembered !== null && given[id] === undefined);
  return Object.fromEntries(
    open.flatMap(({ id, remembered }) => (remembered === null ? [] : [[id, remembered] as const])),
  );
}

/** The same answer for all questions of a group that have none. */
export function answerForRest(
  questions: readonly ImportQuestion[],
  given: ImportAnswers,
  answer: (question: ImportQuestion) => ImportAnswer,
): ImportAnswers {
  const open = questions.filter(({ id }) => given[id] === undefined);
  return Object.fromEntries(open.map((question) => [question.id, answer(question)]));
}

/** Groups of one kind, in the order in which a table is understood. */
export function grouped(
  questions: readonly ImportQuestion[],
): readonly { readonly kind: ImportQuestion["kind"]; readonly questions: readonly ImportQuestion[] }[] {
  return importQuestionKinds
    .map((kind) => ({ kind, questions: questions.filter((question) => question.kind === kind) }))
    .filter((group) => group.questions.length > 0);
}

/** A question that has been answered, as far as its id tells, to answer it anew. */
export function questionOf(id: string): ImportQuestion {
  const head = id.split(":")[0] ?? "";
  const kind = importQuestionKinds.find((one) => one === head) ?? "labels";
  return {
    id,
    kind,
    asked: id.slice(head.length + 1),
    cells: [],
    tables: [],
    values: 0,
    candidates: [],
    mayCreate: true,
    maySkip: ["labels", "entity", "indicator", "industry", "product", "scope"].includes(kind),
    remembered: null,
    text: { zh: "", en: "" },
  };
}
