import { TextDecoder } from "node:util";
import {
  cellAddress,
  columnName,
  type CancelSignal,
  type Sheet,
  type SheetRow,
  type TableIssue,
} from "@jiqun/tables";
import type { Archive } from "../archive/read-archive";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { RecordSplitter, type TextRecord } from "../text/split-records";
import { readOwidMetadata, type OwidColumn } from "./owid-metadata";

/** The two entries of a download that are read; the readme is for people. */
interface Entries {
  readonly data: string;
  readonly metadata: string;
}

const mostMetadata = 8 * 1024 * 1024;

/** Entries of a zip archive of Our World in Data: `<name>.csv` beside `<name>.metadata.json`; null for any other. */
function entriesOf({ names }: Archive): Entries | null {
  for (const data of names) {
    const metadata = data.replace(/\.csv$/i, ".metadata.json");
    if (metadata !== data && names.has(metadata)) return { data, metadata };
  }
  return null;
}

/**
 * Opens a download of Our World in Data: its table with what the metadata say of the columns, one value a row, so that
 * indicator, unit and citation stand beside each. Null for an archive that is none.
 * @throws FileRefused
 */
export async function openOwid(archive: Archive, limits: Limits): Promise<OpenedFile | null> {
  const entries = entriesOf(archive);
  if (entries === null) return null;
  const metadata = readOwidMetadata(await textOf(archive, entries.metadata), entries.metadata);
  const header = await headerOf(archive, entries.data, limits);
  const measures = header.cells.flatMap((name, column) => {
    const found = column < 3 ? undefined : metadata.get(name.trim());
    return found === undefined ? [] : [{ ...found, column }];
  });
  if (measures.length === 0) throw new FileRefused("NO_TABLE", { entry: entries.data });
  const read = new Set(measures.map(({ column }) => column));
  return {
    format: "owid",
    encoding: "UTF-8",
    sheets: [sheetOf(measures, (signal) => recordsOf(archive, entries.data, limits, signal))],
    notices: header.cells.flatMap((name, column) =>
      column < 3 || read.has(column) ? [] : [leftOut(name, column)],
    ),
  };
}

async function textOf(archive: Archive, entry: string): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  for await (const bytes of archive.read(entry)) {
    text += decoded(entry, () => decoder.decode(bytes, { stream: true }));
    if (text.length > mostMetadata) throw new FileRefused("FILE_TOO_LARGE", { entry, limit: mostMetadata });
  }
  return text + decoded(entry, () => decoder.decode());
}

function decoded(entry: string, run: () => string): string {
  try {
    return run();
  } catch (cause) {
    throw new FileRefused("ENCODING_UNKNOWN", { entry }, { cause });
  }
}

async function headerOf(archive: Archive, entry: string, limits: Limits): Promise<TextRecord> {
  for await (const records of recordsOf(archive, entry, limits)) {
    const [header] = records;
    if (header === undefined) continue;
    const [entity, code] = header.cells.map((cell) => cell.trim().toLowerCase());
    if (entity === "entity" && code === "code") return header;
    break;
  }
  throw new FileRefused("NO_TABLE", { entry });
}

async function* recordsOf(
  archive: Archive,
  entry: string,
  limits: Limits,
  signal?: CancelSignal,
): AsyncGenerator<readonly TextRecord[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const splitter = new RecordSplitter(",", limits);
  for await (const bytes of archive.read(entry)) {
    if (signal?.aborted === true) return;
    yield splitter.push(decoded(entry, () => decoder.decode(bytes, { stream: true })));
  }
  yield splitter.push(decoded(entry, () => decoder.decode()));
  yield splitter.end();
}

type Measure = OwidColumn & { readonly column: number };

const headers = ["Entity", "Entity Code", "Period", "Indicator", "Indicator Code", "Value", "Unit", "Source"];

function sheetOf(
  measures: readonly Measure[],
  open: (signal?: CancelSignal) => AsyncIterable<readonly TextRecord[]>,
): Sheet {
  return {
    name: null,
    hidden: false,
    merges: [],
    locator: (row) => {
      const place = Math.max(0, row - 2);
      const column = measures[place % measures.length]?.column ?? 0;
      return cellAddress(Math.floor(place / measures.length) + 2, column);
    },
    async *rows(signal) {
      yield [{ number: 1, cells: headers }];
      for await (const records of open(signal)) yield records.flatMap((record) => rowsOf(record, measures));
    },
  };
}

function rowsOf({ number, cells }: TextRecord, measures: readonly Measure[]): readonly SheetRow[] {
  const isData = number > 1 && cells.some((cell) => cell.trim() !== "");
  if (!isData) return [];
  const [entity = "", code = "", period = ""] = cells;
  return measures.map(({ column, title, code: indicator, unit, citation }, index) => ({
    number: (number - 2) * measures.length + index + 2,
    cells: [entity, code, period, title, indicator, cells[column] ?? "", unit, citation],
  }));
}

function leftOut(name: string, column: number): TableIssue {
  return {
    severity: "notice",
    code: "COLUMN_LEFT_OUT",
    sheet: null,
    cell: columnName(column),
    message: {
      zh: `${columnName(column)} 列「${name.slice(0, 60)}」不是数值列，已略过。`,
      en: `Column ${columnName(column)} ("${name.slice(0, 60)}") holds no numbers according to the metadata; it is left out.`,
    },
  };
}
