import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, comparisonOperators, type ComparisonOperator, type Verdict } from "./comparison";
import {
  about,
  atLeast,
  between,
  exactly,
  lessThan,
  moreThan,
  nearly,
  over,
  type Quantity,
} from "./quantity";
import { anyQuantity, readWider, withMember } from "./testing/quantities";

const holds: Readonly<Record<ComparisonOperator, (x: number, y: number) => boolean>> = {
  ">": (x, y) => x > y,
  ">=": (x, y) => x >= y,
  "<": (x, y) => x < y,
  "<=": (x, y) => x <= y,
  "==": (x, y) => x === y,
};
const operator = fc.constantFrom(...comparisonOperators);
const opposite: Readonly<Record<Verdict, Verdict>> = {
  certain: "certainly-not",
  "certainly-not": "certain",
  unknown: "unknown",
};

describe("comparison", () => {
  it.each<[string, Quantity, ComparisonOperator, Quantity, Verdict, boolean]>([
    ["17.4% is below 20%以上", exactly(0.174), "<", atLeast(0.2), "certain", false],
    ["17.4% against 15%以上: the sources do not tell", exactly(0.174), "<", atLeast(0.15), "unknown", false],
    ["超过200 is not 200", moreThan(200), "==", exactly(200), "certainly-not", false],
    ["20以上 may be 20", atLeast(20), "==", exactly(20), "unknown", false],
    ["50余 is above 50", over(50), ">", exactly(50), "certain", false],
    ["50余 is below 60 by convention", over(50), "<", exactly(60), "certain", true],
    ["50余 is not above 65, by convention", over(50), ">", exactly(65), "certainly-not", true],
    ["近400 is above 0 without any convention", nearly(400), ">", exactly(0), "certain", false],
    ["近400 is above 300 by convention", nearly(400), ">", exactly(300), "certain", true],
    ["约100 is above 90 by convention", about(100, { relative: 0.05 }), ">", exactly(90), "certain", true],
    ["open ends that meet", lessThan(20), "<", atLeast(20), "certain", false],
    ["closed ends that meet", between(10, 20), "<=", atLeast(20), "certain", false],
    ["closed ends that meet, strictly", between(10, 20), "<", atLeast(20), "unknown", false],
    ["the same number", exactly(5), "==", exactly(5), "certain", false],
  ])("%s", (...[, a, by, b, verdict, restsOnConvention]) => {
    expect(compare(a, by, b)).toEqual({ verdict, restsOnConvention });
  });

  it("certain holds for all members, certainly-not for none", () => {
    fc.assert(
      fc.property(withMember(anyQuantity), operator, withMember(anyQuantity), ([a, x], by, [b, y]) => {
        const { verdict } = compare(a, by, b);
        return verdict === "unknown" || holds[by](x, y) === (verdict === "certain");
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same from both sides", () => {
    const mirrors = { ">": "<", ">=": "<=", "<": ">", "<=": ">=", "==": "==" } as const;
    fc.assert(
      fc.property(anyQuantity, operator, anyQuantity, (a, by, b) => {
        expect(compare(b, mirrors[by], a)).toEqual(compare(a, by, b));
      }),
    );
  });

  it("is certain of a statement exactly where it is certain that its negation fails", () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        expect(compare(a, "<=", b).verdict).toBe(opposite[compare(a, ">", b).verdict]);
        expect(compare(a, ">=", b).verdict).toBe(opposite[compare(a, "<", b).verdict]);
      }),
    );
  });

  it("never becomes sure by knowing less, and a verdict without convention survives wider readings", () => {
    fc.assert(
      fc.property(anyQuantity, operator, anyQuantity, (a, by, b) => {
        const [near, wide] = [compare(a, by, b), compare(readWider(a), by, readWider(b))];
        expect([near.verdict, "unknown"]).toContain(wide.verdict);
        if (!near.restsOnConvention) expect(wide.verdict).toBe(near.verdict);
      }),
    );
  });

  it("decides every pair of exact numbers", () => {
    fc.assert(
      fc.property(fc.integer(), operator, fc.integer(), (x, by, y) => {
        expect(compare(exactly(x), by, exactly(y)).verdict).toBe(
          holds[by](x, y) ? "certain" : "certainly-not",
        );
      }),
    );
  });
});
