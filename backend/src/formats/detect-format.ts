import { TextDecoder } from "node:util";
import { wideEncoding } from "./text/text-encoding";

/** What a file is by its first bytes. */
export type Container =
  "empty" | "zip" | "compound" | "web-page" | "spreadsheet-xml" | "xml" | "json" | "text" | "other";

/** Beginnings of files that hold no table: images, PDF, other archives, programs. */
const others = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d, null, null, null, null, 0, 0, 0, 0],
  [0x25, 0x50, 0x44, 0x46],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b, 0x08],
  [0x42, 0x5a, 0x68, null, 0x31, 0x41, 0x59],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x50, 0x41, 0x52, 0x31],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
] as const;
const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells what a file is by its beginning; names of files are not believed. */
export function detectContainer(start: Buffer): Container {
  if (start.length === 0) return "empty";
  if (beginsWith(start, zip) || beginsWith(start, emptyZip)) return "zip";
  if (beginsWith(start, compound)) return "compound";
  if (others.some((bytes) => beginsWith(start, bytes))) return "other";
  return detectText(textOf(start).trimStart());
}

const beginsWith = (start: Buffer, bytes: readonly (number | null)[]): boolean =>
  start.length >= bytes.length && bytes.every((byte, at) => byte === null || start[at] === byte);

/** The beginning as text, as far as it is ASCII: enough to tell markup. */
function textOf(start: Buffer): string {
  const encoding = wideEncoding(start) ?? "UTF-8";
  return new TextDecoder(encoding).decode(start).slice(0, 16_000);
}

function detectText(text: string): Container {
  if (/^\{\s{0,1000}["}]/.test(text)) return "json";
  if (!/^<[?!A-Za-z_]/.test(text)) return "text";
  const lower = text.toLowerCase();
  if (lower.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "spreadsheet-xml";
  if (lower.startsWith("<?xml") && !lower.includes("<html")) return "xml";
  return /<(?:!doctype html|html|head|body|table|meta|style|div)[\s>]/.test(lower) ? "web-page" : "xml";
}
