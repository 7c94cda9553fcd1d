import {
  resolveComparison,
  type Comparison,
  type ComparisonList,
  type DerivedCell,
  type ErrorDto,
  type Lineage,
} from "@jiqun/contract";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../src/config/paths";
import { importFolder } from "../src/features/importing/importer";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  await importFolder(test.database.pool, paths.seed, { by: "seed" });
  await insertSimulatedTwin();
  await insertPrices();
  await insertCumulative();
  app = await startApp(test.database);
});

afterAll(async () => {
  await app.close();
  await test.drop();
});

const observed = `period, period_start, period_end, known_on, batch_id, lower, lower_open, upper, upper_open, point,
  qualifier, unit_mult, decimals, as_stated, statuses, citation_id, cell, note_code`;

/** A simulated series of the population of Shanghe beside the sourced one. */
async function insertSimulatedTwin(): Promise<void> {
  const { pool } = test.database;
  await pool.query(
    `insert into series (code, indicator_id, entity_id, scope_id, frequency, accumulation, form, simulated)
     select 'simulated-population', indicator_id, entity_id, scope_id, frequency, accumulation, form, true
       from series where code = $1`,
    [population],
  );
  await pool.query(
    `insert into observation (series_id, ${observed})
     select (select id from series where code = 'simulated-population'), ${observed}
       from observation where series_id = (select id from series where code = $1)`,
    [population],
  );
}

/** Simulated monthly series without gaps, from January 1970. */
async function insertMonths({ series, months }: { series: number; months: number }): Promise<string[]> {
  const { pool } = test.database;
  const codes = Array.from({ length: series }, (_, at) => `simulated-months-${at}`);
  await pool.query(
    `insert into series (code, indicator_id, entity_id, scope_id, frequency, accumulation, form, simulated)
     select of.code, indicator_id, entity_id, scope_id, frequency, accumulation, form, true
       from series, unnest($2::text[]) as of (code) where series.code = $1`,
    [sipCount, codes],
  );
  await pool.query(
    `insert into observation (series_id, ${observed})
     select s.id, to_char(day, 'YYYY-MM'), day, (day + interval '1 month - 1 day')::date, known_on, batch_id, 5, false,
            5, false, 5, 'EQ', 0, 0, '5', statuses, citation_id, cell, null
       from series s, (select * from observation where series_id = (select id from series where code = $1) limit 1) o,
            (select ('1970-01-01'::date + make_interval(months => at))::date as day
               from generate_series(0, $3 - 1) at) days
      where s.code = any ($2)`,
    [sipCount, codes, months],
  );
  return codes;
}

/** A level of a period told once more, on the first day of 2100. */
async function insertVersion(series: string, { period, times }: { period: string; times: number }) {
  await test.database.pool.query(
    `insert into observation (series_id, ${observed})
     select series_id, period, period_start, period_end, '2100-01-01', batch_id, lower * $3, lower_open, upper * $3,
            upper_open, point * $3, qualifier, unit_mult, decimals, as_stated, statuses, citation_id, cell, note_code
       from observation where series_id = (select id from series where code = $1) and period = $2`,
    [series, period, times],
  );
}

/** Consumer prices: on the year before of two places, and an index of which nobody says the base. */
async function insertPrices(): Promise<void> {
  const { pool } = test.database;
  await pool.query(`
    insert into indicator (code, name_zh, name_en, definition_zh, definition_en, kind, unit, decimals, direction)
    values ('cpi', '居民消费价格指数', 'Consumer price index', '上年＝100', 'previous year = 100', 'index', 'INDEX', 1, 'none'),
           ('rpi', '零售价格指数', 'Retail price index', '零售', 'Retail', 'index', 'INDEX', 1, 'none')`);
  await pool.query(`
    insert into scope (code, name_zh, name_en, measure, coverage, territory, price_base, classification)
    values ('prices', '价格', 'Prices', 'price', 'all', 'county', 'not-applicable', 'not-applicable')`);
  const years = [2022, 2023].map((year) => ({ period: `${year}`, days: [`${year}-01-01`, `${year}-12-31`] }));
  for (const [code, indicator, entity] of prices) {
    await pool.query(
      `insert into series (code, indicator_id, entity_id, scope_id, frequency, accumulation, form)
       select $1, i.id, e.id, s.id, 'A', 'single', 'level' from indicator i, entity e, scope s
        where i.code = $2 and e.code = $3 and s.code = 'prices'`,
      [code, indicator, entity],
    );
    await insertValues(
      code,
      years.map((year) => ({ ...year, value: 102, multiplier: 0 })),
    );
  }
}

const prices = [
  ["cpi-370126", "cpi", "370126"],
  ["cpi-320500", "cpi", "320500"],
  ["rpi-370126", "rpi", "370126"],
] as const;

