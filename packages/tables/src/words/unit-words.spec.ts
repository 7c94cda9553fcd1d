import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readUnitText, readUnitWords } from "./unit-words";

describe("readUnitWords", () => {
  it.each<[string, string, string, number, string]>([
    ["地区生产总值(亿元)", "亿元", "CNY", 8, "地区生产总值"],
    ["增加值（亿元）", "亿元", "CNY", 8, "增加值"],
    ["指标：地区生产总值(亿元)", "亿元", "CNY", 8, "地区生产总值"],
    ["从业人员（万人）", "万人", "PERSON", 4, "从业人员"],
    ["出口(亿美元)", "亿美元", "USD", 8, "出口"],
    ["发电量（亿千瓦时）", "亿千瓦时", "KWH", 8, "发电量"],
    ["产量(千克)", "千克", "TONNE", -3, "产量"],
    ["播种面积(公顷)", "公顷", "M2", 4, "播种面积"],
    ["房价(元/平方米)", "元/平方米", "CNY_PER_M2", 0, "房价"],
    ["医院数(所)", "所", "ITEM", 0, "医院数"],
    ["汽车产量(万辆)", "万辆", "PIECE", 4, "汽车产量"],
    ["出生率(‰)", "‰", "RATIO", -3, "出生率"],
    ["Life expectancy (years)", "years", "YEAR", 0, "Life expectancy"],
    ["Population (thousand persons)", "thousand persons", "PERSON", 3, "Population"],
    ["Output [million CNY]", "million CNY", "CNY", 6, "Output"],
    ["居民消费价格指数(上年=100)", "上年=100", "INDEX", 0, "居民消费价格指数"],
    ["价格指数(上月=100)", "上月=100", "INDEX", 0, "价格指数"],
    ["营业收入(亿元,现价)", "亿元", "CNY", 8, "营业收入(现价)"],
    ["R&D经费(亿元)(规上)", "亿元", "CNY", 8, "R&D经费(规上)"],
    ["工业增加值,万元", "万元", "CNY", 4, "工业增加值"],
    ["工业总产值 万元", "万元", "CNY", 4, "工业总产值"],
    ["增速%", "%", "RATIO", -2, "增速"],
    ["单位:万元", "万元", "CNY", 4, ""],
    ["单位 万元", "万元", "CNY", 4, ""],
    ["计量单位：吨", "吨", "TONNE", 0, ""],
    ["Units: Persons", "Persons", "PERSON", 0, ""],
    ["Unit: million yuan", "million yuan", "CNY", 6, ""],
    ["产值(单位：万元)", "万元", "CNY", 4, "产值"],
  ])("reads %s", (words, ...[text, unit, multiplier, rest]) => {
    expect(readUnitWords(words)).toEqual({ label: { text, unit, multiplier }, rest });
  });

  it.each<[string, string, string | null]>([
    ["Rural population (% of total population)", "% of total population", "RATIO"],
    ["GDP growth (annual %)", "annual %", "RATIO"],
    ["GDP (constant 2010 US$)", "constant 2010 US$", "USD"],
    ["GDP (current US$)", "current US$", "USD"],
    ["GDP (current LCU)", "current LCU", null],
    ["Mortality rate, infant (per 1,000 live births)", "per 1,000 live births", null],
  ])("keeps in the name what a unit says beyond itself: %s", (words, text, unit) => {
    expect(readUnitWords(words)).toMatchObject({ label: { text, unit }, rest: words });
  });

  it.each([
    ["CO2 (kt)", "kt", "CO2"],
    ["能源消费量(万吨标准煤)", "万吨标准煤", "能源消费量"],
    ["旅客周转量(亿人公里)", "亿人公里", "旅客周转量"],
    ["人均GDP(元/人)", "元/人", "人均GDP"],
    ["单位：亿元、%", "亿元、%", ""],
    ["产值及增速(亿元、%)", "亿元、%", "产值及增速"],
  ])("asks for the unit of %s", (words, text, rest) => {
    expect(readUnitWords(words)).toEqual({ label: { text, unit: null, multiplier: 0 }, rest });
  });

  it.each([
    "工业增加值(可比价)",
    "(一)农业",
    "单位 名称",
    "Market (share)",
    "合计(1)",
    "Population, female",
    "Labor force, total",
    "单位",
    "地区生产总值",
    "",
  ])("finds no unit in %s", (words) => {
    expect(readUnitWords(words)).toEqual({ label: null, rest: words });
  });

  it("takes time in proportion to the text", () => {
    const hostile = [
      "(".repeat(5000),
      ")".repeat(5000),
      "((亿元)".repeat(800),
      "单位:".repeat(1000),
      " ,".repeat(3000),
    ];
    expect(hostile.map((text) => readUnitWords(text).label)).toEqual(hostile.map(() => null));
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readUnitWords(text)));
  });
});

describe("readUnitText", () => {
  it("reads a whole text as a unit and asks for one that is not known", () => {
    expect(readUnitText(" 元/平方米 ")).toEqual({ text: "元/平方米", unit: "CNY_PER_M2", multiplier: 0 });
    expect(readUnitText("万标箱")).toEqual({ text: "万标箱", unit: null, multiplier: 0 });
    expect(readUnitText("  ")).toBeNull();
  });
});
