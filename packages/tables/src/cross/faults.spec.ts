import { describe, expect, it } from "vitest";
import { readGrid, type Grid } from "./testing/read-grid";

const told = async (grid: Grid): Promise<readonly string[]> => {
  const { issues } = await readGrid(grid);
  return issues.map(({ severity, code, cell }) => `${severity} ${code} ${cell}`);
};
const header = ["地区", "2023年", "2024年"];

describe("what is wrong with a table", () => {
  it("leaves out numbers in columns without a header and says how many", async () => {
    const cells = [
      [...header, null, null],
      ["商河县", 1, 2, 7, 8],
      ["平阴县", 3, 4, 9],
      ["济阳区", 5, 6],
    ];
    const { issues, lines, outlines } = await readGrid({ cells });
    expect(lines).toHaveLength(6);
    expect(issues).toMatchObject([{ severity: "warning", code: "COLUMN_UNLABELLED", cell: "D2:E3" }]);
    expect(issues[0]?.message.en).toContain("3 numbers");
    expect(outlines[0]?.areas).toContainEqual({
      range: { top: 2, bottom: 3, left: 3, right: 4 },
      role: "left-out",
    });
  });

  it("leaves out a column without a header between others", async () => {
    const cells = [
      ["地区", "2023年", null, "2024年"],
      ["商河县", 1, 9, 2],
      ["平阴县", 3, 8, 4],
    ];
    expect(await told({ cells })).toEqual(["warning COLUMN_UNLABELLED C2:C3"]);
  });

  it("refuses a missing label within the table and leaves out rows without a label below it", async () => {
    const cells = [header, ["商河县", 1, 2], [null, 3, 4], ["平阴县", 5, 6], [null, 7, 8]];
    expect(await told({ cells })).toEqual(["error KEY_EMPTY A3", "warning ROW_UNLABELLED A5"]);
    expect((await readGrid({ cells })).lines).toHaveLength(4);
  });

  it("refuses two columns for one period", async () => {
    const cells = [
      ["地区", "2023年", "2023年"],
      ["商河县", 1, 2],
    ];
    const { issues } = await readGrid({ cells });
    expect(issues).toMatchObject([{ severity: "error", code: "KEY_DUPLICATE", cell: "C2" }]);
    expect(issues[0]?.message.en).toContain("B2");
  });

  it("refuses two rows for one place", async () => {
    expect(await told({ cells: [header, ["商河县", 1, 2], ["商河县", 1, 2]] })).toEqual([
      "error KEY_DUPLICATE B3",
      "error KEY_DUPLICATE C3",
    ]);
  });

  it("reads nothing from numbers without a header", async () => {
    const read = await readGrid({
      cells: [
        ["商河县", 1, 2],
        ["平阴县", 3, 4],
      ],
    });
    expect(read.values).toEqual([]);
    expect(read.outlines).toEqual([]);
    expect(read.issues.map(({ code }) => code)).toEqual(["TABLE_UNLABELLED"]);
  });

  it("refuses values for which nothing names a period", async () => {
    const cells = [
      ["地区", "产值(万元)"],
      ["商河县", 1],
      ["平阴县", 2],
    ];
    expect(await told({ cells })).toEqual(["error PERIOD_ABSENT B2"]);
  });

  it("takes no period from words that name none, and none from years from one to another", async () => {
    for (const line of ["时间：最近13个月", "时间：2020-2024年"])
      expect(await told({ cells: [[line], ["地区", "产值(万元)"], ["商河县", 1]] })).toEqual([
        "error PERIOD_ABSENT B3",
      ]);
  });

  it("does not choose between months of the title and years of the columns", async () => {
    const cells = [["2024年1-8月主要经济指标"], ["指标", "2024年", "2023年"], ["工业总产值(亿元)", 1, 2]];
    expect(await told({ cells })).toEqual(["error PERIOD_AMBIGUOUS B2"]);
  });

  it("reads a value that is merged over cells once and says so", async () => {
    const read = await readGrid({ cells: [header, ["商河县", 1, null]], merges: ["B2:C2"] });
    expect(read.lines).toEqual(["商河县 ? no unit 2023 1", "商河县 ? no unit 2024 missing empty"]);
    expect(read.issues.map(({ code }) => code)).toEqual(["VALUE_MERGED"]);
  });

  it("leaves out a column of remarks and says so", async () => {
    const cells = [
      [...header, "备注"],
      ["商河县", 1, 2, "快报"],
      ["平阴县", 3, 4, null],
    ];
    expect(await told({ cells })).toEqual(["notice COLUMN_LEFT_OUT D1"]);
  });
});

describe("what a table does not tell", () => {
  const grid = { cells: [["时间：2024年"], ["名称", "产值(万元)"], ["甲", 1], ["乙", 2]] };

  it("is asked", async () => {
    const { outlines } = await readGrid(grid);
    expect(outlines[0]?.openLabels).toEqual([
      {
        key: "名称",
        header: "名称",
        examples: ["甲", "乙"],
        cell: "A2",
        candidates: ["indicator", "entity", "industry", "product", "facet", "ignore"],
      },
    ]);
  });

  it("is read as it was answered", async () => {
    const { lines, outlines } = await readGrid({ ...grid, concepts: { 名称: "entity" } });
    expect(lines).toEqual(["甲 产值 万元 2024 1", "乙 产值 万元 2024 2"]);
    expect(outlines[0]?.openLabels).toEqual([]);
  });

  it("is known where its names are", async () => {
    const { lines } = await readGrid({ ...grid, entities: ["甲", "乙"] });
    expect(lines).toEqual(["甲 产值 万元 2024 1", "乙 产值 万元 2024 2"]);
  });
});

describe("outline", () => {
  it("names range, title, source and notes", async () => {
    const cells = [
      ["表1 工业情况"],
      header,
      ["商河县", 1, 2],
      ["注：快报数，与年报不同。"],
      ["数据来源：县统计局"],
    ];
    const { outlines } = await readGrid({ cells });
    expect(outlines).toMatchObject([
      { range: "A2:C3", title: "表1 工业情况", layout: "cross", sourceWords: "数据来源：县统计局" },
    ]);
    expect(outlines[0]?.areas.filter(({ role }) => role === "note").map(({ range }) => range.top)).toEqual([
      4, 5,
    ]);
  });

  it("has the fingerprint of last month's file", async () => {
    const file = (month: number): Grid => ({
      cells: [
        [`2024年1-${month}月主要指标`],
        ["指标", "单位", `1-${month}月`, "同比(%)"],
        ["工业总产值", "万元", month, 2],
      ],
    });
    const prints = await Promise.all(
      [7, 8].map(async (month) => (await readGrid(file(month))).outlines[0]?.fingerprint),
    );
    expect(prints).toEqual(["主要指标|单位|指标", "主要指标|单位|指标"]);
  });
});
