import type { CancelSignal, Sheet, SheetRow } from "@jiqun/tables";
import type { Archive } from "../archive/read-archive";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { readXml } from "../xml/read-xml";
import { mergedRanges } from "./merged-ranges";
import { readSharedStrings } from "./shared-strings";
import { type SheetContext, SheetReader } from "./sheet-reader";
import { readStyles } from "./styles";
import { readWorkbook, type SheetEntry, type Workbook } from "./workbook";

/**
 * Opens a workbook of Office Open XML. Its sheets are unpacked anew, as a stream, each time they are read.
 * @throws FileRefused
 */
export async function openXlsx(archive: Archive, entry: string, limits: Limits): Promise<OpenedFile> {
  const workbook = await readWorkbook(entry, archive, limits);
  if (workbook.sheets.length === 0) throw new FileRefused("NO_TABLE");
  const context = once(() => contextOf(workbook, archive, limits));
  const sheets: Sheet[] = [];
  for (const listed of workbook.sheets) sheets.push(await sheetOf(listed, { archive, context, limits }));
  return { format: "xlsx", encoding: null, sheets, notices: [] };
}

interface Source {
  readonly archive: Archive;
  readonly context: () => Promise<SheetContext>;
  readonly limits: Limits;
}

async function sheetOf({ name, hidden, entry }: SheetEntry, source: Source): Promise<Sheet> {
  const { archive, limits } = source;
  const merges = await naming(name, () => mergedRanges(entry, archive, limits));
  return { name, hidden, merges, locator: null, rows: (signal) => rowsOf(name, entry, source, signal) };
}

async function contextOf(workbook: Workbook, archive: Archive, limits: Limits): Promise<SheetContext> {
  const { sharedStrings, styles, from1904 } = workbook;
  return {
    strings: sharedStrings === null ? [] : await readSharedStrings(sharedStrings, archive, limits),
    styles: styles === null ? [] : await readStyles(styles, archive, limits),
    from1904,
  };
}

async function* rowsOf(
  name: string,
  entry: string,
  { archive, context, limits }: Source,
  signal?: CancelSignal,
): AsyncGenerator<readonly SheetRow[]> {
  const reader = new SheetReader(await context(), limits);
  const steps = readXml(archive.read(entry), reader, limits);
  try {
    while (signal?.aborted !== true) {
      const { done } = await naming(name, () => steps.next());
      const rows = reader.take();
      if (rows.length > 0) yield rows;
      if (done === true) return;
    }
  } finally {
    await steps.return(undefined);
  }
}

/** Adds the name of the sheet to a refusal. */
async function naming<Result>(sheet: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new FileRefused(error.code, { sheet, ...error.details }, { cause: error });
  }
}

/** Keeps what a first call brought. A failure is kept too: the file will not change. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  return () => (loaded ??= load());
}
