import { read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { type Column, type DataTable, numberCell } from "../data-table";
import { xlsxFile } from "./xlsx-file";

const column = (code: string): Pick<Column<never>, "code" | "meaning"> => ({
  code,
  meaning: { zh: code, en: code },
});
const long = "来源所说的话很长，一行写不下，也不能截断".repeat(3);
const table: DataTable = {
  ...{ name: "山东 & 苏州", language: "zh-CN" },
  columns: ["entity_name", "industry_name", "text", "value", "lower", "as_stated", "query"].map(column),
  rows: [
    ["山东省", null, "7.4万亿元", numberCell(7_435_590_000_000, "CNY"), null, long, long],
    ["苏州市", null, "≥20%", null, numberCell(0.2, "RATIO"), "20%以上", long],
  ],
  others: [
    {
      ...{ code: "o", name: { zh: "谁高谁低", en: "Which" }, columns: [column("a"), column("code")] },
      ...{
        readable: ["a"],
        rows: [
          ["x", "c1"],
          [2024, "c2"],
        ],
      },
    },
  ],
  facts: [{ label: { zh: "内容", en: "Content" }, value: "山东" }],
  notices: [{ label: { zh: "不可比", en: "Not comparable" }, value: long }],
};

const written = async (): Promise<WorkBook> =>
  read(await xlsxFile(table), { cellStyles: true, cellNF: true, bookFiles: true });

/** The XML of a sheet, counted from 1: what the reader says nothing of. */
function xmlOf(workbook: WorkBook, sheet: number): string {
  const { files } = workbook as WorkBook & { files: Record<string, { content: Uint8Array }> };
  return Buffer.from(files[`xl/worksheets/sheet${sheet}.xml`]?.content ?? []).toString();
}

const shown = (sheet: WorkSheet | undefined, cell: string): unknown =>
  (sheet?.[cell] as { w?: string } | undefined)?.w;

describe("a printed workbook", () => {
  it("is landscape, as wide as the page and as long as its rows, with the pages numbered", async () => {
    const workbook = await written();
    for (const sheet of [1, 2, 3]) {
      const xml = xmlOf(workbook, sheet);
      expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
      expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
      expect(xml).toContain("山东 &amp;&amp; 苏州&amp;R&amp;P / &amp;N");
    }
  });

  it("repeats its heading on each page, and leaves what is empty or for programs to the screen", async () => {
    const { Workbook } = await written();
    const names = (Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => [Name, Sheet, Ref]);
    expect(names).toEqual([
      ["_xlnm.Print_Area", 0, "'数据'!$A$1:$E$6"],
      ["_xlnm.Print_Titles", 0, "'数据'!$1:$2"],
      ["_xlnm.Print_Area", 1, "'谁高谁低'!$A$1:$A$6"],
      ["_xlnm.Print_Titles", 1, "'谁高谁低'!$1:$2"],
    ]);
  });

  it("says below the numbers of each sheet what may not be compared, within what is printed", async () => {
    const { 数据: data, 谁高谁低: other } = (await written()).Sheets;
    expect([shown(data, "A6"), shown(other, "A6")]).toEqual([`不可比: ${long}`, `不可比: ${long}`]);
    expect(data?.["!merges"]).toEqual([utils.decode_range("A6:E6")]);
  });

  it("shows a number whole: a ratio in percent, money with its thousands, a year as it is", async () => {
    const { Sheets } = await written();
    const { 数据: data, 谁高谁低: other } = Sheets;
    expect([shown(data, "C3"), shown(data, "D4")]).toEqual(["7,435,590,000,000", "20%"]);
    expect(data?.["D4"]).toMatchObject({ t: "n", v: 0.2 });
    expect(shown(other, "A4")).toBe("2024");
    expect(data?.["!cols"]?.[2]?.width).toBeGreaterThan("7,435,590,000,000".length);
  });

  it.each([
    [0.038, "PP", "0.038"],
    [0.17425, "RATIO", "17.425%"],
    [0.07, "RATIO", "7%"],
    [-0.0000004, "RATIO", "-0.00004%"],
    [1234.5, "CNY", "1,234.5"],
    [0.00004, "INDEX", "0.00004"],
    [-33_633.123456, "CNY", "-33,633.123456"],
  ] as const)("shows %d of %s as %s", async (number, unit, text) => {
    const { Sheets } = read(await xlsxFile({ ...table, rows: [[numberCell(number, unit)]] }), {
      cellNF: true,
    });
    expect(shown(Sheets["数据"], "A3")).toBe(text);
  });

  it("wraps what is too long for its column", async () => {
    const xml = xmlOf(await written(), 1);
    const style = /r="E3" s="(\d+)"/.exec(xml)?.[1];
    expect(style).toBeDefined();
    expect(/r="F3" s="(\d+)"/.exec(xml)?.[1]).not.toBe(style);
    const heights = [...xml.matchAll(/<row r="(\d+)"[^>]* ht="(\d+)"/g)].map(([, row, height]) => [
      row,
      height,
    ]);
    // Sixty characters of two places each, in a column of 28: five lines.
    expect(heights).toEqual([
      ["1", "14"],
      ["3", "70"],
      ["4", "14"],
      // The notice across all five columns.
      ["6", "28"],
    ]);
  });
});
