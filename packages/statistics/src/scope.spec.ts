import { describe, expect, it } from "vitest";
import {
  classifications,
  coverages,
  measures,
  priceBases,
  scopeDifferences,
  scopeDimensions,
  scopeValue,
  territories,
  type Scope,
} from "./scope";

const scope: Scope = {
  measure: "revenue",
  coverage: "above-designated-size",
  territory: "park",
  priceBase: "current",
  classification: "not-gbt",
  clusterDefinition: "biomedicine-1",
};

describe("scope guard", () => {
  it("finds nothing between scopes that agree throughout", () => {
    expect(scopeDifferences(scope, { ...scope })).toEqual([]);
  });

  it("names each dimension that differs, with both values, in the order of the dimensions", () => {
    const other: Scope = { ...scope, territory: "city", measure: "gross-output", clusterDefinition: "none" };
    expect(scopeDifferences(scope, other)).toEqual([
      { dimension: "measure", kind: "differs", values: ["revenue", "gross-output"] },
      { dimension: "territory", kind: "differs", values: ["park", "city"] },
      { dimension: "clusterDefinition", kind: "differs", values: ["biomedicine-1", "none"] },
    ]);
  });

  it("takes silence neither for agreement nor for difference", () => {
    const silent: Scope = { ...scope, coverage: "not-stated" };
    const expected = { dimension: "coverage", kind: "not-stated" };
    expect(scopeDifferences(scope, silent)).toEqual([
      { ...expected, values: ["above-designated-size", "not-stated"] },
    ]);
    expect(scopeDifferences(silent, silent)).toEqual([{ ...expected, values: ["not-stated", "not-stated"] }]);
  });

  it("asks no price base of a count", () => {
    expect(scopeDifferences(scope, { ...scope, priceBase: "not-applicable" })).toEqual([]);
  });

  it("asks no classification of what is no matter of industries", () => {
    const population: Scope = { ...scope, classification: "not-applicable" };
    for (const classification of ["gbt-4754-2017", "not-gbt", "not-stated", "not-applicable"] as const) {
      expect(scopeDifferences(population, { ...scope, classification })).toEqual([]);
      expect(scopeDifferences({ ...scope, classification }, population)).toEqual([]);
    }
  });

  it("turns its values with its sides", () => {
    const other: Scope = { ...scope, coverage: "all", priceBase: "not-stated" };
    const turned = scopeDifferences(other, scope).map(({ values: [a, b], ...rest }) => ({
      ...rest,
      values: [b, a],
    }));
    expect(turned).toEqual(scopeDifferences(scope, other));
  });
});

describe("code lists", () => {
  const lists = { measures, coverages, territories, priceBases, classifications };

  it.each(Object.entries(lists))(
    "%s have unique codes and names, and a word for silence",
    (_name, values) => {
      for (const key of ["code", "zh", "en"] as const) {
        expect(new Set(values.map((value) => value[key])).size).toBe(values.length);
      }
      expect(values.map(({ code }) => code)).toContain("not-stated");
    },
  );

  it("name every dimension of a scope", () => {
    expect(scopeDimensions.map(({ code }) => code).sort()).toEqual(Object.keys(scope).sort());
  });

  it("find the names of a code, and none for a definition or an unknown code", () => {
    expect(scopeValue("coverage", "above-designated-size")?.zh).toBe("规模以上");
    expect(scopeValue("coverage", "park")).toBeNull();
    expect(scopeValue("clusterDefinition", "none")).toBeNull();
  });
});
