import { describe, expect, it } from "vitest";
import { parsePeriod } from "../period";
import { indicatorKinds, mayBeNegative, seriesForms } from "../series-nature";
import { missingReasons } from "../missing";
import { cautionsAt, observed, told } from "../testing/timelines";
import { formulas } from "../timeline/formula";
import { transformRefusal, transformRefusals } from "./refusal";
import { resultUnit } from "./result-unit";
import { transforms, type TransformCode } from "./transform-table";
import { transformTimeline, type TransformRequest, type TransformSeries } from "./transform-timeline";

const levels = observed({ "2022": 100e8, "2023": 110e8, "2024": 121e8 });
const series: TransformSeries = {
  timeline: levels,
  kind: "flow",
  unit: "CNY",
  frequency: "A",
  accumulation: "single",
  form: "level",
  measure: "value-added",
  priceBase: "current",
  indexBase: "not-stated",
  mayBeNegative: false,
};
const whole: TransformSeries = {
  ...series,
  timeline: observed({ "2022": 200e8, "2023": 220e8, "2024": 250e8 }),
};
const prices: TransformSeries = {
  ...series,
  kind: "index",
  unit: "INDEX",
  measure: "price",
  indexBase: "fixed",
  timeline: observed({ "2024": 110 }),
};
const onYear: TransformSeries = {
  ...prices,
  indexBase: "year-before",
  timeline: observed({ "2023": 102, "2024": 110 }),
};
const priceGrowth: TransformSeries = {
  ...prices,
  form: "growth_yoy",
  unit: "RATIO",
  timeline: observed({ "2024": 0.1 }),
};
const firms = {
  unit: "ENTERPRISE",
  kind: "stock",
  timeline: observed({ "2023": 3, "2024": 6 }),
} as const;
const thirdQuarter = {
  frequency: "Q",
  accumulation: "cumulative",
  timeline: observed({ "2024-Q3": 330 }),
} as const;
const pricesOfQuarter: TransformSeries = {
  ...prices,
  frequency: "Q",
  timeline: observed({ "2024-Q3": 110 }),
};
const persons: TransformSeries = {
  ...series,
  kind: "stock",
  unit: "PERSON",
  timeline: observed({ "2024": 1e5 }),
};

function answer(transform: TransformCode, changes: Partial<TransformRequest> = {}): string {
  const result = transformTimeline({ ...series, transform, ...changes });
  if (!result.ok) return result.refusal;
  const last = result.timeline.at(-1);
  return last === undefined ? "nothing" : `${told([last])[last.period.code] ?? ""} ${result.unit}`;
}

