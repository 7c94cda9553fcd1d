import type { Observation } from "@jiqun/contract";
import { exactly } from "@jiqun/statistics";
import { describe, expect, it } from "vitest";
import { newestOf, withVintages } from "./vintages";

/** A vintage of which only what matters here is told. */
function vintage(year: number, knownOn: string, value: number | null = 1): Observation {
  return {
    period: String(year),
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    knownOn,
    quantity: value === null ? null : { ...exactly(value) },
  } as Observation;
}

const first = vintage(2023, "2024-01-20", 10);
const revised = vintage(2023, "2024-06-30", 11);
const next = vintage(2024, "2025-01-20", 12);

describe("withVintages", () => {
  it.each([
    { asOf: null, told: [11, 12] },
    { asOf: "2025-01-20", told: [11, 12] },
    { asOf: "2024-06-29", told: [10] },
    { asOf: "2024-06-30", told: [11] },
    { asOf: "2024-01-19", told: [] },
  ])("tells $told as of $asOf", ({ asOf, told }) => {
    const observations = withVintages([first, revised, next], asOf);
    expect(observations.map(({ quantity }) => quantity?.point)).toEqual(told);
  });

  it("keeps every vintage of a period, oldest first, later ones included", () => {
    const [observation] = withVintages([first, revised], "2024-02-01");
    expect(observation?.vintages).toEqual([first, revised]);
  });

  it("takes the later import among values known on one day", () => {
    const corrected = { ...first, quantity: revised.quantity };
    expect(withVintages([first, corrected], null)[0]?.quantity).toEqual(revised.quantity);
  });

  it("keeps periods apart that begin on one day", () => {
    const quarter = { ...first, periodEnd: "2023-03-31" };
    expect(withVintages([quarter, first], null)).toHaveLength(2);
  });
});

describe("newestOf", () => {
  it("is the period that ends last", () => {
    const fiveYears = { ...next, periodStart: "2020-01-01", vintages: [] };
    const year = { ...first, vintages: [] };
    expect(newestOf([fiveYears, year])).toBe(fiveYears);
  });

  it("passes over a missing value where there is a stated one", () => {
    const missing = { ...vintage(2025, "2026-01-20", null), vintages: [] };
    const stated = { ...next, vintages: [] };
    expect(newestOf([stated, missing])).toBe(stated);
    expect(newestOf([missing])).toBe(missing);
  });

  it("is nothing of nothing", () => {
    expect(newestOf([])).toBeUndefined();
  });
});
