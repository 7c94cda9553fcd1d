import { describe, expect, it } from "vitest";
import { countRows, readGrid } from "../grid";
import { openFile } from "../open-file";
import { readWhole, refusalOf, rowsOf, withFile } from "../testing/files";
import { type WorkbookParts, xlsxOf, xlsxParts } from "../testing/workbooks";
import { zipOf } from "../testing/zip";

const one = (rows: string, rest: Partial<WorkbookParts> = {}): Buffer =>
  xlsxOf({ sheets: [{ name: "表1", rows }], ...rest });
const cellsOf = async (cells: string, rest: Partial<WorkbookParts> = {}): Promise<unknown> =>
  (await readWhole(one(`<row r="1">${cells}</row>`, rest))).rows[0]?.[0]?.cells;

describe("cells of a workbook", () => {
  it("reads texts of every kind", async () => {
    const strings =
      "<si><t>商河县</t></si><si><r><t>单位</t></r><r><t>:万元</t></r><rPh><t>たんい</t></rPh></si><si><t>a_x000A_b</t></si><si/>";
    const shared = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join("");
    const own =
      '<c t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r></is></c><c t="str"><f>A1</f><v>x</v></c>';
    expect(await cellsOf(shared + own, { strings })).toEqual([
      "商河县",
      "单位:万元",
      "a\nb",
      "",
      "行内",
      "x",
    ]);
  });

  it("reads numbers as their formats show them", async () => {
    const formats = ["General", "0.0%", 'yyyy"年"m"月"', "yyyy/m/d"];
    const cells =
      '<c s="0"><v>2005.0</v></c><c s="1"><v>0.123</v></c><c s="2"><v>45352</v></c><c s="3"><v>45352</v></c>';
    expect(await cellsOf(cells, { formats })).toEqual([
      2005,
      { kind: "percent", value: 0.123 },
      { kind: "day", day: "2024-03-01", shown: "month" },
      { kind: "day", day: "2024-03-01", shown: "day" },
    ]);
    expect(await cellsOf('<c s="3"><v>43830</v></c>', { formats, from1904: true })).toEqual([
      { kind: "day", day: "2024-01-01", shown: "day" },
    ]);
  });

  it("keeps 0 apart from nothing, and precision", async () => {
    expect(await cellsOf('<c><v>0</v></c><c s="0"/><c><v>1E-2</v></c><c><v>99086510000000</v></c>')).toEqual([
      0,
      null,
      0.01,
      99086510000000,
    ]);
  });

  it("takes what a formula stored, and tells one that stored nothing", async () => {
    const cells =
      '<c><f>1+1</f><v>2</v></c><c><f>[1]Sheet1!A1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>1</v></c><c t="str"><f>""</f><v></v></c>';
    expect(await cellsOf(cells)).toEqual([
      2,
      { kind: "fault", text: "" },
      { kind: "fault", text: "#DIV/0!" },
      "TRUE",
      "",
    ]);
  });

  it("keeps the places of sparse rows and cells", async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c><c r="E3" s="1"/></row><row r="7"/><row r="9"><c r="A9"><v>3</v></c></row>';
    expect((await readWhole(one(rows))).rows[0]).toEqual([
      { number: 3, cells: [null, 1, null, 2] },
      { number: 9, cells: [3] },
    ]);
  });
});

