import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { FileRefused } from "../file-refused";
import { usualLimits } from "../limits";
import { readWholeXml } from "./read-xml";

/** What is met in a document, or the code of its refusal. */
async function read(chunks: Iterable<string | Buffer>): Promise<string> {
  let met = "";
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      met += `<${name} ${Object.values(attributes).join()}>`;
    },
    close: (name: string) => {
      met += `</${name}>`;
    },
    text: (text: string) => {
      met += text;
    },
  };
  const bytes = Readable.from(chunks).map((chunk: string | Buffer) => Buffer.from(chunk as string));
  try {
    await readWholeXml(bytes as AsyncIterable<Buffer>, handlers, usualLimits);
    return met;
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

function* endless(start: string, part: string): Generator<string> {
  yield start;
  for (let count = 0; count < 100_000; count++) yield part.repeat(1000);
}

describe("readXml", () => {
  it("gives names without prefixes, attributes and texts", async () => {
    expect(await read(['<a:b c="1">x&lt;<![CDATA[<y>]]>', "<d/></a:b>"])).toBe("<b 1>x<<y><d ></d></b>");
  });

  it("reads UTF-16 by its mark, and UTF-8 that is cut within a character", async () => {
    expect(await read([Buffer.from("\uFEFF<a>县</a>", "utf16le")])).toBe("<a >县</a>");
    const bytes = Buffer.from("<a>县</a>");
    expect(await read([bytes.subarray(0, 4), bytes.subarray(4)])).toBe("<a >县</a>");
  });

  const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
  it.each([
    ["XML_ENTITIES", "entities", laughs],
    ["XML_ENTITIES", "an outer entity", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ["XML_TOO_DEEP", "elements within elements", "<a>".repeat(65)],
    ["FILE_DAMAGED", "an entity that is not declared", "<a>&b;</a>"],
    ["FILE_DAMAGED", "a document that is cut off", "<a><b>1</b>"],
    ["FILE_DAMAGED", "crossed elements", "<a><b></a></b>"],
    ["FILE_DAMAGED", "nothing", ""],
  ])("refuses with %s: %s", async (code, _, text) => {
    expect(await read([text])).toBe(code);
  });

  it("reads elements as deep as the limit", async () => {
    expect(await read(["<a>".repeat(64) + "</a>".repeat(64)])).toMatch(/^<a >/);
  });

  it("refuses bytes that are not of its encoding, and other encodings", async () => {
    expect(await read([Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xff])])).toBe("FILE_DAMAGED");
    const declared = Buffer.from('<?xml version="1.0" encoding="GBK"?><a>\xc9\xcc</a>', "latin1");
    expect(await read([declared])).toBe("ENCODING_UNKNOWN");
  });

  it.each([
    ["a text", "<a>", "x"],
    ["a tag", "<a ", "b='1' "],
    ["a comment", "<a><!--", "x"],
    ["a document type", "<!DOCTYPE a [", "<!ENTITY x 'y'>"],
  ])("holds no more of %s without end than the limit", async (_, start, part) => {
    expect(["CELL_TOO_LONG", "FILE_DAMAGED"]).toContain(await read(endless(start, part)));
  });
});
