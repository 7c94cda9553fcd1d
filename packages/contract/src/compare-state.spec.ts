import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparedSeriesQuery } from "./compare-address";
import {
  acrossQueryOf,
  compareCharts,
  compareStateQuery,
  comparisonQueryOf,
  hasCrossedPeriods,
  emptyCompareState,
  readCompareState,
  type CompareState,
} from "./compare-state";
import { alignments, comparisonQuerySchema } from "./comparison";
import { transformCodes } from "./transform-code";

const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,20}$/);
const codes = fc.uniqueArray(code, { maxLength: 50 });
const period = fc.constantFrom("2024", "2024-Q2", "2024-03", "2024-01/P2M", "2018/P5Y", "2024-03-15");
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);

const state: fc.Arbitrary<CompareState> = fc.record({
  series: codes,
  transform: fc.constantFrom(...transformCodes),
  by: codes,
  base: maybe(period),
  span: maybe(fc.integer({ min: 2, max: 60 })),
  frequency: maybe(fc.constantFrom("A", "S", "Q", "M", "D")),
  align: fc.constantFrom(...alignments),
  threshold: maybe(fc.double({ min: 1e-6, max: 1e18, noNaN: true })),
  event: codes,
  from: maybe(period),
  to: maybe(period),
  asOf: maybe(fc.constantFrom("2024-02-29", "2025-01-01")),
  chart: fc.constantFrom(...compareCharts),
  scale: fc.constantFrom("linear", "log"),
  unit: maybe(fc.constantFrom("auto", "wan", "yi")),
  annotate: fc.boolean(),
  panels: fc.constantFrom("shared", "own"),
  at: maybe(fc.oneof(period, fc.integer({ min: -99, max: 999 }).map(String))),
  since: maybe(fc.oneof(period, fc.integer({ min: -99, max: 999 }).map(String))),
  across: maybe(fc.constantFrom(...transformCodes)),
  table: fc.boolean(),
});

describe("the address of a comparison", () => {
  test("gives the whole state back", () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(readCompareState(compareStateQuery(one))).toEqual({ state: one, unread: [] });
      }),
    );
  });

  test("is the same for what was read from anything: reading and writing again changes nothing", () => {
    const query = fc.dictionary(
      fc.constantFrom(...Object.keys(emptyCompareState), "v", "figure"),
      fc.string(),
    );
    fc.assert(
      fc.property(query, (given) => {
        const once = readCompareState(given).state;
        expect(readCompareState(compareStateQuery(once))).toEqual({ state: once, unread: [] });
      }),
    );
  });

  test("is short for a link that only chooses series", () => {
    const series = ["商河.gdp", "b"];
    expect(comparedSeriesQuery(series)).toEqual(compareStateQuery({ ...emptyCompareState, series }));
  });

  test("is short: what is usual does not stand in it", () => {
    expect(compareStateQuery(emptyCompareState)).toEqual({});
    const shown: CompareState = { ...emptyCompareState, series: ["a.A.level", "b.A.level"], scale: "log" };
    expect(Object.entries(compareStateQuery(shown))).toEqual([
      ["v", "1"],
      ["series", "a.A.level,b.A.level"],
      ["scale", "log"],
    ]);
  });
});

test("what cannot be read is named and left out, and the rest is shown", () => {
  const { state: read, unread } = readCompareState({
    v: "7",
    series: "good.A.level,<bad>",
    transform: "magic",
    span: "1",
    from: "2024-13",
    scale: "log",
    threshold: ["10000000000", "5"],
    figure: "good.A.level@2024",
  });
  expect(read).toEqual({ ...emptyCompareState, series: ["good.A.level"], scale: "log", threshold: 1e10 });
  expect(unread).toEqual([
    { name: "v", value: "7" },
    { name: "series", value: "<bad>" },
    { name: "transform", value: "magic" },
    { name: "span", value: "1" },
    { name: "from", value: "2024-13" },
  ]);
});

test("the service is asked for numbers only, in words that it knows", () => {
  fc.assert(
    fc.property(
      state.filter(({ series }) => series.length > 0),
      (one) => {
        expect(comparisonQuerySchema.safeParse(comparisonQueryOf(one)).success).toBe(true);
      },
    ),
  );
  expect(
    comparisonQueryOf({
      ...emptyCompareState,
      series: ["a", "b"],
      threshold: 5,
      align: "calendar",
      scale: "log",
    }),
  ).toEqual({ series: "a,b" });
});

test("until all is told that a transform or an alignment takes, the service is asked for levels by calendar", () => {
  const one: CompareState = { ...emptyCompareState, series: ["a"] };
  expect(comparisonQueryOf({ ...one, align: "threshold" })).toEqual({ series: "a" });
  expect(comparisonQueryOf({ ...one, transform: "share" })).toEqual({ series: "a" });
  expect(comparisonQueryOf({ ...one, transform: "share", by: ["b"] })).toEqual({
    series: "a",
    transform: "share",
    by: "b",
  });
});

test("a span that ends before it begins is not asked for", () => {
  const one: CompareState = { ...emptyCompareState, series: ["a"], from: "2024-Q2", to: "2020" };
  expect(hasCrossedPeriods(one)).toBe(true);
  expect(comparisonQueryOf(one)).toEqual({ series: "a" });
  const within = { ...one, to: "2024" };
  expect(hasCrossedPeriods(within)).toBe(false);
  expect(comparisonQueryOf(within)).toEqual({ series: "a", from: "2024-Q2", to: "2024" });
  expect(hasCrossedPeriods({ ...one, from: null })).toBe(false);
});

test("a scatter asks for its horizontal axis the same series, otherwise transformed, once all is told", () => {
  const one: CompareState = { ...emptyCompareState, series: ["a", "b"], chart: "scatter", from: "2015" };
  expect(acrossQueryOf(one)).toBeNull();
  expect(acrossQueryOf({ ...one, across: "yoy" })).toEqual({ series: "a,b", transform: "yoy", from: "2015" });
  expect(acrossQueryOf({ ...one, across: "level", transform: "yoy" })).toEqual({
    series: "a,b",
    from: "2015",
  });
  expect(acrossQueryOf({ ...one, across: "share" })).toBeNull();
  expect(acrossQueryOf({ ...one, across: "yoy", chart: "line" })).toBeNull();
});
