import type { Bilingual } from "@jiqun/contract";
import { CsvError, parse } from "csv-parse/sync";
import { ImportRefused, type Fault } from "../fault";
import type { PackageFile } from "./manifest";

/** A row with its cells by column name; a cell that is absent or empty is "". */
export interface Row {
  /** Line of the file; the line of column names is 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Cell address of the value where it is not the row as a whole: B7. */
  readonly cell: string | null;
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** @throws ImportRefused where the text is no table, or names columns that the kind does not have. */
export function readTable(file: PackageFile, text: string, columns: readonly string[]): Row[] {
  const [header, ...records] = parseCsv(file, text);
  if (header === undefined) throw new ImportRefused([emptyFile(file)]);
  const names = header.record;
  checkTwice(file, names);
  const rows = file.wide === null ? longRows(names, records) : wideRows(file, names, records);
  const given = file.wide === null ? names : [];
  checkNames(file, [...given, ...Object.keys(file.defaults), ...wideNames(file)], columns);
  return rows.map((row) => ({ ...row, cells: withDefaults(row.cells, file.defaults) }));
}

function parseCsv(file: PackageFile, text: string): Parsed[] {
  try {
    const options = { bom: true, info: true, trim: true, skip_empty_lines: true, max_record_size: 1_000_000 };
    return parse(text, options) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error["lines"] === "number" ? error["lines"] : null;
    const { zh, en } = irregularities[error.code] ?? { zh: error.code, en: error.message };
    const message = { zh: `不是规整的 CSV：${zh}`, en: `not a regular CSV: ${en}` };
    throw new ImportRefused([{ file: file.name, row, column: null, message }]);
  }
}

const quoting: Bilingual = {
  zh: '引号用错了：含逗号、换行或引号的内容要整个放在引号里，其中的引号写两遍（""）',
  en: 'a quote is out of place: put a cell with commas, line ends or quotes in quotes as a whole, and double ("") those in it',
};

/** What the reader of CSV finds wrong, in words. */
const irregularities: Readonly<Partial<Record<string, Bilingual>>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: {
    zh: "这一行的格数与列名的数目不同",
    en: "this line has more or fewer cells than there are column names",
  },
  CSV_QUOTE_NOT_CLOSED: {
    zh: "有一个引号没有配对，直到文件末尾",
    en: "a quote is opened and never closed",
  },
  CSV_INVALID_CLOSING_QUOTE: quoting,
  INVALID_OPENING_QUOTE: quoting,
  CSV_MAX_RECORD_SIZE: {
    zh: "这一行过长，可能有一个引号没有配对",
    en: "this line is too long; a quote may never be closed",
  },
};

function longRows(names: readonly string[], records: readonly Parsed[]): Row[] {
  return records.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(names.map((name, i) => [name, record[i] ?? ""])),
    cell: null,
  }));
}

/** Each named column of a wide file is one series, each line one period. */
function wideRows(file: PackageFile, names: readonly string[], records: readonly Parsed[]): Row[] {
  const wide = file.wide;
  if (wide === null) return [];
  const wanted = [wide.period, ...Object.keys(wide.columns)];
  const absent = wanted.filter((name) => !names.includes(name));
  if (absent.length > 0) throw new ImportRefused(absent.map((name) => absentColumn(file, name)));
  return records.flatMap(({ record, info }) => {
    const period = record[names.indexOf(wide.period)] ?? "";
    const mark = wide.marks.find((candidate) => candidate.period === period);
    return Object.entries(wide.columns).map(([name, constants]) => {
      const column = names.indexOf(name);
      const value = record[column] ?? "";
      const cells = {
        ...constants,
        period,
        value,
        as_stated: value,
        ...(mark === undefined ? {} : marked(mark)),
      };
      return { line: info.lines, cells, cell: `${letters(column)}${info.lines}` };
    });
  });
}

function marked(mark: { statuses: string; note?: string | undefined }): Record<string, string> {
  return { statuses: mark.statuses, note: mark.note ?? "" };
}

function wideNames(file: PackageFile): string[] {
  return Object.values(file.wide?.columns ?? {}).flatMap((constants) => Object.keys(constants));
}

/** Spreadsheet letters of a column: 0 is A, 26 is AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? letters(rest) : "") + String.fromCharCode(65 + (column % 26));
}

function withDefaults(
  cells: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
): Record<string, string> {
  const filled = { ...defaults };
  for (const [name, value] of Object.entries(cells)) if (value !== "") filled[name] = value;
  return filled;
}

function checkNames(file: PackageFile, names: readonly string[], columns: readonly string[]): void {
  const unknown = [...new Set(names)].filter((name) => !columns.includes(name));
  if (unknown.length > 0) throw new ImportRefused(unknown.map((name) => unknownColumn(file, name, columns)));
}

function emptyFile(file: PackageFile): Fault {
  const message = {
    zh: "文件是空的，至少要有列名",
    en: "the file is empty; it needs at least the names of its columns",
  };
  return { file: file.name, row: null, column: null, message };
}

/** Of two columns of one name only one could count, and nobody could tell which. */
function checkTwice(file: PackageFile, names: readonly string[]): void {
  const twice = names.filter((name, i) => name !== "" && names.indexOf(name) !== i);
  const message = { zh: "列名重复", en: "two columns have this name" };
  if (twice.length > 0) {
    throw new ImportRefused(twice.map((column) => ({ file: file.name, row: 1, column, message })));
  }
}

function unknownColumn(file: PackageFile, column: string, columns: readonly string[]): Fault {
  if (column === "") return namelessColumn(file);
  const known = columns.join(", ");
  const message = { zh: `没有这一列；可用的列：${known}`, en: `no such column; the columns are: ${known}` };
  return { file: file.name, row: 1, column, message };
}

function namelessColumn(file: PackageFile): Fault {
  const message = {
    zh: "有一列没有列名；请补上列名，或删去这一列（行尾多余的逗号也算一列）",
    en: "a column has no name; name it or take it out (a comma at the end of the line makes one too)",
  };
  return { file: file.name, row: 1, column: null, message };
}

function absentColumn(file: PackageFile, column: string): Fault {
  const message = { zh: "清单提到的列不在文件中", en: "the manifest names a column that the file lacks" };
  return { file: file.name, row: 1, column, message };
}
