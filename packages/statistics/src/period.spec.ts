import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLeapYear } from "./calendar";
import { hasCode } from "./errors";
import { parsePeriod, tryParsePeriod, type Frequency, type Period } from "./period";
import { formatPeriod } from "./period-format";
import {
  calendarPeriod,
  comparePeriods,
  frequencyOf,
  periodContains,
  periodsOverlap,
  sameDays,
} from "./period-relation";
import {
  lengthInDays,
  nextPeriod,
  periodsBetween,
  previousPeriod,
  shiftPeriod,
  shiftYears,
} from "./period-step";

const years = fc.integer({ min: 1900, max: 2100 });
const two = (value: number): string => String(value).padStart(2, "0");
const months = fc
  .tuple(years, fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${two(month)}`);
const days = fc.tuple(months, fc.integer({ min: 1, max: 28 })).map(([month, day]) => `${month}-${two(day)}`);
const duration = fc.integer({ min: 2, max: 40 });

const anyPeriod: fc.Arbitrary<Period> = fc
  .oneof(
    years.map(String),
    fc.tuple(years, fc.integer({ min: 1, max: 2 })).map(([year, half]) => `${year}-S${half}`),
    fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}-Q${quarter}`),
    months,
    days,
    fc.tuple(years, duration).map(([year, count]) => `${year}/P${count}Y`),
    fc.tuple(months, duration).map(([month, count]) => `${month}/P${count}M`),
    fc.tuple(days, duration).map(([day, count]) => `${day}/P${count}D`),
  )
  .map(parsePeriod);

describe("reading a period", () => {
  it.each([
    ["2024", "2024", "year", "2024-01-01", "2024-12-31"],
    ["2024-A1", "2024", "year", "2024-01-01", "2024-12-31"],
    ["2024-S1", "2024-S1", "half", "2024-01-01", "2024-06-30"],
    ["2024-S2", "2024-S2", "half", "2024-07-01", "2024-12-31"],
    ["2010-Q2", "2010-Q2", "quarter", "2010-04-01", "2010-06-30"],
    ["2024-02", "2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2024-M03", "2024-03", "month", "2024-03-01", "2024-03-31"],
    ["1900-02", "1900-02", "month", "1900-02-01", "1900-02-28"],
    ["2024-02-29", "2024-02-29", "day", "2024-02-29", "2024-02-29"],
    ["2024-01/P2M", "2024-01/P2M", "range", "2024-01-01", "2024-02-29"],
    ["2024-01-01/P2M", "2024-01/P2M", "range", "2024-01-01", "2024-02-29"],
    ["2018/P5Y", "2018/P5Y", "range", "2018-01-01", "2022-12-31"],
    ["2018-01/P5Y", "2018/P5Y", "range", "2018-01-01", "2022-12-31"],
    ["2018-03/P1Y", "2018-03/P12M", "range", "2018-03-01", "2019-02-28"],
    ["2024-01-15/P10D", "2024-01-15/P10D", "range", "2024-01-15", "2024-01-24"],
    ["2024-01-15/P1M", "2024-01-15/P31D", "range", "2024-01-15", "2024-02-14"],
    ["2023-11/P3M", "2023-11/P3M", "range", "2023-11-01", "2024-01-31"],
    ["2024-01/P1M", "2024-01", "month", "2024-01-01", "2024-01-31"],
    ["2024/P1Y", "2024", "year", "2024-01-01", "2024-12-31"],
    ["2024-01-15/P1D", "2024-01-15", "day", "2024-01-15", "2024-01-15"],
    ["2024-01/P12M", "2024-01/P12M", "range", "2024-01-01", "2024-12-31"],
  ])("%s is %s, a %s from %s to %s", (...[text, code, kind, start, end]) => {
    expect(parsePeriod(text)).toEqual({ code, kind, start, end });
  });

  it.each([
    "",
    "24",
    "0999",
    "2024-13",
    "2024-00",
    "2024-3",
    "2024-Q5",
    "2024-S3",
    "2023-02-29",
    "2024-04-31",
    "2024-W05",
    "2024/P2M",
    "2024-Q1/P2M",
    "2024-01/P2D",
    "2024-01/P0M",
    "2024-01/2M",
    "2024-01/P2M/P1M",
    "2024-01-31/P1M",
    "9999-12/P2M",
    "2024 ",
    "2024年",
  ])("refuses %j", (text) => {
    expect(tryParsePeriod(text)).toBeNull();
    try {
      parsePeriod(text);
      expect.unreachable();
    } catch (error) {
      expect(hasCode(error, "PERIOD_INVALID") && error.details.text).toBe(text);
    }
  });

  it("of a canonical code returns that code", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(period.code)).toEqual(period);
      }),
    );
  });

  it("knows leap years by the century rule", () => {
    expect([2024, 2023, 1900, 2000].map(isLeapYear)).toEqual([true, false, false, true]);
  });
});

