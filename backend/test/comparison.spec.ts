import { resolveComparison, type ComparisonList, type ErrorDto } from "@jiqun/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertMonths, insertVersion } from "./fixture/comparison-data";
import {
  shanghe,
  suzhou,
  shandong,
  primary,
  pharmaRevenue,
  sipOutput,
  sipCount,
  suzhouGrowth,
  shangheGrowth,
  c27Count,
  c27Revenue,
} from "./fixture/comparison-series";
import {
  cellsOf,
  leavesOf,
  noticesOf,
  pointsOf,
  startComparisons,
  type ComparisonWorld,
} from "./fixture/comparison-world";

let world: ComparisonWorld;
beforeAll(async () => void (world = await startComparisons()));
afterAll(() => world.stop());

const compare: ComparisonWorld["compare"] = (query) => world.compare(query);

describe("growth computed from the levels of the seed", () => {
  it("stands beside published growth with its causes", async () => {
    const comparison = await compare({ series: pharmaRevenue, transform: "yoy" });
    // 33633.7 ÷ 33707.5 = 0.99781058 by hand; published is +0.5%.
    expect(pointsOf(comparison)).toEqual({
      "2021": "no-base-period",
      "2022": expect.closeTo(-0.00218942, 8) as number,
    });
    expect(comparison.series[0]).toMatchObject({ unit: "RATIO", signed: true });
    const [, of2022] = comparison.reported;
    expect(of2022).toMatchObject({
      level: pharmaRevenue,
      period: "2022",
      reported: { point: 0.005, asStated: "0.5%" },
      // Both scopes count firms above designated size. Two publications told the levels; neither revised any.
      causes: ["comparable-scope"],
    });
    expect(of2022?.difference?.point).toBeCloseTo(-0.00718942, 8);
    expect(comparison.observations.map(({ id }) => id)).toContain(of2022?.reportedObservation);
  });

  it("names a revision where a version known by then states another number", async () => {
    // Told once more in 2100: of 2022 the same, of 2021 more.
    await insertVersion(world.pool, { series: pharmaRevenue, period: "2022", times: 1 });
    const causes = async (asOf: string) =>
      (await compare({ series: pharmaRevenue, asOf })).reported.find(({ period }) => period === "2022")
        ?.causes;
    expect(await causes("2100-01-01")).toEqual(["comparable-scope"]);
    await insertVersion(world.pool, { series: pharmaRevenue, period: "2021", times: 1.001 });
    expect(await causes("2099-01-01")).toEqual(["comparable-scope"]);
    expect(await causes("2100-01-02")).toEqual(["comparable-scope", "revision"]);
  });

  it("tells nominal and real growth of Shanghe beside a level without a year before", async () => {
    const { reported } = await compare({ series: shanghe });
    const told = reported.map(({ growth, period, reported: { point }, computed, causes }) => ({
      ...{ real: growth.endsWith("growth_yoy_real"), period, point, missing: computed.missing, causes },
    }));
    expect(told).toEqual([
      { real: true, period: "2023", point: 0.07, missing: "no-base-period", causes: [] },
      { real: false, period: "2023", point: 0.068, missing: "no-base-period", causes: [] },
    ]);
  });

  it("of the output of the Suzhou park is +11.3% and +8.7%", async () => {
    // 1523 ÷ 1368 and 1655 ÷ 1523; between 2019 and 2022 no year follows another.
    expect(pointsOf(await compare({ series: sipOutput, transform: "yoy" }))).toEqual({
      "2019": "no-base-period",
      "2022": "no-base-period",
      "2023": expect.closeTo(0.11330409, 8) as number,
      "2024": expect.closeTo(0.08667104, 8) as number,
    });
  });

  it("warns of the break of 2011 and indexes revenue to 2000", async () => {
    const growth = cellsOf(await compare({ series: c27Count, transform: "yoy", from: "2010", to: "2011" }));
    // 7039 ÷ 6807 and 5926 ÷ 7039, where the threshold rose from 5 to 20 million yuan.
    expect([...growth.keys()]).toEqual(["2010", "2011"]);
    expect(growth.get("2010")).toMatchObject({
      cautions: [],
      quantity: { point: expect.closeTo(0.0340826, 7) as number },
    });
    expect(growth.get("2011")).toMatchObject({
      quantity: { point: expect.closeTo(-0.1581191, 7) as number },
    });
    expect(growth.get("2011")?.cautions).toContain("break");
    const index = await compare({ series: c27Revenue, transform: "index", base: "2000" });
    // 1924.3875 ÷ 1627.4836.
    expect(pointsOf(index)).toMatchObject({ "2000": 100, "2001": expect.closeTo(118.243127, 6) as number });
    expect(index.series[0]).toMatchObject({ unit: "INDEX", signed: false, notices: [] });
  });
});

