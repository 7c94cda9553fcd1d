import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Computed } from "./derive";
import {
  add,
  divide,
  growth,
  linearCombination,
  mapMonotone,
  measured,
  multiply,
  negate,
  subtract,
  sum,
} from "./interval";
import {
  about,
  atLeast,
  atMost,
  between,
  containsPoint,
  exactly,
  isUnbounded,
  lessThan,
  moreThan,
  nearly,
  over,
  withWords,
  type Quantity,
} from "./quantity";
import { anyQuantity, notation, positiveQuantity, readWider, withMember } from "./testing/quantities";

const any = withMember(anyQuantity);
const positive = withMember(positiveQuantity);

function quantityOf(result: Computed): Quantity {
  if (!result.ok) throw new Error(result.reason);
  return result.quantity;
}

describe("inclusion: the result holds what any members of the operands give", () => {
  it.each<[string, (a: Quantity, b: Quantity) => Quantity, (x: number, y: number) => number]>([
    ["add", add, (x, y) => x + y],
    ["subtract", subtract, (x, y) => x - y],
    ["multiply", multiply, (x, y) => x * y],
  ])("%s", (_name, operation, onNumbers) => {
    fc.assert(
      fc.property(any, any, ([a, x], [b, y]) => containsPoint(operation(a, b), onNumbers(x, y))),
      { numRuns: 400 },
    );
  });

  it("divide, wherever it has an answer", () => {
    fc.assert(
      fc.property(any, any, ([a, x], [b, y]) => {
        const result = divide(a, b);
        return result.ok ? containsPoint(result.quantity, x / y) : containsPoint(b, 0);
      }),
      { numRuns: 400 },
    );
  });

  it("growth", () => {
    fc.assert(
      fc.property(positive, positive, ([a, x], [b, y]) => {
        const grown = quantityOf(growth(a, b));
        // (y − x) / x and the quotient minus one differ by one rounding.
        expect(Math.max((grown.lower ?? -Infinity) - (y - x) / x, 0)).toBeLessThan(1e-12);
        expect(Math.max((y - x) / x - (grown.upper ?? Infinity), 0)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("golden intervals, computed by hand", () => {
  it.each<[string, Quantity, string]>([
    ["decimals are exact", add(exactly(0.1), exactly(0.2)), "[0.3, 0.3]"],
    ["an open end stays open", add(over(50), exactly(10)), "(60, 70~)"],
    ["an absent end stays absent", add(atLeast(20), exactly(1)), "[21, ∞)"],
    ["two lower bounds tell nothing about the difference", subtract(atLeast(3), atLeast(2)), "(-∞, ∞)"],
    ["a difference crosses the ends", subtract(exactly(100), nearly(40)), "(60, 70~)"],
    ["negative factors turn the ends", multiply(between(-2, 3), between(-5, 4)), "[-15, 12]"],
    [
      "an end that one factor reaches is reached, though another only approaches it",
      multiply(between(-2, 2, { lowerOpen: true }), between(-3, 3)),
      "[-6, 6]",
    ],
    ["zero times the unknown is zero", multiply(exactly(0), atLeast(5)), "[0, 0]"],
    ["an approached zero stays approached", multiply(moreThan(0), atLeast(1)), "(0, ∞)"],
    ["both negative", multiply(atMost(-2), atMost(-3)), "[6, ∞)"],
    ["a quotient by a lower bound", quantityOf(divide(exactly(10), moreThan(5))), "(0, 2)"],
    [
      "a divisor that approaches zero",
      quantityOf(divide(exactly(10), between(0, 5, { lowerOpen: true }))),
      "[2, ∞)",
    ],
    ["a divisor below zero", quantityOf(divide(between(1, 2), between(-4, -2))), "[-1, -0.25]"],
    ["growth of printed decimals", quantityOf(growth(exactly(100), exactly(117.4))), "[0.174, 0.174]"],
    [
      "growth from nearly 400 to 500",
      quantityOf(growth(nearly(400), exactly(500))),
      "(0.25, 0.6666666666666666~)",
    ],
    ["growth to a lower bound", quantityOf(growth(exactly(1523), moreThan(2000))), "(0.3131976362442548, ∞)"],
    ["the sum of none", sum([]), "[0, 0]"],
  ])("%s", (_rule, quantity, bounds) => {
    expect(notation(quantity)).toBe(bounds);
  });

  it("a result has no words", () => {
    expect(add(withWords(over(50), "50余家"), exactly(0)).asStated).toBeNull();
    expect(negate(withWords(over(50), "50余家")).asStated).toBeNull();
  });
});

describe("where there is no answer, a reason", () => {
  it.each<[string, Computed, string]>([
    ["a divisor of zero", divide(exactly(1), exactly(0)), "zero-in-divisor"],
    ["a divisor around zero", divide(exactly(1), between(-1, 1)), "zero-in-divisor"],
    ["a divisor from zero", divide(exactly(1), between(0, 1)), "zero-in-divisor"],
    ["a divisor without a lower bound", divide(exactly(1), lessThan(5)), "zero-in-divisor"],
    ["a loss that turns into a profit", growth(exactly(-3), exactly(5)), "base-not-positive"],
    ["a base that may be zero", growth(atLeast(0), exactly(5)), "base-not-positive"],
  ])("%s", (_case, result, reason) => {
    expect(result).toEqual({ ok: false, reason });
    expect(measured(result)).toEqual({ missing: reason, asStated: null });
  });
});

describe("points", () => {
  it("of exact and about quantities give a point", () => {
    expect(add(exactly(1), about(10, { relative: 0.05 })).point).toBe(11);
    expect(quantityOf(growth(exactly(100), exactly(117.4))).point).toBe(0.174);
  });

  it("of bounds give none: the printed number is no estimate", () => {
    const bounds = [moreThan(5), atLeast(5), lessThan(5), atMost(5), over(5), nearly(5), between(4, 6)];
    expect(bounds.map((bound) => add(bound, exactly(1)).point)).toEqual(bounds.map(() => null));
  });

  it("lie within their bounds", () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        const result = multiply(a, b);
        expect(result.point === null || containsPoint(result, result.point)).toBe(true);
      }),
    );
  });
});

describe("conventions", () => {
  const upTo2 = { ...between(-10, 2), upperByConvention: true };

  it.each<[string, Quantity, string]>([
    ["a difference of two readings", subtract(over(50), over(20)), "(20~, 40~)"],
    ["above 150 by the words, below 180 by convention", multiply(over(50), exactly(3)), "(150, 180~)"],
    ["a sum with about", add(about(100, { relative: 0.05 }), exactly(1)), "[96~, 106~]"],
    ["no convention without one", multiply(between(-10, -1), between(-5, 4)), "[-40, 50]"],
    ["times zero nothing rests on it", multiply(over(50), exactly(0)), "[0, 0]"],
    // The ends come from −10, which is stated; but were the other end any higher, they would come from it.
    ["ends that a wider reading would overtake", multiply(upTo2, between(-5, 4)), "[-40~, 50~]"],
  ])("are told where a bound rests on them: %s", (_case, quantity, bounds) => {
    expect(notation(quantity)).toBe(bounds);
  });

  it.each<[string, (a: Quantity, b: Quantity) => Quantity]>([
    ["add", add],
    ["subtract", subtract],
    ["multiply", multiply],
  ])("an unflagged bound of %s does not move when conventions are read wider", (_name, operation) => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        const [result, wider] = [operation(a, b), operation(readWider(a), readWider(b))];
        if (!result.lowerByConvention) expect(wider.lower).toBe(result.lower);
        if (!result.upperByConvention) expect(wider.upper).toBe(result.upper);
      }),
      { numRuns: 400 },
    );
  });
});

