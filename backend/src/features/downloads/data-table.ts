import type { Bilingual } from "@jiqun/contract";
import type { Locale } from "@jiqun/statistics";

/** What a cell of a file holds; null where there is nothing to say. */
export type FileCell = string | number | boolean | null;

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
  readonly language: Locale;
}

/** What a reader looks for first; codes and bookkeeping come after. */
const front = [
  ...["entity_name", "indicator_name", "industry_name", "scope_name", "transform", "time_period", "text"],
  ...[
    "value",
    "lower",
    "upper",
    "unit_name",
    "missing",
    "notice",
    "comparability",
    "as_stated",
    "grade",
    "source_title",
    "known_on",
  ],
];

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
