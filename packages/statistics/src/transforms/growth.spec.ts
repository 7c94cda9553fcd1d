import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriod } from "../period";
import { about, atLeast, between, exactly, lessThan, moreThan, nearly, over } from "../quantity";
import { holds, positiveQuantity, withMember } from "../testing/quantities";
import { cautionsAt, observed, quantityAt, told } from "../testing/timelines";
import { averageGrowth, averageOfGrowth } from "./average-growth";
import { difference } from "./difference";
import { periodOnPeriod } from "./growth-on-period";
import { yearOnYear } from "./growth-on-year";
import { indexToBase } from "./index-to-base";

const amounts = withMember(positiveQuantity);

describe("growth on the year before", () => {
  it.each([
    // By hand: 80 ÷ 64 = 1.25; 66 ÷ 60 = 1.1; more than 200 of 160 is more than 1.25; (50, 60) on 40.
    ["exact", 64, 80, "0.25"],
    ["of a bound", 160, moreThan(200), "(0.25, ∞)"],
    ["on a bound", atLeast(160), 200, "(-1, 0.25]"],
    ["by convention", 40, over(50), "(0.25, 0.5~)"],
    ["on about a number", about(100, { relative: 0.05 }), 95, "[-0.09523809524~, 0~]"],
    ["of a missing value", 40, "suppressed", "suppressed"],
    ["on a missing value", "not-collected", 40, "not-collected"],
    ["on zero", 0, 40, "base-not-positive"],
    ["on what may be zero", lessThan(50), 40, "base-not-positive"],
    ["on a loss", -5, 40, "base-not-positive"],
  ] as const)("%s", (_case, before, now, expected) => {
    expect(told(yearOnYear(observed({ "2023": before, "2024": now })))).toEqual({
      "2023": before === "not-collected" ? "not-collected" : "no-base-period",
      "2024": expected,
    });
  });

  it("compares the same months, and quarters with quarters", () => {
    const values = observed({ "2023-01/P2M": 50, "2023-01/P8M": 200, "2024-01/P2M": 60, "2024-01/P8M": 250 });
    expect(told(yearOnYear(values))).toMatchObject({ "2024-01/P2M": "0.2", "2024-01/P8M": "0.25" });
    expect(told(yearOnYear(observed({ "2023-Q4": 50, "2024-Q4": 60 })))["2024-Q4"]).toBe("0.2");
  });

  it("warns of a break between the two, of a small base, and of a base that fell itself", () => {
    const levels = { "2019": 100, "2020": 80, "2021": 96, "2022": 96, "2023": 120 };
    const grown = yearOnYear(observed(levels, { "2022": ["B", "P"], "2023": ["A"] }), { smallBase: 96 });
    expect(cautionsAt(grown, "2020")).toEqual([]);
    expect(cautionsAt(grown, "2021")).toEqual(["small-base", "low-base"]);
    expect(cautionsAt(grown, "2022")).toEqual(["break"]);
    expect(cautionsAt(grown, "2023")).toEqual([]);
    // The break is told in 2022; in 2023 it lies behind the base, whose being provisional still matters.
    expect(grown.map(({ statuses }) => statuses)).toEqual([[], [], [], ["B", "P"], ["P"]]);
  });

  it("warns of a base that may be small, and not of one that may have fallen", () => {
    const grown = yearOnYear(observed({ "2022": between(5, 9), "2023": atLeast(6), "2024": 30 }), {
      smallBase: 8,
    });
    expect(cautionsAt(grown, "2024")).toEqual(["small-base"]);
  });

  it("keeps where it comes from", () => {
    expect(yearOnYear(observed({ "2023": 80, "2024": 100 }))[1]?.lineage).toMatchObject({
      formula: "growth-on-year",
      operands: [{ id: "2024" }, { id: "2023" }],
    });
  });
});

describe("the change on the year before", () => {
  it("is in the unit of the values, over as many years as asked", () => {
    const values = observed({ "2022": 0.2, "2023": atLeast(0.25), "2024": 0.174 }, { "2023": ["B"] });
    expect(told(difference(values))).toEqual({
      "2022": "no-base-period",
      "2023": "[0.05, ∞)",
      "2024": "(-∞, -0.076]",
    });
    expect(told(difference(values, 2))["2024"]).toBe("-0.026");
    expect(cautionsAt(difference(values, 2), "2024")).toEqual(["break"]);
  });
});

