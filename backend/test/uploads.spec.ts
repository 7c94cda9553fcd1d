import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import type { Difference, ErrorDto, Upload, UploadList } from "@jiqun/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { get } from "./fixture/start-app";
import { UploadWorld } from "./fixture/upload-world";

let world: UploadWorld;

beforeEach(async () => {
  world = await UploadWorld.create();
});
afterEach(() => world.close());

const revenue = "revenue/county";

describe("a file that is brought", () => {
  it("is kept under a name of ours, read and compared, and nothing comes in", async () => {
    const upload = await world.bring({ values: { [revenue]: { 2022: 1e8, 2023: 2e8 } } }, "../../月报.csv");
    expect(upload).toMatchObject({
      file: "月报.csv",
      state: "ready",
      format: "csv",
      difference: { new: 2, revised: 0, unchanged: 0, absent: 0, newSeries: 1 },
      batch: null,
      identicalTo: null,
    });
    expect(readdirSync(join(world.dataDir, "uploads"))).toEqual([upload.id]);
    const bytes = readFileSync(join(world.dataDir, "uploads", upload.id));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(upload.hash);
    expect(upload.size).toBe(bytes.length);
    expect(await world.rows("select * from observation")).toEqual([]);
    expect(await world.rows("select * from series")).toEqual([]);
    const { body } = await get<UploadList>(world.app, "/api/v1/uploads");
    expect(body.uploads).toMatchObject([{ id: upload.id, state: "ready" }]);
  });

  it("waits for its questions, and is read again with every answer so far", async () => {
    const asked = await world.bring({ values: { [revenue]: { 2023: 1 } }, asks: ["grade", "known_on"] });
    expect(asked).toMatchObject({ state: "questions", difference: null, seen: null });
    expect(await world.rows("select tablename from pg_tables where schemaname = 'staging'")).toEqual([]);
    const half = await world.answer(asked.id, { grade: { kind: "value", value: "A" } });
    expect(half.state).toBe("questions");
    const whole = await world.answer(asked.id, { known_on: { kind: "value", value: "2025-01-20" } });
    expect(whole).toMatchObject({ state: "ready", difference: { new: 1 } });
    expect(Object.keys(whole.answers).sort()).toEqual(["grade", "known_on"]);
  });

  it("is told of every answer that cannot be right, and keeps none of them", async () => {
    const { id } = await world.bring({ values: { [revenue]: { 2023: 1 } }, asks: ["grade"] });
    const answers = {
      grade: { kind: "value", value: "A" },
      known_on: { kind: "value", value: "2999-01-01" },
      source: { kind: "code", code: "nobody" },
      "entity:某县": { kind: "code", code: "nowhere" },
      "entity:本县": { kind: "code", code: "county" },
      "unit:指标revenue": { kind: "value", value: "万人" },
      "anything:else": { kind: "skip" },
    };
    const refused = await world.post(`/api/v1/uploads/${id}/answers`, { answers });
    expect(refused).toMatchObject({ status: 400, body: { code: "ANSWER_INVALID" } });
    expect(refused.body.details.map(({ parameter, value }) => [parameter, value]).sort()).toEqual([
      ["anything:else", '{"kind":"skip"}'],
      ["entity:某县", "nowhere"],
      ["known_on", "2999-01-01"],
      ["source", "nobody"],
      ["unit:指标revenue", "万人"],
    ]);
    expect(refused.body.details.every(({ expected }) => expected?.zh !== "" && expected?.en !== "")).toBe(
      true,
    );
    const { body } = await get<Upload>(world.app, `/api/v1/uploads/${id}`);
    expect(body).toMatchObject({ state: "questions", answers: {} });
  });

  it("with an error in it cannot come in", async () => {
    const upload = await world.bring({ values: { [revenue]: { 2023: 1 } }, faulty: true });
    expect(upload).toMatchObject({ state: "faulty", seen: null });
    const refused = await world.post(`/api/v1/uploads/${upload.id}/commit`, { seen: "x" });
    expect(refused).toMatchObject({ status: 409, body: { code: "UPLOAD_STATE" } });
  });

  it("is not found under an id that nothing has", async () => {
    for (const id of ["nothing", "00000000-0000-4000-8000-000000000000"]) {
      expect(await get(world.app, `/api/v1/uploads/${id}`)).toMatchObject({
        status: 404,
        body: { code: "UPLOAD_NOT_FOUND" },
      });
    }
  });
});

