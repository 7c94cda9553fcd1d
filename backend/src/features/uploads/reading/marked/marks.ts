import type { ImportIssue } from "@jiqun/contract";

/** What is to be shown at a cell: the worst of its issues gives the colour. */
export interface Mark {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  severity: ImportIssue["severity"];
  readonly words: string[];
}

/** Marks of a sheet by the address of their cells. */
export type SheetMarks = ReadonlyMap<string, Mark>;

/** Larger ranges are coloured in part; their words stand at the first cell. */
const mostCells = 2000;
/** More notes at one cell would not be read. */
const mostWords = 5;

const rank = { notice: 0, warning: 1, error: 2 } as const;

/** The cells that issues of a sheet are about. Issues without an address stand in the list of issues alone. */
export function marksOf(issues: readonly ImportIssue[], sheet: string | null): SheetMarks {
  const marks = new Map<string, Mark>();
  for (const issue of issues) {
    if (issue.sheet !== sheet || issue.cell === null) continue;
    cellsOf(issue.cell).forEach((cell, index) => mark(marks, { ...cell, issue, first: index === 0 }));
  }
  return marks;
}

interface Marking {
  readonly row: number;
  readonly column: number;
  readonly issue: ImportIssue;
  readonly first: boolean;
}

function mark(marks: Map<string, Mark>, { row, column, issue, first }: Marking): void {
  const address = letters(column) + String(row);
  const { severity, code, message } = issue;
  const known = marks.get(address) ?? { row, column, severity, words: [] };
  if (rank[severity] > rank[known.severity]) known.severity = severity;
  if (first && known.words.length < mostWords) known.words.push(`${code}\n${message.zh}\n${message.en}`);
  marks.set(address, known);
}

const address = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/;

function cellsOf(text: string): readonly { readonly row: number; readonly column: number }[] {
  const [, left, top, right = left, bottom = top] = address.exec(text) ?? [];
  if (left === undefined || top === undefined) return [];
  const [from, to] = [columnOf(left), columnOf(right ?? left)];
  const cells = [];
  for (let row = Number(top); row <= Number(bottom) && cells.length < mostCells; row += 1) {
    for (let column = from; column <= to && cells.length < mostCells; column += 1)
      cells.push({ row, column });
  }
  return cells;
}

function columnOf(name: string): number {
  return [...name].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Letters of a column: 0 is A. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
