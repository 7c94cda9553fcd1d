import type {
  ErrorDto,
  HeadlineList,
  MarketPositionList,
  ObservationList,
  PanelList,
  SeriesList,
} from "@jiqun/contract";
import { atLeast, exactly, moreThan, over, withWords } from "@jiqun/statistics";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertObservation, insertSeries } from "./fixture/observations";
import { insertReference } from "./fixture/reference";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  const { prisma } = test.database;
  await insertReference(prisma);
  await insertSeriesOfAllKinds();
  await insertValues();
  await insertPanels();
  await insertValueAdded();
  app = await startApp(test.database);
});

afterAll(async () => {
  await app.close();
  await test.drop();
});

const scope = (id: number, measure: string, priceBase: string) => ({
  id,
  code: `${measure}-${priceBase}`,
  nameZh: "全部",
  nameEn: "All",
  measure,
  coverage: "all",
  territory: "county",
  priceBase,
  classification: "not-gbt",
});

/** Value added of the park with growth of both kinds, and its share of a whole, which is no market. */
async function insertValueAdded(): Promise<void> {
  const { prisma } = test.database;
  const own = { indicatorId: 1, entityId: 2 };
  await prisma.scope.createMany({
    data: [scope(4, "value-added", "current"), scope(5, "value-added", "comparable")],
  });
  await insertSeries(prisma, { ...own, id: 9, code: "added", scopeId: 4 });
  await insertSeries(prisma, { ...own, id: 10, code: "added.growth", scopeId: 4, form: "growth_yoy" });
  await insertSeries(prisma, {
    ...own,
    id: 11,
    code: "added.real-growth",
    scopeId: 5,
    form: "growth_yoy_real",
  });
  await insertSeries(prisma, {
    ...own,
    id: 12,
    code: "added.share",
    scopeId: 4,
    marketId: 5,
    form: "share_of_parent",
  });
  for (const series of [9, 10, 11, 12]) {
    await insertObservation(prisma, { series, period: "2023", quantity: exactly(0.1) });
  }
  await prisma.panel.create({
    data: {
      code: "top-park",
      kind: "headline",
      position: 0,
      entityId: 2,
      series: { create: [{ seriesId: 9, position: 0 }] },
    },
  });
}

async function insertSeriesOfAllKinds(): Promise<void> {
  const { prisma } = test.database;
  await insertSeries(prisma, { id: 1, code: "revenue", indicatorId: 1 });
  await insertSeries(prisma, {
    id: 2,
    code: "revenue.real-growth",
    indicatorId: 1,
    scopeId: 2,
    form: "growth_yoy_real",
  });
  await insertSeries(prisma, { id: 3, code: "revenue.growth", indicatorId: 1, form: "growth_yoy" });
  await insertSeries(prisma, {
    id: 4,
    code: "revenue.monthly",
    indicatorId: 1,
    frequency: "M",
    accumulation: "cumulative",
  });
  await insertSeries(prisma, { id: 5, code: "enterprises.park", indicatorId: 2, entityId: 2 });
  await prisma.scope.create({ data: scope(3, "market-share", "not-applicable") });
  await insertSeries(prisma, {
    id: 6,
    code: "share.firm",
    indicatorId: 4,
    entityId: 3,
    scopeId: 3,
    marketId: 5,
    productId: 1,
  });
  await insertSeries(prisma, { id: 7, code: "place.city", indicatorId: 3, entityId: 4, marketId: 5 });
  await insertSeries(prisma, { id: 8, code: "empty", indicatorId: 2 });
}