/** Revenue since January, 10亿元 a month, with published years: one within rounding, one not, and a month revised. */
async function insertCumulative(): Promise<void> {
  for (const [code, frequency, accumulation] of [
    ["since-january", "M", "cumulative"],
    ["whole-years", "A", "single"],
  ] as const)
    await test.database.pool.query(
      `insert into series (code, indicator_id, entity_id, scope_id, frequency, accumulation, form)
       select $1, of.indicator_id, e.id, of.scope_id, $2, $3, 'level' from series of, entity e
        where of.code = $4 and e.code = '370126'`,
      [code, frequency, accumulation, c27Revenue],
    );
  const since = (year: number, values: readonly number[]): Value[] =>
    values.map((value, at) => ({
      period: `${year}-01/P${at + 2}M`,
      days: [`${year}-01-01`, new Date(Date.UTC(year, at + 2, 0)).toISOString().slice(0, 10)],
      value: value * 1e8,
      multiplier: 8,
    }));
  const tens = Array.from({ length: 11 }, (_, at) => (at + 2) * 10);
  await insertValues("since-january", [
    ...since(2021, tens),
    ...since(2022, tens),
    ...since(2023, [20, 30, 29]),
  ]);
  const year = (at: number, value: number): Value => ({
    period: `${at}`,
    days: [`${at}-01-01`, `${at}-12-31`],
    value: value * 1e8,
    multiplier: 8,
  });
  await insertValues("whole-years", [year(2021, 120.6), year(2022, 120.7)]);
}

interface Value {
  readonly period: string;
  readonly days: readonly string[];
  readonly value: number;
  readonly multiplier: number;
}

/** Observations with one stated decimal, cited as one of the population is. */
async function insertValues(series: string, values: readonly Value[]): Promise<void> {
  for (const { period, days, value, multiplier } of values)
    await test.database.pool.query(
      `insert into observation (series_id, ${observed})
       select (select id from series where code = $1), $2, $3, $4, known_on, batch_id, $5, false, $5, false, $5,
              'EQ', $6, 1, null, statuses, citation_id, null, null
         from observation where series_id = (select id from series where code = $7) limit 1`,
      [series, period, days[0], days[1], value, multiplier, population],
    );
}

const shanghe = "gdp.370126._._.gdp-county.A.level";
const suzhou = "gdp.320500._._.gdp-city.A.level";
const shandong = "gdp.370000._._.gdp-province.A.level";
const jinanRevenue = "revenue.370100._._.biomed-health-revenue-jinan.A.level";
const jinanGdp = "gdp.370100._._.gdp-city.A.level";
const population = "population.370126._._.population-county.A.level";
const primary = "primary-value-added.370126._._.gdp-county.A.level";
const pharmaRevenue = "revenue.CN._._.pharma-industry-revenue-national.A.level";
const sipOutput = "gross-output.park-sip._._.biomed-output-sip.A.level";
const sipCount = "enterprise-count.park-sip._._.biomed-count-sip.M.level";
const suzhouGrowth = "revenue.320500._._.biomed-revenue-suzhou.A.growth_yoy";
const shangheGrowth = "revenue.370126._._.biochem-revenue-above-size-county.A.growth_yoy";
const c27 = (indicator: string, scope: string): string =>
  `${indicator}.CN.C27._.c27-annual-${scope}-national.A.level`;
const c27Count = c27("enterprise-count", "count");
const c27Revenue = c27("main-business-revenue", "main-revenue");

type Query = Readonly<Record<string, string>>;

const ask = <Body>(query: Query) =>
  get<Body>(app, `/api/v1/comparison?${new URLSearchParams(query).toString()}`);

async function compare(query: Query): Promise<Comparison> {
  const { status, body } = await ask<ComparisonList>(query);
  expect(status).toBe(200);
  return resolveComparison(body);
}

const cellsOf = ({ series }: Comparison, at = 0): Map<string, DerivedCell> =>
  new Map(series[at]?.cells.map((cell) => [cell.period, cell]));
const pointsOf = (comparison: Comparison, at = 0): Record<string, number | string | null | undefined> =>
  Object.fromEntries(
    [...cellsOf(comparison, at)].map(([period, { quantity, missing }]) => [
      period,
      quantity?.point ?? missing,
    ]),
  );
const noticesOf = ({ series }: Comparison): string[][] =>
  series.map(({ notices }) => notices.map(({ code }) => code));

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
    await insertVersion(pharmaRevenue, { period: "2022", times: 1 });
    const causes = async (asOf: string) =>
      (await compare({ series: pharmaRevenue, asOf })).reported.find(({ period }) => period === "2022")
        ?.causes;
    expect(await causes("2100-01-01")).toEqual(["comparable-scope"]);
    await insertVersion(pharmaRevenue, { period: "2021", times: 1.001 });
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
    const again = await get<ComparisonList>(app, comparison.address);
    expect(resolveComparison(again.body)).toEqual(comparison);
  });

  it("names the events of the entities compared", async () => {
    const { events } = await compare({ series: shanghe });
    expect(events.map(({ code }) => code)).toContain("e03");
  });
});

function leavesOf(lineage: Lineage | null): string[] {
  if (lineage === null) return [];
  return lineage.observation === null ? lineage.operands.flatMap(leavesOf) : [lineage.observation];
}

describe("lineage", () => {
  it("ends at the ids of observations, and is refused where it would not end", async () => {
    const codes = await insertMonths({ series: 50, months: 600 });
    const { status, body } = await ask<ErrorDto>({
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
    // Eleven pieces and the year, each off by 0.05亿元 at most: 0.6. The year of 2021 is off by 0.6, that of 2022 by 0.7.
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
    const { status, body } = await ask<ErrorDto>(query);
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
