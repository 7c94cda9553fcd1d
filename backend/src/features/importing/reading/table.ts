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
    const message = { zh: `不是规整的 CSV:${error.message}`, en: `not a regular CSV: ${error.message}` };
    throw new ImportRefused([{ file: file.name, row, column: null, message }]);
  }
}

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
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  const message = { zh: "列名重复", en: "two columns have this name" };
  if (twice.length > 0) {
    throw new ImportRefused(twice.map((column) => ({ file: file.name, row: 1, column, message })));
  }
}

function unknownColumn(file: PackageFile, column: string, columns: readonly string[]): Fault {
  const known = columns.join(", ");
  const message = { zh: `没有这一列；可用的列：${known}`, en: `no such column; the columns are: ${known}` };
  return { file: file.name, row: 1, column, message };
}

function absentColumn(file: PackageFile, column: string): Fault {
  const message = { zh: "清单提到的列不在文件中", en: "the manifest names a column that the file lacks" };
  return { file: file.name, row: 1, column, message };
}
