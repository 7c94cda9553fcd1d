import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shift } from "./decimal";
import { formatMeasured, formatQuantity } from "./format";
import type { FormatOptions } from "./format-options";
import { growth, measured, negate, subtract } from "./interval";
import { missing, missingReasons } from "./missing";
import {
  about,
  atLeast,
  atMost,
  between,
  containsPoint,
  exactly,
  lessThan,
  moreThan,
  nearly,
  over,
  withWords,
  type Quantity,
} from "./quantity";
import type { UnitCode } from "./unit";

const chinese = (quantity: Quantity, unit: UnitCode, more: Partial<FormatOptions> = {}): string =>
  formatQuantity(quantity, { unit, locale: "zh-CN", ...more }).text;
const english = (quantity: Quantity, unit: UnitCode, more: Partial<FormatOptions> = {}): string =>
  formatQuantity(quantity, { unit, locale: "en", ...more }).text;

describe("numbers keep their digits", () => {
  it.each<[number, UnitCode, string, string]>([
    [69.6e8, "CNY", "69.6亿元", "6.96 billion CNY"],
    [1.2345e12, "CNY", "1.2345万亿元", "1.2345 trillion CNY"],
    [162748360000, "CNY", "1627.4836亿元", "162.74836 billion CNY"],
    [9999, "CNY", "9999元", "9,999 CNY"],
    [10000, "CNY", "1万元", "10,000 CNY"],
    [99999999, "CNY", "9999.9999万元", "99.999999 million CNY"],
    [0, "CNY", "0元", "0 CNY"],
    [-3500000, "CNY", "−350万元", "−3.5 million CNY"],
    [0.5, "CNY", "0.5元", "0.5 CNY"],
    [362, "ITEM", "362个", "362"],
    [1, "ENTERPRISE", "1家", "1 enterprise"],
    [2018, "ENTERPRISE", "2018家", "2,018 enterprises"],
    [12345, "PERSON", "1.2345万人", "12,345 persons"],
    [0.174, "RATIO", "17.4%", "17.4%"],
    [0.07, "RATIO", "7%", "7%"],
    [12.5, "RATIO", "1250%", "1,250%"],
    [0.038, "PP", "3.8个百分点", "3.8 pp"],
    [103.5, "INDEX", "103.5", "103.5"],
    [20000, "YEAR", "20000年", "20,000 years"],
    [2.3, "TIMES_BASE", "2.3倍", "2.3 times"],
    [12000, "CNY_PER_M2", "1.2万元/平方米", "12,000 CNY/m²"],
    [1, "RANK", "第1位", "No. 1"],
  ])("%d %s is %s, %s", (...[value, unit, zh, en]) => {
    expect(chinese(exactly(value), unit)).toBe(zh);
    expect(english(exactly(value), unit)).toBe(en);
  });

  it("cuts only what a division leaves, to a place or two", () => {
    expect(chinese(exactly(4 / 23), "RATIO")).toBe("17.4%");
    expect(chinese(exactly(1e9 / 7), "CNY")).toBe("1.43亿元");
    expect(chinese(exactly(1 / 70000), "RATIO")).toBe("0.0014%");
  });
});

