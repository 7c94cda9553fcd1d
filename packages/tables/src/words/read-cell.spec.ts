import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../cell";
import { looksNumeric, readCell, type CellOptions } from "./read-cell";

const plain = (value: number, decimals: number): object => ({
  kind: "number",
  point: value,
  lower: value,
  lowerOpen: false,
  upper: value,
  upperOpen: false,
  qualifier: "EQ",
  decimals,
  asStated: null,
  statuses: [],
  unit: null,
});

describe("plain numbers", () => {
  it.each<[Cell, number, number]>([
    ["72634.15", 72_634.15, 2],
    ["17879.40", 17_879.4, 2],
    ["1,234,567.8", 1_234_567.8, 1],
    ["1，234", 1234, 0],
    ["1 234", 1234, 0],
    ["1\u00a0234.5", 1234.5, 1],
    ["1'234.5", 1234.5, 1],
    ["1.234", 1.234, 3],
    ["1,234", 1234, 0],
    ["−1.2", -1.2, 1],
    ["－1.2", -1.2, 1],
    ["+5.1", 5.1, 1],
    ["(123)", -123, 0],
    ["'123", 123, 0],
    ["１２３．４", 123.4, 1],
    ["1.2E+05", 120_000, 0],
    ["1.25e-3", 0.001_25, 5],
    [".5", 0.5, 1],
    ["0", 0, 0],
    ["0.0", 0, 1],
    ["-0", 0, 0],
    [-0, 0, 0],
    [0.1 + 0.2, 0.3, 1],
    [12.299999999999999, 12.3, 1],
    [1e-7, 1e-7, 7],
    [99_086_510_000_000, 99_086_510_000_000, 0],
    ["27.1656656390461", 27.165_665_639_046_1, 13],
  ])("reads %s", (cell, value, decimals) => {
    expect(readCell(cell)).toEqual(plain(value, decimals));
  });

  it("reads a percentage in percent, without noise", () => {
    const percent = { unit: "RATIO", multiplier: -2 };
    expect(readCell("12.3%")).toEqual({ ...plain(12.3, 1), unit: percent });
    expect(readCell({ kind: "percent", value: 0.07 })).toEqual({ ...plain(7, 0), unit: percent });
    expect(readCell({ kind: "percent", value: 0.123 })).toEqual({ ...plain(12.3, 1), unit: percent });
  });
});

describe("separators", () => {
  it.each(["12,3", "0,123", "1,2345", "1.234.567,8", "1.234.567", "1,23,456", "0.1 5", "1234,567"])(
    "asks what %s means",
    (text) => {
      expect(readCell(text)).toEqual({ kind: "unreadable", text, reason: "ambiguous-separator" });
    },
  );

  it.each([
    ["12,3", 12.3],
    ["1.234.567,8", 1_234_567.8],
    ["1.234", 1234],
    ["1,234", 1.234],
    ["12", 12],
    ["1 234,5", 1234.5],
  ])("reads %s where decimals have a comma: %d", (text, value) => {
    expect(readCell(text, { decimalComma: true })).toMatchObject({ kind: "number", point: value });
  });

  it("asks for a point that separates no thousands where decimals have a comma", () => {
    expect(readCell("1.5", { decimalComma: true })).toMatchObject({ reason: "ambiguous-separator" });
  });
});

describe("flags and footnotes", () => {
  it.each<[string, number, readonly string[]]>([
    ["13.2 e", 13.2, ["E"]],
    ["15.2 b", 15.2, ["B"]],
    ["33.7 u", 33.7, ["U"]],
    ["12.3p", 12.3, ["P"]],
    ["12.3 (p)", 12.3, ["P"]],
    ["12.3 be", 12.3, ["B", "E"]],
    ["12.3 s", 12.3, ["I"]],
    ["12.3r", 12.3, []],
  ])("reads the flags of %s", (text, point, statuses) => {
    expect(readCell(text, { flags: "suffix" })).toMatchObject({
      kind: "number",
      point,
      statuses,
      asStated: null,
    });
    expect(readCell(text)).toMatchObject({ kind: "unreadable", reason: "not-a-number" });
  });

  it.each(["12.3①", "12.3*", "12.3 ²", "12.3[1]", "12.3注1"])("keeps the footnote mark of %s", (text) => {
    expect(readCell(text)).toEqual({ ...plain(12.3, 1), asStated: text });
  });

  it("does not believe a number that is said to be confidential", () => {
    expect(readCell("12.3 c", { flags: "suffix" })).toMatchObject({ kind: "unreadable" });
    expect(readCell("3E)", { flags: "suffix" })).toMatchObject({ kind: "unreadable" });
  });
});

describe("missing values", () => {
  it.each<[string, string]>([
    [":", "O"],
    ["..", "O"],
    ["…", "O"],
    [".", "O"],
    ["#", "O"],
    ["n/a", "O"],
    ["N.A.", "O"],
    ["NULL", "O"],
    ["NaN", "O"],
    ["不详", "O"],
    ["空", "O"],
    ["-", "M"],
    ["--", "M"],
    ["—", "M"],
    ["－", "M"],
    ["无", "M"],
    [": z", "M"],
    ["x", "Q"],
    ["X", "Q"],
    ["*", "Q"],
    ["保密", "Q"],
    [": c", "Q"],
    [": u", "O"],
  ])("keeps the marker %s with %s", (marker, status) => {
    expect(readCell(` ${marker} `)).toEqual({ kind: "missing", marker, statuses: [status] });
  });

  it("tells an empty cell from all of them", () => {
    const empty = { kind: "missing", marker: null, statuses: ["O"] };
    expect([null, "", "  ", "\u3000"].map((cell) => readCell(cell))).toEqual([empty, empty, empty, empty]);
  });
});

