import { describe, expect, it } from "vitest";
import { detectContainer } from "./detect-format";
import { refusalOf } from "./testing/files";
import { zipOf } from "./testing/zip";

describe("detectContainer", () => {
  it.each([
    ["empty", Buffer.alloc(0)],
    ["zip", zipOf([])],
    ["zip", zipOf([{ name: "a", data: "b" }])],
    ["compound", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
    ["other", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")],
    ["other", Buffer.from("%PDF-1.7")],
    ["web-page", Buffer.from('<!DOCTYPE html>\n<html lang="zh">')],
    ["web-page", Buffer.from("\uFEFF  <table border=1><tr><td>")],
    ["xml", Buffer.from('<?xml version="1.0"?><message:GenericData>')],
    ["xml", Buffer.from("\uFEFF<GenericData>", "utf16le")],
    [
      "spreadsheet-xml",
      Buffer.from('<?xml?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ["json", Buffer.from('\n{ "header": {')],
    ["text", Buffer.from("a,b\n1,2\n")],
    ["text", Buffer.from("<5000万元,1\n")],
    ["text", Buffer.from("{甲},1\n")],
  ])("tells %s", (container, start) => {
    expect(detectContainer(start)).toBe(container);
  });
});

describe("openFile", () => {
  it("believes no name: an image is no workbook", async () => {
    expect((await refusalOf(Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")))?.code).toBe(
      "FORMAT_UNKNOWN",
    );
  });

  it("refuses an archive of something else", async () => {
    expect((await refusalOf(zipOf([{ name: "readme.txt", data: "x" }])))?.code).toBe("FORMAT_UNKNOWN");
  });
});
