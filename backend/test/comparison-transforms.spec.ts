import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  shanghe,
  suzhou,
  population,
  sipCount,
  c27Revenue,
  jinanRevenue,
  sipOutput,
} from "./fixture/comparison-series";
import {
  cellsOf,
  noticesOf,
  pointsOf,
  leavesOf,
  startComparisons,
  type ComparisonWorld,
} from "./fixture/comparison-world";

let world: ComparisonWorld;
beforeAll(async () => void (world = await startComparisons()));
afterAll(() => world.stop());

const compare: ComparisonWorld["compare"] = (query) => world.compare(query);

describe("real values", () => {
  it("are of the year before the index begins, each by its own prices with a note", async () => {
    const real = await compare({
      series: `${shanghe},${suzhou}`,
      transform: "real",
      by: "cpi-370126,cpi-320500",
    });
    // 246.1 ÷ 1.02² = 236.5436 at the prices of 2021.
    expect(pointsOf(real)["2023"]).toBeCloseTo(236.54364e8, -4);
    expect(cellsOf(real).get("2023")?.lineage?.operands[1]?.formula).toBe("chained-index");
    expect(real.pairs[0]?.verdict).toBe("with-note");
    expect(real.pairs[0]?.reasons).toContainEqual(
      expect.objectContaining({
        dimension: "deflator",
        b: { zh: "苏州市居民消费价格指数", en: expect.stringContaining("Consumer price index of") as string },
      }),
    );
  });

  it("are refused where nobody says the base, and say what to do", async () => {
    const refused = await compare({ series: shanghe, transform: "real", by: "rpi-370126" });
    expect(noticesOf(refused)).toEqual([["transform-refused"]]);
    expect(refused.series[0]?.notices[0]?.detail.zh).toContain("上年=100");
  });
});

describe("months taken from values since January", () => {
  it("are held against the published year, and refused where they miss it or fall by a revision", async () => {
    const months = pointsOf(await compare({ series: "since-january", transform: "single" }));
    // The months add up to January—December again: it and the year, each off by 0.05亿元 at most: 0.1. The year of 2021 is
    // off by 0.1, that of 2022 by 0.2.
    expect([months["2021-03"], months["2021-12"]]).toEqual([10e8, 10e8]);
    expect([months["2022-01/P2M"], months["2022-03"], months["2022-12"]]).toEqual([
      20e8,
      "parts-miss-total",
      "parts-miss-total",
    ]);
    expect([months["2023-03"], months["2023-04"]]).toEqual([10e8, "revised-below"]);
  });
});

describe("alignment", () => {
  it("counts years from the first period at or above a threshold, and says what is not certain of it", async () => {
    const aligned = await compare({ series: c27Revenue, align: "threshold", threshold: "500000000000" });
    // 5019.69 in 2007 after 4080.35… below 5000 in 2006: certain.
    const { anchor, cells, notices } = aligned.series[0] ?? {};
    expect([anchor?.certain, notices]).toEqual([true, []]);
    expect(cells?.find(({ period }) => period === anchor?.period)?.position).toBe(0);
    const gap = await compare({
      series: `${shanghe},${suzhou}`,
      align: "threshold",
      threshold: "20000000000",
    });
    expect(gap.series.map((one) => [one.anchor?.period, one.anchor?.certain])).toEqual([
      ["2023", false],
      ["2022", false],
    ]);
    expect(noticesOf(gap)).toEqual([["anchor-uncertain"], ["anchor-uncertain"]]);
    // Shanghe's 246.1 of 2023 stands beside Suzhou's 23958.3 of 2022.
    expect(gap.answers).toContainEqual(
      expect.objectContaining({ position: 0, periodA: "2023", periodB: "2022", answer: "below" }),
    );
    const never = await compare({
      series: `${shanghe},${suzhou}`,
      align: "threshold",
      threshold: "1000000000000",
    });
    expect(noticesOf(never)).toEqual([["anchor-missing"], ["anchor-uncertain"]]);
    expect(never.answers).toEqual([]);
  });

  it("counts from an event of the entity, or the only one", async () => {
    // In March 2023 Shanghe visited Suzhou: it concerns both.
    const aligned = await compare({ series: `${shanghe},${suzhou}`, align: "event", event: "e03" });
    expect(aligned.series.map(({ cells }) => cells.map(({ position }) => position))).toEqual([
      [-5, 0],
      [-1, 0],
    ]);
    expect(aligned.series[0]?.anchor).toEqual({ period: "2023", certain: true, event: "e03" });
    const monthly = await compare({ series: sipCount, align: "event", event: "e10" });
    // 2018, no month known: from its first month, five after August 2017.
    expect(monthly.series[0]).toMatchObject({ anchor: { period: "2018-01", certain: false } });
    expect(monthly.series[0]?.cells[0]?.position).toBe(-5);
    const undated = await compare({ series: shanghe, align: "event", event: "e06" });
    expect(noticesOf(undated)).toEqual([["anchor-missing"]]);
    // e03 was first published in July 2023.
    const later = await compare({ series: sipCount, align: "event", event: "e03", asOf: "2022-01-01" });
    expect([later.series[0]?.anchor, noticesOf(later)]).toEqual([null, [["anchor-missing"]]]);
    const several = await compare({ series: shanghe, align: "event", event: "e03,e04" });
    expect(noticesOf(several)).toEqual([["anchor-ambiguous"]]);
  });
});

