import { describe, expect, it } from "vitest";
import { csvFile } from "./csv-file";

const table = {
  name: "n",
  columns: [{ code: "a", meaning: { zh: "甲", en: "a" } }],
  facts: [],
  others: [],
  notices: [],
  language: "zh-CN",
} as const;
const written = (...cells: (string | number | boolean | null)[]): string[] =>
  csvFile({ ...table, rows: cells.map((cell) => [cell]) }, false)
    .toString()
    .split("\r\n")
    .slice(1, -1);

describe("a CSV field", () => {
  it.each(["=1+1", "+1+cmd", "-x", "@sum", "＝1", "\tx", "\rx"])("holds no formula: %j", (text) => {
    expect(written(text)[0]?.replace(/^"/, "")).toMatch(/^'/);
  });

  it("is a number where it is one, its sign included", () => {
    expect(written(-0.034, 1.5e12, true, null)).toEqual(["-0.034", "1500000000000", "true", ""]);
    expect(written("+3.4%", "-12")).toEqual(["+3.4%", "-12"]);
  });

  it("is quoted where it has a comma, a quote or a line break", () => {
    expect(written("a,b", 'say "x"')).toEqual(['"a,b"', '"say ""x"""']);
  });
});