describe("algebra", () => {
  it("addition and multiplication do not depend on the order", () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
      }),
    );
  });

  it("a second minus takes back the first", () => {
    fc.assert(
      fc.property(anyQuantity, (a) => {
        expect(negate(negate(a))).toEqual(a);
      }),
    );
  });

  it("minus turns the bound with the sign: 下降3.4%以上 is at most −3.4%", () => {
    expect(negate(atLeast(0.034))).toEqual({ ...atMost(-0.034), point: -0.034 });
    expect(negate(over(50)).qualifier).toBe("OV");
    expect(negate(nearly(50)).qualifier).toBe("NR");
  });

  it("x − x is zero and x + y − x is y, however little is known of x", () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (x, y) => {
        expect(
          linearCombination({ x }, [
            { of: "x", times: 1 },
            { of: "x", times: -1 },
          ]),
        ).toEqual(exactly(0));
        const terms = [
          { of: "x", times: 1 },
          { of: "y", times: 1 },
          { of: "x", times: -1 },
        ] as const;
        expect(notation(linearCombination({ x, y }, terms))).toBe(notation(y));
      }),
    );
  });

  it("two statements of the same words stay two quantities", () => {
    const stated = atLeast(0.2);
    expect(isUnbounded(subtract(stated, stated))).toBe(true);
  });

  it("a rising map keeps the ends, a falling one turns them", () => {
    const root = mapMonotone(between(4, 9, { upperOpen: true }), { by: Math.sqrt, direction: "rising" });
    expect(notation(root)).toBe("[2, 3)");
    const inverse = mapMonotone(over(50), { by: (value) => 1000 / value, direction: "falling" });
    expect(notation(inverse)).toBe("(16.666666666666668~, 20)");
    expect(inverse.point).toBeNull();
  });
});
