import type { ErrorDto } from "@jiqun/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  c27,
  shanghe,
  suzhou,
  jinanRevenue,
  jinanGdp,
  population,
  primary,
  sipCount,
  suzhouGrowth,
  c27Count,
  c27Revenue,
} from "./fixture/comparison-series";
import {
  noticesOf,
  pointsOf,
  startComparisons,
  type ComparisonWorld,
  type Query,
} from "./fixture/comparison-world";

let world: ComparisonWorld;
beforeAll(async () => void (world = await startComparisons()));
afterAll(() => world.stop());

const compare: ComparisonWorld["compare"] = (query) => world.compare(query);

describe("the scope guard", () => {
  it("passes counties beside cities with a note, and refuses what is counted differently", async () => {
    const { pairs } = await compare({ series: `${shanghe},${suzhou},${population},simulated-population` });
    const told = pairs.map(({ a, b, verdict, reasons }) => [
      a,
      b,
      verdict,
      reasons.map(({ dimension }) => dimension),
    ]);
    expect(told).toContainEqual([shanghe, suzhou, "with-note", ["territory"]]);
    expect(told).toContainEqual([population, "simulated-population", "not-comparable", ["simulated"]]);
    expect(told).toContainEqual([
      shanghe,
      population,
      "not-comparable",
      expect.arrayContaining(["measure", "unit"]) as unknown,
    ]);
    expect(told).toHaveLength(6);
    expect(pairs[0]?.reasons[0]).toMatchObject({ a: { zh: "全县（区）" }, b: { zh: "全市" } });
  });

  it("looks at the other series of a transform: revenue over value added", async () => {
    const told = await compare({ series: jinanRevenue, transform: "share", by: jinanGdp });
    expect(told.series[0]?.notices).toContainEqual(
      expect.objectContaining({
        code: "by-not-comparable",
        detail: {
          zh: expect.stringContaining("指标口径：") as string,
          en: expect.stringContaining("measure: ") as string,
        },
      }),
    );
    expect(noticesOf(await compare({ series: primary, transform: "share", by: shanghe }))).toEqual([[]]);
  });

  it("tells periods that do not meet, and breaks within what is shown", async () => {
    const { pairs } = await compare({ series: `${c27Count},${sipCount}` });
    expect(pairs[0]?.apart).toEqual({ a: "2000–2014", b: "2017-08–2023-10" });
    const broken = await compare({ series: `${c27Count},${c27Revenue}`, from: "2009", to: "2011" });
    expect(broken.pairs[0]?.reasons).toContainEqual(
      expect.objectContaining({ dimension: "break", a: { zh: "2011", en: "2011" } }),
    );
  });
});

