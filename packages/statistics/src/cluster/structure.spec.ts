import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMissing, missing, type Measured } from "../missing";
import { between, exactly } from "../quantity";
import { notation, positiveQuantity, withMember } from "../testing/quantities";
import type { Assessed } from "./assessment";
import type { Distribution } from "./distribution";
import { krugman, locationalGini } from "./structure";

type Told = number | Measured;

const list = (values: readonly Told[], total: Told | null = null): Distribution => ({
  parts: values.map((value, at) => ({ code: `class ${at}`, value: measuredOf(value) })),
  total: total === null ? null : measuredOf(total),
  smallBase: null,
});

function measuredOf(value: Told): Measured {
  return typeof value === "number" ? exactly(value) : value;
}

function text({ value }: Assessed): string {
  if (isMissing(value)) return value.missing;
  const short = (bound: number | null): number | null => (bound === null ? null : Number(bound.toFixed(6)));
  return notation({ ...value, lower: short(value.lower), upper: short(value.upper) });
}

const secret = missing("suppressed");

describe("Krugman specialisation", () => {
  // The second is the worked example of Farhauer and Kröll (2013), given with krugman.spec of the R package REAT: 2.
  // The third has its data for Sweden and Norway; the sum of differences in fractions (Python) is 268/3531 = 0.075899.
  it.each<[string, readonly Told[], readonly Told[], string]>([
    ["by hand: |0.5 − 0.2| + |0.3 − 0.3| + |0.2 − 0.5|", [50, 30, 20], [20, 30, 50], "[0.6, 0.6]"],
    ["nothing in common", [20, 10, 70, 0, 0], [0, 0, 0, 60, 40], "[2, 2]"],
    [
      "Sweden and Norway",
      [45000, 15000, 32000, 10000, 30000],
      [35000, 12000, 30000, 8000, 22000],
      "[0.075899, 0.075899]",
    ],
    ["a range: 0.4 to 0.6 of the first", [between(40, 60), between(40, 60)], [50, 50], "[0, 0.2]"],
    ["a suppressed part without a total", [50, secret], [50, 50], "suppressed"],
    ["nothing here", [], [50, 50], "no-parts"],
  ])("%s", (_case, here, there, expected) => {
    expect(text(krugman({ of: list(here), against: list(there) }))).toBe(expected);
  });

  it("takes a suppressed part from what the total leaves", () => {
    const result = krugman({ of: list([50, secret], 100), against: list([20, 80]) });
    expect([text(result), result.warnings]).toEqual(["[0.6, 0.6]", ["suppressed-part"]]);
  });

  it("matches parts by code, and does not take an unlisted one for nothing", () => {
    const turned = { ...list([30, 70]), parts: [...list([30, 70]).parts].reverse() };
    expect(text(krugman({ of: list([30, 70]), against: turned }))).toBe("[0, 0]");
    expect(text(krugman({ of: list([30, 70]), against: list([30, 30, 40]) }))).toBe("not-stated");
  });
});

describe("the locational Gini", () => {
  // The matrix is the example of locational_gini of the R package EconGeo: five regions of 100 each, five industries.
  // Expected: twice its area, from the sorted Lorenz curve in fractions (Python), not by the formula in use here.
  it.each<[string, readonly number[], string]>([
    ["all in one of five equal regions: 1 − 1/5", [100, 0, 0, 0, 0], "[0.8, 0.8]"],
    ["the second", [0, 15, 20, 25, 40], "[0.36, 0.36]"],
    ["the fourth", [0, 70, 20, 5, 5], "[0.62, 0.62]"],
  ])("%s", (_case, industry, expected) => {
    expect(text(locationalGini({ of: list(industry), against: list([100, 100, 100, 100, 100]) }))).toBe(
      expected,
    );
  });

  it("weighs regions by their size", () => {
    // By hand: shares 0.9 and 0.1 against 0.3 and 0.7; |0.9 × 0.7 − 0.1 × 0.3| = 0.6.
    expect(text(locationalGini({ of: list([90, 10]), against: list([30, 70]) }))).toBe("[0.6, 0.6]");
  });

  it("has none of a single region", () => {
    expect(text(locationalGini({ of: list([9]), against: list([30]) }))).toBe("too-few-units");
  });
});

describe("laws of structures", () => {
  const pairs = fc.array(fc.tuple(withMember(positiveQuantity), withMember(positiveQuantity)), {
    minLength: 2,
    maxLength: 5,
  });
  const measures = [krugman, locationalGini] as const;

  it("holds every result that members give, within its limits", () => {
    fc.assert(
      fc.property(pairs, (parts) => {
        const wide = { of: list(parts.map(([[a]]) => a)), against: list(parts.map(([, [b]]) => b)) };
        const exact = { of: list(parts.map(([[, a]]) => a)), against: list(parts.map(([, [, b]]) => b)) };
        for (const measure of measures) {
          const [range, point] = [measure(wide).value, measure(exact).value];
          if (isMissing(range) || isMissing(point) || point.point === null) throw new Error("missing");
          expect(range.lower).toBeLessThanOrEqual(point.point + 1e-12);
          expect(range.upper).toBeGreaterThanOrEqual(point.point - 1e-12);
          expect(range.upper).toBeLessThanOrEqual(measure === krugman ? 2 : 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is the same either way, and 0 for structures in proportion", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 1, max: 9 }), (a, b, times) => {
        for (const measure of measures) {
          const [one, other] = [list(a), list(b)];
          expect(text(measure({ of: one, against: other }))).toBe(text(measure({ of: other, against: one })));
          const scaled = list(a.map((value) => value * times));
          expect(text(measure({ of: one, against: scaled }))).toBe("[0, 0]");
        }
      }),
    );
  });

  it("is no less than half of Krugman for the Gini", () => {
    fc.assert(
      fc.property(pairs, (parts) => {
        const exact = { of: list(parts.map(([[, a]]) => a)), against: list(parts.map(([, [, b]]) => b)) };
        const [index, gini] = [krugman(exact).value, locationalGini(exact).value];
        if (isMissing(index) || isMissing(gini)) throw new Error("missing");
        expect(gini.lower).toBeGreaterThanOrEqual((index.lower ?? 0) / 2 - 1e-12);
      }),
    );
  });
});
