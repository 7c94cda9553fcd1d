import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCode } from "./errors";
import { qualifierOf } from "./derive";
import {
  about,
  atLeast,
  atMost,
  between,
  checkedQuantity,
  containsPoint,
  exactly,
  isExact,
  isUnbounded,
  lessThan,
  moreThan,
  nearly,
  over,
  scale,
  withWords,
  type Quantity,
} from "./quantity";
import { anyQuantity, notation, withMember } from "./testing/quantities";

describe("words become bounds", () => {
  // The table of the design: bounds computed by hand; ~ marks a bound that is a convention.
  it.each<[string, Quantity, string]>([
    ["362个", exactly(362), "[362, 362]"],
    ["50余家", over(50), "(50, 60~)"],
    ["2200余人", over(2200), "(2200, 2300~)"],
    ["10余家", over(10), "(10, 20~)"],
    ["3000多家", over(3000), "(3000, 4000~)"],
    ["30多个百分点", over(0.3), "(0.3, 0.4~)"],
    ["0.07余", over(0.07), "(0.07, 0.08~)"],
    ["20%以上", atLeast(0.2), "[0.2, ∞)"],
    ["突破200亿元", moreThan(2e10), "(20000000000, ∞)"],
    ["近400家", nearly(400), "(300~, 400)"],
    ["近10亿", nearly(1e9), "(900000000~, 1000000000)"],
    ["接近100%", nearly(1), "(0.9~, 1)"],
    ["近10%", nearly(0.1), "(0.09~, 0.1)"],
    ["近30%", nearly(0.3), "(0.2~, 0.3)"],
    ["约100", about(100, { relative: 0.05 }), "[95~, 105~]"],
    ["约0.3亿", about(3e7, { relative: 0.05, lastPlace: 1e7 }), "[25000000~, 35000000~]"],
    ["1/5", about(0.2, { relative: 0.1 }), "[0.18~, 0.22~]"],
    ["约-3", about(-3, { relative: 0.1 }), "[-3.3~, -2.7~]"],
    ["不足50家", lessThan(50), "(-∞, 50)"],
    ["30%以内", atMost(0.3), "(-∞, 0.3]"],
    ["10—15", between(10, 15), "[10, 15]"],
    ["前三", between(1, 3), "[1, 3]"],
    ["10以上不到15", between(10, 15, { upperOpen: true }), "[10, 15)"],
  ])("%s", (_words, quantity, bounds) => {
    expect(notation(quantity)).toBe(bounds);
  });

  it("keeps the printed number as the point, except of a range", () => {
    const printed = [exactly(5), moreThan(5), atLeast(5), lessThan(5), atMost(5), over(5), nearly(5)];
    expect(printed.map(({ point }) => point)).toEqual([5, 5, 5, 5, 5, 5, 5]);
    expect(between(1, 5).point).toBeNull();
  });

  it("has the qualifier that its bounds amount to, whatever the words", () => {
    fc.assert(
      fc.property(anyQuantity, (quantity) => {
        expect(qualifierOf(quantity)).toBe(quantity.qualifier);
      }),
    );
  });

  it("reads a range of one number as that number", () => {
    expect(between(5, 5)).toEqual(exactly(5));
  });

  it("carries the words of the source", () => {
    expect(withWords(over(50), "50余家")).toEqual({ ...over(50), asStated: "50余家" });
  });
});

describe("what is no quantity is refused", () => {
  it.each<[string, () => Quantity]>([
    ["not-finite", () => exactly(Number.NaN)],
    ["not-finite", () => atLeast(Infinity)],
    ["not-finite", () => about(1, { relative: Number.NaN })],
    ["not-finite", () => over(Number.NaN)],
    ["bounds-crossed", () => between(3, 1)],
    ["empty", () => between(3, 3, { lowerOpen: true })],
    ["not-positive", () => over(0)],
    ["not-positive", () => nearly(-5)],
    ["point-outside", () => checkedQuantity({ ...between(1, 2), point: 3 })],
    ["flag-without-bound", () => checkedQuantity({ ...atLeast(1), upperOpen: true })],
    ["flag-without-bound", () => checkedQuantity({ ...atMost(1), lowerByConvention: true })],
  ])("%s", (fault, make) => {
    try {
      make();
      expect.unreachable();
    } catch (error) {
      expect(hasCode(error, "QUANTITY_INVALID") && error.details.fault).toBe(fault);
    }
  });

  it("minus zero is zero", () => {
    expect(Object.is(exactly(-0).point, 0)).toBe(true);
  });
});

describe("scale", () => {
  it("moves the decimal point exactly", () => {
    expect(scale(exactly(1627.4836), 8).point).toBe(162748360000);
    expect(notation(scale(over(0.3), 2))).toBe("(30, 40~)");
  });

  it("returns when moved back, words and all", () => {
    fc.assert(
      fc.property(anyQuantity, fc.integer({ min: -12, max: 12 }), (quantity, power) => {
        const stated = withWords(quantity, "x");
        expect(scale(scale(stated, power), -power)).toEqual(stated);
      }),
    );
  });

  it("commutes with the words: 50余万 is over 500000", () => {
    expect(scale(over(50), 4)).toEqual(over(500000));
    expect(scale(nearly(10), 8)).toEqual(nearly(1e9));
    expect(scale(about(12, { relative: 0.05, lastPlace: 1 }), 8)).toEqual(
      about(1.2e9, { relative: 0.05, lastPlace: 1e8 }),
    );
  });
});

describe("membership", () => {
  it("excludes open ends and includes closed ones", () => {
    expect([50, 50.5, 60].map((value) => containsPoint(over(50), value))).toEqual([false, true, false]);
    expect([19, 20, 1e9].map((value) => containsPoint(atLeast(20), value))).toEqual([false, true, true]);
  });

  it("moves along when quantity and number are scaled", () => {
    fc.assert(
      fc.property(withMember(anyQuantity), ([quantity, member]) => {
        expect(containsPoint(scale(quantity, 2), member * 100)).toBe(true);
      }),
    );
  });

  it("knows one number from many and from nothing", () => {
    expect([exactly(1), over(1), atLeast(1)].map(isExact)).toEqual([true, false, false]);
    expect(isUnbounded(atLeast(1))).toBe(false);
  });
});
