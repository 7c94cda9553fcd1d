import { describe, expect, test } from "vitest";
import { readStatements } from "./read-statements";
import { tableOf } from "./statement-table";

describe("lengths, energy, volumes and prices per tonne", () => {
  test.each<[string, ...string[]]>([
    ["全长30公里", "30公里 = level 30 EQ KM"],
    ["高速公路通车里程5.6万公里", "5.6万公里 = level 56000 EQ KM"],
    ["改造管网近12千米", "近12千米 = level (11, 12) NR KM"],
    ["海拔1545米", "1545米 = level 1.545 EQ KM"],
    [
      "用电量12.5亿千瓦时,增长6.1%",
      "12.5亿千瓦时 = level 1250000000 EQ KWH",
      "6.1% = growth 0.061 EQ RATIO up",
    ],
    ["电量突破10万亿千瓦时", "突破10万亿千瓦时 = level (10000000000000, ∞) GT KWH"],
    ["储能规模200兆瓦时", "200兆瓦时 = level 200000 EQ KWH"],
    ["天然气3000万立方米", "3000万立方米 = level 30000000 EQ M3"],
    ["均价3500元/吨", "3500元/吨 = level 3500 EQ CNY_PER_TONNE"],
    ["the 30-km line", "30-km = level 30 EQ KM"],
    ["2.3 billion kWh", "2.3 billion kWh = level 2300000000 EQ KWH"],
    ["装机容量500兆瓦"],
    ["时速60公里/小时"],
    ["旅客周转量5亿人公里;货物周转量12.3亿吨公里"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("growth in double digits", () => {
  test.each<[string, ...string[]]>([
    ["保持两位数增长", "两位数 = growth [0.1, 1) RG RATIO up"],
    ["增速达到两位数", "两位数 = growth [0.1, 1) RG RATIO up"],
    ["出口出现两位数下降", "两位数 = growth (-1, -0.1] RG RATIO down"],
    ["保持两位数以上增长", "两位数以上 = growth [0.1, ∞) GE RATIO up"],
    ["double-digit growth in 2023", "double-digit = growth [0.1, 1) RG RATIO up @2023"],
    ["实现两位数增长的企业15家", "15家 = level 15 EQ ENTERPRISE"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });

  test("both ends are conventions", () => {
    expect(readStatements("两位数增长")[0]?.quantity).toMatchObject({
      lowerByConvention: true,
      upperByConvention: true,
    });
  });
});

describe("a place within a share of a list", () => {
  test.each<[string, ...string[]]>([
    ["考核排名前10%", "前10% = share (-∞, 0.1] LE RATIO"],
    ["学科进入全球前1%", "前1% = share (-∞, 0.01] LE RATIO"],
    ["among the top 5% nationwide", "top 5% = share (-∞, 0.05] LE RATIO"],
    ["前20%的企业"],
    ["位次上升3位"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("one is a count in digits and an article in words", () => {
  test.each<[string, ...string[]]>([
    ["新增1家", "1家 = level 1 EQ ENTERPRISE up"],
    ["上市公司1家", "1家 = level 1 EQ ENTERPRISE"],
    ["一家企业"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
