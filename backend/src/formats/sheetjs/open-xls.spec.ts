import { CFB, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readWhole, refusalOf } from "../testing/files";

const sheet: WorkSheet = {
  "!ref": "A1:G3",
  "!merges": [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }],
  A1: { t: "s", v: "商河县主要指标" },
  A3: { t: "n", v: 0.123, z: "0.0%" },
  B3: { t: "n", v: 45352, z: "yyyy-mm-dd" },
  C3: { t: "n", v: 45352, z: 'yyyy"年"m"月"' },
  D3: { t: "e", v: 7 },
  E3: { t: "n", v: 0 },
  G3: { t: "n", v: 2005 },
};
const book: WorkBook = {
  SheetNames: ["月度", "备注"],
  Sheets: { 月度: sheet, 备注: { "!ref": "A1", A1: { t: "s", v: "x" } } },
  Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
};
const bytesOf = (one: WorkBook): Buffer => write(one, { type: "buffer", bookType: "biff8" }) as Buffer;

/** A compound file with one stream, as the library writes it. */
function compound(name: string, content: Buffer): Buffer {
  const files = CFB as {
    utils: { cfb_new(): object; cfb_add(container: object, name: string, content: Buffer): void };
    write(container: object, options: { type: "buffer" }): Buffer;
  };
  const container = files.utils.cfb_new();
  files.utils.cfb_add(container, name, content);
  return Buffer.from(files.write(container, { type: "buffer" }));
}

describe("workbooks of Excel 97", () => {
  it("are read with formats, merges and hidden sheets", async () => {
    const file = await readWhole(bytesOf(book));
    expect(file.format).toBe("xls");
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["月度", false],
      ["备注", true],
    ]);
    expect(file.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 3 }]);
    expect(file.rows[0]).toEqual([
      { number: 1, cells: ["商河县主要指标"] },
      {
        number: 3,
        cells: [
          { kind: "percent", value: 0.123 },
          { kind: "day", day: "2024-03-01", shown: "day" },
          { kind: "day", day: "2024-03-01", shown: "month" },
          { kind: "fault", text: "#DIV/0!" },
          0,
          null,
          2005,
        ],
      },
    ]);
  });

  it("count days from 1904 where they say so", async () => {
    const old = { ...book, Workbook: { WBProps: { date1904: true } } };
    const { rows } = await readWhole(bytesOf(old));
    expect(rows[0]?.[1]?.cells[1]).toEqual({ kind: "day", day: "2028-03-02", shown: "day" });
  });

  it("are refused that are cut off anywhere", async () => {
    const bytes = bytesOf(book);
    for (let length = 8; length < bytes.length - 512; length += 211) {
      const refusal = await refusalOf(bytes.subarray(0, length));
      expect([length, refusal?.code]).toEqual([length, "FILE_DAMAGED"]);
    }
  });

  it.each([
    ["FILE_ENCRYPTED", "a newer workbook with a password", compound("EncryptedPackage", Buffer.alloc(100))],
    [
      "FILE_ENCRYPTED",
      "a password",
      compound("Workbook", Buffer.from([9, 8, 0, 0, 0x2f, 0, 0, 0, 10, 0, 0, 0])),
    ],
    ["FORMAT_UNKNOWN", "a document of words", compound("WordDocument", Buffer.alloc(100))],
    ["FILE_DAMAGED", "a workbook without records", compound("Workbook", Buffer.alloc(100))],
  ])("are refused with %s: %s", async (code, _, bytes) => {
    expect((await refusalOf(bytes))?.code).toBe(code);
  });

  it("are refused over the size that is read as a whole", async () => {
    expect((await refusalOf(bytesOf(book), { wholeFile: 1000 }))?.code).toBe("FILE_TOO_LARGE");
  });
});

describe("web pages under the name .xls", () => {
  const page = (cells: string): string => `<html><body><table><tr>${cells}</tr></table></body></html>`;

  it("are read as texts, with a notice", async () => {
    const file = await readWhole(page("<td colspan=2>地区</td><td>01</td><td>1/2</td><td>3.50</td>"));
    expect(file.format).toBe("xls");
    expect(file.encoding).toBe("UTF-8");
    expect(file.notices.map(({ code }) => code)).toEqual(["WEB_PAGE"]);
    expect(file.rows[0]?.[0]?.cells).toEqual(["地区", null, "01", "1/2", "3.50"]);
    expect(file.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
  });

  it("are refused without a table, or too wide", async () => {
    expect((await refusalOf("<html><body>no</body></html>"))?.code).toBe("NO_TABLE");
    expect((await refusalOf(page("<td colspan=1000000>a</td><td>b</td>")))?.code).toBe("TOO_MANY_COLUMNS");
  });
});
