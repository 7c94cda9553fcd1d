import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { about, atLeast, exactly, lessThan, moreThan, over, type Quantity } from "../quantity";
import { add } from "../interval";
import { holds, notation, positiveQuantity, withMember } from "../testing/quantities";
import { cautionsAt, observed, quantityAt, told, type Told } from "../testing/timelines";
import { chainedIndex } from "./chained-index";
import { contributionPoints, contributionRate } from "./contribution";
import { yearOnYear } from "./growth-on-year";
import { indexBaseOf } from "./index-base";
import { deflated, growthFromIndex, realGrowth } from "./real";
import { perCapita, ratioOfSeries, shareOfSeries } from "./same-period";

const amounts = withMember(positiveQuantity);
const whole = { mayBeNegative: false };

describe("shares, ratios and amounts per person", () => {
  /** 商河 2023: 59.8, 80.2 and 106.1 of 246.1亿元, published as 24.3 : 32.6 : 43.1. */
  it("of the three industries of 商河 are as published, and add up", () => {
    const gdp = observed({ "2023": 246.1 });
    const shares = [59.8, 80.2, 106.1].map((value) =>
      quantityAt(shareOfSeries(observed({ "2023": value }), { whole: gdp }), "2023"),
    );
    expect(shares.map(({ point }) => ((point ?? 0) * 100).toFixed(1))).toEqual(["24.3", "32.6", "43.1"]);
    expect(holds(shares.reduce(add), 1)).toBe(true);
  });

  it.each<[string, Told, Told, string]>([
    ["a part that may be the whole", over(50), 55, "(0.9090909091, 1]"],
    ["a part above its whole", 60, 55, "part-exceeds-whole"],
    ["a suppressed part", "suppressed", 55, "suppressed"],
    ["a whole that is not stated", 5, "not-stated", "not-stated"],
  ])("%s", (_case, part, total, expected) => {
    expect(told(shareOfSeries(observed({ "2023": part }), { whole: observed({ "2023": total }) }))).toEqual({
      "2023": expected,
    });
  });

  it("are missing where the other series has no such period, or may be zero", () => {
    const part = observed({ "2023": 5, "2024": "suppressed" });
    expect(told(shareOfSeries(part, { whole: observed({ "2022": 9 }) }))).toEqual({
      "2023": "operand-missing",
      "2024": "suppressed",
    });
    const zero = { other: observed({ "2023": lessThan(9) }), at: "same-days" } as const;
    expect(told(ratioOfSeries(part, zero))["2023"]).toBe("zero-in-divisor");
  });

  it("divide what came since January by the population at the end of the month", () => {
    const persons = observed({ "2024-08": 500, "2024": 600 });
    expect(told(perCapita(observed({ "2024-01/P8M": 1000, "2024": 1500 }), { persons }))).toEqual({
      "2024-01/P8M": "2",
      "2024": "2.5",
    });
  });
});

