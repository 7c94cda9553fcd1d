import type { Catalogue, CatalogueSeries, ErrorDto } from "@jiqun/contract";
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
  app = await startApp(test.database);
});

afterAll(async () => {
  await app.close();
  await test.drop();
});

type Query = Readonly<Record<string, string>>;

const address = (query: Query): string => `/api/v1/catalogue?${new URLSearchParams(query).toString()}`;

async function find(query: Query): Promise<Catalogue> {
  const { status, body } = await get<Catalogue>(app, address(query));
  expect(status).toBe(200);
  return body;
}

async function seriesOf(query: Query): Promise<CatalogueSeries[]> {
  const { results } = await find({ size: "100", ...query });
  return results.kind === "series" ? results.items : [];
}

describe("a search finds what every term is found in", () => {
  it.each([
    ["商河", "370126"],
    ["shanghe", "370126"],
    ["Shāng Hé", "370126"],
    ["sh 370126", "370126"],
    ["shxian", "370126"],
    ["suzhou", "320500"],
    ["szs", "320500"],
    ["商河 医药", "370126"],
    ["shanghe 医药 revenue", "370126"],
    ["生产总值 山东", "370000"],
  ])("%s: first of all of %s", async (q, entity) => {
    const found = await seriesOf({ q });
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ series }) => series.entity.code)).toContain(entity);
  });

  it.each(["医药", "yiyao", "yy"])("the industry of %s", async (q) => {
    const industries = (await seriesOf({ q })).map(({ series }) => series.industry?.code);
    expect(industries).toContain("C27");
  });

  it("and says in which words", async () => {
    const [first] = await seriesOf({ q: "shanghe 生产总值", entity: "370126" });
    expect(first?.matches).toEqual([
      { term: "shanghe", how: "exact", field: "entity", text: "Shanghe" },
      { term: "生产总值", how: "exact", field: "indicator", text: "生产总值" },
    ]);
  });

  it("in words before pinyin, in its own words before those of its sources", async () => {
    const found = await seriesOf({ q: "gdp" });
    expect(new Set(found.slice(0, 10).map(({ series }) => series.indicator.code))).toEqual(new Set(["gdp"]));
    const byPublisher = await seriesOf({ q: "统计局" });
    expect(byPublisher.flatMap(({ matches }) => matches.map(({ field }) => field))).toContain("source");
  });

  it("and nothing where a term is found nowhere", async () => {
    expect((await find({ q: "商河 不存在的词" })).totals).toEqual({ indicator: 0, series: 0, source: 0 });
    expect((await find({ q: "???" })).totals.series).toBe(0);
  });
});

