import { crc32 } from "node:zlib";
import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { FileRefused } from "../file-refused";
import type { Limits } from "../limits";
import { checkEntry, checkWhole } from "./check-entries";

/** A zip archive whose entries were checked: names, sizes as declared, duplicates. Nothing stays open. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /**
   * Unpacks an entry in chunks; each call opens the archive anew.
   * @throws FileRefused ARCHIVE_BOMB where it unpacks to more than it declares, FILE_DAMAGED where it cannot be
   * unpacked or its checksum does not hold.
   */
  read(name: string): AsyncGenerator<Buffer>;
}

/**
 * Reads the directory of a zip archive.
 * @throws FileRefused FILE_DAMAGED, FILE_ENCRYPTED, ARCHIVE_BOMB, ARCHIVE_PATH
 */
export async function openArchive(path: string, limits: Limits): Promise<Archive> {
  const zip = await openZip(path);
  try {
    const entries = await checkedEntries(zip, limits);
    return { names: new Set(entries.keys()), read: (name) => readEntry(path, entries.get(name), name) };
  } finally {
    zip.close();
  }
}

async function checkedEntries(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries)
    throw new FileRefused("ARCHIVE_BOMB", { limit: limits.entries, counted: "files" });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = checkEntry(entry, limits);
      if (entries.has(name)) throw new FileRefused("ARCHIVE_PATH", { entry: name });
      entries.set(name, entry);
    }
  } catch (error) {
    throw refusalOf(error);
  }
  checkWhole([...entries.values()], zip.fileSize, limits);
  return entries;
}

async function* readEntry(path: string, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new FileRefused("FILE_DAMAGED", { entry: name });
  const zip = await openZip(path);
  let stream: Readable | null = null;
  try {
    stream = await zip.openReadStreamPromise(entry);
    let checksum = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw new FileRefused("FILE_DAMAGED", { entry: name });
  } catch (error) {
    throw refusalOf(error, name);
  } finally {
    stream?.destroy();
    zip.close();
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    // Names are decoded and checked here, so that an unsafe one has a code of its own.
    return await yauzl.openPromise(path, { autoClose: false, decodeStrings: false });
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What an error of the unpacking says about the file. Errors of the system, which have a code of theirs, pass. */
function refusalOf(error: unknown, entry?: string): unknown {
  if (error instanceof FileRefused || !(error instanceof Error)) return error;
  if ("syscall" in error) return error;
  const details = entry === undefined ? {} : { entry };
  if (error.message.includes("too many bytes"))
    return new FileRefused("ARCHIVE_BOMB", details, { cause: error });
  if (error.message.includes("encryption"))
    return new FileRefused("FILE_ENCRYPTED", details, { cause: error });
  return new FileRefused("FILE_DAMAGED", details, { cause: error });
}
