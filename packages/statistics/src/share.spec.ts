import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Computed } from "./derive";
import { divide, add } from "./interval";
import {
  about,
  atLeast,
  atMost,
  between,
  containsPoint,
  exactly,
  lessThan,
  moreThan,
  nearly,
  over,
} from "./quantity";
import { shareOfTotal, shareOfWhole } from "./share";
import { notation, positiveQuantity, withMember } from "./testing/quantities";

const text = (result: Computed): string => (result.ok ? notation(result.quantity) : result.reason);
const positive = withMember(positiveQuantity);

describe("the share of a part in its own whole", () => {
  it("holds every share that its members give, and stays within 0 and 1", () => {
    fc.assert(
      fc.property(positive, positive, ([part, p], [rest, r]) => {
        const result = shareOfWhole(part, rest);
        if (!result.ok) throw new Error(result.reason);
        expect(containsPoint(result.quantity, p / (p + r))).toBe(true);
        expect(result.quantity.lower).toBeGreaterThanOrEqual(0);
        expect(result.quantity.upper).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it("is no wider than the quotient that takes part and whole as independent", () => {
    const [part, rest] = [over(50), over(100)];
    expect(text(divide(part, add(part, rest)))).toBe("(0.19230769230769232~, 0.4~)");
    expect(text(shareOfWhole(part, rest))).toBe("(0.2~, 0.375~)");
  });

  it.each<[string, Computed, string]>([
    ["exact", shareOfWhole(exactly(1), exactly(4)), "[0.2, 0.2]"],
    ["a lower bound in an exact rest", shareOfWhole(atLeast(1), exactly(4)), "[0.2, 1)"],
    ["a rest without an upper bound", shareOfWhole(exactly(1), atLeast(4)), "(0, 0.2]"],
    [
      "a part without an upper bound, a rest that may be missing",
      shareOfWhole(atLeast(1), atMost(4)),
      "[0.2, 1]",
    ],
    ["no rest", shareOfWhole(moreThan(0), exactly(0)), "[1, 1]"],
    ["no part", shareOfWhole(exactly(0), moreThan(0)), "[0, 0]"],
    ["a part that may be missing", shareOfWhole(lessThan(1), exactly(4)), "[0, 0.2)"],
    ["a rest that may be missing", shareOfWhole(exactly(1), atMost(4)), "[0.2, 1]"],
    ["nothing of nothing", shareOfWhole(exactly(0), exactly(0)), "zero-in-divisor"],
    ["a negative part", shareOfWhole(exactly(-1), exactly(4)), "part-negative"],
  ])("%s", (_case, result, expected) => {
    expect(text(result)).toBe(expected);
  });

  it("has a point where both are exact or about", () => {
    const result = shareOfWhole(about(1, { relative: 0.1 }), exactly(4));
    expect(result.ok && result.quantity.point).toBe(0.2);
  });
});

describe("the share of a part in a total stated elsewhere", () => {
  it.each<[string, Computed, string]>([
    ["exact", shareOfTotal(exactly(1), exactly(5)), "[0.2, 0.2]"],
    ["the part may be all of it", shareOfTotal(over(50), exactly(55)), "(0.9090909090909091, 1]"],
    ["the total is no less than the part", shareOfTotal(exactly(50), lessThan(100)), "(0.5, 1]"],
    ["an open total", shareOfTotal(exactly(10), moreThan(40)), "(0, 0.25)"],
    ["nearly", shareOfTotal(exactly(100), nearly(400)), "(0.25, 0.3333333333333333~)"],
    ["a part above zero makes a total above zero", shareOfTotal(moreThan(0), atMost(9)), "(0, 1]"],
    ["contradiction where they meet", shareOfTotal(moreThan(9), exactly(9)), "part-exceeds-whole"],
    ["contradiction", shareOfTotal(exactly(10), between(5, 9)), "part-exceeds-whole"],
    ["contradiction at an open end", shareOfTotal(moreThan(9), between(5, 9)), "part-exceeds-whole"],
    ["a total that may be zero", shareOfTotal(atMost(5), atMost(9)), "zero-in-divisor"],
    ["a negative part", shareOfTotal(exactly(-1), exactly(9)), "part-negative"],
  ])("%s", (_case, result, expected) => {
    expect(text(result)).toBe(expected);
  });
});
