import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, between, exactly, over } from "../quantity";
import { holds, positiveQuantity, withMember } from "../testing/quantities";
import { cautionsAt, observed, quantityAt, told } from "../testing/timelines";
import type { Timeline } from "../timeline/timeline";
import { yearOnYear } from "../transforms/growth-on-year";
import { cumulate } from "./cumulate";
import { decumulate } from "./decumulate";
import type { PublishedTotal } from "./published-totals";
import { missesTotal } from "./rounding-tolerance";

const totals = (values: Record<string, number>, lastPlace: number): readonly PublishedTotal[] =>
  observed(values).map((value) => ({ ...value, lastPlace }));
const single = (timeline: Timeline): Timeline => decumulate({ timeline, mayBeNegative: false });

describe("single periods from cumulative values", () => {
  // By hand: 2024 stood at 30, 45, 50, then 49 after a revision.
  const values = {
    "2024-01/P2M": 30,
    "2024-01/P3M": 45,
    "2024-01/P4M": 50,
    "2024-01/P5M": 49,
    "2024-01/P7M": 80,
  };

  it("take January and February as one, and refuse what a revision turned below zero", () => {
    expect(told(single(observed(values)))).toEqual({
      "2024-01/P2M": "30",
      "2024-03": "15",
      "2024-04": "5",
      "2024-05": "revised-below",
      "2024-07": "operand-missing",
    });
    expect(told(decumulate({ timeline: observed(values), mayBeNegative: true }))["2024-05"]).toBe("-1");
  });

  it("are derived, but for the first of a year, which is as published", () => {
    const found = single(observed(values));
    expect(cautionsAt(found, "2024-01/P2M")).toEqual([]);
    expect(cautionsAt(found, "2024-03")).toEqual(["derived"]);
    expect(found[0]?.lineage).toMatchObject({ id: "2024-01/P2M" });
    expect(found[1]?.lineage).toMatchObject({
      formula: "single-from-cumulative",
      operands: [{ id: "2024-01/P3M" }, { id: "2024-01/P2M" }],
    });
  });

  it("give January and February apart where January is published, and together where it is not", () => {
    expect(told(single(observed({ "2024-01": 10, "2024-01/P2M": 30 })))).toEqual({
      "2024-01": "10",
      "2024-02": "20",
    });
    expect(told(single(observed({ "2024-01": "not-collected", "2024-01/P2M": 30 })))).toEqual({
      "2024-01": "not-collected",
      "2024-01/P2M": "30",
    });
  });

  it("start anew with each year, by the quarter as well", () => {
    const years = observed({ "2023-01/P12M": 90, "2024-01/P2M": 12, "2023-01/P11M": 80 });
    expect(told(single(years))).toEqual({
      "2023-11": "operand-missing",
      "2023-12": "10",
      "2024-01/P2M": "12",
    });
    expect(told(single(observed({ "2024-Q1": 10, "2024-Q2": 25, "2024-Q3": 25 })))).toEqual({
      "2024-Q1": "10",
      "2024-Q2": "15",
      "2024-Q3": "0",
    });
  });

  it("keep bounds above zero, and reasons", () => {
    const bounds = observed({
      "2024-01/P2M": over(50),
      "2024-01/P3M": atLeast(55),
      "2024-01/P4M": "suppressed",
    });
    expect(told(single(bounds))).toEqual({
      "2024-01/P2M": "(50, 60~)",
      "2024-03": "[0, ∞)",
      "2024-04": "suppressed",
    });
  });

  it("are left out where a value does not start with the year", () => {
    expect(single(observed({ "2024-03/P2M": 10, "2018/P5Y": 4 }))).toEqual([]);
  });

  it("are refused where they miss what is published by more than rounding", () => {
    const timeline = observed({
      "2024-Q1": 10,
      "2024-Q2": 25,
      "2024-Q3": 40,
      "2024-Q4": 60,
      "2023-Q1": 5,
      "2023-Q2": 9,
    });
    const held = (published: Record<string, number>, lastPlace: number): Readonly<Record<string, string>> =>
      told(decumulate({ timeline, mayBeNegative: false, published: totals(published, lastPlace) }));
    expect(held({ "2024": 60.1 }, 0.1)["2024-Q2"]).toBe("15");
    // The quarters add up to the fourth since January again: it and the year, each off by 0.05 at most: 0.1.
    expect(held({ "2024": 60.2 }, 0.1)).toEqual({
      "2023-Q1": "5",
      "2023-Q2": "4",
      "2024-Q1": "10",
      "2024-Q2": "parts-miss-total",
      "2024-Q3": "parts-miss-total",
      "2024-Q4": "parts-miss-total",
    });
    expect(held({ "2024-Q2": 16 }, 1)["2024-Q2"]).toBe("15");
    expect(held({ "2024-Q2": 17 }, 1)["2024-Q2"]).toBe("parts-miss-total");
  });

  // By hand, with tens as the last place: the ends between months cancel, so that what is left of a year is its December
  // since January (5) and the published total (5); of March to December also February since January (5); of two years two
  // Decembers.
  it.each<[string, number, boolean]>([
    ["2024", 1210, true],
    ["2024", 1211, false],
    ["2024", 1250, false],
    ["2024-03/P10M", 1015, true],
    ["2024-03/P10M", 1016, false],
    ["2024-12", 115, true],
    ["2024-12", 116, false],
    ["2023/P2Y", 2415, true],
    ["2023/P2Y", 2416, false],
  ])("of %s may miss %d by the rounding of what does not cancel: %s", (period, published, holds) => {
    const year = (of: number): [string, number][] =>
      Array.from({ length: 11 }, (_, at) => [`${of}-01/P${at + 2}M`, (at + 2) * 100]);
    const months = decumulate({
      timeline: observed(Object.fromEntries([...year(2023), ...year(2024)])),
      mayBeNegative: false,
      published: totals({ [period]: published }, 10),
    });
    expect(told(months)["2024-12"]).toBe(holds ? "100" : "parts-miss-total");
  });
});

