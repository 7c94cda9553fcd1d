import { describe, expect, it } from "vitest";
import { readGrid, type Grid } from "./testing/read-grid";

interface Shape {
  readonly it: string;
  readonly grid: Grid;
  readonly lines: readonly string[];
}

const shapes: readonly Shape[] = [
  {
    it: "takes the period from the title and keeps totals and markers",
    grid: {
      cells: [
        ["2023年各县区工业情况"],
        ["地区", "企业数(个)", "工业总产值(万元)"],
        ["商河县", 5, 60],
        ["平阴县", 6, "…"],
        ["合计", 11, "x"],
      ],
    },
    lines: [
      "商河县 企业数 个 2023 5",
      "商河县 工业总产值 万元 2023 60",
      "平阴县 企业数 个 2023 6",
      "平阴县 工业总产值 万元 2023 missing …",
      "合计 企业数 个 2023 11",
      "合计 工业总产值 万元 2023 missing x",
    ],
  },
  {
    it: "carries outer labels down and takes units from their column",
    grid: {
      cells: [
        ["地区", "指标", "单位", "2023", "2024"],
        ["商河县", "企业数", "个", 1, 2],
        [null, "总产值", "万元", 3, 4],
        ["平阴县", "企业数", "个", 5, 6],
        [null, "总产值", "万元", 7, 8],
      ],
    },
    lines: [
      "商河县 企业数 个 2023 1",
      "商河县 企业数 个 2024 2",
      "商河县 总产值 万元 2023 3",
      "商河县 总产值 万元 2024 4",
      "平阴县 企业数 个 2023 5",
      "平阴县 企业数 个 2024 6",
      "平阴县 总产值 万元 2023 7",
      "平阴县 总产值 万元 2024 8",
    ],
  },
  {
    it: "reads labels that are merged over rows",
    grid: {
      cells: [
        ["地区", "指标", "2024年"],
        ["商河县", "企业数(个)", 1],
        [null, "总产值(万元)", 2],
      ],
      merges: ["A2:A3"],
    },
    lines: ["商河县 企业数 个 2024 1", "商河县 总产值 万元 2024 2"],
  },
  {
    it: "lets a row with a year head the months below it",
    grid: {
      cells: [
        ["月份", "产值(万元)", "企业数(个)"],
        ["2023年"],
        ["1-2月", 1, 2],
        ["3月", 3, 4],
        ["2024年"],
        ["1-2月", 5, 6],
        ["3月", 7, 8],
      ],
    },
    lines: [
      "? 产值 cumulative 万元 2023-01/P2M 1",
      "? 企业数 cumulative 个 2023-01/P2M 2",
      "? 产值 万元 2023-03 3",
      "? 企业数 个 2023-03 4",
      "? 产值 cumulative 万元 2024-01/P2M 5",
      "? 企业数 cumulative 个 2024-01/P2M 6",
      "? 产值 万元 2024-03 7",
      "? 企业数 个 2024-03 8",
    ],
  },
  {
    it: "lets a row with an indicator head the places below it",
    grid: {
      cells: [
        ["地区", "2023年", "2024年"],
        ["工业总产值(万元)"],
        ["商河县", 1, 2],
        ["平阴县", 3, 4],
        ["企业数(个)"],
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
    it: "keeps numbered headings as facets, each until the next of its kind",
    grid: {
      cells: [
        ["2024年"],
        ["指标", "单位", "本年", "累计"],
        ["一、工业"],
        ["总产值", "万元", 1, 2],
        ["二、投资"],
        ["（一）民间"],
        ["投资额", "万元", 3, 4],
      ],
    },
    lines: [
      "? 总产值 /工业 万元 2024 1",
      "? 总产值 /工业 cumulative 万元 2024 2",
      "? 投资额 /投资 /民间 万元 2024 3",
      "? 投资额 /投资 /民间 cumulative 万元 2024 4",
    ],
  },
  {
    it: "keeps 其中 and the rows indented below it as parts of their row",
    grid: {
      cells: [
        ["指标", "单位", "2024年"],
        ["规模以上工业增加值", "亿元", 10],
        ["其中：国有企业", "亿元", 3],
        ["　　股份制企业", "亿元", 4],
        ["规模以上工业企业数", "个", 7],
      ],
    },
    lines: [
      "? 规模以上工业增加值 亿元 2024 10",
      "? 规模以上工业增加值 /其中：国有企业 亿元 2024 3",
      "? 规模以上工业增加值 /股份制企业 亿元 2024 4",
      "? 规模以上工业企业数 个 2024 7",
    ],
  },
  {
    it: "takes a row that only says growth for the growth of the row above",
    grid: {
      cells: [
        ["指标", "2023年", "2024年"],
        ["工业总产值(亿元)", 1, 2],
        ["同比增长(%)", 3, 4],
        ["企业数(个)", 5, 6],
      ],
    },
    lines: [
      "? 工业总产值 亿元 2023 1",
      "? 工业总产值 亿元 2024 2",
      "? 工业总产值 growth_yoy % 2023 3",
      "? 工业总产值 growth_yoy % 2024 4",
      "? 企业数 个 2023 5",
      "? 企业数 个 2024 6",
    ],
  },
  {
    it: "puts codes beside their labels and leaves out row numbers",
    grid: {
      cells: [
        ["序号", "地区代码", "地区", "2023年产值(万元)", "2024年产值(万元)"],
        [1, 370126, "商河县", 5, 6],
        [2, 370124, "平阴县", 7, 8],
      ],
    },
    lines: [
      "商河县(370126) 产值 万元 2023 5",
      "商河县(370126) 产值 万元 2024 6",
      "平阴县(370124) 产值 万元 2023 7",
      "平阴县(370124) 产值 万元 2024 8",
    ],
  },
  {
    it: "reads time down the rows and places across",
    grid: {
      cells: [["指标：地区生产总值(亿元)"], ["年份", "济南市", "苏州市"], ["2022年", 1, 2], ["2023年", 3, 4]],
    },
    lines: [
      "济南市 地区生产总值 亿元 2022 1",
      "苏州市 地区生产总值 亿元 2022 2",
      "济南市 地区生产总值 亿元 2023 3",
      "苏州市 地区生产总值 亿元 2023 4",
    ],
  },
  {
    it: "knows years at the side from numbers",
    grid: {
      cells: [
        ["年份", "企业数(个)", "总产值(亿元)"],
        [2022, 1, 2],
        [2023, 3, 4],
      ],
    },
    lines: ["? 企业数 个 2022 1", "? 总产值 亿元 2022 2", "? 企业数 个 2023 3", "? 总产值 亿元 2023 4"],
  },
  {
    it: "reads a corner of two words",
    grid: { cells: [["指标：人口(万人)"], ["地区\\年份", 2022, 2023], ["济南市", 1, 2], ["苏州市", 3, 4]] },
    lines: [
      "济南市 人口 万人 2022 1",
      "济南市 人口 万人 2023 2",
      "苏州市 人口 万人 2022 3",
      "苏州市 人口 万人 2023 4",
    ],
  },
  {
    it: "reads a list of enterprises with merged counties",
    grid: {
      cells: [
        ["2024年规模以上工业企业名单"],
        ["县区", "企业名称", "产值(万元)", "从业人员(人)"],
        ["商河县", "甲公司", 1, 2],
        [null, "乙公司", 3, 4],
        ["平阴县", "丙公司", 5, 6],
      ],
      merges: ["A3:A4"],
    },
    lines: [
      "甲公司 产值 万元 2024 1",
      "甲公司 从业人员 人 2024 2",
      "乙公司 产值 万元 2024 3",
      "乙公司 从业人员 人 2024 4",
      "丙公司 产值 万元 2024 5",
      "丙公司 从业人员 人 2024 6",
    ],
  },
  {
    it: "reads a table of one column and a field for place and time",
    grid: {
      cells: [
        ["地区：商河县"],
        ["时间：2024年"],
        ["指标", "单位", "数值"],
        ["企业数", "个", 1],
        ["总产值", "万元", 2],
      ],
    },
    lines: ["商河县 企业数 个 2024 1", "商河县 总产值 万元 2024 2"],
  },
  {
    it: "reads thousands, units and sources in English",
    grid: {
      cells: [
        ["Units: Persons"],
        ["Region", "2023", "2024"],
        ["Jinan City", "1,234,567", "1,300,000"],
        ["Suzhou City", "12,911,000", "12,960,000"],
        ["Source: Statistics Bureau"],
      ],
    },
    lines: [
      "Jinan City ? Persons 2023 1234567",
      "Jinan City ? Persons 2024 1300000",
      "Suzhou City ? Persons 2023 12911000",
      "Suzhou City ? Persons 2024 12960000",
    ],
  },
  {
    it: "reads around empty columns and footnote marks",
    grid: {
      cells: [
        [],
        [null, null, "地区", null, "2023年①", null, "2024年"],
        [null, null, "苏州市①", null, 1, null, 2],
        [null, null, "济南市②", null, 3, null, 4],
        [],
        [null, null, "①含工业园区。"],
        [null, null, "②含莱芜。"],
      ],
    },
    lines: [
      "苏州市 ? no unit 2023 1",
      "苏州市 ? no unit 2024 2",
      "济南市 ? no unit 2023 3",
      "济南市 ? no unit 2024 4",
    ],
  },
  {
    it: "leaves the unit of a cell to its reading",
    grid: {
      cells: [
        ["时间：2024年"],
        ["地区", "产值(万元)", "增速"],
        ["商河县", 1, { kind: "percent", value: 0.081 }],
      ],
    },
    lines: ["商河县 产值 万元 2024 1", "商河县 产值 growth_yoy % 2024 8.1"],
  },
  {
    it: "keeps text in the place of a value as unreadable",
    grid: {
      cells: [
        ["地区", "2023年", "2024年"],
        ["商河县", 1, "停产"],
        ["平阴县", 3, { kind: "fault", text: "#DIV/0!" }],
        ["济阳区", "-", 5],
      ],
    },
    lines: [
      "商河县 ? no unit 2023 1",
      "商河县 ? no unit 2024 unreadable 停产",
      "平阴县 ? no unit 2023 3",
      "平阴县 ? no unit 2024 unreadable #DIV/0!",
      "济阳区 ? no unit 2023 missing -",
      "济阳区 ? no unit 2024 5",
    ],
  },
  {
    it: "keeps a place without numbers as missing values",
    grid: {
      cells: [
        ["地区", "2023年", "2024年"],
        ["商河县", 1, 2],
        ["平阴县", null, null],
        ["济阳区", 3, 4],
      ],
    },
    lines: [
      "商河县 ? no unit 2023 1",
      "商河县 ? no unit 2024 2",
      "平阴县 ? no unit 2023 missing empty",
      "平阴县 ? no unit 2024 missing empty",
      "济阳区 ? no unit 2023 3",
      "济阳区 ? no unit 2024 4",
    ],
  },
  {
    it: "lists what it cannot name with its words",
    grid: { cells: [["时间：2024年"], ["名称", "产值(万元)"], ["甲", 1], ["乙", 2]] },
    lines: ["? 产值 /甲 万元 2024 1", "? 产值 /乙 万元 2024 2"],
  },
];

describe("rows of cross tables", () => {
  for (const shape of shapes)
    it(shape.it, async () => {
      const { lines, issues } = await readGrid(shape.grid);
      expect(issues).toEqual([]);
      expect(lines).toEqual(shape.lines);
    });
});