async function insertValues(): Promise<void> {
  const { prisma } = test.database;
  await prisma.note.create({
    data: { code: "conflict-a", kind: "conflict", textZh: "两说", textEn: "Two sources", entityCodes: [] },
  });
  const values = [
    { series: 1, period: "2021", quantity: exactly(100e8) },
    {
      series: 1,
      period: "2022",
      quantity: withWords(moreThan(200e8), "突破200亿元"),
      noteCode: "conflict-a",
    },
    { series: 1, period: "2023", quantity: exactly(210e8), knownOn: "2024-01-20" },
    {
      series: 1,
      period: "2023",
      quantity: exactly(205e8),
      knownOn: "2024-06-30",
      citationId: 2,
      cell: "B7",
      statuses: ["A", "B"],
    },
    { series: 1, period: "2024", quantity: null, statuses: ["M"], knownOn: "2025-01-20" },
    { series: 2, period: "2023", quantity: exactly(0.05) },
    { series: 3, period: "2022", quantity: atLeast(0.2) },
    { series: 3, period: "2023", quantity: exactly(0.07) },
    { series: 4, period: "2024-01/P2M", quantity: exactly(10e8) },
    { series: 4, period: "2024-01/P3M", quantity: exactly(16e8) },
    { series: 4, period: "2024-01/P4M", quantity: exactly(23e8) },
    { series: 5, period: "2023", quantity: withWords(over(50), "50余家") },
    { series: 6, period: "2022", quantity: withWords(atLeast(0.2), "20%以上") },
    { series: 7, period: "2022", quantity: exactly(1) },
  ];
  for (const value of values) await insertObservation(prisma, value);
}

async function insertPanels(): Promise<void> {
  const { prisma } = test.database;
  const panel = (code: string, kind: string, position: number, series: number[]) => ({
    code,
    kind,
    position,
    entityId: 1,
    series: { create: series.map((seriesId, place) => ({ seriesId, position: place })) },
  });
  await prisma.panel.create({ data: panel("top", "headline", 0, [5, 1]) });
  await prisma.panel.create({ data: panel("growth", "growth", 2, [3, 2]) });
  await prisma.panel.create({ data: panel("level", "level", 1, [1]) });
}

const read = (query: string) => get<ObservationList>(app, `/api/v1/observations?${query}`);
const refused = (query: string) => get<ErrorDto>(app, `/api/v1/observations?${query}`);
const periodsOf = ({ body }: { body: ObservationList }): string[][] =>
  body.series.map(({ observations }) => observations.map(({ period }) => period));