describe("bounds have their marks", () => {
  it.each<[string, Quantity, UnitCode, string, string]>([
    ["20%以上", atLeast(0.2), "RATIO", "≥20%", "≥20%"],
    ["突破200亿元", moreThan(2e10), "CNY", ">200亿元", ">20 billion CNY"],
    ["不足50家", lessThan(50), "ENTERPRISE", "<50家", "<50 enterprises"],
    ["30%以内", atMost(0.3), "RATIO", "≤30%", "≤30%"],
    ["约1/5", withWords(about(0.2, { relative: 0.1 }), "约1/5"), "RATIO", "≈1/5", "≈1/5"],
    ["两成", withWords(about(0.2, { relative: 0.1 }), "两成"), "RATIO", "≈20%", "≈20%"],
    [
      "a fraction of something else",
      withWords(about(0.3, { relative: 0.1 }), "占1/5的三成"),
      "RATIO",
      "≈30%",
      "≈30%",
    ],
    ["50余家", over(50), "ENTERPRISE", "50+家", "50+ enterprises"],
    ["50余万元", over(500000), "CNY", "50+万元", "500,000+ CNY"],
    ["近400家", nearly(400), "ENTERPRISE", "近400家", "nearly 400 enterprises"],
    ["10—15家", between(10, 15), "ENTERPRISE", "10—15家", "10–15 enterprises"],
    ["10%—15%", between(0.1, 0.15), "RATIO", "10%—15%", "10–15%"],
    ["5000万—2亿元", between(5e7, 2e8), "CNY", "0.5—2亿元", "50–200 million CNY"],
    ["−3.4%以下", negate(atLeast(0.034)), "RATIO", "≤−3.4%", "≤−3.4%"],
    ["across zero", between(-0.034, 0.012), "RATIO", "−3.4%—1.2%", "−3.4 to 1.2%"],
    ["居前三", atMost(3), "RANK", "前3位", "top 3"],
    ["第一到第三", between(1, 3), "RANK", "第1—3位", "No. 1–3"],
    ["nothing known", subtract(atLeast(2), atLeast(1)), "CNY", "无法确定", "not known"],
  ])("%s", (...[, quantity, unit, zh, en]) => {
    expect(chinese(quantity, unit)).toBe(zh);
    expect(english(quantity, unit)).toBe(en);
  });

  it("parts add up to the text", () => {
    expect(formatQuantity(atLeast(69.6e8), { unit: "CNY", locale: "zh-CN" })).toEqual({
      text: "≥69.6亿元",
      prefix: "≥",
      number: "69.6",
      unit: "亿元",
    });
  });
});

describe("options", () => {
  it("a sign marks a change up, and neither zero nor a bound", () => {
    const signed = { signed: true };
    expect(chinese(exactly(0.174), "RATIO", signed)).toBe("+17.4%");
    expect(chinese(exactly(0.038), "PP", signed)).toBe("+3.8个百分点");
    expect(chinese(exactly(-0.038), "PP", signed)).toBe("−3.8个百分点");
    expect(chinese(exactly(0), "RATIO", signed)).toBe("0%");
    expect(chinese(atLeast(0.2), "RATIO", signed)).toBe("≥20%");
  });

  it("decimals are cut half away from zero on the printed digits", () => {
    expect(chinese(exactly(1.005), "INDEX", { decimals: 2 })).toBe("1.01");
    expect(chinese(exactly(-1.005), "INDEX", { decimals: 2 })).toBe("−1.01");
    expect(chinese(exactly(0.1745), "RATIO", { decimals: 1 })).toBe("17.5%");
    expect(chinese(exactly(-0.0004), "RATIO", { decimals: 1 })).toBe("0%");
    expect(chinese(exactly(0.17), "RATIO", { decimals: 1 })).toBe("17%");
    expect(chinese(exactly(0.17), "RATIO", { minimumDecimals: 1 })).toBe("17.0%");
  });

  it("a bound is cut so that it stays true", () => {
    expect(chinese(atLeast(0.1996), "RATIO", { decimals: 0 })).toBe("≥19%");
    expect(chinese(atMost(0.2004), "RATIO", { decimals: 0 })).toBe("≤21%");
    expect(chinese(between(0.1996, 0.2504), "RATIO", { decimals: 1 })).toBe("19.9%—25.1%");
  });

  it("a number that rounds up to the next name takes it", () => {
    expect(chinese(exactly(99999999), "CNY", { decimals: 2 })).toBe("1亿元");
    expect(english(exactly(999999999), "CNY", { decimals: 1 })).toBe("1 billion CNY");
    expect(chinese(exactly(99994999), "CNY", { decimals: 1 })).toBe("9999.5万元");
  });

  it("a given scale is kept, whatever the size", () => {
    expect(chinese(exactly(44343.9e8), "CNY", { scale: 8 })).toBe("44343.9亿元");
    expect(chinese(exactly(5e7), "CNY", { scale: 8 })).toBe("0.5亿元");
    expect(chinese(exactly(0.0174), "RATIO", { scale: -3 })).toBe("17.4‰");
    expect(english(exactly(2e10), "CNY", { scale: 8 })).toBe("200 × 100 million CNY");
  });

  it("styles leave out the unit, or all but the number", () => {
    expect(chinese(atLeast(69.6e8), "CNY", { style: "axis" })).toBe("≥69.6亿");
    expect(chinese(exactly(0.2), "RATIO", { style: "axis" })).toBe("20%");
    expect(chinese(exactly(0), "CNY", { style: "axis", scale: 8 })).toBe("0");
    expect(chinese(exactly(47), "ENTERPRISE", { style: "axis" })).toBe("47");
    expect(english(exactly(69.6e8), "CNY", { style: "axis" })).toBe("6.96 billion");
    expect(chinese(atLeast(69.6e8), "CNY", { style: "number-only" })).toBe("≥69.6");
  });

  it.each<[string, Partial<FormatOptions>]>([
    ["decimals", { decimals: -1 }],
    ["decimals", { decimals: 1.5 }],
    ["minimumDecimals", { minimumDecimals: 21 }],
    ["scale", { scale: 13 }],
  ])("refuse %s out of range", (option, more) => {
    expect(() => chinese(exactly(1), "CNY", more)).toThrow(`FORMAT_INVALID {"option":"${option}"`);
  });
});