describe("a commit", () => {
  it("brings the values in with batch, citation, series and original, all at once", async () => {
    const upload = await world.bring({ values: { [revenue]: { 2022: 1e8, 2023: null } }, sheet: "月度" });
    const { status, body } = await world.commit(upload);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "committed", progress: null });
    expect(
      await world.rows(
        `select s.code, o.period, o.known_on, o.point, o.qualifier, o.statuses, o.unit_mult, o.decimals, o.cell,
                c.part, c.locator, c.grade, o.batch_id from observation o join series s on s.id = o.series_id
           join citation c on c.id = o.citation_id order by o.period`,
      ),
    ).toEqual([
      {
        ...{ code: "revenue.county._._.nominal.A.level", period: "2022", known_on: "2025-01-20", point: 1e8 },
        ...{ qualifier: "EQ", statuses: [], unit_mult: 8, decimals: 1, cell: "B22" },
        ...{ part: "sheet", locator: "月度", grade: "A", batch_id: body.batch },
      },
      {
        ...{
          code: "revenue.county._._.nominal.A.level",
          period: "2023",
          known_on: "2025-01-20",
          point: null,
        },
        ...{ qualifier: null, statuses: ["O"], unit_mult: 8, decimals: 1, cell: "B23" },
        ...{ part: "sheet", locator: "月度", grade: "A", batch_id: body.batch },
      },
    ]);
    expect(
      await world.rows("select kind, rows_read, rows_new, original_hash from import_batch where id > 1"),
    ).toEqual([{ kind: "file", rows_read: 2, rows_new: 2, original_hash: upload.hash }]);
    expect(readdirSync(join(world.dataDir, "originals"))).toEqual([upload.hash]);
    expect(await world.rows("select version from data_version")).toEqual([{ version: 2 }]);
    expect(await world.rows("select tablename from pg_tables where schemaname = 'staging'")).toEqual([]);
    expect(await world.rows("select action from audit_entry order by id")).toEqual([
      { action: "upload" },
      { action: "commit" },
    ]);
  });

  it("of the same file again changes nothing and says so", async () => {
    const file = { values: { [revenue]: { 2022: 1e8 } } };
    const batch = await world.import(file);
    const again = await world.bring(file);
    expect(again).toMatchObject({ identicalTo: batch, difference: { new: 0, revised: 0, unchanged: 1 } });
    const { body } = await world.commit(again);
    expect(body).toMatchObject({ state: "committed", batch: null, identicalTo: batch });
    expect(await world.rows("select id from import_batch where id > 1")).toHaveLength(1);
    expect(await world.rows("select version from data_version")).toEqual([{ version: 2 }]);
  });

  it("tells what is new, revised, unchanged and absent, against what was known on the day", async () => {
    await world.import({
      values: { [revenue]: { 2020: 1, 2021: 2e8, 2022: 3e8, 2023: 4 } },
      knownOn: "2024-01-20",
    });
    const upload = await world.bring({
      values: { [revenue]: { 2020: 1, 2021: 2.5e8, 2023: 4, 2024: 5 } },
      unitMult: 4,
      knownOn: "2025-01-20",
    });
    expect(upload.difference).toEqual({ new: 1, revised: 1, unchanged: 2, absent: 1, newSeries: 0 });
    const url = `/api/v1/uploads/${upload.id}/difference`;
    const { body } = await get<Difference>(world.app, url);
    expect(body.rows.map(({ kind, period }) => [kind, period])).toEqual([
      ["revised", "2021"],
      ["absent", "2022"],
      ["new", "2024"],
      ["unchanged", "2020"],
      ["unchanged", "2023"],
    ]);
    expect(body.rows[0]).toMatchObject({
      ...{
        old: { point: 2e8 },
        oldKnownOn: "2024-01-20",
        new: { point: 2.5e8 },
        change: 0.5e8,
        changeRatio: 0.25,
      },
      ...{ entity: { zh: "名county" }, unit: "CNY", multiplier: 4, sheet: null, cell: "B21" },
    });
    expect(body.rows[1]).toMatchObject({ old: { point: 3e8 }, new: null, change: null, cell: null });
    const page = await get<Difference>(world.app, `${url}?kind=unchanged&offset=1&limit=1`);
    expect(page.body.rows.map(({ period }) => period)).toEqual(["2023"]);
    await world.commit(upload);
    expect(
      await world.rows(
        "select period, point from observation where batch_id = (select max(id) from import_batch) order by 1",
      ),
    ).toEqual([
      { period: "2021", point: 2.5e8 },
      { period: "2024", point: 5 },
    ]);
  });

  it("of an older file adds what was known then, beside what became known later", async () => {
    await world.import({ values: { [revenue]: { 2023: 2 } }, knownOn: "2025-01-20" });
    const older = await world.bring({ values: { [revenue]: { 2023: 1 } }, knownOn: "2024-01-20" });
    expect(older.difference).toMatchObject({ new: 1, revised: 0 });
    await world.commit(older);
    expect(await world.rows("select known_on, point from observation order by 1")).toEqual([
      { known_on: "2024-01-20", point: 1 },
      { known_on: "2025-01-20", point: 2 },
    ]);
  });

  it("defines what the answers describe", async () => {
    await world.import({
      values: { "output/town/gross": { 2023: 7 } },
      source: "bulletin",
      things: {
        entities: [{ code: "town", kind: "region", nameZh: "镇", nameEn: "Town", parent: "county" }],
        indicators: [
          {
            ...{ code: "output", nameZh: "产值", nameEn: "Output", definitionZh: "", definitionEn: "" },
            ...{ kind: "flow", unit: "CNY", decimals: 1, direction: "up" },
          },
        ],
        scopes: [
          {
            ...{ code: "gross", nameZh: "全部", nameEn: "All", measure: "gross-output", coverage: "all" },
            ...{ territory: "county", priceBase: "current", classification: "not-gbt", cluster: "biomed" },
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
            ...{ published: "2024-07", address: null, licenceZh: "", licenceEn: "" },
          },
        ],
      },
    });
    expect(
      await world.rows(
        `select e.code, p.code as parent, i.code as indicator, c.code as scope, d.code as cluster, u.published,
                u.published_text from observation o
           join series s on s.id = o.series_id join entity e on e.id = s.entity_id join entity p on p.id = e.parent_id
           join indicator i on i.id = s.indicator_id join scope c on c.id = s.scope_id
           join cluster_definition d on d.id = c.cluster_id
           join citation t on t.id = o.citation_id join source u on u.id = t.source_id`,
      ),
    ).toEqual([
      {
        ...{ code: "town", parent: "county", indicator: "output", scope: "gross", cluster: "biomed" },
        ...{ published: "2024-07-01", published_text: "2024-07" },
      },
    ]);
  });

  it("remembers the answers for the next file of this shape, except the day", async () => {
    const file = { values: { [revenue]: { 2022: 1 } }, asks: ["grade", "known_on"] };
    const first = await world.bring(file, "first.csv");
    const grade = { kind: "value", value: "B" } as const;
    await world.answer(first.id, { grade, known_on: { kind: "value", value: "2025-01-20" } });
    const { body } = await world.commit(await world.settled(first.id));
    const next = await world.bring({ ...file, values: { [revenue]: { 2023: 2 } } });
    expect(next).toMatchObject({ state: "questions", template: { batch: body.batch, file: "first.csv" } });
    const questions = next.tables.flatMap((table) => table.questions);
    expect(questions.map(({ id, remembered }) => [id, remembered])).toEqual([
      ["grade", grade],
      ["known_on", null],
    ]);
  });
});

