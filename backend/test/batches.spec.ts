import type { Batch, BatchList, ErrorDto } from "@jiqun/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FakeFile } from "./fixture/fake-reading";
import { get } from "./fixture/start-app";
import { UploadWorld } from "./fixture/upload-world";

let world: UploadWorld;

beforeEach(async () => {
  world = await UploadWorld.create();
});
afterEach(() => world.close());

const revenue = "revenue/county";
const undo = <Body = Batch>(batch: number) => world.post<Body>(`/api/v1/batches/${batch}/undo`);

/** A file that defines something of every kind. */
const defining: FakeFile = {
  values: { [revenue]: { 2023: 1 }, "output/village/gross": { 2023: 7, 2024: null } },
  source: "bulletin",
  things: {
    entities: [
      { code: "village", kind: "region", nameZh: "村", nameEn: "Village", parent: "town" },
      { code: "town", kind: "region", nameZh: "镇", nameEn: "Town", parent: "county" },
    ],
    indicators: [
      {
        ...{ code: "output", nameZh: "产值", nameEn: "Output", definitionZh: "", definitionEn: "" },
        ...{ kind: "flow", unit: "CNY", decimals: 1, direction: "up" },
      },
    ],
    scopes: [
      {
        ...{ code: "gross", nameZh: "全部", nameEn: "All", measure: "gross-output", coverage: "all" },
        ...{ territory: "county", priceBase: "current", classification: "not-gbt", cluster: null },
      },
    ],
    sources: [
      {
        ...{
          code: "bulletin",
          publisherZh: "局",
          publisherEn: "Bureau",
          titleZh: "公报",
          titleEn: "Bulletin",
        },
        ...{ published: null, address: null, licenceZh: "", licenceEn: "" },
      },
    ],
  },
};