describe("a missing value", () => {
  it("is worded by its reason, never by a dash, a zero or nothing", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      const texts = missingReasons.map(
        ({ code }) => formatMeasured(missing(code), { unit: "CNY", locale }).text,
      );
      expect(new Set(texts).size).toBe(missingReasons.length);
      expect(texts.filter((text) => /^[\s—–−-]*0?$/.test(text))).toEqual([]);
    }
  });

  it("may come from a calculation", () => {
    const value = measured(growth(exactly(-3), exactly(5)));
    expect(formatMeasured(value, { unit: "RATIO", locale: "zh-CN" }).text).toBe("基数不为正，不计算增速");
    expect(formatMeasured(exactly(1), { unit: "CNY", locale: "zh-CN" }).text).toBe("1元");
  });
});

/** Reads a Chinese text of ours back; knows no more than the marks that the format promises. */
function parse(text: string): Quantity {
  const [, prefix = "", first = "", percent = "", second, plus, unit = ""] =
    /^([≥>≤<≈近]?)(−?[\d.]+)(%?)(?:—(−?[\d.]+))?(\+?)(%|万亿元|亿元|万元|元)?$/.exec(text) ?? [];
  const power = { "%": -2, 万亿元: 12, 亿元: 8, 万元: 4, 元: 0 }[unit === "" ? percent : unit] ?? Number.NaN;
  const value = (digits: string): number => shift(Number(digits.replace("−", "-")), power);
  if (second !== undefined) return between(value(first), value(second));
  if (plus === "+") return over(value(first));
  const make = { "≥": atLeast, ">": moreThan, "≤": atMost, "<": lessThan, 近: nearly }[prefix] ?? exactly;
  return make(value(first));
}

describe("what is shown reads back", () => {
  const stated = fc
    .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: -2, max: 6 }))
    .map(([digits, power]) => shift(digits, power));
  const maker = fc.constantFrom(exactly, atLeast, moreThan, atMost, lessThan, over, nearly);

  it("the same bounds, digit for digit", () => {
    fc.assert(
      fc.property(stated, maker, (value, make) => {
        expect(parse(chinese(make(value), "CNY"))).toEqual(make(value));
        expect(parse(chinese(make(shift(value, -6)), "RATIO"))).toEqual(make(shift(value, -6)));
      }),
      { numRuns: 300 },
    );
  });

  it("the same range", () => {
    fc.assert(
      fc.property(stated, stated, (a, b) => {
        fc.pre(a !== b);
        const range = between(Math.min(a, b), Math.max(a, b));
        expect(parse(chinese(range, "CNY"))).toEqual(range);
      }),
    );
  });

  it("a cut bound holds all that the whole one holds", () => {
    const decimals = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(stated, fc.constantFrom(atLeast, atMost), decimals, (value, make, places) => {
        const shown = parse(chinese(make(value), "CNY", { decimals: places }));
        expect(containsPoint(shown, value)).toBe(true);
      }),
    );
  });

  it("a cut number is off by half of its last place at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const shown = parse(chinese(exactly(shift(digits, -6)), "RATIO", { decimals })).point ?? Number.NaN;
        // In millionths both are whole numbers; the last place of the percentage is 10^(4 − decimals) of them.
        expect(Math.abs(shift(shown, 6) - digits)).toBeLessThanOrEqual(5 * 10 ** (3 - decimals));
      }),
    );
  });
});
