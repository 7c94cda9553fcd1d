import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("bulletins and the press", () => {
  test.each<[string, ...string[]]>([
    [
      "贫困发生率由2015年底的8.6%下降到0.3%以下",
      "8.6% = ratio 0.086 EQ RATIO @2015-12-31",
      "0.3%以下 = ratio (-∞, 0.003] LE RATIO",
    ],
    ["占比由5%增长到8%", "5% = share 0.05 EQ RATIO", "8% = share 0.08 EQ RATIO"],
    [
      "产值5000万元以上的企业有23家,其中过亿元的12家,过10亿元的2家",
      "23家 = level 23 EQ ENTERPRISE",
      "12家 = level 12 EQ ENTERPRISE",
      "2家 = level 2 EQ ENTERPRISE",
    ],
    [
      "R&D spending accounted for 3.2 percent of GDP, up from 2.8 percent in 2019",
      "3.2 percent = share 0.032 EQ RATIO",
      "2.8 percent = share 0.028 EQ RATIO @2019",
    ],
    [
      "The company's market share slipped from 35% to 31%.",
      "35% = share 0.35 EQ RATIO",
      "31% = share 0.31 EQ RATIO",
    ],
    [
      "Exports fell by nearly a third to $1.2 billion.",
      "nearly a third = growth (-0.3333333333333333, -0.3) NR RATIO down",
      "$1.2 billion = level 1200000000 EQ USD",
    ],
    [
      "Profit margins narrowed 1.5 percentage points.",
      "1.5 percentage points = point_change -0.015 EQ PP down",
    ],
    ["PM2.5平均浓度同比改善6.7%", "6.7% = growth -0.067 EQ RATIO down"],
    [
      "2021年、2022年、2023年,产值分别为32.1亿元、41.5亿元和52.8亿元,年均增长28.3%",
      "32.1亿元 = level 3210000000 EQ CNY @2021",
      "41.5亿元 = level 4150000000 EQ CNY @2022",
      "52.8亿元 = level 5280000000 EQ CNY @2023",
      "28.3% = growth 0.283 EQ RATIO up",
    ],
    [
      "2020—2023年,营业收入由13.45亿元增加到69.6亿元,年均增长73%",
      "13.45亿元 = level 1345000000 EQ CNY @2020",
      "69.6亿元 = level 6960000000 EQ CNY @2023",
      "73% = growth 0.73 EQ RATIO up @2020/P4Y",
    ],
    [
      "50家以上(含);不足(含)20%;3亿元以下(不含)",
      "50家以上(含) = level [50, ∞) GE ENTERPRISE",
      "不足(含)20% = level (-∞, 0.2] LE RATIO",
      "3亿元以下(不含) = level (-∞, 300000000) LT CNY",
    ],
    ["增加值累计增速:2018-12 9.7%", "9.7% = growth 0.097 EQ RATIO up"],
    [
      "全年社会消费品零售总额98.7亿元,下降1.2%",
      "98.7亿元 = level 9870000000 EQ CNY",
      "1.2% = growth -0.012 EQ RATIO down",
    ],
    [
      "一般公共预算收入15.2亿元,其中税收收入11.3亿元,占比74.3%",
      "15.2亿元 = level 1520000000 EQ CNY",
      "11.3亿元 = level 1130000000 EQ CNY",
      "74.3% = share 0.743 EQ RATIO",
    ],
    [
      "分别高于全国、全省平均水平1.2个和0.8个百分点",
      "1.2个 = gap 0.012 EQ PP up",
      "0.8个百分点 = gap 0.008 EQ PP up",
    ],
    [
      "产值同比增速由年初的-5.6%回升至3.2%",
      "-5.6% = growth -0.056 EQ RATIO down",
      "3.2% = growth 0.032 EQ RATIO up",
    ],
    [
      "税收从2018年的8000万元增长到2023年的3.2亿元,年均增长32%",
      "8000万元 = level 80000000 EQ CNY @2018",
      "3.2亿元 = level 320000000 EQ CNY @2023",
      "32% = growth 0.32 EQ RATIO up",
    ],
    ["The hub has attracted 120-plus firms.", "120-plus firms = level [120, ∞) GE ENTERPRISE"],
    [
      "Growth slowed to 4.7% from 5.3% a year earlier.",
      "4.7% = growth 0.047 EQ RATIO up",
      "5.3% = growth 0.053 EQ RATIO up",
    ],
    ["惠及企业8600余户次", "8600余户次 = level (8600, 8700) OV TIMES"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
