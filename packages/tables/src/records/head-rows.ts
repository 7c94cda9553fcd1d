import { cellText, isEmptyCell, type SheetRow } from "../cell";

/** Texts of a header row, without the byte order mark that some programs leave before the first. */
export function headerTexts(row: SheetRow): readonly string[] {
  return row.cells.map((cell) => cellText(cell).replace(/^\uFEFF/, ""));
}

/** Whether the row has nothing in it. */
export function isEmptyRow(row: SheetRow): boolean {
  return row.cells.every(isEmptyCell);
}

/** How many cells of the row hold something. */
export function filledCells(row: SheetRow): number {
  return row.cells.filter((cell) => !isEmptyCell(cell)).length;
}

/** Texts of a column in the rows, empty ones left out. */
export function columnTexts(rows: readonly SheetRow[], column: number): readonly string[] {
  return rows.map(({ cells }) => cellText(cells[column] ?? null)).filter((text) => text !== "");
}

/** Words above the header: the title, and what they say of the source and the day of publication. */
export interface Preamble {
  readonly title: string | null;
  readonly sourceWords: string | null;
  readonly publishedWords: string | null;
}

const sourceStart = /^(?:数据来源|资料来源|来源|data source|source)\s*[:：]?/i;
const publishedStart = /^(?:发布日期|发布时间|更新时间|更新日期|last updated(?: date)?|published)\s*[:：]?/i;

/** Reads the rows above a header. A name and its value may share a cell or stand side by side. */
export function readPreamble(rows: readonly SheetRow[]): Preamble {
  const lines = rows.map((row) => headerTexts(row).filter((text) => text !== ""));
  const find = (start: RegExp): string | null => {
    const line = lines.find(([first = ""]) => start.test(first));
    return line === undefined ? null : wordsAfter(line, start);
  };
  const title = lines.find(
    ([first = "", ...rest]) =>
      first !== "" && rest.length === 0 && !sourceStart.test(first) && !publishedStart.test(first),
  );
  return { title: title?.[0] ?? null, sourceWords: find(sourceStart), publishedWords: find(publishedStart) };
}

function wordsAfter([first = "", second]: readonly string[], start: RegExp): string {
  const rest = first.replace(start, "").trim();
  return rest === "" ? (second ?? first) : rest;
}

/** What a line below a table says: source, day of publication, or a note. */
export function readFooter(text: string): Pick<Preamble, "sourceWords" | "publishedWords"> {
  const words = (start: RegExp): string | null => (start.test(text) ? wordsAfter([text], start) : null);
  return { sourceWords: words(sourceStart), publishedWords: words(publishedStart) };
}
