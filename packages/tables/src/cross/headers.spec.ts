import { describe, expect, it } from "vitest";
import { readGrid, type Grid } from "./testing/read-grid";

interface Shape {
  readonly it: string;
  readonly grid: Grid;
  readonly lines: readonly string[];
}

const shapes: readonly Shape[] = [
  {
    it: "carries name, period and 累计 of a column to the growth beside it",
    grid: {
      cells: [
        ["商河县2024年8月主要经济指标"],
        ["单位：万元", null, null, null, null],
        ["指标", "本月", "同比增长(%)", "累计", "同比增长(%)"],
        ["规模以上工业总产值", 120.5, 8.1, 900.1, 7.7],
        ["固定资产投资", 30, -2, 210, 3.3],
        ["注：本表为快报数。"],
      ],
    },
    lines: [
      "? 规模以上工业总产值 万元 2024-08 120.5",
      "? 规模以上工业总产值 growth_yoy % 2024-08 8.1",
      "? 规模以上工业总产值 cumulative 万元 2024-08 900.1",
      "? 规模以上工业总产值 growth_yoy cumulative % 2024-08 7.7",
      "? 固定资产投资 万元 2024-08 30",
      "? 固定资产投资 growth_yoy % 2024-08 -2",
      "? 固定资产投资 cumulative 万元 2024-08 210",
      "? 固定资产投资 growth_yoy cumulative % 2024-08 3.3",
    ],
  },
  {
    it: "reads merged month blocks with a unit column and a part of the row above",
    grid: {
      cells: [
        ["2024年商河县工业月报"],
        ["指标名称", "计量单位", "8月", null, "1-8月", null],
        [null, null, "当月", "同比±%", "累计", "同比±%"],
        ["工业总产值", "亿元", 1, 2, 3, 4],
        ["其中：医药制造业", "亿元", 5, 6, 7, 8],
        ["用电量", "万千瓦时", 9, 10, 11, 12],
      ],
      merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
      industries: ["医药制造业"],
    },
    lines: [
      "? 工业总产值 亿元 2024-08 1",
      "? 工业总产值 growth_yoy % 2024-08 2",
      "? 工业总产值 cumulative 亿元 2024-01/P8M 3",
      "? 工业总产值 growth_yoy cumulative % 2024-01/P8M 4",
      "? 工业总产值 industry 医药制造业 亿元 2024-08 5",
      "? 工业总产值 industry 医药制造业 growth_yoy % 2024-08 6",
      "? 工业总产值 industry 医药制造业 cumulative 亿元 2024-01/P8M 7",
      "? 工业总产值 industry 医药制造业 growth_yoy cumulative % 2024-01/P8M 8",
      "? 用电量 万千瓦时 2024-08 9",
      "? 用电量 growth_yoy % 2024-08 10",
      "? 用电量 cumulative 万千瓦时 2024-01/P8M 11",
      "? 用电量 growth_yoy cumulative % 2024-01/P8M 12",
    ],
  },
  {
    it: "reads four header rows with quarters beside months and a year",
    grid: {
      cells: [
        ["2024年商河县工业运行"],
        ["指标名称", "单位", "2024年", null, null, null, "2023年"],
        [null, null, "一季度", "4月", null, null, "全年"],
        [null, null, null, "当月", null, "累计", null],
        [null, null, null, "绝对值", "同比±%", "绝对值", null],
        ["工业总产值", "亿元", 1, 2, 3, 4, 5],
      ],
      merges: ["A2:A5", "B2:B5", "C2:F2", "C3:C5", "D3:F3", "G3:G5", "D4:E4"],
    },
    lines: [
      "? 工业总产值 亿元 2024-Q1 1",
      "? 工业总产值 亿元 2024-04 2",
      "? 工业总产值 growth_yoy % 2024-04 3",
      "? 工业总产值 cumulative 亿元 2024-04 4",
      "? 工业总产值 亿元 2023 5",
    ],
  },
  {
    it: "continues an outer header over empty cells where a row below tells them apart",
    grid: {
      cells: [
        ["地区", "工业总产值(万元)", null, "企业数(个)", null],
        [null, "2023年", "2024年", "2023年", "2024年"],
        ["商河县", 1, 2, 3, 4],
        ["平阴县", 5, 6, 7, 8],
      ],
    },
    lines: [
      "商河县 工业总产值 万元 2023 1",
      "商河县 工业总产值 万元 2024 2",
      "商河县 企业数 个 2023 3",
      "商河县 企业数 个 2024 4",
      "平阴县 工业总产值 万元 2023 5",
      "平阴县 工业总产值 万元 2024 6",
      "平阴县 企业数 个 2023 7",
      "平阴县 企业数 个 2024 8",
    ],
  },
  {
    it: "knows years among numbers",
    grid: {
      cells: [
        ["地区", "总产值(万元)", null, "企业数(家)", null],
        [null, 2023, 2024, 2023, 2024],
        ["商河县", 2011, 2012, 3, 4],
        ["平阴县", 15, 16, 7, 8],
      ],
    },
    lines: [
      "商河县 总产值 万元 2023 2011",
      "商河县 总产值 万元 2024 2012",
      "商河县 企业数 家 2023 3",
      "商河县 企业数 家 2024 4",
      "平阴县 总产值 万元 2023 15",
      "平阴县 总产值 万元 2024 16",
      "平阴县 企业数 家 2023 7",
      "平阴县 企业数 家 2024 8",
    ],
  },
  {
    it: "puts a year over its months together",
    grid: {
      cells: [
        ["指标", "2023年", null, null, "2024年", null],
        [null, "1-2月", "3月", "全年", "1-2月", "3月"],
        ["工业总产值(亿元)", 1, 2, 30, 4, 5],
      ],
      merges: ["A1:A2", "B1:D1", "E1:F1"],
    },
    lines: [
      "? 工业总产值 cumulative 亿元 2023-01/P2M 1",
      "? 工业总产值 亿元 2023-03 2",
      "? 工业总产值 亿元 2023 30",
      "? 工业总产值 cumulative 亿元 2024-01/P2M 4",
      "? 工业总产值 亿元 2024-03 5",
    ],
  },
  {
    it: "leaves a second line of English out of the names",
    grid: {
      cells: [
        ["1-1 2023年各县区企业数"],
        ["地 区", "企业数(个)", "工业总产值(万元)"],
        ["Region", "Number of Enterprises", "Gross Output"],
        ["济南市 Jinan", 100, 2000],
        ["商河县 Shanghe", 5, 60],
      ],
    },
    lines: [
      "济南市 企业数 个 2023 100",
      "济南市 工业总产值 万元 2023 2000",
      "商河县 企业数 个 2023 5",
      "商河县 工业总产值 万元 2023 60",
    ],
  },
  {
    it: "takes a growth beside two years for the later one",
    grid: {
      cells: [["指标：工业总产值(万元)"], ["地区", "2024年", "2023年", "同比增长(%)"], ["商河县", 2, 1, 3]],
    },
    lines: [
      "商河县 工业总产值 万元 2024 2",
      "商河县 工业总产值 万元 2023 1",
      "商河县 工业总产值 growth_yoy % 2024 3",
    ],
  },
  {
    it: "reads 上年同期 as the same months of the year before",
    grid: {
      cells: [
        ["2024年1-8月商河县工业情况", null, null, "单位：万元"],
        ["指标", "1-8月", "上年同期", "增减(%)"],
        ["工业总产值", 1, 2, 3],
      ],
    },
    lines: [
      "? 工业总产值 cumulative 万元 2024-01/P8M 1",
      "? 工业总产值 cumulative 万元 2023-01/P8M 2",
      "? 工业总产值 growth_yoy cumulative % 2024-01/P8M 3",
    ],
  },
  {
    it: "leaves out the row that numbers the columns",
    grid: {
      cells: [
        ["指标名称", "单位", "2023年", "2024年"],
        ["甲", "乙", 1, 2],
        ["工业总产值", "万元", 10, 20],
        ["企业数", "个", 30, 40],
      ],
    },
    lines: [
      "? 工业总产值 万元 2023 10",
      "? 工业总产值 万元 2024 20",
      "? 企业数 个 2023 30",
      "? 企业数 个 2024 40",
    ],
  },
  {
    it: "reads a header row of units",
    grid: {
      cells: [
        ["年份", "企业数", "总产值"],
        [null, "个", "万元"],
        [2022, 1, 2],
        [2023, 3, 4],
      ],
    },
    lines: ["? 企业数 个 2022 1", "? 总产值 万元 2022 2", "? 企业数 个 2023 3", "? 总产值 万元 2023 4"],
  },
  {
    it: "takes a total beside months for the year",
    grid: {
      cells: [
        ["指标：用电量(万千瓦时)"],
        ["年份", "1月", "2月", "合计"],
        ["2023年", 1, 2, 3],
        ["2024年", 4, 5, 9],
      ],
    },
    lines: [
      "? 用电量 万千瓦时 2023-01 1",
      "? 用电量 万千瓦时 2023-02 2",
      "? 用电量 万千瓦时 2023 3",
      "? 用电量 万千瓦时 2024-01 4",
      "? 用电量 万千瓦时 2024-02 5",
      "? 用电量 万千瓦时 2024 9",
    ],
  },
  {
    it: "keeps a frequency for each column",
    grid: {
      cells: [
        ["单位：亿元"],
        ["地区", "2024年一季度", "2024年4月", "2024年上半年", "2024年"],
        ["济南市", 1, 2, 3, 4],
      ],
    },
    lines: [
      "济南市 ? 亿元 2024-Q1 1",
      "济南市 ? 亿元 2024-04 2",
      "济南市 ? 亿元 2024-S1 3",
      "济南市 ? 亿元 2024 4",
    ],
  },
  {
    it: "takes the year from the title",
    grid: {
      cells: [
        ["2024年GDP"],
        ["单位：亿元"],
        ["地区", "一季度", "二季度", "三季度", "四季度", "全年"],
        ["商河县", 1, 2, 3, 4, 10],
      ],
    },
    lines: [
      "商河县 GDP 亿元 2024-Q1 1",
      "商河县 GDP 亿元 2024-Q2 2",
      "商河县 GDP 亿元 2024-Q3 3",
      "商河县 GDP 亿元 2024-Q4 4",
      "商河县 GDP 亿元 2024 10",
    ],
  },
  {
    it: "reads days in a header as stocks on a day",
    grid: {
      cells: [
        ["项目", "2024-08-31", { kind: "day", day: "2023-12-31", shown: "day" }],
        ["贷款余额(亿元)", 1, 2],
      ],
    },
    lines: ["? 贷款余额 亿元 2024-08-31 1", "? 贷款余额 亿元 2023-12-31 2"],
  },
  {
    it: "reads cells that a workbook shows as months",
    grid: {
      cells: [
        [
          "指标",
          { kind: "day", day: "2024-01-01", shown: "month" },
          { kind: "day", day: "2024-02-01", shown: "month" },
        ],
        ["用电量(万千瓦时)", 1, 2],
      ],
    },
    lines: ["? 用电量 万千瓦时 2024-01 1", "? 用电量 万千瓦时 2024-02 2"],
  },
  {
    it: "takes 当月 for the last month of the title",
    grid: {
      cells: [
        ["2024年1-8月分行业增加值增速"],
        ["行业", "当月增速(%)", "累计增速(%)"],
        ["总计", 1, 2],
        ["医药制造业", 3, 4],
      ],
    },
    lines: [
      "? 增加值增速 industry 总计 growth_yoy % 2024-08 1",
      "? 增加值增速 industry 总计 growth_yoy cumulative % 2024-01/P8M 2",
      "? 增加值增速 industry 医药制造业 growth_yoy % 2024-08 3",
      "? 增加值增速 industry 医药制造业 growth_yoy cumulative % 2024-01/P8M 4",
    ],
  },
  {
    it: "keeps groups as facets and a share with what it is of",
    grid: {
      cells: [
        ["时间：2023年"],
        ["地区", "合计", null, "其中：女", null],
        [null, "人数(人)", "占比(%)", "人数(人)", "占比(%)"],
        ["济南市", 1, 2, 3, 4],
      ],
      merges: ["B2:C2", "D2:E2", "A2:A3"],
    },
    lines: [
      "济南市 人数 /合计 人 2023 1",
      "济南市 人数 /合计 share_of_parent % 2023 2",
      "济南市 人数 /其中：女 人 2023 3",
      "济南市 人数 /其中：女 share_of_parent % 2023 4",
    ],
  },
  {
    it: "finds the places in the header",
    grid: {
      cells: [
        ["2024年各县区指标"],
        ["指标", "单位", "济南市", "商河县"],
        ["企业数", "个", 1, 2],
        ["总产值", "万元", 3, 4],
      ],
    },
    lines: [
      "济南市 企业数 个 2024 1",
      "商河县 企业数 个 2024 2",
      "济南市 总产值 万元 2024 3",
      "商河县 总产值 万元 2024 4",
    ],
  },
  {
    it: "keeps levels that name no concept as facets",
    grid: {
      cells: [
        ["Residents on 1 January"],
        ["Units: Persons"],
        [" ", "Total", "Local", "Foreign"],
        [" ", "All ages", "All ages", "All ages"],
        ["January 1st, 2025", 10, 8, 2],
        ["January 1st, 2024", 9, 8, 1],
      ],
    },
    lines: [
      "? ? /Total /All ages Persons 2025-01-01 10",
      "? ? /Local /All ages Persons 2025-01-01 8",
      "? ? /Foreign /All ages Persons 2025-01-01 2",
      "? ? /Total /All ages Persons 2024-01-01 9",
      "? ? /Local /All ages Persons 2024-01-01 8",
      "? ? /Foreign /All ages Persons 2024-01-01 1",
    ],
  },
];

describe("headers of cross tables", () => {
  for (const shape of shapes)
    it(shape.it, async () => {
      const { lines, issues } = await readGrid(shape.grid);
      expect(issues).toEqual([]);
      expect(lines).toEqual(shape.lines);
    });
});