describe("bounds", () => {
  const atLeastFifth = { lower: 0.2, lowerOpen: false, upper: null };

  it("of 20%以上 stay through what is made of them, in the words of the source while nothing is made", async () => {
    const level = cellsOf(await compare({ series: suzhouGrowth })).get("2020");
    expect(level?.quantity).toMatchObject({
      ...atLeastFifth,
      qualifier: "GE",
      asStated: expect.stringContaining("20%") as string,
    });
    const average = await compare({ series: suzhouGrowth, transform: "average-growth", span: "3" });
    const cell = cellsOf(average).get("2020");
    expect(cell?.quantity).toMatchObject({
      lower: expect.closeTo(0.2, 12) as number,
      lowerOpen: false,
      upper: null,
      point: null,
    });
    expect(cell?.cautions).toEqual(["reported-only"]);
    expect(cellsOf(average).get("2018")?.missing).toBe("no-base-period");
  });

  it("of 近900 and 超过1400 make an index above 155.6, without an upper end", async () => {
    // More than 1400 firms in March 2020 over less than 900 in August 2017.
    const index = await compare({ series: sipCount, transform: "index", base: "2017-08" });
    expect(cellsOf(index).get("2020-03")?.quantity).toMatchObject({
      lower: expect.closeTo(155.5556, 4) as number,
      lowerOpen: true,
      upper: null,
    });
  });

  it("answer in three values, and say which side is missing", async () => {
    const { answers } = await compare({ series: `${suzhouGrowth},${shangheGrowth}` });
    // Of Shanghe +17.4% of 2024 is published, of Suzhou nothing after 2020.
    expect(answers.map(({ periodA, periodB, answer }) => [periodA ?? periodB, answer])).toEqual([
      ["2018", "b-missing"],
      ["2019", "b-missing"],
      ["2020", "b-missing"],
      ["2024", "a-missing"],
    ]);
    const gdp = await compare({ series: `${shanghe},${suzhou}` });
    expect(gdp.answers.map(({ answer }) => answer)).toEqual(["b-missing", "a-missing", "below"]);
    // The growth of both years is at least 20%, so its change may be anything.
    const change = await compare({ series: suzhouGrowth, transform: "difference" });
    expect(cellsOf(change).get("2019")?.quantity).toMatchObject({ lower: null, upper: null });
    const other = await compare({
      series: `${suzhouGrowth},gross-output.320500._._.biomed-output-suzhou.A.growth_yoy`,
    });
    expect(other.answers.map(({ answer, verdict }) => `${answer} ${verdict}`)).toEqual(
      Array.from({ length: 3 }, () => "unknown unknown"),
    );
  });
});

describe("what a comparison rests on", () => {
  it("is as known on a day: Shandong's GDP of 2023 before and after the census", async () => {
    const before = await compare({ series: shandong, asOf: "2024-06-30" });
    expect(pointsOf(before)).toEqual({ "2023": 92068.7e8 });
    expect(before.asOf).toBe("2024-06-30");
    expect(pointsOf(await compare({ series: shandong }))["2023"]).toBe(94206.4e8);
    const silent = await compare({ series: shandong, asOf: "2001-01-01" });
    expect(noticesOf(silent)).toEqual([["no-observations"]]);
  });

  it("leads from every number to a citation", async () => {
    const query = { series: `${shanghe},${primary}`, transform: "share", by: shanghe };
    const comparison = await compare(query);
    // 59.8 ÷ 246.1, published as 24.3%.
    expect(pointsOf(comparison, 1)["2023"]).toBeCloseTo(0.2429907, 7);
    const { lineage } = cellsOf(comparison, 1).get("2023") ?? { lineage: null };
    expect(lineage).toMatchObject({
      formula: "share",
      operands: [{ observation: `${primary}@2023` }, { observation: `${shanghe}@2023` }],
    });
    const cited = new Map(comparison.observations.map((one) => [one.id, one]));
    for (const { cells } of comparison.series)
      for (const cell of cells)
        for (const id of leavesOf(cell.lineage)) expect(cited.get(id)?.citation.source.code).toBeTruthy();
    expect(cited.get(`${primary}@2023`)).toMatchObject({
      series: primary,
      citation: {
        source: { code: "shanghe-communique-2023" },
        part: "document",
        locator: "正文",
        grade: "C",
      },
    });
    expect(new Set(comparison.observations.map(({ id }) => id)).size).toBe(comparison.observations.length);
    expect(comparison.notes.map(({ code }) => code)).toContain("b01-b03-gdp-gap");
  });

  it("has an address that gives it again", async () => {
    const comparison = await compare({
      series: `${shanghe},${suzhou}`,
      align: "threshold",
      threshold: "20000000000",
    });
    const again = await world.get<ComparisonList>(comparison.address);
    expect(resolveComparison(again.body)).toEqual(comparison);
  });

  it("names the events of the entities compared", async () => {
    const { events } = await compare({ series: shanghe });
    expect(events.map(({ code }) => code)).toContain("e03");
  });
});

describe("lineage", () => {
  it("ends at the ids of observations, and is refused where it would not end", async () => {
    const codes = await insertMonths(world.pool, { series: 50, months: 600 });
    const { status, body } = await world.ask<ErrorDto>({
      series: codes.join(","),
      ...{ transform: "moving-average", span: "60" },
    });
    expect([status, body.code, body.details[0]?.parameter]).toEqual([400, "REQUEST_INVALID", "span"]);
    // 400 000 over 50 × 600.
    expect(body.details[0]?.expected?.en).toContain("at most 13 ");
    const [first = ""] = codes;
    const { series } = await compare({ series: first, transform: "moving-average", span: "60" });
    const lineage = series[0]?.cells.at(-1)?.lineage;
    expect(lineage?.operands).toHaveLength(60);
    expect(lineage?.operands[0]).toEqual({
      observation: expect.stringContaining(`${first}@`) as string,
      ...{ formula: null, parameters: {}, quantity: null, missing: null, operands: [] },
    });
  });
});