describe("observations", () => {
  it("come by series in the order asked for, each by period, with bounds and words", async () => {
    const { body } = await read("series=enterprises.park,revenue");
    expect(body.asOf).toBeNull();
    expect(body.series.map(({ series }) => series.code)).toEqual(["enterprises.park", "revenue"]);
    expect(body.series[0]?.observations[0]?.quantity).toEqual(withWords(over(50), "50余家"));
    expect(body.series[1]?.observations.map(({ period }) => period)).toEqual([
      "2021",
      "2022",
      "2023",
      "2024",
    ]);
  });

  it("carry citation, note and import", async () => {
    const { body } = await read("series=revenue&from=2022&to=2022");
    const [observation] = body.series[0]?.observations ?? [];
    expect(observation?.citation).toMatchObject({
      part: "paragraph",
      locator: "95",
      paragraph: "95",
      cell: null,
      grade: "A",
    });
    expect(observation?.citation.source).toMatchObject({ code: "yearbook", published: "2024-03" });
    expect(observation?.note).toMatchObject({ code: "conflict-a", kind: "conflict", text: { zh: "两说" } });
    expect(observation?.import).toMatchObject({ batch: 1, file: "observations.csv", importedBy: "seed" });
  });

  it("tell what is known now, and every vintage oldest first", async () => {
    const { body } = await read("series=revenue&from=2023&to=2023");
    const [observation] = body.series[0]?.observations ?? [];
    expect(observation?.quantity?.point).toBe(205e8);
    expect(observation?.statuses).toEqual(["A", "B"]);
    expect(observation?.citation).toMatchObject({ part: "sheet", paragraph: null, cell: "B7", grade: "C" });
    expect(observation?.vintages.map(({ knownOn }) => knownOn)).toEqual(["2024-01-20", "2024-06-30"]);
  });

  it("tell what was known on a day", async () => {
    const before = await read("series=revenue&from=2023&asOf=2024-02-01");
    expect(before.body.asOf).toBe("2024-02-01");
    expect(before.body.series[0]?.observations.map(({ quantity }) => quantity?.point)).toEqual([210e8]);
    expect(before.body.series[0]?.observations[0]?.vintages).toHaveLength(2);
    expect(periodsOf(await read("series=revenue&asOf=2023-12-31"))).toEqual([[]]);
  });

  it("include missing ones with the reason", async () => {
    const { body } = await read("series=revenue&from=2024");
    expect(body.series[0]?.observations[0]).toMatchObject({
      period: "2024",
      quantity: null,
      statuses: ["M"],
    });
  });

  it("keep to the periods asked for; a cumulative period belongs where it ends", async () => {
    expect(periodsOf(await read("series=revenue&from=2022&to=2023"))).toEqual([["2022", "2023"]]);
    expect(periodsOf(await read("series=revenue.monthly&from=2024-03&to=2024-03"))).toEqual([
      ["2024-01/P3M"],
    ]);
    expect(periodsOf(await read("series=revenue.monthly&to=2024-02"))).toEqual([["2024-01/P2M"]]);
  });

  it("answer a period without data, and a series without any", async () => {
    const { status, body } = await read("series=revenue,empty&from=1990&to=1991");
    expect(status).toBe(200);
    expect(body.series.map(({ observations }) => observations)).toEqual([[], []]);
    expect(body.series[1]?.series.coverage).toEqual({
      first: null,
      last: null,
      periods: 0,
      lastKnownOn: null,
      grades: [],
    });
  });

  it.each([
    ["series=revenue,nothing,neither", 404, "SERIES_NOT_FOUND", ["nothing", "neither"]],
    ["series=revenue&from=2024-13", 400, "PERIOD_INVALID", ["2024-13"]],
    ["series=revenue&from=2024&to=2023", 400, "PERIOD_INVALID", ["2024 > 2023"]],
    ["series=revenue&asOf=2024-02-30", 400, "DATE_INVALID", ["2024-02-30"]],
    ["series=revenue&asOf=yesterday", 400, "DATE_INVALID", ["yesterday"]],
    ["series=", 400, "REQUEST_INVALID", [""]],
    ["from=2024", 400, "REQUEST_INVALID", [null]],
    ["series=revenue&series=empty", 400, "REQUEST_INVALID", ['["revenue","empty"]']],
    ["series=revenue%00", 400, "REQUEST_INVALID", [null]],
    [
      `series=${Array.from({ length: 51 }, (_, n) => `s${n}`).join(",")}`,
      400,
      "REQUEST_INVALID",
      ["51"],
    ],
  ])("refuse %s", async (query, status, code, values) => {
    const answer = await refused(query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.details.map(({ value }) => value)).toEqual(values);
  });
});

