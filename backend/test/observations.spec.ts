import {
  resolveObservations,
  type ErrorDto,
  type HeadlineList,
  type MarketPositionList,
  type ObservationList,
  type PanelList,
  type ResolvedObservations,
  type SeriesList,
} from "@jiqun/contract";
import { atLeast, exactly, over, withWords } from "@jiqun/statistics";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import type { ClientBase, PoolClient } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ObservationService } from "../src/features/observations/observation.service";
import { growDataVersion, insertObservation } from "./fixture/observations";
import { insertReference } from "./fixture/reference";
import { insertSeriesWorld } from "./fixture/series-world";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  const { prisma } = test.database;
  await insertReference(prisma);
  await insertSeriesWorld(prisma);
  app = await startApp(test.database);
});

afterAll(async () => {
  await app.close();
  await test.drop();
});

const read = async (query: string) => {
  const answer = await get<ObservationList>(app, `/api/v1/observations?${query}`);
  return { ...answer, body: resolveObservations(answer.body) };
};
const refused = (query: string) => get<ErrorDto>(app, `/api/v1/observations?${query}`);
const periodsOf = ({ body }: { body: ResolvedObservations }): string[][] =>
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

  it("stay with their own series where two in a row have the same period", async () => {
    const { body } = await read("series=revenue.real-growth,enterprises.park");
    const points = body.series.map(({ observations }) =>
      observations.map(({ quantity, vintages }) => [quantity?.point, vintages.length]),
    );
    expect(points).toEqual([[[0.05, 1]], [[50, 1]]]);
  });

  describe("with odd numbers and texts among them", () => {
    beforeAll(async () => {
      await insertObservation(test.database.prisma, {
        ...{ series: 1, period: "2019", cell: `"B"\\7`, statuses: ["A", "P"] },
        quantity: withWords(atLeast(2.5e-7), '"至少" 2.5e-7'),
      });
      await insertObservation(test.database.prisma, {
        series: 1,
        period: "2020",
        quantity: exactly(-1.25e22),
      });
      await growDataVersion(test.database.prisma);
    });

    afterAll(async () => {
      await test.database.pool.query(
        "delete from observation where series_id = 1 and period in ('2019', '2020')",
      );
      await growDataVersion(test.database.prisma);
    });

    it.each([
      [null, 9],
      ["2024-04-01", 6],
      ["2024-02-01", 1],
    ])("are written as other features read them, as known on %s", async (asOf, least) => {
      const series = "revenue,enterprises.park,revenue.monthly,revenue.growth,empty,share.firm,place.city";
      const { body } = await read(`series=${series}${asOf === null ? "" : `&asOf=${asOf}`}`);
      const asked = { series, ...(asOf !== null && { asOf }) };
      expect(body).toEqual(await app.get(ObservationService).resolved(asked));
      expect(body.series.flatMap(({ observations }) => observations).length).toBeGreaterThanOrEqual(least);
    });
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

  it("say what they point to once, however many do", async () => {
    const { body } = await get<ObservationList>(app, "/api/v1/observations?series=revenue,enterprises.park");
    const { sources, citations } = body.references;
    expect(new Set(sources.map(({ code }) => code)).size).toBe(sources.length);
    const used = body.series.flatMap(({ observations }) =>
      observations.flatMap((one) => [...one.earlier, one, ...one.later].map(({ citation }) => citation)),
    );
    expect(new Set(used)).toEqual(new Set(citations.keys()));
    expect(used.length).toBeGreaterThan(citations.length);
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

  it("leave what a series covers up to date, whoever writes them", async () => {
    const { pool } = test.database;
    const coverage = async () => {
      const { rows } = await pool.query<object>(
        `select first, last, periods, last_known_on as "knownOn", array_to_string(grades, '') as grades
           from series_coverage join series on id = series_id where code = 'empty'`,
      );
      return rows;
    };
    const insert = (period: string, knownOn: string, grade: string) =>
      pool.query(
        `insert into observation (series_id, period, period_start, period_end, known_on, batch_id, unit_mult, statuses, citation_id)
         select s.id, $1, ($1 || '-01-01')::date, ($1 || '-12-31')::date, $2, 1, 0, '{M}',
                (select id from citation where grade = $3 order by id limit 1)
           from series s where s.code = 'empty'`,
        [period, knownOn, grade],
      );
    expect(await coverage()).toEqual([]);
    await insert("2022", "2023-05-01", "A");
    await insert("2020", "2024-05-01", "C");
    const both = { first: "2020", last: "2022", periods: 2, knownOn: "2024-05-01", grades: "AC" };
    expect(await coverage()).toEqual([both]);
    await pool.query(
      "update observation set known_on = '2025-01-01' where period = '2020' and known_on = '2024-05-01'",
    );
    expect(await coverage()).toEqual([{ ...both, knownOn: "2025-01-01" }]);
    await pool.query("delete from observation where period = '2020' and known_on = '2025-01-01'");
    expect(await coverage()).toEqual([
      { first: "2022", last: "2022", periods: 1, knownOn: "2023-05-01", grades: "A" },
    ]);
    await pool.query(
      "delete from observation o using series s where s.id = o.series_id and s.code = 'empty'",
    );
    expect(await coverage()).toEqual([]);
  });

  describe("written by two transactions beside each other", () => {
    const write = (client: ClientBase, series: readonly string[], period: string) =>
      client.query(
        `insert into observation (series_id, period, period_start, period_end, known_on, batch_id, unit_mult, statuses, citation_id)
         select id, $2, ($2 || '-01-01')::date, ($2 || '-12-31')::date, '2030-01-01', 1, 0, '{M}', 1
           from series where code = any($1) order by array_position($1, code::text)
         on conflict (series_id, period_start, period_end, known_on, batch_id) do update set cell = 'again'`,
        [series, period],
      );
    const coverage = async () => {
      const { rows } = await test.database.pool.query<{ told: string }>(
        `select format('%s %s-%s %s', code, first, last, periods) as told
           from series_coverage join series on id = series_id where code in ('empty', 'bare') order by code`,
      );
      return rows.map(({ told }) => told);
    };
    const clean = () => test.database.pool.query("delete from observation where known_on = '2030-01-01'");
    let first: PoolClient;
    let second: PoolClient;

    beforeAll(async () => {
      [first, second] = [await test.database.pool.connect(), await test.database.pool.connect()];
      await test.database.pool.query(
        `insert into series (id, code, indicator_id, entity_id, scope_id, frequency, accumulation, form)
         select 9000, 'bare', indicator_id, entity_id, scope_id, frequency, 'ytd', form from series where code = 'empty'`,
      );
    });

    afterEach(clean);

    afterAll(async () => {
      for (const client of [first, second]) client.release();
      await test.database.pool.query("delete from series where code = 'bare'");
    });

    it("count both: the later one waits, and neither waits for ever", async () => {
      for (const client of [first, second]) await client.query("begin");
      await write(first, ["empty", "bare"], "2001");
      let waits = true;
      const later = write(second, ["bare", "empty"], "2003").finally(() => (waits = false));
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(waits).toBe(true);
      await first.query("commit");
      await later;
      await second.query("commit");
      expect(await coverage()).toEqual(["bare 2001-2003 2", "empty 2001-2003 2"]);
    });

    it("count both when they write over what there is, and many times at once", async () => {
      await Promise.all(
        [first, second].map(async (client, at) => {
          for (let round = 0; round < 20; round += 1) {
            const order = (round + at) % 2 === 0 ? ["empty", "bare"] : ["bare", "empty"];
            await write(client, order, `${2001 + ((round * 2 + at) % 30)}`);
          }
        }),
      );
      expect(await coverage()).toEqual(["bare 2001-2030 30", "empty 2001-2030 30"]);
    });

    it("count a value where it came from and where it went", async () => {
      await write(first, ["empty"], "2001");
      await write(first, ["empty"], "2002");
      await first.query(
        `update observation set series_id = (select id from series where code = 'bare')
          where period = '2002' and known_on = '2030-01-01'`,
      );
      expect(await coverage()).toEqual(["bare 2002-2002 1", "empty 2001-2001 1"]);
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
    [`series=${Array.from({ length: 51 }, (_, n) => `s${n}`).join(",")}`, 400, "REQUEST_INVALID", [null]],
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

  it("tell what they covered as known on a day", async () => {
    const on = async (asOf: string) =>
      (await get<SeriesList["series"][number]>(app, `/api/v1/series/revenue?asOf=${asOf}`)).body.coverage;
    expect(await on("2024-02-01")).toEqual({
      first: "2023",
      last: "2023",
      periods: 1,
      lastKnownOn: "2024-01-20",
      grades: ["A"],
    });
    const { body } = await get<SeriesList>(app, "/api/v1/series?indicator=revenue&asOf=2020-01-01");
    expect(new Set(body.series.map(({ coverage }) => coverage.periods))).toEqual(new Set([0]));
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

  it("are what was known on a day, with growth that was known by then", async () => {
    const on = async (asOf: string) =>
      (await get<HeadlineList>(app, `/api/v1/entities/county/headlines?asOf=${asOf}`)).body.headlines;
    const [, revenue] = await on("2024-02-01");
    expect(revenue?.figure.observations[0]?.quantity?.point).toBe(210e8);
    expect(revenue?.growth).toBeNull();
    expect((await on("2024-03-01"))[1]?.growth?.series.code).toBe("revenue.growth");
    expect((await on("2020-01-01")).map(({ figure }) => figure.observations)).toEqual([[], []]);
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
    expect(await codes("?asOf=2024-02-29")).toEqual([]);
  });
});