describe("what depends on the data is answered in words", () => {
  it.each<[string, Query, string[][]]>([
    ["a base without a value", { series: c27Revenue, transform: "index", base: "1990" }, [["base-missing"]]],
    ["no value in the range", { series: shanghe, from: "1990", to: "1991" }, [["no-observations"]]],
    ["growth of growth", { series: suzhouGrowth, transform: "yoy" }, [["transform-refused"]]],
    [
      "a share by what is no whole",
      { series: shanghe, transform: "share", by: population },
      [["transform-refused"]],
    ],
    [
      "population of another place",
      { series: `${shanghe},${suzhou}`, transform: "per-capita", by: population },
      [[], ["by-missing"]],
    ],
    [
      "simulated population of the same place",
      { series: shanghe, transform: "per-capita", by: "simulated-population" },
      [["by-missing"]],
    ],
    [
      "several wholes",
      {
        series: c27("total-profit", "profit"),
        transform: "ratio",
        by: `${c27Revenue},${c27("total-assets", "assets")}`,
      },
      [["by-ambiguous"]],
    ],
    [
      "growth brought to years",
      { series: "value-added.CN.C27._.c27-value-added-national.M.growth_yoy_real", frequency: "A" },
      [["frequency-refused"]],
    ],
    ["years brought to months", { series: shanghe, frequency: "M" }, [["frequency-refused"]]],
  ])("%s", async (_case, query, codes) => {
    const comparison = await compare(query);
    expect(noticesOf(comparison)).toEqual(codes);
    for (const { notices } of comparison.series)
      for (const { detail } of notices) expect([detail.zh, detail.en]).not.toContain("");
  });

  it("computes what it can of a refused pair, and gives reasons for cells", async () => {
    const perCapita = await compare({
      series: `${shanghe},${suzhou}`,
      transform: "per-capita",
      by: population,
    });
    // 180.8亿元 over 58.06万 persons; no population of 2023 is known.
    expect(pointsOf(perCapita)).toEqual({
      "2018": expect.closeTo(31140.2, 1) as number,
      "2023": "operand-missing",
    });
    expect(perCapita.series[0]).toMatchObject({ unit: "CNY", by: { code: population } });
  });

  it("has no number of no stated date, nor by one", async () => {
    const undated = "enterprise-count.park-sip._._.biomed-count-sip-period-unknown.M.level";
    const beside = await compare({ series: `${sipCount},${undated}` });
    expect(noticesOf(beside)).toEqual([[], ["undated"]]);
    const told = new Set(beside.answers.map(({ answer, periodB }) => `${answer} ${periodB}`));
    expect([beside.series[1]?.cells, [...told]]).toEqual([[], ["b-missing null"]]);
    const ratio = await compare({ series: sipCount, transform: "ratio", by: undated });
    expect([noticesOf(ratio), ratio.series[0]?.cells]).toEqual([[["undated"]], []]);
  });

  it("never has a number that is none", async () => {
    const text = JSON.stringify(await compare({ series: suzhouGrowth, transform: "difference" }));
    expect(text).not.toMatch(/NaN|Infinity/);
  });
});

describe("what can never be right is refused by its name", () => {
  it.each<[Query, number, string, string]>([
    [{ series: `${shanghe},,${suzhou}` }, 400, "REQUEST_INVALID", "series"],
    [{ series: Array.from({ length: 51 }, (_, n) => `s${n}`).join(",") }, 400, "REQUEST_INVALID", "series"],
    [{ series: "nothing" }, 404, "SERIES_NOT_FOUND", "series"],
    [{ series: shanghe, transform: "per-capita", by: "nothing" }, 404, "SERIES_NOT_FOUND", "by"],
    [{ series: shanghe, transform: "share" }, 400, "REQUEST_INVALID", "by"],
    [{ series: shanghe, transform: "index" }, 400, "REQUEST_INVALID", "base"],
    [{ series: shanghe, transform: "index", base: "last year" }, 400, "PERIOD_INVALID", "base"],
    [{ series: shanghe, transform: "average-growth" }, 400, "REQUEST_INVALID", "span"],
    [{ series: shanghe, transform: "average-growth", span: "1" }, 400, "REQUEST_INVALID", "span"],
    [{ series: shanghe, transform: "square" }, 400, "REQUEST_INVALID", "transform"],
    [{ series: shanghe, align: "threshold" }, 400, "REQUEST_INVALID", "threshold"],
    [{ series: shanghe, align: "threshold", threshold: "-1" }, 400, "REQUEST_INVALID", "threshold"],
    [{ series: shanghe, align: "event" }, 400, "REQUEST_INVALID", "event"],
    [{ series: shanghe, align: "event", event: "nothing" }, 400, "REQUEST_INVALID", "event"],
    [{ series: shanghe, from: "2024", to: "2020" }, 400, "PERIOD_INVALID", "from"],
    [{ series: shanghe, asOf: "2024-02-30" }, 400, "DATE_INVALID", "asOf"],
  ])("%j: %d %s for %s", async (query, wanted, code, parameter) => {
    const { status, body } = await world.ask<ErrorDto>(query);
    expect([status, body.code, body.details[0]?.parameter]).toEqual([wanted, code, parameter]);
    expect(body.details[0]?.expected).toEqual({
      zh: expect.stringMatching(/./) as string,
      en: expect.stringMatching(/./) as string,
    });
  });

  it("passes over what the transform has no use for", async () => {
    const comparison = await compare({ series: shanghe, base: "no period", span: "3", by: "nothing" });
    expect(noticesOf(comparison)).toEqual([[]]);
  });
});
