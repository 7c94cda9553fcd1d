import { describe, expect, it } from "vitest";
import { toDecimal } from "./decimal";
import { decimalText, roundTowards } from "./decimal-text";

const plain = { minimumDecimals: 0, grouped: false };

describe("decimal text", () => {
  it.each([
    [0, "0"],
    [69.6, "69.6"],
    [-3.4, "−3.4"],
    [0.05, "0.05"],
    [1e21, "1000000000000000000000"],
    [1e-7, "0.0000001"],
  ])("%d has no exponent: %s", (value, text) => {
    expect(decimalText(toDecimal(value), plain)).toBe(text);
  });

  it("groups thousands before the point only", () => {
    const grouped = { ...plain, grouped: true };
    const texts = [999, 1000, 1234567.1234, -1e6].map((value) => decimalText(toDecimal(value), grouped));
    expect(texts).toEqual(["999", "1,000", "1,234,567.1234", "−1,000,000"]);
  });

  it("fills up to the asked places and cuts none", () => {
    const filled = { ...plain, minimumDecimals: 2 };
    expect([4, 4.5, 4.567].map((value) => decimalText(toDecimal(value), filled))).toEqual([
      "4.00",
      "4.50",
      "4.567",
    ]);
  });
});

describe("rounding towards a side", () => {
  it.each([
    [19.96, "19.9", "20", "20"],
    [-19.96, "−20", "−19.9", "−20"],
    [19.9, "19.9", "19.9", "19.9"],
    [0.04, "0", "0.1", "0"],
    [-0.04, "−0.1", "0", "0"],
  ])("%d lies between %s and %s, nearest %s", (...[value, down, up, nearest]) => {
    const at = (side: "down" | "up" | "nearest"): string =>
      decimalText(roundTowards(toDecimal(value), 1, side), plain);
    expect([at("down"), at("up"), at("nearest")]).toEqual([down, up, nearest]);
  });
});
