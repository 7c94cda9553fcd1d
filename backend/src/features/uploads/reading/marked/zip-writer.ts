import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive to be written. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
}

/** 1 January 1980, the first day that the format can write; the same workbook gives the same bytes. */
const firstDay = 0x21;
/** Names are UTF-8. */
const utf8Names = 0x800;
const deflated = 8;
const version = 20;

/** A zip archive of these entries, in this order. Below 4 GB in all. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const packed = deflateRawSync(data);
    const nameBytes = Buffer.from(name);
    const fields = fieldsOf({
      checksum: crc32(data),
      packed: packed.length,
      size: data.length,
      name: nameBytes.length,
    });
    const local = Buffer.concat([uint32(0x04034b50), fields, nameBytes, packed]);
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(version),
        fields,
        Buffer.alloc(10),
        uint32(offset),
        nameBytes,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...parts, listed, endOf(entries.length, listed.length, offset)]);
}

/** The fields that an entry has both before its data and in the directory. */
function fieldsOf(entry: {
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly name: number;
}): Buffer {
  return Buffer.concat([
    ...[version, utf8Names, deflated, 0, firstDay].map(uint16),
    ...[entry.checksum, entry.packed, entry.size].map(uint32),
    ...[entry.name, 0].map(uint16),
  ]);
}

function endOf(count: number, length: number, offset: number): Buffer {
  return Buffer.concat([
    uint32(0x06054b50),
    ...[0, 0, count, count].map(uint16),
    ...[length, offset].map(uint32),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
