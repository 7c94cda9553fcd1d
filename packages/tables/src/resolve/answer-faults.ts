import type { Words } from "../labelled";
import { labelConcepts } from "../labelled";
import { AnswerBook, type AnswerFault, type Given } from "./answer-book";
import { FileQuestions } from "./file-questions";
import { Finder } from "./finding";
import { IndicatorChoice } from "./indicator-choice";
import { KnownWorld } from "./known-world";
import { takes } from "./left-out";
import type { ResolverOptions } from "./resolver";
import { ScopeChoice } from "./scope-choice";
import { UnitChoice } from "./unit-choice";

const noQuestion: Words = { zh: "应为文件中某个问题的编号", en: "the id of a question of the file" };
const skipOrTake: Words = {
  zh: `应为 skip（不导入）或值 ${takes}（导入）`,
  en: `skip, or the value ${takes}`,
};
const notAConcept: Words = {
  zh: `应为其中之一：${labelConcepts.join("、")}`,
  en: `one of: ${labelConcepts.join(", ")}`,
};

/** Answers that cannot be right whatever the file says. Those that fit no question of the file only reading tells. */
export function answerFaults({ catalogue, answers, today }: ResolverOptions): readonly AnswerFault[] {
  const book = new AnswerBook(answers);
  const world = new KnownWorld(catalogue, book);
  // It looks at day, source and grade by itself.
  new FileQuestions(catalogue, book, today);
  const checks = checksOf(world, book);
  for (const given of book.all()) {
    const [kind = ""] = given.id.split(":", 1);
    const check = Object.hasOwn(checks, kind) ? checks[kind] : undefined;
    const named = kind !== given.id;
    if (ofFile.has(given.id)) continue;
    if (check === undefined || !named) book.refuse(given.id, noQuestion);
    else check(given);
  }
  return book.faults();
}

/** They are asked without further words. */
const ofFile: ReadonlySet<string> = new Set(["known_on", "source", "grade"]);

type Check = (given: Given) => unknown;

function checksOf(world: KnownWorld, answers: AnswerBook): Readonly<Record<string, Check>> {
  const { entities, industries, products, scopes } = world;
  const indicators = new IndicatorChoice(world, answers);
  const finders = {
    entity: new Finder({ kind: "entity", names: entities, answers, mayCreate: true }),
    industry: new Finder({ kind: "industry", names: industries, answers, mayCreate: false }),
    product: new Finder({ kind: "product", names: products, answers, mayCreate: false }),
  };
  const scopeFinder = new Finder({ kind: "scope", names: scopes, answers, mayCreate: true });
  const scope = new ScopeChoice(world, answers, scopeFinder);
  const units = new UnitChoice(answers);
  const leavesOut: Check = ({ id, answer }) =>
    answer.kind === "skip" || (answer.kind === "value" && answer.value === takes)
      ? null
      : answers.refuse(id, skipOrTake);
  return {
    entity: ({ id }) => finders.entity.answered(id),
    indicator: ({ id }) => indicators.answered(id),
    industry: ({ id }) => finders.industry.answered(id),
    product: ({ id }) => finders.product.answered(id),
    scope: ({ id }) => scope.answered([id]),
    unit: (given) => units.answered(given, { indicator: indicators.called(wordsOf(given)), form: "level" }),
    labels: ({ id, answer }) => isConcept(answer) || answers.refuse(id, notAConcept),
    sheet: leavesOut,
    table: leavesOut,
  };
}

/** Words of a unit's question; with a form behind them they are of a growth, which has another unit. */
function wordsOf({ id }: Given): string {
  return id.slice(id.indexOf(":") + 1);
}

function isConcept(answer: Given["answer"]): boolean {
  return (
    answer.kind === "skip" || (answer.kind === "value" && labelConcepts.some((one) => one === answer.value))
  );
}
