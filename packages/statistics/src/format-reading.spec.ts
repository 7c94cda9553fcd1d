import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shift } from "./decimal";
import { formatQuantity } from "./format";
import {
  atLeast,
  atMost,
  between,
  exactly,
  lessThan,
  moreThan,
  nearly,
  over,
  type Quantity,
} from "./quantity";
import { readStatements } from "./reading";
import { notation } from "./testing/quantities";
import type { UnitCode } from "./unit";

const stated = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, power]) => shift(digits, power));
const maker = fc.constantFrom(exactly, atLeast, moreThan, atMost, lessThan, nearly);

function readBack(quantity: Quantity, unit: UnitCode): Quantity | undefined {
  const { text } = formatQuantity(quantity, { unit, locale: "zh-CN" });
  return readStatements(text)[0]?.quantity;
}

const bounds = (quantity: Quantity | undefined): string => (quantity === undefined ? "" : notation(quantity));

describe("the reader of stated words", () => {
  it("reads the texts that we show into the bounds they show", () => {
    fc.assert(
      fc.property(stated, maker, (value, make) => {
        expect(bounds(readBack(make(value), "CNY"))).toBe(notation(make(value)));
        const ratio = make(shift(value, -6));
        expect(bounds(readBack(ratio, "RATIO"))).toBe(notation(ratio));
      }),
    );
  });

  it("reads the ranges that we show", () => {
    fc.assert(
      fc.property(stated, stated, (a, b) => {
        fc.pre(a !== b);
        const range = between(Math.min(a, b), Math.max(a, b));
        expect(bounds(readBack(range, "CNY"))).toBe(notation(range));
      }),
    );
  });

  it("reads 50+ as 50 or more: the sign says less than 余", () => {
    expect(bounds(readBack(over(50), "ENTERPRISE"))).toBe("[50, ∞)");
  });
});
