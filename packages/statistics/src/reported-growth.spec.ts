import { describe, expect, it } from "vitest";
import { atLeast } from "./quantity";
import { reportedBesideComputed, growthCauses, type ReportedGrowthRequest } from "./reported-growth";
import type { Scope } from "./scope";
import { observed, told } from "./testing/timelines";

const scope: Scope = {
  measure: "revenue",
  coverage: "all",
  territory: "national",
  priceBase: "current",
  classification: "gbt-4754-2017",
  clusterDefinition: "none",
};
const bothAs = (changes: Partial<Scope>): ReportedGrowthRequest["scopes"] => ({
  reported: { ...scope, ...changes },
  levels: { ...scope, ...changes },
});
const request = (changes: Partial<ReportedGrowthRequest>): ReportedGrowthRequest => ({
  reported: [],
  levels: [],
  // Levels are stated to 0.1亿元, rates to 0.1%.
  lastPlaceOf: ({ value }) => ("missing" in value ? 0 : (value.point ?? 0) > 1 ? 1e7 : 0.001),
  isReal: false,
  scopes: bothAs({}),
  isRevised: () => false,
  ...changes,
});

/**
 * 医药工业, revenue of firms above designated size: 33707.5 and 33633.7亿元, +0.5% as published. By hand:
 * 33633.7 ÷ 33707.5 = 0.99781058, so −0.21894%; −0.21894 − 0.5 = −0.71894 points.
 */
const medicine = request({
  levels: observed({ "2021": 33707.5e8, "2022": 33633.7e8 }),
  reported: observed({ "2022": 0.005 }),
  scopes: bothAs({ coverage: "above-designated-size" }),
});

/** 商河 GDP: 246.1亿元 in 2023, nominal +6.8%, real +7.0%. 246.1 ÷ 1.068 = 230.4, to one decimal, a year before. */
const shanghe = request({ levels: observed({ "2022": 230.4e8, "2023": 246.1e8 }) });

describe("published growth beside computed growth", () => {
  it("of 医药工业 differs by 0.72 points, because the firms compared are those of this year", () => {
    const [found] = reportedBesideComputed(medicine);
    expect(told([found?.difference ?? fail()])).toEqual({
      "2022": "-0.007189423719",
    });
    expect(found?.computed.value).toMatchObject({ point: expect.closeTo(-0.0021894, 7) as number });
    expect(found?.causes).toEqual(["comparable-scope"]);
    // Half of 0.1% and what half of 0.1亿元 does to the two levels: 0.0005 + (0.05 + 0.05) ÷ 33707.5 ≈ 0.000503.
    expect(found?.tolerance).toBeCloseTo(0.000503, 6);
  });

  it("of 商河 agrees within rounding where both are nominal, and has another price base where one is real", () => {
    const nominal = reportedBesideComputed({ ...shanghe, reported: observed({ "2023": 0.068 }) });
    expect(nominal[0]?.causes).toEqual(["rounding"]);
    const real = reportedBesideComputed({ ...shanghe, reported: observed({ "2023": 0.07 }), isReal: true });
    expect(real[0]?.causes).toEqual(["price-base"]);
  });

  it.each<[string, Partial<ReportedGrowthRequest>, readonly string[]]>([
    ["nothing known", {}, ["unexplained"]],
    ["revised levels", { isRevised: () => true }, ["revision"]],
    [
      "a growth of the whole county beside levels of the park",
      { scopes: { reported: { ...scope, territory: "county" }, levels: { ...scope, territory: "park" } } },
      ["coverage"],
    ],
    [
      "all at once, likeliest first",
      {
        isReal: true,
        isRevised: () => true,
        scopes: { reported: { ...scope, coverage: "above-designated-size" }, levels: scope },
      },
      ["price-base", "comparable-scope", "revision", "coverage"],
    ],
    [
      "real levels and real growth",
      { isReal: true, scopes: bothAs({ priceBase: "comparable" }) },
      ["unexplained"],
    ],
    [
      "counts, which have no prices",
      { isReal: true, scopes: bothAs({ priceBase: "not-applicable" }) },
      ["unexplained"],
    ],
    [
      "a growth of at least 20% beside 6.8%",
      { reported: observed({ "2023": atLeast(0.2) }) },
      ["unexplained"],
    ],
    ["a growth of at least 5% beside 6.8%", { reported: observed({ "2023": atLeast(0.05) }) }, ["bounds"]],
    ["no growth published", { reported: observed({ "2023": "not-stated" }) }, []],
    ["no level of the year before", { levels: observed({ "2023": 246.1e8 }) }, []],
  ])("%s", (_case, changes, causes) => {
    const found = reportedBesideComputed({ ...shanghe, reported: observed({ "2023": 0.17 }), ...changes });
    expect(found.map((one) => one.causes)).toEqual([causes]);
  });

  it("leaves out periods without a level, and keeps where both come from", () => {
    expect(reportedBesideComputed({ ...shanghe, reported: observed({ "2020": 0.07 }) })).toEqual([]);
    const [found] = reportedBesideComputed({ ...shanghe, reported: observed({ "2023": 0.07 }) });
    expect(found?.difference.lineage).toMatchObject({
      formula: "difference",
      operands: [{ formula: "growth-on-year" }, { kind: "observation", id: "2023" }],
    });
  });

  it("names its causes once", () => {
    for (const key of ["code", "zh", "en"] as const)
      expect(new Set(growthCauses.map((row) => row[key])).size).toBe(growthCauses.length);
  });
});

function fail(): never {
  throw new Error("no pair was found");
}
