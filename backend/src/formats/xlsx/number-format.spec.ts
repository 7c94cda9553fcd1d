import { describe, expect, it } from "vitest";
import { builtInFormat, formatShows } from "./number-format";
import { shownCell } from "./shown-cell";

describe("formatShows", () => {
  it.each([
    ["General", "number"],
    ["#,##0.00_);[Red](#,##0.00)", "number"],
    ["0.00E+00", "number"],
    ['0.0"亿元"', "number"],
    ['0"%"', "number"],
    ["0.0%", "percent"],
    ["[Red]0%;-0%", "percent"],
    ["yyyy-mm-dd", "day"],
    ["[$-804]yyyy年m月d日", "day"],
    ["m/d/yy h:mm", "day"],
    ['yyyy"年"m"月"', "month"],
    ["mmm-yy", "month"],
    ['yyyy"年"', "year"],
    ["e", "year"],
    ["h:mm:ss AM/PM", "time"],
    ["[h]:mm", "elapsed"],
    ['"day "0', "number"],
    ["\\d0", "number"],
    ['"never closed', "number"],
    ["", "number"],
  ])("reads %s as %s", (code, shown) => {
    expect(formatShows(code)).toBe(shown);
  });

  it("knows the built-in ones", () => {
    expect([0, 4, 10, 14, 17, 46, 57].map(builtInFormat)).toEqual([
      ...["number", "number", "percent", "day", "month", "elapsed", "month"],
    ]);
  });
});

describe("shownCell", () => {
  const day = (value: number, from1904 = false): unknown => shownCell(value, "day", from1904);

  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [45292, "2024-01-01"],
    [45292.99, "2024-01-01"],
    [2958465, "9999-12-31"],
  ])("shows %d as %s", (serial, iso) => {
    expect(day(serial)).toEqual({ kind: "day", day: iso, shown: "day" });
  });

  it("counts from 1904 where the workbook does", () => {
    expect(day(43830, true)).toEqual({ kind: "day", day: "2024-01-01", shown: "day" });
    expect(day(0, true)).toEqual({ kind: "day", day: "1904-01-01", shown: "day" });
  });

  it("shows no day beyond the calendar", () => {
    expect(day(0)).toEqual({ kind: "fault", text: "#####" });
    expect(day(-5)).toEqual({ kind: "fault", text: "#####" });
    expect(day(1e12)).toEqual({ kind: "fault", text: "#####" });
  });

  it("keeps times in words, percentages as they are stored", () => {
    expect(shownCell(0.75, "time", false)).toBe("18:00:00");
    expect(shownCell(1.5, "elapsed", false)).toBe("36:00:00");
    expect(shownCell(0.123, "percent", false)).toEqual({ kind: "percent", value: 0.123 });
    expect(shownCell(2005, "number", false)).toBe(2005);
  });
});
