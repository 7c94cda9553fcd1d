import { FileRefused } from "../file-refused";

const record = { bof: 0x0809, eof: 0x000a, filePass: 0x002f } as const;

/**
 * Walks the records of a workbook's stream, so that one that was cut off is not read as if it were whole.
 * @throws FileRefused FILE_DAMAGED, FILE_ENCRYPTED
 */
export function checkBiff(stream: Buffer): void {
  let depth = 0;
  let at = 0;
  let substreams = 0;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    // Behind the last substream stands padding.
    if (depth === 0 && type !== record.bof) break;
    at += 4 + stream.readUInt16LE(at + 2);
    if (type === record.filePass) throw new FileRefused("FILE_ENCRYPTED");
    if (type === record.bof) {
      depth++;
      substreams++;
    }
    if (type === record.eof) depth--;
  }
  if (depth !== 0 || at > stream.length || substreams < 2) throw new FileRefused("FILE_DAMAGED");
}
