import { createReadStream } from "node:fs";

/**
 * Whether a file that is not UTF-8 was meant to be: among its bytes beyond ASCII whole UTF-8 characters prevail by far,
 * or nothing is wrong but halves of surrogate pairs or a last character that is cut off. Text in GB18030 hardly ever
 * looks so.
 */
export async function isBrokenUtf8(path: string): Promise<boolean> {
  const seen = { whole: 0, halves: 0, wrong: 0 };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = Math.max(0, bytes.length - 4);
    rest = bytes.subarray(countCharacters(bytes, end, seen));
  }
  countCharacters(rest, rest.length - cutOff(rest), seen);
  if (seen.wrong === 0) return seen.halves + seen.whole > 0;
  return seen.whole + seen.halves > seen.wrong * 4;
}

/** Bytes of a last character that the end of the file cut off. */
function cutOff(end: Buffer): number {
  for (let back = 1; back <= Math.min(3, end.length); back++) {
    const byte = end[end.length - back] ?? 0;
    if (byte >= 0xc2) return charLength(Buffer.concat([end.subarray(-back), filler]), 0) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

const filler = Buffer.alloc(3, 0x80);

/** Counts what begins before `end`; tells where the next character begins. */
function countCharacters(
  bytes: Buffer,
  end: number,
  seen: { whole: number; halves: number; wrong: number },
): number {
  let at = 0;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : charLength(bytes, at);
    if (length === 0) seen.wrong++;
    else if (lead === 0xed && (bytes[at + 1] ?? 0) >= 0xa0) seen.halves++;
    else if (length > 1) seen.whole++;
    at += Math.max(1, length);
  }
  return at;
}

/** Bytes of a character beyond ASCII with all that follow its lead; 0 where they do not. */
function charLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}
