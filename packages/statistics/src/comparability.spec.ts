import { describe, expect, it } from "vitest";
import {
  comparability,
  seriesDimensions,
  type ComparabilityVerdict,
  type SeriesFacts,
} from "./comparability";
import type { Scope } from "./scope";

const facts: SeriesFacts = {
  scope: {
    measure: "revenue",
    coverage: "above-designated-size",
    territory: "county",
    priceBase: "current",
    classification: "gbt-4754-2017",
    clusterDefinition: "none",
  },
  indicator: "revenue",
  kind: "flow",
  unit: "CNY",
  industry: "C27",
  product: null,
  frequency: "M",
  accumulation: "single",
  form: "level",
  simulated: false,
  deflator: null,
  breaks: [],
};
const scoped = (scope: Partial<Scope>): Partial<SeriesFacts> => ({ scope: { ...facts.scope, ...scope } });
const growth: SeriesFacts = { ...facts, form: "growth_yoy" };

describe("whether two series are comparable", () => {
  it("is certain of a series and itself", () => {
    expect(comparability({ a: facts, b: facts })).toEqual({ verdict: "comparable", reasons: [] });
  });

  it.each<[string, Partial<SeriesFacts>, ComparabilityVerdict, ComparabilityVerdict]>([
    ["another measure", scoped({ measure: "value-added" }), "not-comparable", "not-comparable"],
    ["another deflator", { deflator: "cpi" }, "with-note", "with-note"],
    ["another coverage", scoped({ coverage: "all" }), "not-comparable", "with-note"],
    ["a city beside a county", scoped({ territory: "city" }), "with-note", "with-note"],
    ["constant prices", scoped({ priceBase: "comparable" }), "not-comparable", "not-comparable"],
    ["an earlier edition", scoped({ classification: "gbt-4754-2011" }), "with-note", "with-note"],
    ["a class of somebody's own", scoped({ classification: "not-gbt" }), "not-comparable", "with-note"],
    ["a named cluster", scoped({ clusterDefinition: "biomedicine-1" }), "not-comparable", "with-note"],
    ["a silent source", scoped({ coverage: "not-stated" }), "with-note", "with-note"],
    ["another indicator of the measure", { indicator: "sales" }, "with-note", "with-note"],
    ["another industry", { industry: "C26" }, "with-note", "with-note"],
    ["a product", { product: "aspirin" }, "with-note", "with-note"],
    ["cumulative values", { accumulation: "cumulative" }, "not-comparable", "not-comparable"],
    ["years", { frequency: "A" }, "not-comparable", "with-note"],
    ["another currency", { unit: "USD" }, "not-comparable", "with-note"],
    ["another dimension", { unit: "TONNE" }, "not-comparable", "not-comparable"],
    ["simulated values", { simulated: true }, "not-comparable", "not-comparable"],
    ["a break", { breaks: ["2024-03"] }, "with-note", "with-note"],
  ])("%s", (_case, change, levels, rates) => {
    const found = comparability({ a: facts, b: { ...facts, ...change } });
    expect(found.verdict).toBe(levels);
    expect(found.reasons).toHaveLength(1);
    expect(comparability({ a: growth, b: { ...growth, ...change } }).verdict).toBe(rates);
    expect(comparability({ a: { ...facts, ...change }, b: facts, compared: "rates" }).verdict).toBe(rates);
  });

  it("tells nominal growth from real growth, and both from levels", () => {
    for (const b of [facts, { ...facts, form: "growth_yoy_real" } as const])
      expect(comparability({ a: growth, b }).verdict).toBe("not-comparable");
  });

  it("takes January to December for the year", () => {
    const year: SeriesFacts = { ...facts, frequency: "A" };
    expect(comparability({ a: year, b: { ...year, accumulation: "cumulative" } }).verdict).toBe("comparable");
  });

  it("compares areas in square metres and mu with a note, persons and firms not at all", () => {
    const area: SeriesFacts = { ...facts, unit: "M2" };
    expect(comparability({ a: area, b: { ...area, unit: "MU" } }).verdict).toBe("with-note");
    const count: SeriesFacts = { ...facts, unit: "PERSON" };
    expect(comparability({ a: count, b: { ...count, unit: "ENTERPRISE" } }).verdict).toBe("not-comparable");
  });

  it("knows only the indicator where the measure is silent", () => {
    const silent: SeriesFacts = { ...facts, ...scoped({ measure: "not-stated" }) };
    expect(comparability({ a: silent, b: { ...silent, indicator: "sales" } }).verdict).toBe("not-comparable");
    expect(comparability({ a: silent, b: silent }).verdict).toBe("with-note");
  });

  it("gives every reason with both values and its own weight, dimensions of the scope first", () => {
    const b: SeriesFacts = {
      ...facts,
      ...scoped({ territory: "city" }),
      product: "aspirin",
      simulated: true,
    };
    expect(comparability({ a: facts, b }).reasons).toEqual([
      { dimension: "territory", kind: "differs", values: ["county", "city"], verdict: "with-note" },
      { dimension: "product", kind: "differs", values: ["none", "aspirin"], verdict: "with-note" },
      {
        dimension: "simulated",
        kind: "differs",
        values: ["sourced", "simulated"],
        verdict: "not-comparable",
      },
    ]);
  });

  it("names its dimensions once", () => {
    for (const key of ["code", "zh", "en"] as const)
      expect(new Set(seriesDimensions.map((row) => row[key])).size).toBe(seriesDimensions.length);
  });
});