describe("batches", () => {
  it("are listed newest first, page by page, those of data packages too", async () => {
    const batch = await world.import({ values: { [revenue]: { 2023: 1 } } }, "月报.csv");
    const { body } = await get<BatchList>(world.app, "/api/v1/batches");
    expect(body).toMatchObject({
      total: 2,
      batches: [
        {
          ...{ batch, file: "月报.csv", kind: "file", importedBy: "local", original: true, undone: null },
          ...{ counts: { read: 1, new: 1, revised: 0, unchanged: 0 } },
          undo: { possible: true, reason: null, blockedBy: [] },
        },
        { batch: 1, kind: "observations", original: false, undo: { possible: false, blockedBy: [] } },
      ],
    });
    const second = await get<BatchList>(world.app, "/api/v1/batches?offset=1&limit=1");
    expect(second.body.batches.map((one) => one.batch)).toEqual([1]);
  });

  it.each(["7", "x", "99999999999", "-1"])("has none by the number %s", async (code) => {
    const { status } = await get(world.app, `/api/v1/batches/${code}`);
    expect(status).toBe(code === "-1" ? 400 : 404);
  });

  it("hand the original out as it came, under its own name", async () => {
    const file = { values: { [revenue]: { 2023: 1 } } };
    const batch = await world.import(file, '月报"1.csv');
    const response = await world.app.inject({ url: `/api/v1/batches/${batch}/original` });
    expect(response.body).toBe(JSON.stringify(file));
    expect(response.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="___1.csv"; filename*=UTF-8''%E6%9C%88%E6%8A%A5%221.csv`,
      "x-content-type-options": "nosniff",
    });
    expect(await get(world.app, "/api/v1/batches/1/original")).toMatchObject({
      status: 404,
      body: { code: "ORIGINAL_NOT_KEPT" },
    });
  });
});

describe("a data package over a batch", () => {
  it("keeps it from being undone while it revises or confirms its values", async () => {
    const batch = await world.import({ values: { [revenue]: { 2023: 1 } }, knownOn: "2024-03-05" });
    const over = await world.importPackage(
      "o1,revenue,county,,,,nominal,A,single,level,2023,1,EQ,元,,,yearbook,page,1,A,2024-03-05,",
    );
    expect((await undo<ErrorDto>(batch)).body.details).toMatchObject([{ value: String(over) }]);
  });
});

describe("undoing a batch", () => {
  it("leaves exactly what stood before, and the file may come in again", async () => {
    await world.import({ values: { [revenue]: { 2022: 3, 2023: 2 } }, knownOn: "2024-01-20" });
    const before = await world.dump();
    const batch = await world.import(defining);
    expect(await world.dump()).not.toEqual(before);
    const { status, body } = await undo(batch);
    expect(status).toBe(200);
    expect(body).toMatchObject({ undone: { by: "local" }, undo: { possible: false } });
    expect(await world.dump()).toEqual(before);
    expect(await world.rows("select version from data_version")).toEqual([{ version: 4 }]);
    const again = await world.bring(defining);
    expect(again).toMatchObject({ identicalTo: null, template: null, difference: { new: 2, revised: 1 } });
    expect((await world.commit(again)).body.batch).toBeGreaterThan(batch);
  });

  it("is refused while a later batch revises, confirms or uses what it brought", async () => {
    const first = await world.import({ ...defining, knownOn: "2024-01-20" });
    const uses = await world.import({ values: { "output/county/gross": { 2020: 1 } } });
    const confirms = await world.import({ values: { [revenue]: { 2020: 1, 2023: 1 } } });
    const revises = await world.import({ values: { [revenue]: { 2023: 5 } }, knownOn: "2025-03-01" });
    expect((await get<Batch>(world.app, `/api/v1/batches/${first}`)).body.undo).toMatchObject({
      possible: false,
      blockedBy: [uses, confirms, revises],
    });
    const refused = await undo<ErrorDto>(first);
    expect(refused).toMatchObject({ status: 409, body: { code: "BATCH_BUILT_UPON" } });
    expect(refused.body.details.map(({ value }) => value)).toEqual([uses, confirms, revises].map(String));
    for (const batch of [revises, confirms, uses, first]) expect((await undo(batch)).status).toBe(200);
    expect(await world.rows("select * from observation")).toEqual([]);
    expect(await world.rows("select * from series")).toEqual([]);
  });

  it("leaves what something else has come to use", async () => {
    const batch = await world.import(defining);
    await world.rows(
      `insert into panel (code, entity_id, kind, position) select 'p', id, 'headline', 0 from entity where code = 'village'`,
    );
    expect((await undo(batch)).status).toBe(200);
    expect(await world.rows("select code from entity where code in ('village', 'town') order by 1")).toEqual([
      { code: "town" },
      { code: "village" },
    ]);
    expect(await world.rows("select code from indicator where code = 'output'")).toEqual([]);
  });

  it("is refused the second time, and for data packages", async () => {
    const batch = await world.import({ values: { [revenue]: { 2023: 1 } } });
    await undo(batch);
    for (const refused of [await undo<ErrorDto>(batch), await undo<ErrorDto>(1)]) {
      expect(refused).toMatchObject({ status: 409, body: { code: "BATCH_UNDONE" } });
      expect(refused.body.details[0]?.expected?.zh).not.toBe("");
    }
  });

  it("makes what others looked at outdated", async () => {
    const batch = await world.import({ values: { [revenue]: { 2023: 1 } } });
    const upload = await world.bring({ values: { [revenue]: { 2023: 2 } } });
    await undo(batch);
    expect((await world.commit<ErrorDto>(upload)).body.code).toBe("DIFFERENCE_OUTDATED");
    expect(await world.settled(upload.id)).toMatchObject({ difference: { new: 1, revised: 0 } });
  });

  it("leaves a line in the audit", async () => {
    const batch = await world.import({ values: { [revenue]: { 2023: 1 } } });
    await undo(batch);
    expect(
      await world.rows("select action, by from audit_entry where batch is not null order by id"),
    ).toEqual([
      { action: "commit", by: "local" },
      { action: "undo", by: "local" },
    ]);
  });
});
