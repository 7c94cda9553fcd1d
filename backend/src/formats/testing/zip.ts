import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a zip archive to be made, with what it may claim falsely. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Buffer;
  readonly stored?: boolean;
  /** Size that is declared instead of the true one. */
  readonly declaredSize?: number;
  readonly checksum?: number;
  /** General purpose bits besides the one that says that names are UTF-8. */
  readonly flags?: number;
}

const utf8Names = 0x0800;

/** Makes a zip archive. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const { packed, header } = packedPart(part, name.length);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), header, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), header, place, name]));
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...bodies, central, endOf(parts.length, central.length, offset)]);
}

function packedPart(part: ZipPart, nameLength: number): { packed: Buffer; header: Buffer } {
  const data = Buffer.from(part.data);
  const packed = part.stored === true ? data : deflateRawSync(data);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(utf8Names | (part.flags ?? 0), 2);
  header.writeUInt16LE(part.stored === true ? 0 : 8, 4);
  header.writeUInt32LE(part.checksum ?? crc32(data), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(part.declaredSize ?? data.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return { packed, header };
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
