import type { Words } from "../labelled";
import type { Answer, Answers, QuestionKind } from "../question";

/** An answer that does not fit its question; it counts as none. */
export interface AnswerFault {
  readonly id: string;
  readonly expected: Words;
}

/** An answer with the id under which it was given. */
export interface Given {
  readonly id: string;
  readonly answer: Answer;
}

/** The answers of a file: which of them are used, and which do not fit. */
export class AnswerBook {
  private readonly used = new Set<string>();
  private readonly wrong = new Map<string, AnswerFault>();

  constructor(private readonly answers: Answers) {}

  /** The answer under the first of these ids that has one. */
  given(...ids: readonly string[]): Given | null {
    for (const id of ids) {
      const answer = Object.hasOwn(this.answers, id) ? this.answers[id] : undefined;
      if (answer === undefined) continue;
      this.used.add(id);
      return { id, answer };
    }
    return null;
  }

  /** The answer to all questions of a kind that have none of their own. */
  forAll(kind: QuestionKind): Given | null {
    return this.given(`${kind}:*`);
  }

  all(): readonly Given[] {
    return Object.entries(this.answers).map(([id, answer]) => ({ id, answer }));
  }

  refuse(id: string, expected: Words): null {
    this.wrong.set(id, { id, expected });
    return null;
  }

  faults(): readonly AnswerFault[] {
    return [...this.wrong.values()];
  }

  /** Ids of answers that no question of this file asks for. What labels are is heard before anything is asked. */
  unused(): readonly string[] {
    const forOne = Object.keys(this.answers).filter((id) => !id.endsWith(":*") && !id.startsWith("labels:"));
    return forOne.filter((id) => !this.used.has(id));
  }
}