describe("bounded numbers", () => {
  it.each<[string, object]>([
    [
      "50余",
      { point: 50, lower: 50, lowerOpen: true, upper: 60, upperOpen: true, qualifier: "OV", unit: null },
    ],
    ["50余家", { point: 50, upper: 60, qualifier: "OV", unit: { unit: "ENTERPRISE", multiplier: 0 } }],
    ["≥20", { point: 20, lower: 20, lowerOpen: false, upper: null, qualifier: "GE" }],
    [">20", { point: 20, lower: 20, lowerOpen: true, upper: null, qualifier: "GT" }],
    ["<5", { point: 5, lower: null, upper: 5, upperOpen: true, qualifier: "LT" }],
    ["20以上", { lower: 20, lowerOpen: false, qualifier: "GE" }],
    ["超过20%", { lower: 20, lowerOpen: true, qualifier: "GT", unit: { unit: "RATIO", multiplier: -2 } }],
    ["不足5", { upper: 5, upperOpen: true, qualifier: "LT" }],
    ["近400", { point: 400, lower: 300, upper: 400, qualifier: "NR" }],
    ["约3.2", { point: 3.2, lower: 3.04, upper: 3.36, qualifier: "AP", decimals: 1 }],
    ["~100", { point: 100, lower: 95, upper: 105, qualifier: "AP" }],
    ["10-15", { point: null, lower: 10, upper: 15, qualifier: "RG" }],
    ["10—15家", { point: null, lower: 10, upper: 15, unit: { unit: "ENTERPRISE", multiplier: 0 } }],
    ["10~15%", { point: null, lower: 10, upper: 15, unit: { unit: "RATIO", multiplier: -2 } }],
    ["12.3亿元", { point: 12.3, qualifier: "EQ", unit: { unit: "CNY", multiplier: 8 } }],
  ])("reads %s in its own unit", (text, expected) => {
    expect(readCell(text)).toMatchObject({ kind: "number", asStated: text, statuses: [], ...expected });
  });

  it("reads words for a number only where asked", () => {
    expect(readCell("三成")).toMatchObject({ kind: "unreadable" });
    expect(readCell("三成", { numberWords: true })).toMatchObject({
      point: 0.3,
      qualifier: "AP",
      unit: { unit: "RATIO", multiplier: 0 },
    });
  });

  it.each(["1.5万", "增长很快", "abc", "12.3(1)", "15-10", "1-2-3", "超过"])(
    "reads no number in %s",
    (text) => {
      expect(readCell(text, { numberWords: true })).toMatchObject({
        kind: "unreadable",
        reason: "not-a-number",
      });
    },
  );
});

describe("a bound of a number below zero", () => {
  it("is read where a sign says it, and asked about where words may speak of its size", () => {
    expect(readCell("≥-3.4")).toMatchObject({ lower: -3.4, upper: null, qualifier: "GE" });
    expect(readCell("-3.4以上")).toMatchObject({ kind: "unreadable" });
    expect(readCell("不足-5")).toMatchObject({ kind: "unreadable" });
  });
});

describe("what is no number", () => {
  it.each<[Cell, string]>([
    ["2024-03-15", "date"],
    ["2020-04", "date"],
    ["2024年3月", "date"],
    ["2018-2019", "date"],
    ["8月", "date"],
    ["1-2月", "date"],
    ["3月5日", "date"],
    [{ kind: "day", day: "2024-03-15", shown: "day" }, "date"],
    [{ kind: "fault", text: "#DIV/0!" }, "failed-formula"],
    [{ kind: "fault", text: "" }, "no-stored-value"],
    ["1e999", "not-a-number"],
    ["123456789012345678", "not-a-number"],
    [Number.NaN, "not-a-number"],
  ])("says so of %s: %s", (cell, reason) => {
    expect(readCell(cell)).toMatchObject({ kind: "unreadable", reason });
  });

  it("tells what looks like a number", () => {
    expect(["1,234", 5, "13.2 e", "50余"].map((cell) => looksNumeric(cell))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([":", "", "山东省", null, "2024年"].map((cell) => looksNumeric(cell))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("laws", () => {
  it("reads every number as it is printed", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readCell(String(value))).toMatchObject({ point: value === 0 ? 0 : value });
      }),
    );
  });

  it("reads thousands apart and together alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
        expect(readCell(grouped)).toEqual(readCell(value));
      }),
    );
  });

  it("never throws, and gives bounds in order", () => {
    const character = fc.constantFrom(..."0123456789.,-—~%()约近超余以上万亿元家:…pbe①* '");
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 20 }), fc.boolean(), (text, decimalComma) => {
        const options: CellOptions = { flags: "suffix", decimalComma, numberWords: true };
        const reading = readCell(text, options);
        if (reading.kind === "number" && reading.lower !== null && reading.upper !== null)
          expect(reading.lower).toBeLessThanOrEqual(reading.upper);
      }),
    );
  });
});