describe("series", () => {
  const codes = async (query: string): Promise<string[]> =>
    (await get<SeriesList>(app, `/api/v1/series?${query}`)).body.series.map(({ code }) => code);

  it("tell dimensions with names and what they cover", async () => {
    const { body } = await get<SeriesList["series"][number]>(app, "/api/v1/series/revenue");
    expect(body.scope).toMatchObject({
      code: "nominal",
      coverage: { code: "above-designated-size", name: { zh: "规模以上" } },
      cluster: { code: "biomed" },
    });
    expect(body.entity).toMatchObject({ code: "county", short: { zh: "县", en: "Name of county" }, hue: 0 });
    expect(body.coverage).toEqual({
      first: "2021",
      last: "2024",
      periods: 4,
      lastKnownOn: "2025-01-20",
      grades: ["A", "C"],
    });
  });

  it("are filtered by each dimension", async () => {
    expect(await codes("indicator=revenue&entity=county&form=level")).toEqual(["revenue", "revenue.monthly"]);
    expect(await codes("entity=firm&market=globe&product=vitamin")).toEqual(["share.firm"]);
    expect(await codes("scope=real")).toEqual(["revenue.real-growth"]);
    expect(await codes("frequency=M&accumulation=cumulative")).toEqual(["revenue.monthly"]);
    expect(await codes("")).toHaveLength(12);
  });

  it.each([
    ["/api/v1/series/nothing", 404, "SERIES_NOT_FOUND"],
    ["/api/v1/series/%E9%9B%86", 400, "REQUEST_INVALID"],
    ["/api/v1/series?entity=nothing", 404, "ENTITY_NOT_FOUND"],
    ["/api/v1/series?indicator=nothing", 404, "INDICATOR_NOT_FOUND"],
    ["/api/v1/series?market=nothing", 404, "ENTITY_NOT_FOUND"],
    ["/api/v1/series?scope=nothing", 404, "SCOPE_NOT_FOUND"],
    ["/api/v1/series?industry=nothing", 404, "INDUSTRY_NOT_FOUND"],
    ["/api/v1/series?product=nothing", 404, "PRODUCT_NOT_FOUND"],
    ["/api/v1/series?frequency=X", 400, "REQUEST_INVALID"],
    ["/api/v1/series?colour=red", 400, "PARAMETER_UNKNOWN"],
  ])("refuse %s", async (url, status, code) => {
    const answer = await get(app, url);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe("headlines", () => {
  it("are the newest stated values in the order of the page, with reported growth of the same period and scope", async () => {
    const { body } = await get<HeadlineList>(app, "/api/v1/entities/county/headlines");
    expect(body.headlines.map(({ figure }) => [figure.series.code, figure.observations[0]?.period])).toEqual([
      ["enterprises.park", "2023"],
      ["revenue", "2023"],
    ]);
    expect(body.headlines[0]?.growth).toBeNull();
    expect(body.headlines[1]?.growth?.series.code).toBe("revenue.growth");
    expect(body.headlines[1]?.growth?.observations.map(({ quantity }) => quantity?.point)).toEqual([0.07]);
  });

  it("show real growth beside value added, though the nominal one counts in the very same scope", async () => {
    const { body } = await get<HeadlineList>(app, "/api/v1/entities/park/headlines");
    expect(body.headlines[0]?.growth?.series.code).toBe("added.real-growth");
  });

  it("are none for an entity without panels", async () => {
    const { body } = await get<HeadlineList>(app, "/api/v1/entities/city/headlines");
    expect(body).toEqual({ entity: "city", headlines: [] });
  });

  it("refuse an unknown entity", async () => {
    const { status, body } = await get(app, "/api/v1/entities/nothing/headlines");
    expect([status, body.code]).toEqual([404, "ENTITY_NOT_FOUND"]);
  });
});

describe("panels", () => {
  it("stand in the order of the page, without the headlines", async () => {
    const { body } = await get<PanelList>(app, "/api/v1/entities/county/panels");
    expect(body.panels).toEqual([
      { code: "level", kind: "level", series: ["revenue"] },
      { code: "growth", kind: "growth", series: ["revenue.growth", "revenue.real-growth"] },
    ]);
  });
});

describe("market positions", () => {
  const codes = async (query: string): Promise<string[]> =>
    (await get<MarketPositionList>(app, `/api/v1/market-positions${query}`)).body.positions.map(
      ({ series }) => series.code,
    );

  it("are shares and ranks, of an entity and what lies within it", async () => {
    expect(await codes("")).toEqual(["place.city", "share.firm"]);
    expect(await codes("?entity=county")).toEqual(["share.firm"]);
    expect(await codes("?entity=city")).toEqual(["place.city"]);
    expect(await codes("?entity=park")).toEqual(["share.firm"]);
  });
});
