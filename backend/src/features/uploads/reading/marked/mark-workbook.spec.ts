import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportIssue } from "@jiqun/contract";
import { read, type WorkBook } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markWorkbook } from "./mark-workbook";

const issue = (
  severity: ImportIssue["severity"],
  sheet: string | null,
  cell: string | null,
): ImportIssue => ({
  ...{ severity, code: "NOT_A_NUMBER", sheet, cell },
  message: { zh: "这里 <不是> 数", en: "no number & more" },
});

interface ReadCell {
  readonly v: unknown;
  readonly t: string;
  readonly f?: string;
  readonly c?: readonly { readonly t: string }[];
  readonly s?: { readonly fgColor?: { readonly rgb?: string } };
}

describe("a marked workbook", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jiqun-marked-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function mark(content: string | Uint8Array, issues: readonly ImportIssue[]): Promise<Uint8Array> {
    const path = join(folder, "file");
    writeFileSync(path, content);
    return markWorkbook({ path, name: "file", issues });
  }
  const cellOf = (book: WorkBook, sheet: string, address: string): ReadCell =>
    book.Sheets[sheet]?.[address] as ReadCell;
  const open = (bytes: Uint8Array): WorkBook => read(bytes, { cellStyles: true, cellFormula: true });

  const csv = "名称,值\n=1+1,1.50\n+A1,12\n@x,007\n";

  it("is made anew from the cells of a text file; no text becomes a formula", async () => {
    const book = open(await mark(csv, [issue("error", null, "B2"), issue("warning", null, "A3:B3")]));
    expect(book.SheetNames).toEqual(["问题清单 Issues", "数据 Data"]);
    expect(cellOf(book, "数据 Data", "A2")).toMatchObject({ t: "s", v: "=1+1" });
    expect(cellOf(book, "数据 Data", "A2").f).toBeUndefined();
    expect(cellOf(book, "数据 Data", "B3")).toMatchObject({ t: "n", v: 12 });
    // Digits that a number would lose stay text.
    expect(cellOf(book, "数据 Data", "B2")).toMatchObject({ t: "s", v: "1.50" });
    expect(cellOf(book, "数据 Data", "B4")).toMatchObject({ t: "s", v: "007" });
    expect(cellOf(book, "数据 Data", "B2").s?.fgColor?.rgb).toBe("FFC7CE");
    expect(cellOf(book, "数据 Data", "B3").s?.fgColor?.rgb).toBe("FFF2CC");
    expect(cellOf(book, "数据 Data", "B2").c?.[0]?.t).toBe("NOT_A_NUMBER\n这里 <不是> 数\nno number & more");
    expect(cellOf(book, "问题清单 Issues", "D2").v).toBe("B2");
    expect(cellOf(book, "问题清单 Issues", "F2").v).toBe("no number & more");
  });

  it("keeps a workbook, marks its cells and adds the list behind", async () => {
    const first = await mark(csv, []);
    const book = open(
      await mark(first, [issue("error", "数据 Data", "A2"), issue("notice", "数据 Data", null)]),
    );
    expect(book.SheetNames).toEqual(["问题清单 Issues", "数据 Data", "问题清单 Issues 2"]);
    const cell = cellOf(book, "数据 Data", "A2");
    expect(cell).toMatchObject({ t: "s", v: "=1+1" });
    expect(cell.s?.fgColor?.rgb).toBe("FFC7CE");
    expect(cell.c?.[0]?.t).toContain("这里 <不是> 数");
    expect(cellOf(book, "数据 Data", "A3").s?.fgColor?.rgb).toBeUndefined();
    expect(cellOf(book, "问题清单 Issues 2", "A3").v).toBe("提示 notice");
  });
});