describe("what is found", () => {
  it("tells of a series what it has of each year, how fresh and how often revised", async () => {
    const [gdp] = await seriesOf({ q: "生产总值", entity: "370000", form: "level" });
    expect(gdp?.series.code).toBe("gdp.370000._._.gdp-province.A.level");
    expect(gdp?.years.find(({ year }) => year === 2023)).toMatchObject({
      values: 1,
      missing: 0,
      bounded: false,
      revised: true,
    });
    expect([gdp?.series.coverage.periods, gdp?.vintages, gdp?.revisions]).toEqual([4, 5, 1]);
    const [bounded] = await seriesOf({ q: "签约 企业数 商河生物医药化工产业园" });
    expect(bounded?.years.map(({ bounded: open }) => open)).toContain(true);
  });

  it("puts what is of no stated date in no year, and never among what is fresh", async () => {
    const found = await seriesOf({ q: "enterprise-count", entity: "park-snd,park-sip" });
    const undated = found.filter(({ series }) => !series.scope.dated);
    expect(undated.map(({ series }) => series.scope.code)).toEqual([
      "biomed-count-sip-period-unknown",
      "devices-biomed-count-snd-period-unknown",
    ]);
    expect(undated.map(({ series, years }) => [series.coverage, years])).toMatchObject([
      [{ first: null, last: null, periods: 1 }, []],
      [{ first: null, last: null, periods: 1 }, []],
    ]);
    // Looked up in November 2026, after everything else: yet it comes last, and no year is counted for it.
    expect(found.slice(-2)).toEqual(undated);
    const { facets } = await find({ entity: "park-snd" });
    expect(facets.years?.last ?? 0).toBeLessThan(2026);
    expect(await seriesOf({ entity: "park-snd", from: "2026" })).toEqual([]);
  });

  it("tells of an indicator how many series and entities it has, and of a source what rests on it", async () => {
    const { results } = await find({ q: "gdp", kind: "indicator" });
    if (results.kind !== "indicator") throw new Error(results.kind);
    const series = await seriesOf({ indicator: "gdp" });
    expect(results.items[0]).toMatchObject({
      indicator: { code: "gdp" },
      series: series.length,
      entityCount: new Set(series.map(({ series: { entity } }) => entity.code)).size,
    });
    const sources = (await find({ q: "统计局", kind: "source" })).results;
    if (sources.kind !== "source") throw new Error(sources.kind);
    const [first] = sources.items;
    expect(first?.source.publisher.zh).toContain("统计局");
    const resting = await find({ source: first?.source.code ?? "" });
    expect(resting.totals.series).toBe(first?.series);
  });

  it("is filtered, and counted for every other choice", async () => {
    const all = await find({ q: "商河" });
    const monthly = all.facets.frequency.find(({ value }) => value === "M");
    const filtered = await find({ q: "商河", frequency: "M" });
    expect(filtered.totals.series).toBe(monthly?.series);
    expect(filtered.facets.frequency).toEqual(all.facets.frequency);
    expect(all.facets.entity[0]?.value.code).toBe("370126");
    expect((await seriesOf({ q: "商河", grade: "A" })).every(hasGradeA)).toBe(true);
    expect((await find({ from: "2100" })).totals.series).toBe(0);
    expect((await find({ simulated: "true" })).totals.series).toBe(0);
  });

  const hasGradeA = ({ series }: CatalogueSeries): boolean => series.coverage.grades.includes("A");

  it("comes by pages that add up", async () => {
    const { totals } = await find({});
    const pages = await Promise.all(["1", "2", "3"].map((page) => seriesOf({ page, size: "100" })));
    const codes = pages.flat().map(({ series }) => series.code);
    expect(codes).toHaveLength(totals.series);
    expect(new Set(codes).size).toBe(totals.series);
  });

  it("is what was known on a day", async () => {
    const [before] = await seriesOf({
      indicator: "gdp",
      entity: "370000",
      form: "level",
      asOf: "2024-06-30",
    });
    expect(before?.years.find(({ year }) => year === 2023)?.revised).toBe(false);
    expect(before?.series.coverage.lastKnownOn).toBe("2024-03-31");
    const long = await find({ asOf: "1990-01-01" });
    expect(long.totals).toEqual({ indicator: 0, series: 0, source: 0 });
  });
});

it.each([
  [
    "q",
    "1 2 3 4 5 6 7 8 9 10 11 12 13",
    { zh: "最多 12 个检索词，给了 13 个", en: "at most 12 terms, 13 given" },
  ],
  [
    "entity",
    Array.from({ length: 51 }, (_, at) => `e${at}`).join(","),
    { zh: "最多 50 个编码，给了 51 个", en: "at most 50 codes, 51 given" },
  ],
])("says how many of %s were given, and takes the count for no value", async (parameter, given, expected) => {
  const { body } = await get<ErrorDto>(app, address({ [parameter]: given }));
  expect(body.details).toEqual([{ parameter, value: null, expected }]);
});

it.each([
  [{ from: "2024", to: "2020" }, "from"],
  [{ entity: "370126,,320500" }, "entity"],
  [{ q: "字".repeat(101) }, "q"],
  [{ q: "1 2 3 4 5 6 7 8 9 10 11 12 13" }, "q"],
  [{ page: "0" }, "page"],
  [{ kind: "chart" }, "kind"],
])("refuses %j and names the parameter", async (query, parameter) => {
  const { status, body } = await get<ErrorDto>(app, address(query));
  expect([status, body.code, body.details[0]?.parameter]).toEqual([400, "REQUEST_INVALID", parameter]);
});