describe("stepping", () => {
  it("next and previous are inverse and leave no gap", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const next = nextPeriod(period);
        expect(previousPeriod(next)).toEqual(period);
        expect(lengthInDays({ ...period, start: period.end, end: next.start })).toBe(2);
      }),
    );
  });

  it("shifts add up", () => {
    const steps = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(anyPeriod, steps, steps, (period, a, b) => {
        expect(shiftPeriod(shiftPeriod(period, a), b)).toEqual(shiftPeriod(period, a + b));
      }),
    );
  });

  it.each([
    ["2024-S2", "2025-S1"],
    ["2024-Q4", "2025-Q1"],
    ["2024-12", "2025-01"],
    ["2024-02-28", "2024-02-29"],
    ["2024-01/P2M", "2024-03/P2M"],
    ["2018/P5Y", "2023/P5Y"],
    ["2024-12-25/P7D", "2025-01-01/P7D"],
  ])("after %s comes %s", (text, following) => {
    expect(nextPeriod(parsePeriod(text)).code).toBe(following);
  });

  it.each([
    ["2024", "2023"],
    ["2024-01/P2M", "2023-01/P2M"],
    ["2024-Q3", "2023-Q3"],
    ["2024-02", "2023-02"],
    ["2024-02-29", "2023-02-28"],
    ["2024-01-15/P10D", "2023-01-15/P10D"],
    ["2018/P5Y", "2017/P5Y"],
  ])("a year before %s is %s", (text, earlier) => {
    expect(shiftYears(parsePeriod(text), -1).code).toBe(earlier);
  });

  it.each<[string, string, Frequency, string[]]>([
    ["2024", "2024", "Q", ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]],
    ["2023-11", "2024-02", "M", ["2023-11", "2023-12", "2024-01", "2024-02"]],
    ["2024-02", "2024-11", "Q", ["2024-Q2", "2024-Q3"]],
    ["2018", "2020-06", "A", ["2018", "2019"]],
    ["2024", "2024", "S", ["2024-S1", "2024-S2"]],
    ["2024-02-28", "2024-03-01", "D", ["2024-02-28", "2024-02-29", "2024-03-01"]],
    ["2024", "2023", "A", []],
  ])("from %s to %s at %s", (...[from, to, frequency, codes]) => {
    expect(periodsBetween(parsePeriod(from), parsePeriod(to), frequency).map(({ code }) => code)).toEqual(
      codes,
    );
  });
});

describe("order and overlap", () => {
  it("sorts by start, then by end", () => {
    const sorted = ["2024-02", "2024", "2024-01/P2M", "2024-01", "2023-12-31"]
      .map(parsePeriod)
      .sort(comparePeriods);
    expect(sorted.map(({ code }) => code)).toEqual([
      "2023-12-31",
      "2024-01",
      "2024-01/P2M",
      "2024",
      "2024-02",
    ]);
  });

  it("comparison turns with its sides", () => {
    fc.assert(fc.property(anyPeriod, anyPeriod, (a, b) => comparePeriods(a, b) + comparePeriods(b, a) === 0));
  });

  it("what contains also overlaps, and no period overlaps the next", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(periodContains(a, b) && !periodsOverlap(a, b)).toBe(false);
        expect(periodsOverlap(a, nextPeriod(a))).toBe(false);
      }),
    );
  });

  it("knows containment by days", () => {
    const contains = (outer: string, inner: string): boolean =>
      periodContains(parsePeriod(outer), parsePeriod(inner));
    expect([
      contains("2024", "2024-12-31"),
      contains("2024-Q1", "2024-01/P3M"),
      contains("2024-01", "2024-01/P2M"),
    ]).toEqual([true, true, false]);
  });

  it.each([
    ["2024-01/P3M", "2024-Q1"],
    ["2024-01/P6M", "2024-S1"],
    ["2024-01/P12M", "2024"],
    ["2024-02-01/P29D", "2024-02"],
    ["2024-01/P2M", "2024-01/P2M"],
    ["2024-02/P3M", "2024-02/P3M"],
  ])("%s has the days of %s", (range, calendar) => {
    const found = calendarPeriod(parsePeriod(range));
    expect(found.code).toBe(calendar);
    expect(sameDays(found, parsePeriod(range))).toBe(true);
  });

  it.each([
    ["2024", "A"],
    ["2024-S1", "S"],
    ["2024-Q1", "Q"],
    ["2024-01", "M"],
    ["2024-01-01", "D"],
    ["2018/P5Y", "A"],
    ["2024-01/P8M", "M"],
    ["2024-01-02/P8D", "D"],
  ])("%s belongs to a series of frequency %s", (code, frequency) => {
    expect(frequencyOf(parsePeriod(code))).toBe(frequency);
  });
});

describe("a period in words", () => {
  it.each([
    ["2024", "2024年", "2024"],
    ["2024-S1", "2024年上半年", "H1 2024"],
    ["2024-S2", "2024年下半年", "H2 2024"],
    ["2024-Q1", "2024年一季度", "Q1 2024"],
    ["2024-Q2", "2024年二季度", "Q2 2024"],
    ["2024-Q4", "2024年四季度", "Q4 2024"],
    ["2024-03", "2024年3月", "Mar 2024"],
    ["2024-03-15", "2024年3月15日", "15 Mar 2024"],
    ["2024-01/P2M", "2024年1—2月", "Jan–Feb 2024"],
    ["2024-01/P8M", "2024年1—8月", "Jan–Aug 2024"],
    ["2018/P5Y", "2018—2022年", "2018–2022"],
    ["2023-11/P3M", "2023年11月—2024年1月", "Nov 2023 – Jan 2024"],
    ["2024-01-15/P10D", "2024年1月15—24日", "15–24 Jan 2024"],
    ["2024-01-30/P5D", "2024年1月30日—2月3日", "30 Jan – 3 Feb 2024"],
    ["2024-12-30/P5D", "2024年12月30日—2025年1月3日", "30 Dec 2024 – 3 Jan 2025"],
  ])("%s is %s, %s", (code, chinese, english) => {
    expect(formatPeriod(parsePeriod(code), "zh-CN")).toBe(chinese);
    expect(formatPeriod(parsePeriod(code), "en")).toBe(english);
  });

  it("tells different periods apart", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        fc.pre(a.code !== b.code);
        expect(formatPeriod(a, "zh-CN")).not.toBe(formatPeriod(b, "zh-CN"));
      }),
    );
  });
});