describe("growth on the period before", () => {
  const months = { "2023-12": 40, "2024-01/P2M": 60, "2024-03": 30, "2024-04": 36, "2024-06": 40 };

  it("takes January and February as one period, no base for a month of a flow", () => {
    expect(told(periodOnPeriod(observed(months), { kind: "flow" }))).toEqual({
      "2023-12": "no-base-period",
      "2024-01/P2M": "unequal-periods",
      "2024-03": "unequal-periods",
      "2024-04": "0.2",
      "2024-06": "no-base-period",
    });
  });

  it("compares the end of February where only the end counts", () => {
    expect(told(periodOnPeriod(observed(months), { kind: "stock" }))).toMatchObject({
      "2024-01/P2M": "0.5",
      "2024-03": "-0.5",
    });
  });

  it("prefers February alone, and steps over the end of a year", () => {
    const values = observed({
      "2023-12": 10,
      "2024-01": 20,
      "2024-02": 25,
      "2024-01/P2M": 45,
      "2024-03": 20,
    });
    expect(told(periodOnPeriod(values, { kind: "flow" }))).toMatchObject({
      "2024-01": "1",
      "2024-03": "-0.2",
    });
    const quarters = observed({ "2023-Q4": 20, "2024-Q1": 25 });
    expect(told(periodOnPeriod(quarters, { kind: "flow" }))["2024-Q1"]).toBe("0.25");
  });
});

describe("average annual growth", () => {
  it.each([
    // By hand: √1.21 = 1.1; ∛1.728 = 1.2 (1.2³ = 1.728); √0.25 = 0.5.
    ["two years", 2, [100, 121], "0.1"],
    ["three years", 3, [1000, 1728], "0.2"],
    ["a fall", 2, [100, 25], "-0.5"],
    ["at least", 2, [100, atLeast(121)], "[0.1, ∞)"],
    ["an amount of less than", 2, [100, lessThan(121)], "[-1, 0.1)"],
    ["nearly, by convention", 2, [100, nearly(400)], "(0.7320508076~, 1)"],
    ["to nothing", 2, [100, 0], "-1"],
    ["into a loss", 2, [100, -5], "root-of-negative"],
    ["from a loss", 2, [-5, 100], "base-not-positive"],
  ] as const)("over %s", (_case, years, [before, now], expected) => {
    const values = observed({ "2020": before, [`${2020 + years}`]: now });
    expect(told(averageGrowth(values, { years }))).toEqual({
      "2020": "no-base-period",
      [`${2020 + years}`]: expected,
    });
  });

  /** Public figures of 商河 GDP: 180.8亿元 in 2018 and 246.1 in 2023; ln(246.1 ÷ 180.8) ÷ 5 = 0.061666, e^0.061666 = 1.06361. */
  it("of 商河 is 6.4% from 2018 to 2023", () => {
    const found = quantityAt(averageGrowth(observed({ "2018": 180.8, "2023": 246.1 }), { years: 5 }), "2023");
    expect(found.point).toBeCloseTo(0.0636, 4);
  });

  /**
   * National Bureau of Statistics: value added of industry above designated size rose by 2.8% in 2020 and 9.6% in 2021, by
   * 6.1% a year over both. By hand: 1.028 × 1.096 = 1.126688; √1.126688 = 1.061456.
   */
  it("comes from published rates where there are no levels, and says so", () => {
    const rates = averageOfGrowth(observed({ "2020": 0.028, "2021": 0.096 }), { years: 2 });
    expect(quantityAt(rates, "2021").point).toBeCloseTo(0.061456, 6);
    expect(cautionsAt(rates, "2021")).toEqual(["reported-only"]);
    expect(told(rates)["2020"]).toBe("no-base-period");
    expect(rates[1]?.lineage).toMatchObject({
      parameters: { n: 2 },
      operands: [{ id: "2021" }, { id: "2020" }],
    });
  });

  it.each<[string, readonly string[]]>([
    ["2019", ["reported-only"]],
    ["2020", ["reported-only"]],
    ["2021", ["reported-only", "break"]],
    ["2022", ["reported-only", "break"]],
    ["2023", ["reported-only"]],
  ])("of published rates that break in %s warns of %j in 2022", (at, expected) => {
    const values = { "2019": 0.1, "2020": 0.1, "2021": 0.1, "2022": 0.1, "2023": 0.1 };
    const rates = averageOfGrowth(observed(values, { [at]: ["B"] }), { years: 3 });
    expect(cautionsAt(rates, "2022")).toEqual(expected);
  });

  it("keeps bounds of published rates, and refuses a fall beyond all of it", () => {
    const rates = (then: Parameters<typeof observed>[0]["x"], now: typeof then): string | undefined =>
      told(averageOfGrowth(observed({ "2020": then ?? 0, "2021": now ?? 0 }), { years: 2 }))["2021"];
    expect(rates(0.21, atLeast(0))).toBe("[0.1, ∞)");
    // Two years of at least 20%: √(1.2 × 1.2) − 1 = 20%, where binary fractions give 19.999…%.
    expect(rates(atLeast(0.2), atLeast(0.2))).toBe("[0.2, ∞)");
    expect(rates(0.21, lessThan(0))).toBe("[-1, 0.1)");
    expect(rates(-1.5, 0.2)).toBe("root-of-negative");
  });

  it("over one year is growth on the year before", () => {
    fc.assert(
      fc.property(positiveQuantity, positiveQuantity, (a, b) => {
        const values = observed({ "2023": a, "2024": b });
        expect(told(averageGrowth(values, { years: 1 }))).toEqual(told(yearOnYear(values)));
      }),
    );
  });
});

