import { describe, expect, it } from "vitest";
import { readGrid, type Grid } from "./testing/read-grid";

interface Shape {
  readonly it: string;
  readonly grid: Grid;
  readonly lines: readonly string[];
}

const shapes: readonly Shape[] = [
  {
    it: "reads tables below each other, each with its own unit",
    grid: {
      cells: [
        ["表1 工业总产值"],
        ["单位：万元"],
        ["地区", "2023年", "2024年"],
        ["商河县", 1, 2],
        ["平阴县", 3, 4],
        [],
        ["表2 企业数"],
        ["单位：个"],
        ["地区", "2023年", "2024年"],
        ["商河县", 5, 6],
        ["平阴县", 7, 8],
      ],
    },
    lines: [
      "商河县 工业总产值 万元 2023 1",
      "商河县 工业总产值 万元 2024 2",
      "平阴县 工业总产值 万元 2023 3",
      "平阴县 工业总产值 万元 2024 4",
      "商河县 企业数 个 2023 5",
      "商河县 企业数 个 2024 6",
      "平阴县 企业数 个 2023 7",
      "平阴县 企业数 个 2024 8",
    ],
  },
  {
    it: "goes on below a header that is printed again",
    grid: {
      cells: [
        ["地区", "2023年", "2024年"],
        ["商河县", 1, 2],
        [],
        ["地区", "2023年", "2024年"],
        ["平阴县", 5, 6],
      ],
    },
    lines: [
      "商河县 ? no unit 2023 1",
      "商河县 ? no unit 2024 2",
      "平阴县 ? no unit 2023 5",
      "平阴县 ? no unit 2024 6",
    ],
  },
  {
    it: "reads tables that stand side by side",
    grid: {
      cells: [
        ["指标：人口(万人)"],
        ["地区", "2023年", null, "地区", "2023年"],
        ["济南市", 1, null, "苏州市", 2],
        ["青岛市", 3, null, "无锡市", 4],
        [null, null, null, "常州市", 5],
      ],
    },
    lines: [
      "济南市 人口 万人 2023 1",
      "青岛市 人口 万人 2023 3",
      "苏州市 人口 万人 2023 2",
      "无锡市 人口 万人 2023 4",
      "常州市 人口 万人 2023 5",
    ],
  },
  {
    it: "ends a table where another header begins",
    grid: {
      cells: [
        ["地区", "2023年"],
        ["商河县", 1],
        ["数据来源：县统计局"],
        ["表2"],
        ["年份", "企业数(个)", "产值(万元)"],
        [2022, 3, 4],
        [2023, 5, 6],
      ],
    },
    lines: [
      "商河县 ? no unit 2023 1",
      "? 企业数 个 2022 3",
      "? 产值 万元 2022 4",
      "? 企业数 个 2023 5",
      "? 产值 万元 2023 6",
    ],
  },
  {
    it: "takes none of several units but knows that a growth is in per cent",
    grid: { cells: [["单位：亿元、家、%"], ["指标", "2024年1-8月", "同比增长"], ["工业总产值", 1, 2]] },
    lines: [
      "? 工业总产值 cumulative no unit 2024-01/P8M 1",
      "? 工业总产值 growth_yoy cumulative % 2024-01/P8M 2",
    ],
  },
  {
    it: "takes for levels the one of several units that is no ratio, and leaves a rate without it",
    grid: {
      cells: [
        ["单位:万元、%"],
        ["指标", "2024年1-8月", "同比增长"],
        ["工业总产值", 1, 2],
        ["产品销售率", 98.2, 0.3],
      ],
    },
    lines: [
      "? 工业总产值 cumulative 万元 2024-01/P8M 1",
      "? 工业总产值 growth_yoy cumulative % 2024-01/P8M 2",
      "? 产品销售率 cumulative no unit 2024-01/P8M 98.2",
      "? 产品销售率 growth_yoy cumulative % 2024-01/P8M 0.3",
    ],
  },
];

describe("sheets of several tables", () => {
  for (const shape of shapes)
    it(shape.it, async () => {
      const { lines, issues } = await readGrid(shape.grid);
      expect(issues).toEqual([]);
      expect(lines).toEqual(shape.lines);
    });
});
