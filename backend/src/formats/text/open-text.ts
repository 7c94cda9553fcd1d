import type { CancelSignal, Cell, Sheet, SheetRow } from "@jiqun/tables";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { findDelimiter, firstRecords } from "./find-delimiter";
import { RecordSplitter, type TextRecord } from "./split-records";
import { textDialect } from "./text-dialect";
import { decodedText, encodingOf, type TextEncoding } from "./text-encoding";

/** Characters of the beginning by which delimiter and dialect are found. */
const sampleSize = 512 * 1024;

/**
 * Opens delimited text: CSV, TSV, or with semicolons or bars.
 * @throws FileRefused FILE_EMPTY, ENCODING_UNKNOWN, BINARY_IN_TEXT
 */
export async function openText(path: string, limits: Limits): Promise<OpenedFile> {
  const encoding = await encodingOf(path);
  const sample = await sampleOf(path, encoding);
  if (sample.trim() === "") throw new FileRefused("FILE_EMPTY");
  const delimiter = findDelimiter(sample);
  const format = textDialect(firstRecords(sample, delimiter), delimiter);
  const sheet = textSheet(() => decodedText(path, encoding), delimiter, limits);
  return { format, encoding, sheets: [sheet], notices: [] };
}

async function sampleOf(path: string, encoding: TextEncoding): Promise<string> {
  let sample = "";
  for await (const text of decodedText(path, encoding)) {
    sample += text;
    if (sample.length > sampleSize && sample.trim() !== "") break;
  }
  return sample;
}

/** A sheet over text that `open` gives from the start each time. */
function textSheet(open: () => AsyncIterable<string>, delimiter: string, limits: Limits): Sheet {
  return {
    name: null,
    hidden: false,
    merges: [],
    locator: null,
    rows: (signal) => rowsOf(open(), new RecordSplitter(delimiter, limits), signal),
  };
}

async function* rowsOf(
  text: AsyncIterable<string>,
  splitter: RecordSplitter,
  signal?: CancelSignal,
): AsyncGenerator<readonly SheetRow[]> {
  for await (const chunk of text) {
    if (signal?.aborted === true) return;
    const records = splitter.push(chunk);
    if (records.length > 0) yield records.map(rowOf);
  }
  const records = splitter.end();
  if (records.length > 0) yield records.map(rowOf);
}

function rowOf({ number, cells }: TextRecord): SheetRow {
  return { number, cells: cells satisfies readonly Cell[] };
}
