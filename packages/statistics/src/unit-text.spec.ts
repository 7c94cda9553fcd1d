import { describe, expect, it } from "vitest";
import { hasCode } from "./errors";
import { multiplierName } from "./multiplier";
import { units, unitOf, type UnitCode } from "./unit";
import { axisScale, unitLabel } from "./unit-label";
import { splitUnit, trySplitUnit } from "./unit-text";

describe("reading a unit", () => {
  it.each<[string, UnitCode, number]>([
    ["元", "CNY", 0],
    ["亿元", "CNY", 8],
    ["万亿元", "CNY", 12],
    ["百万元", "CNY", 6],
    ["千元", "CNY", 3],
    ["亿美元", "USD", 8],
    ["家", "ENTERPRISE", 0],
    ["万家", "ENTERPRISE", 4],
    ["万人", "PERSON", 4],
    ["名", "PERSON", 0],
    ["个", "ITEM", 0],
    ["平方米", "M2", 0],
    ["万平方米", "M2", 4],
    ["㎡", "M2", 0],
    ["m²", "M2", 0],
    ["公顷", "M2", 4],
    ["平方公里", "KM2", 0],
    ["万亩", "MU", 4],
    ["吨", "TONNE", 0],
    ["千克", "TONNE", -3],
    ["%", "RATIO", -2],
    ["\uFF05", "RATIO", -2],
    ["‰", "RATIO", -3],
    ["个百分点", "PP", -2],
    ["百分点", "PP", -2],
    ["元/平方米", "CNY_PER_M2", 0],
    ["万元/平方米", "CNY_PER_M2", 4],
    ["元/股", "CNY_PER_SHARE", 0],
    ["倍", "TIMES_BASE", 0],
    ["位", "RANK", 0],
    ["上年=100", "INDEX", 0],
    [" 亿 元 ", "CNY", 8],
    ["yuan", "CNY", 0],
    ["million yuan", "CNY", 6],
    ["100 million yuan", "CNY", 8],
    ["10 000 persons", "PERSON", 4],
    ["10,000 persons", "PERSON", 4],
    ["CNY million", "CNY", 6],
    ["billion CNY", "CNY", 9],
    ["RMB 100 million", "CNY", 8],
    ["thousand enterprises", "ENTERPRISE", 3],
    ["percentage points", "PP", -2],
    ["Percent", "RATIO", -2],
    ["CNY_PER_MU", "CNY_PER_MU", 0],
    ["RATIO", "RATIO", 0],
  ])("%s is %s × 10^%d", (text, unit, multiplier) => {
    expect(splitUnit(text)).toEqual({ unit, multiplier });
  });

  it.each(["", "万", "亿", "million", "元元", "光年", "元/光年", "兆元", "100"])("refuses %j", (text) => {
    expect(trySplitUnit(text)).toBeNull();
    try {
      splitUnit(text);
      expect.unreachable();
    } catch (error) {
      expect(hasCode(error, "UNIT_UNKNOWN") && error.details.text).toBe(text);
    }
  });

  it("reads every code and every Chinese symbol as a unit with that symbol", () => {
    for (const unit of units) {
      expect(splitUnit(unit.code).unit).toBe(unit.code);
      if (unit.zh !== "") expect(unitOf(splitUnit(unit.zh).unit).zh).toBe(unit.zh);
    }
  });

  it("reads its own labels back", () => {
    for (const power of [0, 3, 4, 6, 8, 12]) {
      expect(splitUnit(unitLabel("CNY", power, "zh-CN"))).toEqual({ unit: "CNY", multiplier: power });
      expect(splitUnit(unitLabel("CNY", power, "en"))).toEqual({ unit: "CNY", multiplier: power });
    }
    expect(splitUnit(unitLabel("PP", -2, "zh-CN"))).toEqual({ unit: "PP", multiplier: -2 });
  });
});

describe("labels", () => {
  it("names powers of ten, and says where there is no name", () => {
    expect([0, 4, 8, 12].map((power) => multiplierName(power, "zh-CN"))).toEqual(["", "万", "亿", "万亿"]);
    expect([0, 3, 6, 9, 12].map((power) => multiplierName(power, "en"))).toEqual([
      "",
      "thousand",
      "million",
      "billion",
      "trillion",
    ]);
    expect(multiplierName(13, "zh-CN")).toBeNull();
    expect(() => unitLabel("CNY", 13, "zh-CN")).toThrow("FORMAT_INVALID");
  });

  it.each<[number[], UnitCode, number, string, string]>([
    [[900e8, 1655e8], "CNY", 8, "亿元", "billion CNY"],
    [[9999, 12], "CNY", 0, "元", "CNY"],
    [[10000], "CNY", 4, "万元", "CNY"],
    [[-35000, 12], "CNY", 4, "万元", "CNY"],
    [[50, 95], "ENTERPRISE", 0, "家", "enterprises"],
    [[4.36e12], "CNY", 12, "万亿元", "trillion CNY"],
    [[0.2, 0.174], "RATIO", -2, "%", "%"],
    [[0.038], "PP", -2, "个百分点", "pp"],
    [[20000], "YEAR", 0, "年", "years"],
    [[], "CNY", 0, "元", "CNY"],
    [[2.461e10, 2.6727e12], "CNY", 8, "亿元", "billion CNY"],
    [[2.461e10, 1.3e14], "CNY", 12, "万亿元", "trillion CNY"],
  ])("%j %s share one multiplier", (...[values, unit, multiplier, chinese, english]) => {
    expect(axisScale(values, unit, "zh-CN")).toEqual({ multiplier, unit: chinese });
    expect(axisScale(values, unit, "en").unit).toBe(english);
  });
});
