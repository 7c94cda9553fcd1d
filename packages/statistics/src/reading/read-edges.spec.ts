import { describe, expect, test } from "vitest";
import { tableOf } from "./statement-table";

describe("signs, halves and broken numbers", () => {
  test.each<[string, ...string[]]>([
    ["增长一倍半", "一倍半 = growth 1.5 EQ RATIO up"],
    ["minus 5 percent", "minus 5 percent = level -0.05 EQ RATIO"],
    ["亏损3000万元", "3000万元 = level -30000000 EQ CNY down"],
    ["净亏损约1亿元", "约1亿元 = level [-105000000, -95000000] AP CNY down"],
    ["净利润-0.5亿元", "-0.5亿元 = level -50000000 EQ CNY"],
    ["亏损企业30家", "30家 = level 30 EQ ENTERPRISE"],
    ["12,34,56家"],
    ["1.2.3家"],
    ["5 ‰", "5 ‰ = level 0.005 EQ RATIO"],
    ["1,234,567家", "1,234,567家 = level 1234567 EQ ENTERPRISE"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("growth beside the number", () => {
  test.each<[string, ...string[]]>([
    ["税收1.2亿元(+8%)", "1.2亿元 = level 120000000 EQ CNY", "8% = growth 0.08 EQ RATIO up"],
    ["10.5% y-o-y", "10.5% = growth 0.105 EQ RATIO up"],
    ["up 8% year on year", "8% = growth 0.08 EQ RATIO up"],
    ["8% yoy", "8% = growth 0.08 EQ RATIO up"],
    ["占比提高至35.4%", "35.4% = share 0.354 EQ RATIO"],
    [
      "占比提高2.1个百分点至35.4%",
      "2.1个百分点 = point_change 0.021 EQ PP up",
      "35.4% = share 0.354 EQ RATIO",
    ],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("bounds in English and ranges", () => {
  test.each<[string, ...string[]]>([
    [
      "At least 30 but fewer than 40 firms",
      "At least 30 but fewer than 40 firms = level [30, 40) RG ENTERPRISE",
    ],
    ["over 50", "over 50 = level (50, ∞) GT ITEM"],
    ["no more than 30", "no more than 30 = level (-∞, 30] LE ITEM"],
    ["at most 30", "at most 30 = level (-∞, 30] LE ITEM"],
    ["up from 5th"],
    ["约50—60家", "约50—60家 = level [47.5, 63] RG ENTERPRISE"],
    ["企业数为零", "零 = level 0 EQ ITEM"],
    ["零事故"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