describe("a file that is being read", () => {
  const endless = {
    values: { [revenue]: { 2023: 1 } },
    asks: ["grade", "known_on"],
    endless: true,
  } as const;
  const grade = { grade: { kind: "value", value: "A" } } as const;
  const day = { known_on: { kind: "value", value: "2025-01-20" } } as const;

  it("is read anew with answers that come meanwhile", async () => {
    const { id, state } = await world.begin(endless);
    expect(state).toBe("reading");
    const half = await world.post<Upload>(`/api/v1/uploads/${id}/answers`, { answers: grade });
    expect(half).toMatchObject({ status: 200, body: { state: "reading" } });
    const upload = await world.answer(id, day);
    expect(upload).toMatchObject({ state: "ready", difference: { new: 1 }, answers: { ...grade, ...day } });
    expect((await world.commit(upload)).body).toMatchObject({ state: "committed" });
  });

  it("loses none of two answers that come at once", async () => {
    const { id } = await world.begin(endless);
    const url = `/api/v1/uploads/${id}/answers`;
    const given = [grade, day, grade, day].map((answers) => world.post(url, { answers }));
    expect((await Promise.all(given)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const upload = await world.settled(id);
    expect(upload).toMatchObject({ state: "ready", difference: { new: 1 } });
    expect(await world.rows("select action from audit_entry where action = 'answers'")).toHaveLength(4);
    expect((await world.commit(upload)).status).toBe(200);
    expect(await world.rows("select point from observation")).toEqual([{ point: 1 }]);
  });

  it("is forgotten when it is cancelled, whatever is answered meanwhile", async () => {
    const { id } = await world.begin(endless);
    const answer = world.post(`/api/v1/uploads/${id}/answers`, { answers: { ...grade, ...day } });
    const cancel = world.post<Upload>(`/api/v1/uploads/${id}/cancel`);
    expect([200, 409]).toContain((await answer).status);
    expect(await cancel).toMatchObject({ status: 200, body: { state: "cancelled" } });
    expect((await world.settled(id)).state).toBe("cancelled");
    expect(readdirSync(join(world.dataDir, "uploads"))).toEqual([]);
    expect(await world.rows("select tablename from pg_tables where schemaname = 'staging'")).toEqual([]);
    const late = await world.post(`/api/v1/uploads/${id}/answers`, { answers: grade });
    expect(late).toMatchObject({ status: 409, body: { code: "UPLOAD_STATE" } });
  });

  it("comes in once or not at all when it is committed and cancelled at once", async () => {
    const upload = await world.bring({ values: { [revenue]: { 2023: 1 } } });
    const [commit, cancel] = await Promise.all([
      world.commit(upload),
      world.post<Upload>(`/api/v1/uploads/${upload.id}/cancel`),
    ]);
    const { state } = await world.settled(upload.id);
    expect(state).toBe(cancel.status === 200 ? "cancelled" : "committed");
    const brought = await world.rows("select point from observation");
    expect(brought).toHaveLength(state === "committed" ? 1 : 0);
    expect([200, 409]).toContain(commit.status);
  });
});

describe("two looks at one upload", () => {
  it("commit only what was seen: a reading with other answers is another one", async () => {
    const asks = ["grade"];
    const { id } = await world.bring({ values: { [revenue]: { 2023: 1e8 } }, asks });
    const first = await world.answer(id, { grade: { kind: "value", value: "A" } });
    const second = await world.answer(id, { grade: { kind: "value", value: "B" } });
    expect(second.difference).toEqual(first.difference);
    expect(await world.commit<ErrorDto>(first)).toMatchObject({
      status: 409,
      body: { code: "DIFFERENCE_OUTDATED" },
    });
    expect(await world.commit(second)).toMatchObject({ status: 200, body: { state: "committed" } });
  });
});

describe("the list of uploads", () => {
  it("holds what waits, and not what came in or was dropped", async () => {
    const waiting = await world.bring({ values: { [revenue]: { 2023: 1 } } });
    const committed = await world.bring({ values: { [revenue]: { 2024: 1 } } });
    await world.commit(committed);
    const dropped = await world.bring({ values: { [revenue]: { 2025: 1 } } });
    await world.post(`/api/v1/uploads/${dropped.id}/cancel`);
    const { body } = await get<UploadList>(world.app, "/api/v1/uploads");
    expect(body.uploads.map(({ id }) => id)).toEqual([waiting.id]);
  });

  it("has an end", async () => {
    await world.rows(
      `insert into upload (id, file, size, hash, state, uploaded_by, answers)
       select gen_random_uuid(), 'f', 1, 'h', 'questions', 'local', '{}' from generate_series(1, 100)`,
    );
    await expect(world.begin({ values: {} })).rejects.toThrow("UPLOADS_FULL");
  });
});

describe("two clerks", () => {
  it("the second one is told that the first has changed what was looked at, and sees it", async () => {
    const a = await world.bring({ values: { [revenue]: { 2023: 1e8 } } }, "a.csv");
    const b = await world.bring({ values: { [revenue]: { 2023: 2e8 } } }, "b.csv");
    expect(b.difference).toMatchObject({ new: 1, revised: 0 });
    expect((await world.commit(a)).status).toBe(200);
    const refused = await world.commit<ErrorDto>(b);
    expect(refused).toMatchObject({ status: 409, body: { code: "DIFFERENCE_OUTDATED" } });
    const anew = await world.settled(b.id);
    expect(anew).toMatchObject({ state: "ready", difference: { new: 0, revised: 1 } });
    const { body } = await get<Difference>(world.app, `/api/v1/uploads/${b.id}/difference`);
    expect(body.rows[0]).toMatchObject({ old: { point: 1e8 }, new: { point: 2e8 }, change: 1e8 });
    expect((await world.commit<ErrorDto>(b)).body.code).toBe("DIFFERENCE_OUTDATED");
    expect((await world.commit(anew)).body.state).toBe("committed");
  });

  it("do not disturb each other with different series", async () => {
    const a = await world.bring({ values: { [revenue]: { 2023: 1 } } });
    const b = await world.bring({ values: { "revenue/city": { 2023: 2 } } });
    const answers = await Promise.all([world.commit(a), world.commit(b)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it("who press the button at once bring the file in once", async () => {
    const upload = await world.bring({ values: { [revenue]: { 2023: 1 } } });
    const answers = await Promise.all([world.commit(upload), world.commit(upload)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await world.rows("select id from import_batch where id > 1")).toHaveLength(1);
  });
});

describe("cancelling", () => {
  it("forgets the file", async () => {
    const upload = await world.bring({ values: { [revenue]: { 2023: 1 } } });
    const { body } = await world.post<Upload>(`/api/v1/uploads/${upload.id}/cancel`);
    expect(body).toMatchObject({ state: "cancelled", difference: null });
    expect(readdirSync(join(world.dataDir, "uploads"))).toEqual([]);
    expect(await world.rows("select tablename from pg_tables where schemaname = 'staging'")).toEqual([]);
    expect((await world.commit(upload)).status).toBe(409);
  });

  it("rolls a commit back that is under way", async () => {
    const before = await world.dump();
    const upload = await world.bring({ values: { [revenue]: { 2023: 1 } } });
    const blocker = await world.test.database.pool.connect();
    await blocker.query("begin; lock table series");
    const commit = world.commit(upload);
    await waitFor(
      async () => (await get<Upload>(world.app, `/api/v1/uploads/${upload.id}`)).body.state === "committing",
    );
    const cancelled = await world.post<Upload>(`/api/v1/uploads/${upload.id}/cancel`);
    await blocker.query("rollback");
    blocker.release();
    expect(cancelled.body.state).toBe("cancelled");
    await commit;
    expect(await world.dump()).toEqual(before);
  });
});

describe("a start of the service", () => {
  it("reads again what was under way or ready, and cannot go on without the file", async () => {
    const ready = await world.bring({ values: { [revenue]: { 2023: 1 } } }, "ready.csv");
    const stuck = await world.bring({ values: { [revenue]: { 2024: 1 } } }, "stuck.csv");
    const lost = await world.bring({ values: { [revenue]: { 2022: 1 } } }, "lost.csv");
    await world.rows(`update upload set state = 'committing' where id = '${stuck.id}'`);
    await world.rows(`update upload set id = gen_random_uuid() where id = '${lost.id}'`);
    await world.restart();
    expect((await world.settled(ready.id)).state).toBe("ready");
    const again = await world.settled(stuck.id);
    expect(again.state).toBe("ready");
    expect((await world.commit(again)).status).toBe(200);
    const { body } = await get<UploadList>(world.app, "/api/v1/uploads");
    expect(body.uploads.find(({ file }) => file === "lost.csv")?.state).toBe("failed");
  });

  it("forgets uploads of last week with their files", async () => {
    const upload = await world.bring({ values: { [revenue]: { 2023: 1 } } });
    await world.rows("update upload set uploaded_at = now() - interval '8 days'");
    await world.restart();
    expect((await get(world.app, `/api/v1/uploads/${upload.id}`)).status).toBe(404);
    expect(readdirSync(join(world.dataDir, "uploads"))).toEqual([]);
    expect(await world.rows("select tablename from pg_tables where schemaname = 'staging'")).toEqual([]);
  });
});

describe("the events of an upload", () => {
  it("end with its state", async () => {
    const { id } = await world.bring({ values: { [revenue]: { 2023: 1 } } });
    const response = await world.app.inject({ url: `/api/v1/uploads/${id}/events` });
    expect(response.headers["content-type"]).toMatch(/^text\/event-stream/);
    expect(response.headers["cache-control"]).toBe("no-store");
    expect(response.body).toBe('event: state\ndata: {"state":"ready"}\n\n');
  });
});

describe("the interface", () => {
  it("takes files on their own route only, and as they are only", async () => {
    const headers = { "content-type": "application/octet-stream" };
    const elsewhere = await world.app.inject({
      method: "POST",
      url: "/api/v1/entries",
      headers,
      payload: "x",
    });
    expect(elsewhere.json()).toMatchObject({ code: "MEDIA_TYPE_UNSUPPORTED" });
    const form = await world.app.inject({
      method: "POST",
      url: "/api/v1/uploads?name=a",
      headers: { "content-type": "text/csv" },
      payload: "x",
    });
    expect(form.json()).toMatchObject({ code: "MEDIA_TYPE_UNSUPPORTED" });
    const nameless = await world.app.inject({
      method: "POST",
      url: "/api/v1/uploads",
      headers,
      payload: "x",
    });
    expect(nameless.json()).toMatchObject({ code: "REQUEST_INVALID" });
  });

  it("refuses a file that says that it is too long before it comes", async () => {
    const response = await world.app.inject({
      method: "POST",
      url: "/api/v1/uploads?name=a",
      headers: { "content-type": "application/octet-stream", "content-length": String(600 * 1024 * 1024) },
      payload: "x",
    });
    expect(response.json()).toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
  });

  it.each([
    "/api/v1/uploads?name=a",
    "/api/v1/%75ploads?name=a",
    "/api/v1/batches/1/undo",
    "/api/v1/entries",
  ])("writes for this machine only: %s", async (url) => {
    const write = {
      method: "POST",
      url,
      headers: { "content-type": "application/json" },
      payload: "{}",
    } as const;
    const far = await world.app.inject({ ...write, remoteAddress: "192.168.1.7" });
    expect(far.json()).toMatchObject({ code: "WRITE_REFUSED" });
    const forwarded = await world.app.inject({
      ...write,
      headers: { ...write.headers, "x-forwarded-for": "192.168.1.7" },
    });
    expect(forwarded.json()).toMatchObject({ code: "WRITE_REFUSED" });
  });

  it.each(["/api/v1/uploads", "/api/v1/uploads/00000000-0000-4000-8000-000000000000/grid"])(
    "shows what is not published yet on this machine only: %s",
    async (url) => {
      const far = await world.app.inject({ method: "GET", url, remoteAddress: "192.168.1.7" });
      expect(far.json()).toMatchObject({ code: "WRITE_REFUSED" });
      const batches = await world.app.inject({
        method: "GET",
        url: "/api/v1/batches",
        remoteAddress: "192.168.1.7",
      });
      expect(batches.statusCode).toBe(200);
    },
  );

  it("leaves nothing of a transfer that breaks off", async () => {
    await world.app.listen(0, "127.0.0.1");
    const files = () => readdir(join(world.dataDir, "uploads")).catch(() => []);
    const sending = request(`${await world.app.getUrl()}/api/v1/uploads?name=a`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
    });
    sending.on("error", () => undefined);
    sending.write("x".repeat(1000));
    await waitFor(async () => (await files()).length === 1);
    sending.destroy();
    await waitFor(async () => (await files()).length === 0);
    expect((await get<UploadList>(world.app, "/api/v1/uploads")).body.uploads).toEqual([]);
  });

  it("lets nobody remember what it says of uploads and batches", async () => {
    for (const url of ["/api/v1/uploads", "/api/v1/batches"]) {
      const { headers } = await get(world.app, url);
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["etag"]).toBeUndefined();
    }
  });

  it("lets nobody change the audit", async () => {
    await world.bring({ values: {} });
    await expect(world.rows("update audit_entry set by = 'x'")).rejects.toThrow(/append-only/);
    await expect(world.rows("delete from audit_entry")).rejects.toThrow(/append-only/);
  });
});

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}
