import { describe, expect, test } from "vitest";
import { readStatements } from "./read-statements";
import { tableOf } from "./statement-table";

describe("ranges with bounding words", () => {
  test.each<[string, ...string[]]>([
    ["50—60余家", "50—60余家 = level [50, 70) RG ENTERPRISE"],
    ["三四十余家", "三四十余家 = level [30, 50) RG ENTERPRISE"],
    ["增加15家到3季度末", "15家 = level 15 EQ ENTERPRISE up"],
    ["10余—20家", "10余—20家 = level [10, 20] RG ENTERPRISE"],
    ["10—15%左右", "10—15%左右 = level [0.095, 0.1575] RG RATIO"],
    ["约10—15家", "约10—15家 = level [9.5, 15.75] RG ENTERPRISE"],
    ["约0.5—1亿元", "约0.5—1亿元 = level [45000000, 105000000] RG CNY"],
    ["约0.1—0.3亿元", "约0.1—0.3亿元 = level [5000000, 35000000] RG CNY"],
    ["下降10—15%左右", "10—15%左右 = growth [-0.1575, -0.095] RG RATIO down"],
    ["about 10 to 15 companies", "about 10 to 15 companies = level [9.5, 15.75] RG ENTERPRISE"],
    ["10—15家以上", "10—15家以上 = level [10, ∞) GE ENTERPRISE | [10, 15] RG | [10, ∞) GE | [15, ∞) GE"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });

  test.each([
    ["50—60余家", false, true],
    ["约10—15家", true, true],
    ["10—15%左右", true, true],
    ["10—15家", false, false],
  ])("%s: its ends by convention", (text, lowerByConvention, upperByConvention) => {
    expect(readStatements(text)[0]?.quantity).toMatchObject({ lowerByConvention, upperByConvention });
  });
});

describe("ranges that run backwards give the interval and every reading", () => {
  test.each<[string, ...string[]]>([
    ["5～3%", "5～3% = level [0.03, 0.05] RG RATIO | [0.03, 0.05] RG | 0.05 EQ | 0.03 EQ"],
    ["10-5家", "10-5家 = level [5, 10] RG ENTERPRISE | [5, 10] RG | 10 EQ | 5 EQ"],
    ["100%—50%", "100%—50% = level [0.5, 1] RG RATIO | [0.5, 1] RG | 1 EQ | 0.5 EQ"],
    [
      "10—5亿元",
      "10—5亿元 = level [500000000, 1000000000] RG CNY | [500000000, 1000000000] RG | 1000000000 EQ | 500000000 EQ",
    ],
    ["15%至12%", "15%至12% = level [0.12, 0.15] RG RATIO | [0.12, 0.15] RG | 0.15 EQ | 0.12 EQ"],
    [
      "约5～3%",
      "约5～3% = level [0.0285, 0.0525] RG RATIO | [0.0285, 0.0525] RG | [0.0475, 0.0525] AP | [0.0285, 0.0315] AP",
    ],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("a fall from one number to another is two figures", () => {
  test.each<[string, ...string[]]>([
    ["由5%降至3%", "5% = level 0.05 EQ RATIO", "3% = level 0.03 EQ RATIO"],
    ["占比从15%到12%", "15% = share 0.15 EQ RATIO", "12% = share 0.12 EQ RATIO"],
    ["由10家到5家", "10家 = level 10 EQ ENTERPRISE", "5家 = level 5 EQ ENTERPRISE"],
    ["fell from 10 to 5 companies", "10 = level 10 EQ ENTERPRISE", "5 companies = level 5 EQ ENTERPRISE"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});

describe("兆 is 10^12 or 10^6 where nothing smaller follows", () => {
  test.each<[string, ...string[]]>([
    ["1兆元", "1兆元 = level [1000000, 1000000000000] RG CNY | 1000000000000 EQ | 1000000 EQ"],
    ["1兆5000億元", "1兆5000億元 = level 1500000000000 EQ CNY"],
    ["3.5兆日元", "3.5兆日元 = level 3500000000000 EQ JPY"],
    ["超过2兆元", "超过2兆元 = level (2000000, ∞) GT CNY | (2000000000000, ∞) GT | (2000000, ∞) GT"],
    ["5兆瓦"],
    ["前0名"],
    ["排名前0位"],
  ])("%s", (text, ...figures) => {
    expect(tableOf(text)).toEqual(figures);
  });
});
