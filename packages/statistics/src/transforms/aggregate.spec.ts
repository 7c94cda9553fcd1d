import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Timeline } from "../timeline/timeline";
import { about, atLeast, over } from "../quantity";
import { cautionsAt, observed, quantityAt, told } from "../testing/timelines";
import { aggregateTimeline, type AggregationRequest } from "./aggregate";
import { yearOnYear } from "./growth-on-year";
import { movingAverage } from "./moving-average";
import { transformRefusal } from "./refusal";

const asked = { kind: "flow", form: "level", accumulation: "single", from: "M", to: "Q" } as const;

function aggregated(timeline: Timeline, changes: Partial<AggregationRequest> = {}): Timeline {
  const result = aggregateTimeline({ ...asked, timeline, ...changes });
  if (!result.ok) throw new Error(result.refusal);
  return result.timeline;
}

function refusal(changes: Partial<AggregationRequest>): string {
  const result = aggregateTimeline({ ...asked, timeline: [], ...changes });
  return result.ok ? "none" : result.refusal;
}

const months = observed({
  "2024-01/P2M": 30,
  "2024-03": over(10),
  "2024-04": 5,
  "2024-05": 6,
  "2024-06": "suppressed",
  "2024-07": 8,
});

describe("a coarser frequency", () => {
  it("adds up flows, January and February as one piece or two", () => {
    expect(told(aggregated(months))).toEqual({
      "2024-Q1": "(40, 50~)",
      "2024-Q2": "suppressed",
      "2024-Q3": "parts-incomplete",
    });
    const apart = observed({ "2024-01": 10, "2024-02": 20, "2024-01/P2M": 31, "2024-03": 5 });
    // The piece that the source gives is taken before the two that make it up.
    expect(told(aggregated(apart))).toEqual({ "2024-Q1": "36" });
    expect(
      told(aggregated(observed({ "2024-01": 10, "2024-02": 20, "2024-01/P2M": "not-stated", "2024-03": 5 }))),
    ).toEqual({
      "2024-Q1": "35",
    });
  });

  it("takes a stock at its end, an index by its mean, and cumulative values where they end", () => {
    const values = observed({ "2024-01": 100, "2024-02": 103, "2024-03": about(106, { relative: 0.05 }) });
    expect(told(aggregated(values, { kind: "stock" }))).toEqual({ "2024-Q1": "[100.7~, 111.3~]" });
    expect(quantityAt(aggregated(values, { kind: "index" }), "2024-Q1").point).toBe(103);
    expect(told(aggregated(observed({ "2024-01": 1, "2024-02": 2 }), { kind: "stock" }))["2024-Q1"]).toBe(
      "parts-incomplete",
    );
    const cumulative = observed({ "2024-01/P2M": 10, "2024-01/P3M": 16, "2024-01/P12M": 70 });
    expect(told(aggregated(cumulative, { accumulation: "cumulative" }))).toEqual({
      "2024-Q1": "16",
      "2024-Q4": "70",
    });
    expect(told(aggregated(cumulative, { accumulation: "cumulative", to: "A" }))).toEqual({ "2024": "70" });
  });

  it("is refused where there is no rule, and for a finer one", () => {
    expect(refusal({ kind: "ratio" })).toBe("no-aggregation-rule");
    expect(refusal({ kind: "rank" })).toBe("no-aggregation-rule");
    expect(refusal({ form: "growth_yoy" })).toBe("no-aggregation-rule");
    expect(refusal({ from: "A" })).toBe("finer-frequency");
    expect(refusal({ kind: "rank", to: "M" })).toBe("none");
    // No request can give weights, so the words must not ask for them.
    const { zh, en } = transformRefusal("no-aggregation-rule");
    expect(zh).toContain("来源公布的频率");
    expect(en).toContain("frequency that the source publishes");
    expect(zh + en).not.toMatch(/权重|weight/);
  });

  it("warns of a break within, and says that nobody published the sum", () => {
    const values = observed({ "2024-01": 1, "2024-02": 2, "2024-03": 3 }, { "2024-02": ["B", "E"] });
    const [quarter] = aggregated(values);
    expect(quarter).toMatchObject({ cautions: ["derived", "break"], statuses: ["B", "E"] });
    expect(quarter?.lineage).toMatchObject({
      formula: "sum",
      operands: [{ id: "2024-01" }, { id: "2024-02" }, { id: "2024-03" }],
    });
  });

  it("gives the year of the months, by way of the quarters or not", () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.constantFrom("flow", "stock", "index"), (numbers, kind) => {
        const series = observed(
          Object.fromEntries(numbers.map((value, at) => [`2024-${String(at + 1).padStart(2, "0")}`, value])),
        );
        const quarters = aggregated(series, { kind });
        const year = told(aggregated(series, { kind, to: "A" }));
        expect(told(aggregated(quarters, { kind, from: "Q", to: "A" }))).toEqual(year);
      }),
    );
  });

  it("comes before a transform: the growth of sums is not the mean of growth", () => {
    // By hand: (20 + 90) ÷ (10 + 100) − 1 = 0, while growth of +100% and −10% has a mean of 45%.
    const halves = observed({ "2023-S1": 10, "2023-S2": 100, "2024-S1": 20, "2024-S2": 90 });
    const years = aggregated(halves, { from: "S", to: "A" });
    expect(told(yearOnYear(years))["2024"]).toBe("0");
    expect(refusal({ form: "growth_yoy", from: "S", to: "A" })).toBe("no-aggregation-rule");
  });
});

describe("a moving average", () => {
  it("trails, and has no value where its window has a gap", () => {
    const values = observed({
      "2019": 3,
      "2020": 6,
      "2021": atLeast(9),
      "2023": 4,
      "2024": 5,
      "2025": "suppressed",
    });
    expect(told(movingAverage(values, { periods: 2, kind: "stock" }))).toEqual({
      "2019": "window-incomplete",
      "2020": "4.5",
      "2021": "[7.5, ∞)",
      "2023": "window-incomplete",
      "2024": "4.5",
      "2025": "suppressed",
    });
  });

  it("counts January and February as two of a flow, and as none of a stock", () => {
    const values = observed({ "2024-01/P2M": 30, "2024-03": 12, "2024-04": 9 });
    const window = { "2024-01/P2M": "window-incomplete", "2024-04": "window-incomplete" };
    expect(told(movingAverage(values, { periods: 3, kind: "flow" }))).toEqual({ ...window, "2024-03": "14" });
    expect(told(movingAverage(values, { periods: 3, kind: "stock" }))).toEqual({
      ...window,
      "2024-03": "window-incomplete",
    });
  });

  it("warns of a break within its window, not of one at its start", () => {
    const values = observed({ "2019": 3, "2020": 6, "2021": 9, "2022": 9 }, { "2020": ["B"] });
    const average = movingAverage(values, { periods: 2, kind: "flow" });
    expect(cautionsAt(average, "2020")).toEqual(["break"]);
    expect(cautionsAt(average, "2021")).toEqual([]);
  });
});
