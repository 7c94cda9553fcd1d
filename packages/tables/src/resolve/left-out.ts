import type { TableOutline } from "../labelled";
import type { AnswerBook } from "./answer-book";

/** Id under which an answer leaves a table out: its sheet and first cell, as next month's has more rows. */
export function tableAnswerId({ sheet, range }: Pick<TableOutline, "sheet" | "range">): string {
  return `table:${sheet ?? ""}!${range.split(":")[0] ?? ""}`;
}

/** The value of an answer that takes what was left out. */
export const takes = "take";

/** What answers leave out though nothing asks for it. */
export class LeftOut {
  constructor(private readonly answers: AnswerBook) {}

  sheet(name: string | null): boolean {
    return this.skips(`sheet:${name ?? ""}`);
  }

  table(outline: TableOutline): boolean {
    return this.skips(tableAnswerId(outline));
  }

  private skips(id: string): boolean {
    return this.answers.given(id)?.answer.kind === "skip";
  }
}
