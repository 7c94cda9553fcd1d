import { tryParsePeriod } from "@jiqun/statistics";
import type { TableOutline } from "../labelled";
import type { Candidate, Catalogue, NewSource } from "../question";
import type { AnswerBook } from "./answer-book";
import type { Asking, OpenQuestion, QuestionBook } from "./question-book";
import { similarity } from "./similarity";
import { spelled } from "./spelling";

/** Where the values of a file come from, as answered; null where it is open. */
export interface FileFacts {
  /** ISO day on which the values became known, where the tables have no vintages of their own. */
  readonly knownOn: string | null;
  readonly source: { readonly code: string } | { readonly described: NewSource } | null;
  readonly grade: string | null;
}

const notADay = {
  zh: "应为日期，如 2024-07-15，且不晚于今天",
  en: "a day such as 2024-07-15, not after today",
};
const notASource = {
  zh: "应为已知来源的代码，或对来源的说明",
  en: "the code of a known source, or a description of one",
};
const notAGrade = { zh: "应为 A、B 或 C", en: "A, B or C" };

const grades: readonly Candidate[] = [
  { value: "A", zh: "A：数据所有者公布", en: "A: stated by the body that owns the figures", reason: "usual" },
  { value: "B", zh: "B：署名媒体或转引", en: "B: a named medium, or second-hand", reason: "usual" },
  { value: "C", zh: "C：转载，待核", en: "C: a repost still to be checked", reason: "usual" },
];

const mostSources = 6;

/** What is asked once for a file: the day on which its values became known, their source and its grade. */
export class FileQuestions {
  private readonly sourceWords = new Set<string>();
  private readonly publishedWords = new Set<string>();
  readonly facts: FileFacts;

  constructor(
    private readonly catalogue: Catalogue,
    answers: AnswerBook,
    private readonly today: string,
  ) {
    this.facts = {
      knownOn: this.knownOn(answers),
      source: this.source(answers),
      grade: gradeOf(answers),
    };
  }

  /** What a table says of its source and publication. */
  hear({ sourceWords, publishedWords, title }: TableOutline): void {
    for (const words of [sourceWords, title]) if (words !== null) this.sourceWords.add(words);
    // 资料来源：某局，2024年4月25日公布
    for (const words of [publishedWords, sourceWords]) if (words !== null) this.publishedWords.add(words);
  }

  /** Asks what a table leaves open; its values wait for all of it. */
  ask(
    book: QuestionBook,
    table: { readonly table: number; readonly hasVintages: boolean },
  ): readonly OpenQuestion[] {
    const place = { table: table.table, cell: null };
    const { knownOn, source, grade } = this.facts;
    const wanted = [
      knownOn === null && !table.hasVintages ? this.asking("known_on", () => this.days(), false) : null,
      source === null ? this.asking("source", () => this.sources(), true) : null,
      grade === null ? this.asking("grade", () => grades, false) : null,
    ];
    return wanted.filter((one) => one !== null).map((asking) => book.ask(asking, place));
  }

  private asking(
    kind: "known_on" | "source" | "grade",
    candidates: () => readonly Candidate[],
    mayCreate: boolean,
  ): Asking {
    return { id: kind, kind, asked: "", because: "absent", candidates, mayCreate, maySkip: false };
  }

  private knownOn(answers: AnswerBook): string | null {
    const answer = answers.given("known_on")?.answer;
    if (answer === undefined) return null;
    const day = answer.kind === "value" ? answer.value : "";
    return isDay(day) && day <= this.today ? day : answers.refuse("known_on", notADay);
  }

  private source(answers: AnswerBook): FileFacts["source"] {
    const answer = answers.given("source")?.answer;
    if (answer === undefined) return null;
    if (answer.kind === "source") return { described: answer.source };
    const known = answer.kind === "code" && this.catalogue.sources.some(({ code }) => code === answer.code);
    return known ? { code: answer.code } : answers.refuse("source", notASource);
  }

  private days(): readonly Candidate[] {
    const printed = [...this.publishedWords].flatMap(daysIn).filter((day) => day <= this.today);
    const days = [...new Set(printed)].map((day) => dayCandidate(day, "file"));
    return printed.includes(this.today) ? days : [...days, dayCandidate(this.today, "usual")];
  }

  private sources(): readonly Candidate[] {
    const words = [...this.sourceWords].map(spelled);
    const scored = this.catalogue.sources.map((source) => ({ source, score: likeness(source, words) }));
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.source.code < b.source.code ? -1 : 1))
      .slice(0, mostSources)
      .map(({ source: { code, publisherZh, titleZh } }) => {
        const name = `${publisherZh}：${titleZh}`;
        return { value: code, zh: name, en: name, reason: "similar-name" };
      });
  }
}

function gradeOf(answers: AnswerBook): string | null {
  const answer = answers.given("grade")?.answer;
  if (answer === undefined) return null;
  const grade =
    answer.kind === "value" || answer.kind === "code"
      ? grades.find(({ value }) => value === textOf(answer))
      : undefined;
  return grade === undefined ? answers.refuse("grade", notAGrade) : grade.value;
}

function textOf(
  answer:
    { readonly kind: "code"; readonly code: string } | { readonly kind: "value"; readonly value: string },
): string {
  return answer.kind === "code" ? answer.code : answer.value;
}

/** How much a source resembles words of the file: those that hold its publisher or title resemble it most. */
function likeness(
  source: { readonly publisherZh: string; readonly titleZh: string },
  words: readonly string[],
): number {
  const names = [spelled(source.publisherZh), spelled(source.titleZh)].filter((name) => name !== "");
  const scores = words.flatMap((text) =>
    names.map((name) => (text.includes(name) ? 1 : similarity(text.slice(0, 200), name))),
  );
  const best = Math.max(0, ...scores);
  return best >= 0.5 ? best : 0;
}

function isDay(text: string): boolean {
  return tryParsePeriod(text)?.kind === "day";
}

/** ISO days that stand in words: 2024-07-15, 2024/7/15, 2024年7月15日. */
function daysIn(words: string): readonly string[] {
  const found = words.matchAll(/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/gu);
  return [...found]
    .map(([, year = "", month = "", day = ""]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
    .filter(isDay);
}

function dayCandidate(day: string, reason: Candidate["reason"]): Candidate {
  return { value: day, zh: day, en: day, reason };
}
