import type { CancelSignal, CellRange, Sheet, SheetRow } from "@jiqun/tables";
import type { Archive } from "../archive/read-archive";
import { FileRefused } from "../file-refused";
import { isSaneMerge, type Limits } from "../limits";
import type { OpenedFile } from "../opened-file";
import { readWholeXml, readXml } from "../xml/read-xml";
import { ContentReader } from "./content-reader";

const content = "content.xml";

interface Table {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: CellRange[];
}

/**
 * Opens an OpenDocument spreadsheet. Its content is unpacked anew, as a stream, each time a sheet is read.
 * @throws FileRefused FORMAT_UNKNOWN for other documents of that kind
 */
export async function openOds(archive: Archive, limits: Limits): Promise<OpenedFile> {
  await checkKind(archive, limits);
  await checkManifest(archive, limits);
  const tables = await tablesOf(archive, limits);
  if (tables.length === 0) throw new FileRefused("NO_TABLE");
  const sheets = tables.map(({ name, hidden, merges }, index): Sheet => ({
    name,
    hidden,
    merges,
    locator: null,
    rows: (signal) => rowsOf({ archive, index }, limits, signal),
  }));
  return { format: "ods", encoding: null, sheets, notices: [] };
}

async function checkKind(archive: Archive, limits: Limits): Promise<void> {
  if (!archive.names.has("mimetype")) return;
  let kind = "";
  for await (const chunk of archive.read("mimetype")) {
    kind += chunk.toString("latin1");
    if (kind.length > limits.cell) break;
  }
  if (!kind.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
    throw new FileRefused("FORMAT_UNKNOWN", { found: kind });
}

async function checkManifest(archive: Archive, limits: Limits): Promise<void> {
  const manifest = "META-INF/manifest.xml";
  if (!archive.names.has(manifest)) return;
  const open = (name: string): void => {
    if (name === "encryption-data") throw new FileRefused("FILE_ENCRYPTED");
  };
  await readWholeXml(archive.read(manifest), { open }, limits);
}

async function tablesOf(archive: Archive, limits: Limits): Promise<readonly Table[]> {
  const tables: Table[] = [];
  const reader = new ContentReader(
    {
      table: (name, hidden) => tables.push({ name, hidden, merges: [] }),
      merge: (range) => {
        const { name = "", merges = [] } = tables.at(-1) ?? {};
        if (merges.length === limits.merges)
          throw new FileRefused("MEMORY_EXCEEDED", { sheet: name, limit: limits.merges });
        if (isSaneMerge(range, limits)) merges.push(range);
      },
    },
    limits,
  );
  await readWholeXml(archive.read(content), reader, limits);
  return tables;
}

async function* rowsOf(
  { archive, index }: { readonly archive: Archive; readonly index: number },
  limits: Limits,
  signal?: CancelSignal,
): AsyncGenerator<readonly SheetRow[]> {
  let table = -1;
  let rows: SheetRow[] = [];
  const row = (one: SheetRow): void => {
    if (table === index) rows.push(one);
  };
  const reader = new ContentReader({ table: () => table++, row }, limits);
  const steps = readXml(archive.read(content), reader, limits);
  try {
    while (signal?.aborted !== true && table <= index) {
      const { done } = await steps.next();
      if (rows.length > 0) yield rows;
      rows = [];
      if (done === true) return;
    }
  } finally {
    await steps.return(undefined);
  }
}