describe("an index", () => {
  const base = parsePeriod("2020");

  it("is 100 in its base period, whatever is known of it", () => {
    fc.assert(
      fc.property(positiveQuantity, positiveQuantity, (a, b) => {
        const index = indexToBase(observed({ "2020": a, "2021": b }), { base });
        expect(quantityAt(index, "2020")).toEqual(exactly(100));
      }),
    );
  });

  it("grows like its levels", () => {
    const levels = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(levels, (values) => {
        const series = observed(Object.fromEntries(values.map((value, at) => [`${2020 + at}`, value])));
        const growth = yearOnYear(indexToBase(series, { base }));
        expect(told(growth, 8)).toEqual(told(yearOnYear(series), 8));
      }),
    );
  });

  it("has no cell without a base, and none on a base that may be zero", () => {
    const missing = { "2019": "no-base", "2020": "no-base" };
    expect(told(indexToBase(observed({ "2019": 5, "2020": "suppressed" }), { base }))).toEqual(missing);
    expect(told(indexToBase(observed({ "2019": 5, "2021": 6 }), { base }))["2021"]).toBe("no-base");
    const zero = indexToBase(observed({ "2019": 5, "2020": 0 }), { base });
    expect(told(zero)).toEqual({ "2019": "base-not-positive", "2020": "base-not-positive" });
  });

  it("warns of a break on either side of the base", () => {
    const values = observed(
      { "2018": 1, "2019": 2, "2020": 4, "2021": 5, "2022": over(10) },
      { "2019": ["B"], "2022": ["B"] },
    );
    const index = indexToBase(values, { base });
    expect(told(index)).toMatchObject({ "2018": "25", "2021": "125", "2022": "(250, 500~)" });
    expect(index.map(({ cautions }) => cautions.join())).toEqual(["break", "", "", "", "break"]);
  });
});

describe("bounds of growth", () => {
  it("hold what every number within them gives", () => {
    fc.assert(
      fc.property(amounts, amounts, ([a, x], [b, y]) => {
        const values = observed({ "2019": a, "2021": b, "2020-02": a, "2020-03": b });
        expect(holds(quantityAt(averageGrowth(values, { years: 2 }), "2021"), Math.sqrt(y / x) - 1)).toBe(
          true,
        );
        expect(holds(quantityAt(periodOnPeriod(values, { kind: "flow" }), "2020-03"), y / x - 1)).toBe(true);
        const index = indexToBase(values, { base: parsePeriod("2019") });
        expect(holds(quantityAt(index, "2021"), (y / x) * 100)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
