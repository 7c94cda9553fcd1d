import type { How } from "./how";

/** A table behind a card: a row for each region, and under each row how its numbers were computed. */
export interface LabTable {
  readonly columns: readonly string[];
  readonly rows: readonly LabTableRow[];
}

/** Cells in the order of the columns. */
export interface LabTableRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly LabCell[];
  readonly how: readonly How[];
}

/** What a cell says: a number, a number that is missing, or words. */
export interface LabCell {
  readonly text: string;
  readonly kind: "number" | "missing" | "words";
}

/** A cell of words. */
export function cellOf(text: string): LabCell {
  return { text, kind: "words" };
}

/** The table as text that spreadsheets take from the clipboard, with a first line where something must be said of all of it. */
export function tsvOf({ columns, rows }: LabTable, remark: readonly string[]): string {
  const lines = rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);
  return [...remark.map((line) => [line]), columns, ...lines].map((line) => line.join("\t")).join("\n");
}