describe("real values", () => {
  // By hand: 132 ÷ 1.1 = 120; 132 ÷ 1.2 = 110; 1.1 ÷ 1.1 − 1 = 0.
  it("are levels at the prices of the base, and growth without that of prices", () => {
    expect(
      told(deflated(observed({ "2024": 132, "2025": atLeast(132) }), observed({ "2024": 110, "2025": 120 }))),
    ).toEqual({
      "2024": "120",
      "2025": "[110, ∞)",
    });
    const real = realGrowth(observed({ "2024": 0.1 }), growthFromIndex(observed({ "2024": 110 })));
    expect(told(real)).toEqual({ "2024": "0" });
    expect(cautionsAt(real, "2024")).toEqual(["reported-only"]);
    expect(real[0]?.lineage).toMatchObject({ operands: [{ id: "2024" }, { formula: "growth-from-index" }] });
  });

  // By hand: 100 × 1.02 = 102 and 100 × 1.02 × 1.02 = 104.04 of 2022; 110 ÷ 1.0404 = 105.7285.
  it("are levels by an index on the year before only once it is chained", () => {
    const cpi = chainedIndex(observed({ "2022": "not-stated", "2023": 102, "2024": 102, "2026": 103 }));
    expect(told(cpi)).toEqual({ "2022": "100", "2023": "102", "2024": "104.04", "2026": "operand-missing" });
    const real = deflated(observed({ "2022": 96, "2023": 100, "2024": 110 }), cpi);
    expect(told(real, 7)).toEqual({ "2022": "96", "2023": "98.03922", "2024": "105.7286" });
    expect(cautionsAt(real, "2024")).toEqual(["derived"]);
    expect(real[2]?.lineage).toMatchObject({
      operands: [{ id: "2024" }, { formula: "chained-index", operands: [{ id: "2023" }, { id: "2024" }] }],
    });
  });

  it("are the levels themselves in the year before a chained index begins, whatever is known of the index", () => {
    fc.assert(
      fc.property(positiveQuantity, positiveQuantity, (prices, level) => {
        const cpi = chainedIndex(observed({ "2021": "not-stated", "2022": "not-stated", "2023": prices }));
        expect(quantityAt(cpi, "2022")).toEqual(exactly(100));
        const real = quantityAt(deflated(observed({ "2022": level }), cpi), "2022");
        expect([real.lower, real.upper]).toEqual([level.lower, level.upper]);
      }),
    );
    expect(chainedIndex(observed({ "2023": "not-stated" }))).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ["year-before", ["cpi", "居民消费价格指数（上年＝100）"]],
    ["year-before", ["cpi", "CPI", "上年同期 = 100"]],
    ["year-before", ["ppi", "Producer prices (previous year = 100)"]],
    ["fixed", ["cpi", "居民消费价格指数", "以2020年为100"]],
    ["fixed", ["cpi-2020-100", "Consumer prices"]],
    ["period-before", ["cpi", "居民消费价格指数（上月=100）"]],
    ["not-stated", ["cpi", "居民消费价格指数", "Consumer price index"]],
    ["not-stated", ["cpi", "上年=100", "2020=100"]],
  ])("know an index as %s by %j", (base, stated) => {
    expect(indexBaseOf(stated)).toBe(base);
  });

  it("have reasons", () => {
    const levels = observed({ "2024": 132, "2025": 132 });
    expect(told(deflated(levels, observed({ "2024": 0 })))).toEqual({
      "2024": "zero-in-divisor",
      "2025": "operand-missing",
    });
    expect(told(realGrowth(observed({ "2024": 0.1 }), observed({ "2024": -1 })))).toEqual({
      "2024": "base-not-positive",
    });
  });

  it("of growth are the growth of real levels", () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, amounts, ([a, w], [b, x], [c, y], [d, z]) => {
        const [levels, prices] = [observed({ "2023": a, "2024": b }), observed({ "2023": c, "2024": d })];
        const expected = x / z / (w / y) - 1;
        const ofLevels = quantityAt(yearOnYear(deflated(levels, prices)), "2024");
        const ofGrowth = quantityAt(realGrowth(yearOnYear(levels), yearOnYear(prices)), "2024");
        expect([holds(ofLevels, expected), holds(ofGrowth, expected)]).toEqual([true, true]);
      }),
    );
  });
});

