import type { Candidate, Question, QuestionKind } from "../question";
import { shortened } from "./shortened";

/** Why something is asked. */
export type QuestionCause =
  /** The file does not say. */
  | "absent"
  /** The file says something that is not known. */
  | "unknown"
  /** Several known things go by this name. */
  | "ambiguous"
  /** A code and the name beside it, or a unit and its indicator, contradict each other. */
  | "contradiction";

/** A question with its cause, by which it is worded. */
export interface AskedQuestion extends Question {
  readonly because: QuestionCause;
}

/** What is asked, before it is known where and for how many values. */
export interface Asking {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly asked: string;
  readonly because: QuestionCause;
  readonly candidates: () => readonly Candidate[];
  readonly mayCreate: boolean;
  readonly maySkip: boolean;
}

/** A question of which cells, tables and values are still being collected. */
export interface OpenQuestion {
  readonly asking: Asking;
  readonly cells: Set<string>;
  readonly tables: Set<number>;
  values: number;
}

const mostCells = 5;
const longestWords = 400;

/** Id of a question about words. */
export function questionId(kind: QuestionKind, words: string): string {
  return `${kind}:${shortened(words, longestWords)}`;
}

/** The questions that a file leaves open, in the order in which they came up. */
export class QuestionBook {
  private readonly open = new Map<string, OpenQuestion>();

  ask(asking: Asking, place: { readonly table: number; readonly cell: string | null }): OpenQuestion {
    const { table, cell } = place;
    const question = this.open.get(asking.id) ?? { asking, cells: new Set(), tables: new Set(), values: 0 };
    this.open.set(asking.id, question);
    question.tables.add(table);
    if (cell !== null && question.cells.size < mostCells) question.cells.add(cell);
    return question;
  }

  list(): readonly AskedQuestion[] {
    return [...this.open.values()].map(({ asking, cells, tables, values }) => ({
      ...asking,
      candidates: asking.candidates(),
      cells: [...cells],
      tables: [...tables],
      values,
    }));
  }
}
