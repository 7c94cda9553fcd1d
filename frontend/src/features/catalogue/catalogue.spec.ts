import type { CoverageYear, SeriesObservations } from "@jiqun/contract";
import { describe, expect, test } from "vitest";
import type { Reader } from "../../wording/reader";
import { changedQuery, readCatalogueState } from "./catalogue-address";
import { coverageCells, sharedYears, yearRuns } from "./coverage-strip";
import { knownOnDay } from "./revisions";

const reader: Reader = { locale: "zh-CN", unit: "auto", t: (key: string) => key } as unknown as Reader;
const year = (of: number, more: Partial<CoverageYear> = {}): CoverageYear => ({
  ...{ year: of, values: 1, missing: 0, statuses: [], bounded: false, revised: false, grades: ["A"] },
  ...more,
});

describe("the address of a search", () => {
  test("is read, what is no kind or page taken for the usual one", () => {
    expect(readCatalogueState({ q: "商河", kind: "source", grade: "A", page: "2" })).toMatchObject({
      q: "商河",
      kind: "source",
      page: 2,
      filters: { grade: "A", entity: null },
    });
    expect(readCatalogueState({ kind: "chart", page: "-1" })).toMatchObject({ kind: "series", page: 1 });
  });

  test("begins at the first page when anything else changes, and keeps what it does not know", () => {
    const query = { q: "a", page: "3", asOf: "2024-01-01" };
    expect(changedQuery(query, { grade: "A" })).toEqual({ q: "a", grade: "A", asOf: "2024-01-01" });
    expect(changedQuery(query, { page: "4" })).toEqual({ q: "a", page: "4", asOf: "2024-01-01" });
    expect(changedQuery(query, { q: null })).toEqual({ asOf: "2024-01-01" });
  });
});

describe("a strip of years", () => {
  test("spans what all rows have, the newest years where there are too many", () => {
    expect(sharedYears([{ years: [] }])).toBeNull();
    expect(sharedYears([{ years: [year(2019)] }, { years: [year(2023)] }])).toEqual({ from: 2019, to: 2023 });
    expect(sharedYears([{ years: [year(1949), year(2024)] }])).toEqual({ from: 1999, to: 2024 });
  });

  test("tells a value, a bound, an unverified value, a missing one and nothing apart", () => {
    const years = [
      year(2019),
      year(2020, { bounded: true }),
      year(2021, { grades: ["C"] }),
      year(2022, { values: 0, missing: 1, statuses: ["M"] }),
      year(2024, { revised: true }),
    ];
    const cells = coverageCells(years, { span: { from: 2019, to: 2024 }, reader });
    expect(cells.map(({ state }) => state)).toEqual([
      "value",
      "bounded",
      "unverified",
      "missing",
      "nothing",
      "value",
    ]);
    expect(cells.at(-1)?.revised).toBe(true);
  });

  test("is told in runs", () => {
    expect(yearRuns([2013, 2014, 2015, 2017, 2019, 2020])).toEqual(["2013—2015", "2017", "2019—2020"]);
  });
});

test("what became known after the day asked for is counted apart, and not among the vintages", () => {
  const said = ["2024-01-22", "2025-01-20"].map((knownOn) => ({ knownOn }));
  const series = { observations: [{ ...said[0], vintages: said }] } as unknown as SeriesObservations;
  const vintages = (day: string | null): unknown => {
    const { found, later } = knownOnDay(series, day);
    return [found.observations.flatMap((one) => one.vintages.map(({ knownOn }) => knownOn)), later];
  };
  expect(vintages("2024-12-31")).toEqual([["2024-01-22"], 1]);
  expect(vintages("2025-01-20")).toEqual([["2024-01-22", "2025-01-20"], 0]);
  expect(vintages(null)).toEqual([["2024-01-22", "2025-01-20"], 0]);
});