describe("contributions to growth", () => {
  /**
   * By hand: a whole of 200 grows to 230, by 15%; one part from 50 to 70, the other from 150 to 160. (70 − 50) ÷ 200 = 10
   * points, (160 − 150) ÷ 200 = 5 points; 20 ÷ 30 and 10 ÷ 30 of the growth.
   */
  const total = observed({ "2023": 200, "2024": 230 });
  const parts = [observed({ "2023": 50, "2024": 70 }), observed({ "2023": 150, "2024": 160 })];

  it("are points of the whole's growth, and shares of it", () => {
    const options = { whole: total, ...whole };
    expect(parts.map((part) => told(contributionPoints(part, options))["2024"])).toEqual(["0.1", "0.05"]);
    const rates = parts.map((part) => told(contributionRate(part, options))["2024"]);
    expect(rates).toEqual(["0.6666666667", "0.3333333333"]);
  });

  const points = (
    part: readonly [Told, Told],
    of: readonly [Told, Told],
    mayBeNegative = false,
  ): string | undefined =>
    told(
      contributionPoints(observed({ "2023": part[0], "2024": part[1] }), {
        whole: observed({ "2023": of[0], "2024": of[1] }),
        mayBeNegative,
      }),
    )["2024"];
  const rate = (
    part: readonly [Told, Told],
    of: readonly [Told, Told],
    mayBeNegative = false,
  ): string | undefined =>
    told(
      contributionRate(observed({ "2023": part[0], "2024": part[1] }), {
        whole: observed({ "2023": of[0], "2024": of[1] }),
        mayBeNegative,
      }),
    )["2024"];

  it.each<[string, string | undefined, string]>([
    ["a part of which only a bound is known", points([50, atLeast(70)], [200, 230]), "[0.1, ∞)"],
    // The whole is at least its part of 50, so the rise of 20 is at most 40% of it.
    ["a whole of at least 10 that holds 50", points([50, 70], [atLeast(10), 230]), "(0, 0.4]"],
    ["the same where parts may be negative", points([50, 70], [atLeast(10), 230], true), "(0, 2]"],
    // The part falls from (50, 60) to 0; of a whole that may be no more than the part, by all of it at most.
    ["a part that vanishes", points([over(50), 0], [atLeast(10), 230]), "(-1~, 0)"],
    ["a part that vanishes from at least 50", points([atLeast(50), 0], [atLeast(10), 230]), "[-1, 0)"],
    ["a part that may have been anything", points([lessThan(50), 10], [100, 230]), "(-0.4, 0.1]"],
    ["a part above its whole", points([50, 70], [40, 230]), "part-exceeds-whole"],
    ["a loss", points([-5, 70], [40, 230]), "part-negative"],
    ["a loss that is allowed", points([-5, 15], [40, 230], true), "0.5"],
    ["a whole that may be zero", points([0, 70], [lessThan(40), 230]), "base-not-positive"],
    ["a share of no growth", rate([50, 70], [200, 200]), "zero-in-divisor"],
    ["a share of growth of unknown sign", rate([50, 70], [200, moreThan(150)]), "zero-in-divisor"],
    ["a share of growth above a bound", rate([50, 70], [200, moreThan(240)]), "(0, 0.5)"],
    ["a share in which the whole holds its part", rate([50, 300], [200, atLeast(250)]), "(0, 2.5]"],
    ["the same where parts may be negative", rate([50, 300], [200, atLeast(250)], true), "(0, 5]"],
    ["no whole", rate([50, 70], ["not-stated", 230]), "not-stated"],
  ])("of %s", (_case, found, expected) => {
    expect(found).toBe(expected);
  });

  it("are missing where a year is, and warn of breaks in either series", () => {
    const options = { whole: observed({ "2023": 200, "2024": 230 }, { "2024": ["B"] }), ...whole };
    expect(told(contributionPoints(observed({ "2024": 1 }), options))).toEqual({ "2024": "no-base-period" });
    expect(told(contributionRate(observed({ "2024": 1, "2025": 2 }), options))["2025"]).toBe(
      "operand-missing",
    );
    expect(cautionsAt(contributionRate(observed({ "2023": 1, "2024": 2 }), options), "2024")).toEqual([
      "break",
    ]);
    expect(cautionsAt(contributionPoints(observed({ "2023": 1, "2024": 2 }), options), "2024")).toEqual([
      "break",
    ]);
  });

  // By hand: 1% of 200 is 2, of a loss of 200 as well.
  it.each<[string, readonly [Told, Told], number | null, boolean]>([
    ["201.9, up by less than 1%", [200, 201.9], null, true],
    ["202, up by 1%", [200, 202], null, false],
    ["198, down by 1%", [200, 198], null, false],
    ["198.1, down by less", [200, 198.1], null, true],
    ["230, far up", [200, 230], null, false],
    ["at least 201", [200, atLeast(201)], null, true],
    ["at least 202", [200, atLeast(202)], null, false],
    ["a loss of 199", [-200, -199], null, true],
    ["a loss of 198", [-200, -198], null, false],
    ["a loss of 202", [-200, -202], null, false],
    ["nine firms more of 200", [200, 209], 10, true],
    ["ten more", [200, 210], 10, false],
    ["nine fewer", [200, 191], 10, true],
    ["ten fewer", [200, 190], 10, false],
    ["nothing told", [200, "not-stated"], 10, false],
  ])("are warned of where the whole of 200 barely changes: %s", (_case, [before, now], smallBase, warned) => {
    const rates = contributionRate(observed({ "2023": 1, "2024": 2 }), {
      whole: observed({ "2023": before, "2024": now }),
      mayBeNegative: true,
      smallBase,
    });
    expect(cautionsAt(rates, "2024")).toEqual(warned ? ["small-base"] : []);
  });

  it("hold what every part of every whole gives", () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, amounts, ([p0, a], [r0, b], [p1, c], [r1, d]) => {
        const part = observed({ "2023": p0, "2024": p1 });
        const options = { whole: observed({ "2023": add(p0, r0), "2024": add(p1, r1) }), ...whole };
        const found = quantityAt(contributionPoints(part, options), "2024");
        expect([notation(found), holds(found, (c - a) / (a + b))]).toEqual([notation(found), true]);
        const shares = contributionRate(part, options)[1]?.value;
        if (shares !== undefined && !("missing" in shares))
          expect(holds(shares, (c - a) / (c + d - a - b))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("are no wider than those of a part and a whole that know nothing of each other", () => {
    fc.assert(
      fc.property(positiveQuantity, positiveQuantity, positiveQuantity, (p0, r0, p1) => {
        const series = { whole: observed({ "2023": add(p0, r0), "2024": 1 }) };
        const part = observed({ "2023": p0, "2024": p1 });
        const [tied, free] = [false, true].map((mayBeNegative) =>
          quantityAt(contributionPoints(part, { ...series, mayBeNegative }), "2024"),
        );
        expect(isWithin(tied ?? exactly(0), free ?? exactly(0))).toBe(true);
      }),
    );
  });

  it("have a point where all is exact or about", () => {
    const part = observed({ "2023": about(50, { relative: 0.1 }), "2024": 70 });
    expect(quantityAt(contributionPoints(part, { whole: total, ...whole }), "2024").point).toBe(0.1);
  });
});

function isWithin(inner: Quantity, outer: Quantity): boolean {
  return (
    (inner.lower ?? -Infinity) >= (outer.lower ?? -Infinity) &&
    (inner.upper ?? Infinity) <= (outer.upper ?? Infinity)
  );
}