describe("catching up", () => {
  it("tells when the one ahead had the level, and when the gap closes at published rates of one kind", async () => {
    const { catchUps, observations } = await compare({ series: `${shanghe},${suzhou}` });
    // ln(24653.4 ÷ 246.1) ÷ ln(1.070 ÷ 1.046) = 4.606936 ÷ 0.022685 ≈ 203.1 years; both rates are real.
    expect(catchUps).toMatchObject([
      {
        behind: shanghe,
        ahead: suzhou,
        period: "2023",
        level: { point: 246.1e8 },
        crossing: { answer: "before-first", several: false, first: "2022" },
        closing: {
          answer: "years",
          years: { point: expect.closeTo(203.08, 1) as number },
          reason: null,
          rates: {
            rule: "published-real",
            kind: "real",
            period: "2023",
            from: null,
            behind: { quantity: { point: 0.07 }, cautions: ["reported-only"] },
            ahead: { quantity: { point: 0.046 } },
          },
        },
      },
    ]);
    const ids = observations.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([...leavesOf(catchUps[0]?.closing.rates?.ahead.lineage ?? null)]),
    );
    expect((await compare({ series: `${shanghe},${population}` })).catchUps).toEqual([]);
  });

  it("tells parts and wholes instead, of one place and of a place within another", async () => {
    const primary = "primary-value-added.370126._._.gdp-county.A.level";
    const province = "gdp.370000._._.gdp-province.A.level";
    const { catchUps, partsOfWholes } = await compare({ series: `${shanghe},${primary},${province}` });
    expect(catchUps).toEqual([]);
    expect(partsOfWholes).toEqual([
      { part: primary, whole: shanghe },
      { part: shanghe, whole: province },
    ]);
  });

  it("carries the verdict of the pair, and tells nothing of current prices beside comparable ones", async () => {
    const told = async (series: string) => {
      const { catchUps, pairs } = await compare({ series });
      return [pairs[0]?.verdict, catchUps.map(({ comparability }) => comparability)];
    };
    expect(await told(`${shanghe},${suzhou}`)).toEqual(["with-note", ["with-note"]]);
    // Revenue beside gross output.
    expect(await told(`${jinanRevenue},${sipOutput}`)).toEqual(["not-comparable", ["not-comparable"]]);
    expect(await told(`${shanghe},real-gdp`)).toEqual(["not-comparable", []]);
  });

  it("carries on growth from the levels of a common span where no nominal growth of one year is there", async () => {
    const [shandong, jiangsu] = [
      "gdp.370000._._.gdp-province.A.level",
      "gdp.320000._._.gdp-province.A.level",
    ];
    const { catchUps } = await compare({ series: `${shandong},${jiangsu}` });
    // (98406.9 ÷ 74355.9)^(1 ÷ 4) − 1 = 0.07258 and (136696.9 ÷ 104566.6)^(1 ÷ 4) − 1 = 0.06928, by bc.
    expect(catchUps[0]?.closing.rates).toMatchObject({
      rule: "computed",
      kind: "nominal",
      period: "2024",
      from: "2020",
      years: 4,
      behind: { quantity: { point: expect.closeTo(0.07258, 4) as number } },
      ahead: { quantity: { point: expect.closeTo(0.06928, 4) as number } },
    });
  });
});