describe("the transforms", () => {
  // By hand, of 100, 110 and 121 in a whole of 200, 220 and 250 (each 亿元).
  it.each<[TransformCode, Partial<TransformRequest>, string]>([
    ["level", {}, "12100000000 CNY"],
    ["difference", {}, "1100000000 CNY"],
    ["difference", { span: 2 }, "2100000000 CNY"],
    ["yoy", {}, "0.1 RATIO"],
    ["pop", {}, "0.1 RATIO"],
    ["average-growth", { span: 2 }, "0.1 RATIO"],
    ["index", { base: parsePeriod("2022") }, "121 INDEX"],
    ["share", { by: whole }, "0.484 RATIO"],
    ["ratio", { by: whole }, "0.484 RATIO"],
    ["ratio", { by: { ...persons, unit: "M2" } }, "121000 CNY_PER_M2"],
    ["per-capita", { by: persons }, "121000 CNY"],
    ["real", { by: prices }, "11000000000 CNY"],
    ["contribution", { by: whole }, "0.05 PP"],
    ["contribution-rate", { by: whole }, "0.3666666667 RATIO"],
    ["moving-average", { span: 2 }, "11550000000 CNY"],
    ["pop", { accumulation: "cumulative" }, "0.1 RATIO"],
    ["single", { accumulation: "cumulative" }, "12100000000 CNY"],
    ["cumulative", {}, "12100000000 CNY"],
  ])("%s %o", (transform, changes, expected) => {
    expect(answer(transform, changes)).toBe(expected);
  });

  it.each<[TransformCode, Partial<TransformRequest>, string]>([
    ["difference", { form: "growth_yoy", timeline: observed({ "2023": 0.2, "2024": 0.174 }) }, "-0.026 PP"],
    ["difference", { kind: "rank", unit: "RANK", timeline: observed({ "2023": 9, "2024": 7 }) }, "-2 RANK"],
    [
      "average-growth",
      { form: "growth_yoy", span: 2, timeline: observed({ "2023": 0.21, "2024": 0 }) },
      "0.1 RATIO",
    ],
    [
      "moving-average",
      { form: "growth_yoy", span: 2, timeline: observed({ "2023": 0.2, "2024": 0.1 }) },
      "0.15 RATIO",
    ],
    // By hand: 102 and 110 chained stand at 112.2 in 2024; 132 ÷ 120 − 1 is the growth of an index to a fixed base.
    ["real", { by: onYear, timeline: observed({ "2024": 112.2 }) }, "100 CNY"],
    ["real", { form: "growth_yoy", by: onYear, timeline: observed({ "2024": 0.21 }) }, "0.1 RATIO"],
    [
      "real",
      {
        form: "growth_yoy",
        by: { ...prices, timeline: observed({ "2023": 120, "2024": 132 }) },
        timeline: observed({ "2024": 0.21 }),
      },
      "0.1 RATIO",
    ],
    ["real", { form: "growth_yoy", by: priceGrowth, timeline: observed({ "2024": 0.21 }) }, "0.1 RATIO"],
    // By hand: 330 ÷ 1.1, both since January; a year is a year, and a stock is at the prices of its quarter.
    ["real", { ...thirdQuarter, by: { ...pricesOfQuarter, accumulation: "cumulative" } }, "300 CNY"],
    ["real", { accumulation: "cumulative", by: prices }, "11000000000 CNY"],
    ["real", { ...thirdQuarter, kind: "stock", by: pricesOfQuarter }, "300 CNY"],
  ])("%s takes %o", (transform, changes, expected) => {
    expect(answer(transform, changes)).toBe(expected);
  });

  it.each<[TransformCode, Partial<TransformRequest>, string]>([
    ["yoy", { form: "growth_yoy" }, "form-refused"],
    ["index", { form: "share_of_parent", base: parsePeriod("2022") }, "form-refused"],
    ["yoy", { kind: "ratio", unit: "RATIO" }, "kind-refused"],
    ["index", { kind: "rank", base: parsePeriod("2022") }, "kind-refused"],
    ["share", { kind: "rank", by: whole }, "kind-refused"],
    ["single", { kind: "stock", accumulation: "cumulative" }, "kind-refused"],
    ["pop", { frequency: "M", accumulation: "cumulative" }, "accumulation-refused"],
    ["index", { frequency: "M", accumulation: "cumulative" }, "accumulation-refused"],
    ["single", { frequency: "M" }, "accumulation-refused"],
    ["average-growth", {}, "span-needed"],
    ["average-growth", { span: 1.5 }, "span-needed"],
    ["moving-average", { span: 1 }, "span-needed"],
    ["index", {}, "base-needed"],
    ["index", { base: parsePeriod("1990") }, "no-base INDEX"],
    ["share", {}, "by-needed"],
    ["share", { by: prices }, "by-refused"],
    ["share", { by: { ...whole, unit: "USD" } }, "units-differ"],
    ["share", { by: { ...whole, frequency: "M" } }, "frequency-differs"],
    [
      "share",
      { frequency: "M", by: { ...whole, frequency: "M", accumulation: "cumulative" } },
      "accumulation-differs",
    ],
    ["per-capita", { by: whole }, "by-refused"],
    ["ratio", { by: { ...whole, kind: "rank" } }, "by-refused"],
    ["real", { by: whole }, "deflator-refused"],
    ["real", { by: { ...prices, measure: "output-volume" } }, "deflator-refused"],
    ["real", { by: priceGrowth }, "deflator-refused"],
    ["real", { form: "growth_yoy", by: { ...priceGrowth, measure: "revenue" } }, "deflator-refused"],
    ["real", { form: "growth_yoy", by: { ...prices, kind: "ratio", unit: "RATIO" } }, "deflator-refused"],
    ["real", { priceBase: "comparable", by: prices }, "already-real"],
    ["real", { by: { ...prices, indexBase: "not-stated" } }, "index-base-not-stated"],
    ["real", { by: { ...prices, indexBase: "period-before" } }, "index-not-chained"],
    ["real", { frequency: "M", by: { ...onYear, frequency: "M" } }, "index-not-chained"],
    // 300 of the first three quarters ÷ 110 of the third alone is at no prices at all.
    ["real", { ...thirdQuarter, by: pricesOfQuarter }, "accumulation-differs"],
    [
      "real",
      { ...thirdQuarter, accumulation: "single", by: { ...pricesOfQuarter, accumulation: "cumulative" } },
      "accumulation-differs",
    ],
    ["real", { ...thirdQuarter, form: "growth_yoy", by: pricesOfQuarter }, "accumulation-differs"],
    [
      "real",
      { ...thirdQuarter, form: "growth_yoy", by: { ...priceGrowth, frequency: "Q" } },
      "accumulation-differs",
    ],
    ["real", { form: "growth_yoy_real", by: prices }, "form-refused"],
    ["real", { unit: "TONNE", by: prices }, "not-money"],
  ])("%s refuses %o", (transform, changes, expected) => {
    expect(answer(transform, changes)).toBe(expected);
  });

  it("warn of fewer than ten firms, and of no small amount of money unless told what is small", () => {
    const cautions = (request: TransformRequest): readonly string[] => {
      const result = transformTimeline(request);
      return result.ok ? cautionsAt(result.timeline, "2024") : [result.refusal];
    };
    expect(cautions({ ...series, ...firms, transform: "yoy" })).toEqual(["small-base"]);
    expect(cautions({ ...series, ...firms, transform: "yoy", smallBase: null })).toEqual([]);
    expect(cautions({ ...series, transform: "yoy" })).toEqual([]);
    expect(cautions({ ...series, transform: "yoy", smallBase: 200e8 })).toEqual(["small-base"]);
  });

  it.each<[TransformCode, Partial<TransformRequest>, readonly string[]]>([
    ["share", { ...firms, by: { ...series, ...firms, timeline: observed({ "2024": 9 }) } }, ["small-base"]],
    ["share", { ...firms, by: { ...series, ...firms, timeline: observed({ "2024": 10 }) } }, []],
    // What is small is a matter of the divisor's unit: money on firms, and firms on money.
    ["ratio", { by: { ...series, ...firms, timeline: observed({ "2024": 9 }) } }, ["small-base"]],
    ["ratio", { by: { ...series, ...firms, timeline: observed({ "2024": 9 }) }, smallBase: null }, []],
    ["ratio", { ...firms, by: { ...series, timeline: observed({ "2024": 9 }) } }, []],
    ["per-capita", { by: { ...persons, timeline: observed({ "2024": 9 }) } }, ["small-base"]],
    ["yoy", { by: { ...persons, timeline: observed({ "2024": 9 }) } }, []],
    [
      "contribution-rate",
      { by: { ...whole, timeline: observed({ "2023": 220e8, "2024": 221e8 }) } },
      ["small-base"],
    ],
    ["contribution-rate", { by: whole }, []],
  ])("%s warns of a small divisor: %o", (transform, changes, expected) => {
    const result = transformTimeline({ ...series, transform, ...changes });
    expect(result.ok ? cautionsAt(result.timeline, "2024") : result.refusal).toEqual(expected);
  });

  it("never give a number that is none, whatever kind, form and transform meet", () => {
    for (const { code: transform } of transforms)
      for (const kind of indicatorKinds)
        for (const form of seriesForms) {
          const zeros = observed({ "2022": 0, "2023": 0, "2024": "suppressed" });
          const by = { ...series, kind, timeline: zeros };
          const result = transformTimeline({
            ...series,
            kind,
            form,
            by,
            transform,
            timeline: zeros,
            span: 2,
            base: parsePeriod("2023"),
          });
          if (result.ok) expect(JSON.stringify(result.timeline)).not.toMatch(/NaN|Infinity/);
          else expect(transformRefusal(result.refusal).code).toBe(result.refusal);
        }
  });
});

describe("units and tables", () => {
  it("give shares of a series of growth in ratios, whatever the indicator is measured in", () => {
    expect(resultUnit("level", { unit: "CNY", form: "growth_yoy" })).toBe("RATIO");
    expect(resultUnit("difference", { unit: "PP" })).toBe("PP");
    expect(resultUnit("ratio", { unit: "CNY" })).toBe("CNY");
  });

  it.each(Object.entries({ transforms, transformRefusals, formulas, missingReasons }))(
    "%s name each row once",
    (_name, rows) => {
      for (const key of ["code", "zh", "en"] as const)
        expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
    },
  );

  it("know that profits may be losses", () => {
    expect([mayBeNegative("profit"), mayBeNegative("revenue"), mayBeNegative("not-stated")]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