describe("sheets of a workbook", () => {
  const book = xlsxOf({
    sheets: [
      {
        name: "甲",
        rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        behind: '<mergeCells count="2"><mergeCell ref="A1:K1"/><mergeCell ref="A2:A3"/></mergeCells>',
      },
      { name: "乙", rows: "", state: "veryHidden" },
      { name: "丙", rows: '<row r="2"><c r="A2"><v>2</v></c></row>', state: "hidden" },
    ],
  });

  it("come in order, with merges and whether they are hidden", async () => {
    const { format, encoding, sheets, rows } = await readWhole(book);
    expect({ format, encoding }).toEqual({ format: "xlsx", encoding: null });
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["甲", false],
      ["乙", true],
      ["丙", true],
    ]);
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 10 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
    expect(rows).toEqual([[{ number: 1, cells: [1] }], [], [{ number: 2, cells: [2] }]]);
  });

  it("keep a merged row and column, and pass over a merge of the whole sheet", async () => {
    const merges = ["A1:XFD1", "A2:A1048576", "A1:XFD1048576"].map((ref) => `<mergeCell ref="${ref}"/>`);
    const behind = `<mergeCells>${merges.join("")}</mergeCells>`;
    const { sheets } = await readWhole(xlsxOf({ sheets: [{ name: "a", rows: "", behind }] }));
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 16_383 },
      { top: 2, left: 0, bottom: 1_048_576, right: 0 },
    ]);
  });

  it("are found where merges are cut by chunks", async () => {
    const merges = Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join(
      "",
    );
    const { sheets } = await readWhole(
      xlsxOf({ sheets: [{ name: "a", rows: "", behind: `<mergeCells>${merges}</mergeCells>` }] }),
    );
    expect(sheets[0]?.merges).toHaveLength(20_000);
    expect(sheets[0]?.merges.at(-1)).toEqual({ top: 20_000, left: 0, bottom: 20_000, right: 1 });
  });

  it("are shown as a page of text", async () => {
    await withFile(
      one('<row r="2"><c r="B2"><v>7</v></c></row><row r="4"><c r="A4"><v>8</v></c></row>'),
      async (path) => {
        const { sheets } = await openFile({ path, name: "a.xlsx" });
        const [sheet] = sheets;
        if (sheet === undefined) throw new Error("no sheet");
        expect(await readGrid(sheet, { top: 2, rows: 2 })).toEqual({
          columns: 2,
          rows: [
            { number: 2, cells: ["", "7"] },
            { number: 3, cells: [] },
          ],
        });
        expect((await readGrid(sheet, { top: 4, rows: 60 })).rows).toEqual([{ number: 4, cells: ["8"] }]);
        expect(await countRows(sheet, 100)).toBe(4);
        expect(await countRows(sheet, 3)).toBeNull();
      },
    );
  });

  it("stop when nobody waits any more", async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`,
    ).join("");
    await withFile(one(rows), async (path) => {
      const { sheets } = await openFile({ path, name: "a.xlsx" });
      const signal = { aborted: false };
      let count = 0;
      for await (const chunk of sheets[0]?.rows(signal) ?? []) {
        count += chunk.length;
        signal.aborted = true;
      }
      expect(count).toBeLessThan(25_000);
      expect(sheets[0] && (await rowsOf(sheets[0]))).toHaveLength(50_000);
    });
  });
});

describe("hostile workbooks", () => {
  const cell = (reference: string): string => `<row><c r="${reference}"><v>1</v></c></row>`;

  it.each([
    ["TOO_MANY_COLUMNS", "a cell in column 1,000,000", cell("BDWGN1")],
    ["TOO_MANY_ROWS", "a row beyond the limit", '<row r="5000001"><c><v>1</v></c></row>'],
    ["FILE_DAMAGED", "a cell of another row", cell("A2")],
    ["FILE_DAMAGED", "rows that go back", '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'],
    ["FILE_DAMAGED", "a cell that comes twice", '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ["FILE_DAMAGED", "a shared text that is not there", '<row><c t="s"><v>9</v></c></row>'],
    ["FILE_DAMAGED", "a number that is none", "<row><c><v>x</v></c></row>"],
    [
      "CELL_TOO_LONG",
      "a text over the limit",
      `<row><c t="inlineStr"><is><t>${"x".repeat(40_000)}</t></is></c></row>`,
    ],
    ["XML_TOO_DEEP", "elements within elements", "<a>".repeat(100)],
  ])("are refused with %s: %s", async (code, _, rows) => {
    expect((await refusalOf(one(rows)))?.code).toBe(code);
  });

  it("name sheet and cell", async () => {
    expect((await refusalOf(one('<row r="3"><c r="B3"><v>x</v></c></row>')))?.details).toMatchObject({
      sheet: "表1",
      cell: "B3",
    });
  });

  it("are refused that declare a million columns, or merge them", async () => {
    const dimension = { name: "a", rows: "", before: '<dimension ref="A1:BDWGN9"/>' };
    expect((await refusalOf(xlsxOf({ sheets: [dimension] })))?.code).toBe("TOO_MANY_COLUMNS");
    const merge = { name: "a", rows: "", behind: '<mergeCells><mergeCell ref="A1:BDWGN9"/></mergeCells>' };
    expect((await refusalOf(xlsxOf({ sheets: [merge] })))?.code).toBe("TOO_MANY_COLUMNS");
  });

  it("are refused with entities, in any part", async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><sst><si><t>&c;</t></si></sst>';
    for (const name of [
      "xl/workbook.xml",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]) {
      const parts = xlsxParts({ sheets: [{ name: "a", rows: "" }] });
      const changed = parts.map((part) => (part.name === name ? { ...part, data: laughs } : part));
      expect((await refusalOf(zipOf(changed)))?.code).toBe("XML_ENTITIES");
    }
  });

  it("are refused whose shared texts take more memory than allowed", async () => {
    const strings = "<si><t>0123456789</t></si>".repeat(100);
    expect((await refusalOf(one("<row/>", { strings }), { sharedText: 1000 }))?.code).toBe("MEMORY_EXCEEDED");
  });

  it("are refused that lack a sheet, and that have none", async () => {
    const parts = xlsxParts({ sheets: [{ name: "a", rows: "" }] }).filter(
      ({ name }) => !name.includes("sheet1"),
    );
    expect(await refusalOf(zipOf(parts))).toEqual({ code: "FILE_DAMAGED", details: { sheet: "a" } });
    expect((await refusalOf(xlsxOf({ sheets: [] })))?.code).toBe("NO_TABLE");
  });

  it("never follow links out of the archive", async () => {
    const parts = xlsxParts({ sheets: [{ name: "a", rows: cell("A1") }] }).map((part) =>
      part.name === "xl/_rels/workbook.xml.rels"
        ? {
            ...part,
            data: String(part.data).replace('Target="worksheets', 'TargetMode="External" Target="http://x'),
          }
        : part,
    );
    expect((await refusalOf(zipOf(parts)))?.code).toBe("FILE_DAMAGED");
  });

  it("are refused that are cut off anywhere", async () => {
    const bytes = one(cell("A1"));
    for (let length = 4; length < bytes.length; length += 41)
      expect((await refusalOf(bytes.subarray(0, length)))?.code).toBe("FILE_DAMAGED");
  });
});
