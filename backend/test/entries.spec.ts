import type { EntryRequest, EntryResponse, ErrorDto } from "@jiqun/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UploadWorld } from "./fixture/upload-world";

let world: UploadWorld;

beforeEach(async () => {
  world = await UploadWorld.create();
});
afterEach(() => world.close());

const entry: EntryRequest = {
  words: "园区现有企业50余家，去年营业收入突破200亿元，同比增长12.5%。",
  figure: "突破200亿元",
  ...{
    entity: "county",
    indicator: "revenue",
    industry: null,
    product: null,
    market: null,
    scope: "nominal",
  },
  ...{ frequency: "A", accumulation: "single", form: "level", period: "2023", knownOn: "2024-03-05" },
  source: { code: "yearbook" },
  ...{ part: "paragraph", locator: "3", grade: "B" },
};
const enter = <Body = EntryResponse>(changes: Partial<EntryRequest> = {}) =>
  world.post<Body>("/api/v1/entries", { ...entry, ...changes });

describe("a figure of an article", () => {
  it("comes in with its bounds, its words and where they stand", async () => {
    const { status, body } = await enter();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      series: "revenue.county._._.nominal.A.level",
      quantity: { lower: 200e8, lowerOpen: true, upper: null, point: 200e8, qualifier: "GT" },
    });
    expect(
      await world.rows(
        `select o.batch_id, o.period, o.known_on, o.lower, o.lower_open, o.upper, o.qualifier, o.unit_mult, o.decimals,
                o.as_stated, c.part, c.locator, c.grade, s.code as source
           from observation o join citation c on c.id = o.citation_id join source s on s.id = c.source_id`,
      ),
    ).toEqual([
      {
        ...{ batch_id: body.batch, period: "2023", known_on: "2024-03-05", lower: 200e8, lower_open: true },
        ...{ upper: null, qualifier: "GT", unit_mult: 8, decimals: 0, as_stated: "突破200亿元" },
        ...{ part: "paragraph", locator: "3", grade: "B", source: "yearbook" },
      },
    ]);
    expect(await world.rows("select kind, rows_new from import_batch where id > 1")).toEqual([
      { kind: "entry", rows_new: 1 },
    ]);
    expect(await world.rows("select action from audit_entry")).toEqual([{ action: "entry" }]);
    expect(await world.rows("select tablename from pg_tables where schemaname = 'staging'")).toEqual([]);
  });

  it.each([
    ["营业收入1,234.5亿元", "1,234.5亿元", 1],
    ["营业收入１２．２５亿元", "１２．２５亿元", 2],
    ["营业收入50余亿元", "50余亿元", 0],
  ])("keeps the decimals of %s", async (words, figure, decimals) => {
    expect((await enter({ words, figure })).status).toBe(200);
    expect(await world.rows("select decimals from observation")).toEqual([{ decimals }]);
  });

  it("that is entered again changes nothing, and can be undone", async () => {
    const before = await world.dump();
    const { body } = await enter();
    expect((await enter()).body).toMatchObject({ batch: null, series: body.series });
    expect(await world.rows("select id from import_batch where id > 1")).toHaveLength(1);
    expect((await world.post(`/api/v1/batches/${body.batch}/undo`)).status).toBe(200);
    expect(await world.dump()).toEqual(before);
  });

  it("brings its source along, once", async () => {
    const describe = {
      ...{ publisherZh: "报社", publisherEn: "Paper", titleZh: "报道", titleEn: "Article" },
      ...{ published: "2024-03", address: "https://example.org/x", licenceZh: "", licenceEn: "" },
    };
    await enter({ source: { describe } });
    await enter({ source: { describe }, figure: "12.5%", form: "growth_yoy", locator: "4" });
    expect(await world.rows("select title_zh, published from source where id > 100")).toEqual([
      { title_zh: "报道", published: "2024-03-01" },
    ]);
    expect(
      await world.rows(
        "select point from observation o join series s on s.id = series_id where form = 'growth_yoy'",
      ),
    ).toEqual([{ point: 0.125 }]);
    const early = await enter<ErrorDto>({ source: { describe }, knownOn: "2024-02-28" });
    expect(early.body.code).toBe("ENTRY_REFUSED");
  });

  it("counts enterprises in any counting word", async () => {
    const { body } = await enter({ figure: "50余家", indicator: "enterprises" });
    expect(body.quantity).toMatchObject({ lower: 50, upper: 60, qualifier: "OV" });
  });

  it.each([
    ["no figure at all", { figure: "园区现有" }, "FIGURE_UNREADABLE"],
    ["words that the sentence does not have", { figure: "300亿元" }, "FIGURE_UNREADABLE"],
    ["several figures", { figure: "50余家，去年营业收入突破200亿元" }, "FIGURE_UNREADABLE"],
    ["a growth as a level", { figure: "12.5%" }, "ENTRY_REFUSED"],
    ["a level as a growth", { form: "growth_yoy" }, "ENTRY_REFUSED"],
    ["another unit", { indicator: "enterprises" }, "ENTRY_REFUSED"],
    ["a month in a yearly series", { period: "2023-05" }, "ENTRY_REFUSED"],
    ["no period", { period: "last year" }, "ENTRY_REFUSED"],
    ["a day to come", { knownOn: "2999-01-01" }, "ENTRY_REFUSED"],
    ["a day before its source", { knownOn: "2024-02-01" }, "ENTRY_REFUSED"],
    ["an unknown place", { entity: "nowhere" }, "ENTITY_NOT_FOUND"],
    ["an unknown scope", { scope: "nothing" }, "SCOPE_NOT_FOUND"],
    ["an unknown source", { source: { code: "nothing" } }, "SOURCE_NOT_FOUND"],
    ["industry and product", { product: "vitamin", industry: "C27" }, "INDUSTRY_NOT_FOUND"],
  ] as const)("is refused for %s", async (_what, changes, code) => {
    const { body } = await enter<ErrorDto>(changes);
    expect(body.code).toBe(code);
    expect(await world.rows("select id from import_batch where id > 1")).toEqual([]);
  });

  it("with several readings lists them", async () => {
    const { body } = await enter<ErrorDto>({ figure: "50余家，去年营业收入突破200亿元" });
    expect(body.details.map(({ expected }) => expected?.zh)).toEqual([
      "50余家（水平值）",
      "突破200亿元（水平值）",
    ]);
  });
});
