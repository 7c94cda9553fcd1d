import type { Bilingual } from "@jiqun/contract";
import type { Locale, UnitCode } from "@jiqun/statistics";

/** A number in its base unit: a workbook shows a ratio in percent, the other formats hold the number alone. */
export interface FileNumber {
  readonly number: number;
  readonly unit: UnitCode;
}

/** What a cell of CSV and JSON holds; null where there is nothing to say. */
export type PlainCell = string | number | boolean | null;

export type FileCell = PlainCell | FileNumber;

/** A number of this unit, where there is one. */
export function numberCell(number: number | null | undefined, unit: UnitCode): FileCell {
  return number == null ? null : { number, unit };
}

/** The cell without the unit of its number. */
export function plainCell(cell: FileCell): PlainCell {
  return cell !== null && typeof cell === "object" ? cell.number : cell;
}

/** A column: its code is the same in every language and names the field to programs. */
export interface Column<Row> {
  readonly code: string;
  readonly meaning: Bilingual;
  readonly of: (row: Row, language: Locale) => FileCell;
}

/** Something to know of the whole file: what it shows, how it was asked for, what to mind. */
export interface Fact {
  readonly label: Bilingual;
  readonly value: string;
}

/** A table that stands beside the first: a sheet of its own in a workbook, a list of its own in JSON, and in no CSV. */
export interface OtherTable {
  readonly code: string;
  readonly name: Bilingual;
  readonly columns: readonly Pick<Column<never>, "code" | "meaning">[];
  /** Codes of the columns that people read, rather than programs alone. */
  readonly readable: readonly string[];
  readonly rows: readonly (readonly FileCell[])[];
}

/** What a file holds, whatever its format. */
export interface DataTable {
  /** For the name of the file. */
  readonly name: string;
  readonly columns: readonly Pick<Column<never>, "code" | "meaning">[];
  readonly rows: readonly (readonly FileCell[])[];
  readonly others: readonly OtherTable[];
  readonly facts: readonly Fact[];
  /** Those of the facts that stand below the numbers wherever they are printed. */
  readonly notices: readonly Fact[];
  readonly language: Locale;
}

/** What a reader looks for first; codes and bookkeeping come after. */
const front = [
  ...["entity_name", "indicator_name", "industry_name", "scope_name", "form_name", "transform_name"],
  ...["time_period", "first", "last", "periods", "years", "revisions"],
  ...["text", "value", "lower", "upper", "unit_name", "missing", "notice"],
  ...["as_stated", "grade", "source_title", "known_on", "simulated"],
];

/** Whether people read the column of this code, rather than programs alone. */
export function isReadable(code: string): boolean {
  return front.includes(code);
}

/** The columns with what people read in front, each group in its own order. */
export function readableFirst<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  const named = front.flatMap((code) => columns.filter((column) => column.code === code));
  return [...named, ...columns.filter(({ code }) => !front.includes(code))];
}

/** A column that says the same of every row. */
export function constant<Row>(code: string, meaning: Bilingual, value: FileCell): Column<Row> {
  return { code, meaning, of: () => value };
}

/** The address that gives the numbers again stands beside each of them. */
export function queryColumn<Row>(address: string): Column<Row> {
  return constant("query", { zh: "查询地址", en: "address of the query" }, address);
}

/** Rows as cells, one for each column. */
export function cellsOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  language: Locale,
): FileCell[][] {
  return rows.map((row) => columns.map(({ of }) => of(row, language)));
}

/** The words in the language of the file. */
export function inLanguage({ zh, en }: Bilingual, language: Locale): string {
  return language === "zh-CN" ? zh : en;
}
