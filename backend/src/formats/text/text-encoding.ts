import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { TextDecoder } from "node:util";
import { FileRefused } from "../file-refused";
import { isBrokenUtf8 } from "./broken-utf8";
import { isLikelyGb } from "./likely-gb";

/** Encodings of text files, by the names that are shown for them. */
export type TextEncoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

const startBytes = 64 * 1024;
export const chunkBytes = 256 * 1024;

/**
 * Encoding of a text file: its byte order mark, UTF-16 by where its zero bytes stand, UTF-8 if every byte of the file
 * agrees, otherwise GB18030, which GBK and GB2312 are parts of.
 * @throws FileRefused ENCODING_UNKNOWN where none of them holds; BINARY_IN_TEXT for NUL bytes outside UTF-16.
 */
export async function encodingOf(path: string): Promise<TextEncoding> {
  const start = await startOf(path);
  const wide = wideEncoding(start);
  if (wide !== null) return checked(path, wide);
  if (await isAllUtf8(path)) return "UTF-8";
  if (hasUtf8Mark(start) || (await isBrokenUtf8(path))) throw new FileRefused("ENCODING_UNKNOWN");
  const encoding = await checked(path, "GB18030");
  if (!(await isLikelyGb(path))) throw new FileRefused("ENCODING_UNKNOWN");
  return encoding;
}

/** Bytes at the beginning of a file. */
export async function startOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const hasUtf8Mark = (start: Buffer): boolean => start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;

/** UTF-16 by its mark, or by its zero bytes: digits, delimiters and line ends leave theirs in every second place. */
export function wideEncoding(start: Buffer): "UTF-16LE" | "UTF-16BE" | null {
  if (start[0] === 0xff && start[1] === 0xfe) return "UTF-16LE";
  if (start[0] === 0xfe && start[1] === 0xff) return "UTF-16BE";
  const { even, odd, ascii } = pairsOf(start);
  // Stray NULs in ASCII text stand among many pairs of letters; in UTF-16 such a pair is one character of many.
  const enough = Math.max(start.length / 80, ascii / 3);
  if (odd > enough && odd > even * 20) return "UTF-16LE";
  return even > enough && even > odd * 20 ? "UTF-16BE" : null;
}

/** How many pairs of bytes have a zero in the first or second place, and how many are two printable letters of ASCII. */
function pairsOf(start: Buffer): { even: number; odd: number; ascii: number } {
  const pairs = { even: 0, odd: 0, ascii: 0 };
  for (let at = 0; at + 1 < start.length; at += 2) {
    const first = start[at] ?? 0;
    const second = start[at + 1] ?? 0;
    if (first === 0) pairs.even++;
    if (second === 0) pairs.odd++;
    if (isPrintable(first) && isPrintable(second)) pairs.ascii++;
  }
  return pairs;
}

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

async function isAllUtf8(path: string): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    if (chunk.includes(0)) throw new FileRefused("BINARY_IN_TEXT");
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return rest.length === 0;
}

/** Where the last character begins that a chunk may have cut through; its length if it was not. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return back < lengthOf(byte) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

async function checked(path: string, encoding: TextEncoding): Promise<TextEncoding> {
  for await (const text of decodedText(path, encoding))
    if (text.includes("\0")) throw new FileRefused("BINARY_IN_TEXT");
  return encoding;
}

/**
 * Text of a file in chunks, without a byte order mark.
 * @throws FileRefused ENCODING_UNKNOWN at bytes that are not of the encoding.
 */
export async function* decodedText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    const text = decode(() => decoder.decode(chunk, { stream: true }));
    yield first && text.startsWith("\uFEFF") ? text.slice(1) : text;
    first &&= text === "";
  }
  yield decode(() => decoder.decode());
}

function decode(run: () => string): string {
  try {
    return run();
  } catch (error) {
    throw new FileRefused("ENCODING_UNKNOWN", {}, { cause: error });
  }
}