describe("cumulative values from single periods", () => {
  it("need every month since January, January and February in one piece or two", () => {
    expect(
      told(cumulate({ timeline: observed({ "2024-01/P2M": 30, "2024-03": 15, "2024-05": 5 }) })),
    ).toEqual({
      "2024-01/P2M": "30",
      "2024-01/P3M": "45",
      "2024-01/P5M": "parts-incomplete",
    });
    const apart = cumulate({ timeline: observed({ "2024-01": 10, "2024-02": 20, "2024-03": over(10) }) });
    expect(told(apart)).toEqual({ "2024-01": "10", "2024-01/P2M": "30", "2024-01/P3M": "(40, 50~)" });
    expect(cautionsAt(apart, "2024-01/P2M")).toEqual(["derived"]);
    expect(told(cumulate({ timeline: observed({ "2024-02": 20 }) }))).toEqual({
      "2024-01/P2M": "parts-incomplete",
    });
  });

  it("are refused where they miss the published value by more than rounding", () => {
    const timeline = observed({ "2024-01/P2M": 30, "2024-03": 15, "2024-04": 5 });
    const published = totals({ "2024-01/P3M": 46, "2024-01/P4M": 50 }, 0.1);
    expect(told(cumulate({ timeline, published }))).toEqual({
      "2024-01/P2M": "30",
      "2024-01/P3M": "parts-miss-total",
      "2024-01/P4M": "50",
    });
  });

  // Three months and their published sum, each off by 0.5 at most: 2.
  it("may miss it by the rounding of every month that they add up", () => {
    const timeline = observed({ "2024-01/P2M": 30, "2024-03": 15, "2024-04": 5 });
    const held = (value: number): string | undefined =>
      told(cumulate({ timeline, published: totals({ "2024-01/P4M": value }, 1) }))["2024-01/P4M"];
    expect([held(52), held(53)]).toEqual(["50", "parts-miss-total"]);
  });

  it("grow year on year by the same months", () => {
    const series = observed({ "2023-01/P2M": 50, "2023-03": 30, "2024-01/P2M": 60, "2024-03": 40 });
    // By hand: 100 ÷ 80 − 1.
    expect(told(yearOnYear(cumulate({ timeline: series })))["2024-01/P3M"]).toBe("0.25");
  });
});

describe("there and back", () => {
  const members = fc.array(withMember(positiveQuantity), { minLength: 1, maxLength: 6 });
  const code = (at: number): string => (at === 0 ? "2024-01/P2M" : `2024-${String(at + 2).padStart(2, "0")}`);

  it("is where one began, of numbers, and holds it, of bounds", () => {
    fc.assert(
      fc.property(members, (pairs) => {
        const exact = observed(Object.fromEntries(pairs.map(([, value], at) => [code(at), value])));
        const cumulative = cumulate({ timeline: exact });
        expect(told(single(cumulative))).toEqual(told(exact));
        expect(told(cumulate({ timeline: single(cumulative) }))).toEqual(told(cumulative));
        const bounds = observed(Object.fromEntries(pairs.map(([quantity], at) => [code(at), quantity])));
        const back = single(cumulate({ timeline: bounds }));
        pairs.forEach(([, value], at) => {
          expect(holds(quantityAt(back, code(at)), value)).toBe(true);
        });
      }),
    );
  });

  it("is where one began, of numbers that may be losses", () => {
    const losses = observed({ "2024-Q1": -5, "2024-Q2": 3, "2024-Q3": -1 });
    expect(told(decumulate({ timeline: cumulate({ timeline: losses }), mayBeNegative: true }))).toEqual(
      told(losses),
    );
  });
});

describe("parts and their total", () => {
  it.each([
    // Three parts and a total to one decimal: 4 × 0.05 = 0.2 at most.
    ["within rounding", { parts: [1, 2, 3].map(exactly), total: exactly(6.2), lastPlace: 0.1 }, false],
    ["beyond it", { parts: [1, 2, 3].map(exactly), total: exactly(6.3), lastPlace: 0.1 }, true],
    [
      "with bounds that meet",
      { parts: [between(1, 2), exactly(3)], total: exactly(4.5), lastPlace: 0 },
      false,
    ],
    [
      "with bounds that do not",
      { parts: [between(1, 2), exactly(3)], total: exactly(5.5), lastPlace: 0 },
      true,
    ],
  ] as const)("%s", (_case, figures, expected) => {
    expect(missesTotal({ ...figures, roundings: figures.parts.length })).toBe(expected);
  });
});
