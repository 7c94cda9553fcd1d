import { inflateRawSync } from "node:zlib";
import { zipOf } from "../../src/formats/testing/zip";
import { mutateBytes } from "./mutate-bytes";
import type { Random } from "./random";

interface Entry {
  readonly name: string;
  readonly data: Buffer;
}

const centralHeader = 0x02014b50;

/** Entries of an archive of our own making, by its central directory; empty for anything else. */
function entriesOf(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = bytes.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0 && at + 46 <= bytes.length;) {
    if (bytes.readUInt32LE(at) !== centralHeader) break;
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + size);
    const data = method === 8 ? inflateRawSync(packed) : packed;
    entries.push({ name: bytes.toString("utf8", at + 46, at + 46 + name), data });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** An archive whose packing is sound and one of whose parts is not; null where the file is no such archive. */
export function mutateArchive(bytes: Buffer, random: Random): Buffer | null {
  const entries = entriesOf(bytes).filter(({ data }) => data.length > 0);
  if (entries.length === 0) return null;
  const chosen = random.pick(entries);
  return zipOf(
    entries.map((entry) => (entry === chosen ? { ...entry, data: mutateBytes(entry.data, random) } : entry)),
  );
}
