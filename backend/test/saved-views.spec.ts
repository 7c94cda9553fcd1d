import type { ErrorDto, SavedView, SavedViewList, SaveViewRequest } from "@jiqun/contract";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  app = await startApp(test.database);
});
beforeEach(() => test.database.pool.query("delete from saved_view"));
afterAll(async () => {
  await app.close();
  await test.drop();
});

const request: SaveViewRequest = {
  ...{
    page: "compare",
    name: "苏州与商河",
    state: "series=a.b,c.d&transform=yoy",
    version: 1,
    replaces: null,
  },
};

async function post<Body>(url: string, payload: object = {}, headers: Record<string, string> = {}) {
  const response = await app.inject({ method: "POST", url, payload, headers });
  return { status: response.statusCode, body: response.json<Body>() };
}

const save = <Body = SavedView>(changes: Partial<SaveViewRequest> = {}) =>
  post<Body>("/api/v1/views", { ...request, ...changes });
const seen = ({ code, savedAt }: SavedView) => ({ code, savedAt });
const listed = async (): Promise<SavedView[]> => (await get<SavedViewList>(app, "/api/v1/views")).body.views;

describe("a saved view", () => {
  it("is listed at once with everything that opens it again", async () => {
    expect(await listed()).toEqual([]);
    const { status, body } = await save();
    expect(status).toBe(200);
    expect(body).toMatchObject({ page: "compare", name: "苏州与商河", state: request.state, version: 1 });
    expect(await listed()).toEqual([body]);
  });

  it("is never overwritten unasked, whoever comes second", async () => {
    const both = await Promise.all([save<ErrorDto>(), save<ErrorDto>({ state: "series=other" })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe("VIEW_NAME_TAKEN");
    expect(await listed()).toHaveLength(1);
  });

  it("takes the place of the one that it names, under a new name too", async () => {
    const { body } = await save();
    const renamed = await save({ replaces: seen(body), name: "新名称", state: "series=x" });
    expect(renamed.body).toMatchObject({ code: body.code, name: "新名称", state: "series=x" });
    const { rows } = await test.database.pool.query<{ before: object }>(
      "select details->'before' as before from audit_entry order by id desc limit 1",
    );
    expect(rows[0]?.before).toEqual({ name: request.name, state: request.state });
    const elsewhere = await save<ErrorDto>({ replaces: seen(renamed.body), page: "cluster" });
    expect(elsewhere.body.code).toBe("VIEW_NOT_FOUND");
    expect(await listed()).toHaveLength(1);
  });

  it("is not overwritten by somebody who has not seen what it is by now", async () => {
    const { body } = await save();
    const both = await Promise.all(
      ["series=mine", "series=theirs"].map((state) =>
        save<SavedView & ErrorDto>({ replaces: seen(body), state }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect([refused?.code, refused?.details[0]?.value]).toEqual(["VIEW_CHANGED", request.name]);
    const [now] = await listed();
    expect(now).toEqual(both.find(({ status }) => status === 200)?.body);
    expect(
      (await save({ replaces: now === undefined ? null : seen(now), state: "series=again" })).status,
    ).toBe(200);
  });

  it("may be of the page as it opens, which has no query", async () => {
    expect((await save({ page: "cluster", state: "" })).body.state).toBe("");
  });

  it("may have the name of one of another page, and not of its own", async () => {
    await save();
    expect((await save({ page: "cluster" })).status).toBe(200);
    const other = await save({ name: "其他" });
    expect((await save<ErrorDto>({ replaces: seen(other.body) })).body.code).toBe("VIEW_NAME_TAKEN");
  });

  it("can be deleted once", async () => {
    const { body } = await save();
    const url = `/api/v1/views/${body.code}/delete`;
    expect((await post<SavedViewList>(url)).body).toEqual({ views: [] });
    const again = await post<ErrorDto>(url);
    expect([again.status, again.body.code]).toEqual([404, "VIEW_NOT_FOUND"]);
    expect((await save<ErrorDto>({ replaces: seen(body) })).body.code).toBe("VIEW_NOT_FOUND");
  });

  it("leaves a line in the audit each time it is changed, with what it was", async () => {
    const { body } = await save();
    await post(`/api/v1/views/${body.code}/delete`);
    const { rows } = await test.database.pool.query(
      `select action, details->>'state' as state from audit_entry where details->>'view' = $1 order by id`,
      [body.code],
    );
    expect(rows).toEqual([
      { action: "save-view", state: request.state },
      { action: "delete-view", state: request.state },
    ]);
  });

  it.each<[string, Partial<SaveViewRequest>]>([
    ["an empty name", { name: "  " }],
    ["a name with a NUL", { name: "a\u0000b" }],
    ["a name with half a character", { name: "a\ud800b" }],
    ["a name of a hundred characters", { name: "名".repeat(100) }],
    ["a state that is no query", { state: "<script>" }],
    ["a state that no address can hold", { state: "a".repeat(17_000) }],
  ])("is refused with %s", async (_what, changes) => {
    const { status, body } = await save<ErrorDto>(changes);
    expect([status, body.code]).toEqual([400, "REQUEST_INVALID"]);
    expect(body.details[0]?.expected?.zh).not.toBe("");
  });

  it("is not written from another machine", async () => {
    const { status, body } = await post<ErrorDto>("/api/v1/views", request, {
      "x-forwarded-for": "10.0.0.7",
    });
    expect([status, body.code]).toEqual([403, "WRITE_REFUSED"]);
  });
});
