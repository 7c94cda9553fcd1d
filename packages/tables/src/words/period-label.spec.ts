import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPeriodLabel, type PeriodContext } from "./period-label";

const code = (text: string | number, context?: PeriodContext): string | null =>
  readPeriodLabel(text, context)?.period.code ?? null;

describe("readPeriodLabel", () => {
  it.each<[string | number, string]>([
    ["2017年", "2017"],
    ["2017", "2017"],
    [" 2016 ", "2016"],
    ["2005.0", "2005"],
    [2005, "2005"],
    ["2017A", "2017"],
    ["2023年度", "2023"],
    ["二〇二四年", "2024"],
    ["２０１７年", "2017"],
    ["2024年末", "2024"],
    ["2024年年底", "2024"],
    ["2020年4月", "2020-04"],
    ["2020年十二月", "2020-12"],
    ["２０２４ 年 ３ 月", "2024-03"],
    ["2024年12月末", "2024-12"],
    ["2020-04", "2020-04"],
    ["2020/4", "2020-04"],
    ["2020.04", "2020-04"],
    [2020.04, "2020-04"],
    ["202004", "2020-04"],
    [202_004, "2020-04"],
    ["Apr 2020", "2020-04"],
    ["April 2020", "2020-04"],
    ["Mar. 2020", "2020-03"],
    ["Jan-2020", "2020-01"],
    ["2020M04", "2020-04"],
    ["2020-M4", "2020-04"],
    ["2024Q1", "2024-Q1"],
    ["2024-Q1", "2024-Q1"],
    ["2024年第一季度", "2024-Q1"],
    ["2024年三季度", "2024-Q3"],
    ["2024年1季度", "2024-Q1"],
    ["Q3 2024", "2024-Q3"],
    ["2nd quarter 2024", "2024-Q2"],
    ["2024年上半年", "2024-S1"],
    ["2024H2", "2024-S2"],
    ["2025年1月1日", "2025-01-01"],
    ["January 1st, 2025", "2025-01-01"],
    ["1 January 2025", "2025-01-01"],
    ["2025/1/1", "2025-01-01"],
    ["2024-01-31T00:00:00", "2024-01-31"],
    ["20240131", "2024-01-31"],
    ["2018—2022年", "2018/P5Y"],
    ["2024-01/P2M", "2024-01/P2M"],
  ])("reads %s as %s", (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    ["2024年1月-2月", "2024-01/P2M"],
    ["2024年1—2月", "2024-01/P2M"],
    ["2024年1-8月", "2024-01/P8M"],
    ["2024年1-3月累计", "2024-01/P3M"],
    ["2024年3月累计", "2024-01/P3M"],
    ["2024年前三季度", "2024-01/P9M"],
    ["2024年1-12月", "2024-01/P12M"],
    ["2024年一季度累计", "2024-Q1"],
  ])("counts %s from January on: %s", (text, expected) => {
    expect(readPeriodLabel(text)).toMatchObject({ accumulation: "cumulative", period: { code: expected } });
  });

  it("counts months in the middle of a year as no accumulation", () => {
    expect(readPeriodLabel("2024年3-5月")).toMatchObject({
      accumulation: null,
      period: { code: "2024-03/P3M" },
    });
  });

  it.each([
    "FY2017",
    "十二五",
    "本月",
    "本期",
    "累计",
    "上年同期",
    "1月",
    "一季度",
    "2017-18",
    "12/31/2020",
    "01/02/2020",
    "2024年13月",
    "2024年2月30日",
    "2022-2018",
    "1700",
    "3000",
    "2024.5",
    "医药制造业",
    "合计",
    "",
    "May",
    "2024年计划完成情况",
    "20209999",
    "x".repeat(1000),
  ])("reads no period in %s", (text) => {
    expect([null, "2024-05"]).toContain(code(text));
    if (text !== "2024.5") expect(code(text)).toBeNull();
  });

  it("reads no month from 2020.1, which may have been 2020.10", () => {
    expect(code(2020.1)).toBeNull();
    expect(code(2020.12)).toBe("2020-12");
    expect(code(0.5)).toBeNull();
  });

  it.each([
    ["1月", "2024-01"],
    ["十一月", "2024-11"],
    ["1-2月", "2024-01/P2M"],
    ["1月-2月累计", "2024-01/P2M"],
    ["1—12月", "2024-01/P12M"],
    ["1季度", "2024-Q1"],
    ["四季度", "2024-Q4"],
    ["上半年", "2024-S1"],
    ["Jan", "2024-01"],
    ["Q1", "2024-Q1"],
    ["2023年1月", "2023-01"],
    ["2023", "2023"],
  ])("takes the year of %s from its table: %s", (text, expected) => {
    expect(code(text, { year: 2024 })).toBe(expected);
  });

  it("takes a bare number for a month or quarter only where the table counts so", () => {
    expect(code("3", { year: 2024 })).toBeNull();
    expect(code("3", { year: 2024, frequency: "M" })).toBe("2024-03");
    expect(code("3", { year: 2024, frequency: "Q" })).toBe("2024-Q3");
    expect(code("13", { year: 2024, frequency: "M" })).toBeNull();
    expect(code("本月", { year: 2024, frequency: "M" })).toBeNull();
  });

  it("tells a number that may be something else", () => {
    const bare = ["2017", "2005.0", 2005, "202004", "20240131", "2020.04"];
    expect(bare.map((each) => readPeriodLabel(each)?.bare)).toEqual(bare.map(() => true));
    const sure = ["2017年", "2020-04", "2024Q1", "2017A"];
    expect(sure.map((each) => readPeriodLabel(each)?.bare)).toEqual(sure.map(() => false));
  });

  it("reads days of a workbook as far as they are shown", () => {
    const shown = (how: "day" | "month" | "year"): string | undefined =>
      readPeriodLabel({ kind: "day", day: "2020-04-30", shown: how })?.period.code;
    expect([shown("day"), shown("month"), shown("year")]).toEqual(["2020-04-30", "2020-04", "2020"]);
    expect(readPeriodLabel({ kind: "percent", value: 20.2 })).toBeNull();
    expect(readPeriodLabel(null)).toBeNull();
  });

  it("reads every year and month in every usual spelling alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const two = String(month).padStart(2, "0");
        const spelt = [
          `${year}年${month}月`,
          `${year}-${two}`,
          `${year}.${two}`,
          `${year}${two}`,
          `${year}M${two}`,
        ];
        expect(new Set(spelt.map((text) => code(text)))).toEqual(new Set([`${year}-${two}`]));
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        readPeriodLabel(text, { year: 2024, frequency: "M" });
      }),
    );
  });
});
