import { brotliDecompressSync } from "node:zlib";
import { type EntityList, type ErrorDto, errorSchema, type Health, healthSchema } from "@jiqun/contract";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Database } from "../src/database/database";
import { DataVersionService } from "../src/features/data-version/data-version.service";
import { EntityService } from "../src/features/entities/entity.service";
import { growDataVersion } from "./fixture/observations";
import { insertReference } from "./fixture/reference";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;
const log: string[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
  await insertReference(test.database.prisma);
  const logger = pino({ level: "debug" }, { write: (line: string) => void log.push(line) });
  app = await startApp(test.database, { logger });
});

afterAll(async () => {
  await app.close();
  await test.drop();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("health", () => {
  it("tells the version, the database and the data", async () => {
    const { status, body } = await get<Health>(app, "/api/health");
    expect(status).toBe(200);
    expect(healthSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ status: "ok", database: { kind: "embedded" }, dataAsOf: null });
    expect(body.database.version).toMatch(/^\d+(\.\d+)*$/);
  });
});

describe("an unchanged answer", () => {
  const url = "/api/v1/entities";

  it("is not sent again, nor is it made again", async () => {
    const first = await get<EntityList>(app, url);
    const query = vi.spyOn(test.database.pool, "query");
    const list = vi.spyOn(app.get(EntityService), "list");
    const second = await get(app, url, { "if-none-match": String(first.headers["etag"]) });
    expect(second.status).toBe(304);
    expect(second.headers["etag"]).toBe(first.headers["etag"]);
    expect(second.body).toBeNull();
    expect(list).not.toHaveBeenCalled();
    expect(query).toHaveBeenCalledTimes(1);
  });

  it("is not taken for granted: what is no answer stays none", async () => {
    const any = { "if-none-match": "*" };
    expect((await get(app, url, any)).status).toBe(200);
    expect((await get(app, "/api/v1/entities/nothing", any)).status).toBe(404);
    expect((await get(app, "/api/v1/entities?colour=red", any)).status).toBe(400);
  });

  it("is remembered for a client that has not seen it", async () => {
    const first = await get<EntityList>(app, url);
    const list = vi.spyOn(app.get(EntityService), "list");
    const second = await get<EntityList>(app, url);
    expect(second.body).toEqual(first.body);
    expect(list).not.toHaveBeenCalled();
  });

  it("is asked for each time", async () => {
    const { headers } = await get<EntityList>(app, url);
    expect(headers["cache-control"]).toBe("no-cache");
  });

  it("is another answer as soon as the data changed", async () => {
    const first = await get<EntityList>(app, url);
    await test.database.prisma.entity.update({ where: { code: "firm" }, data: { nameZh: "新名" } });
    await growDataVersion(test.database.prisma);
    const second = await get<EntityList>(app, url, { "if-none-match": String(first.headers["etag"]) });
    expect(second.status).toBe(200);
    expect(second.headers["etag"]).not.toBe(first.headers["etag"]);
    expect(second.body.entities.find(({ code }) => code === "firm")?.name.zh).toBe("新名");
  });

  it("is another answer after a backup was restored that counts the same", async () => {
    const first = await get<EntityList>(app, url);
    await test.database.prisma.dataVersion.update({
      where: { id: 1 },
      data: { changedAt: new Date("2020-01-01") },
    });
    const second = await get<EntityList>(app, url, { "if-none-match": String(first.headers["etag"]) });
    expect(second.status).toBe(200);
  });

  it("has a tag of its own for each query, and errors have none", async () => {
    const tags = await Promise.all(
      ["/api/v1/notes", "/api/v1/notes?entity=county"].map(
        async (each) => (await get(app, each)).headers["etag"],
      ),
    );
    expect(new Set(tags).size).toBe(2);
    const refused = await get(app, "/api/v1/notes?entity=nothing");
    expect(refused.headers["etag"]).toBeUndefined();
    expect(refused.headers["cache-control"]).toBe("no-store");
  });

  it.each(["br", "gzip"])("is compressed as %s, remembered or not", async (encoding) => {
    await growDataVersion(test.database.prisma);
    const plain = (await app.inject({ url: "/api/v1/entities" })).body;
    await growDataVersion(test.database.prisma);
    for (let round = 0; round < 2; round += 1) {
      const response = await app.inject({ url, headers: { "accept-encoding": encoding } });
      expect(response.headers["content-encoding"]).toBe(encoding);
      expect(response.headers["vary"]).toMatch(/accept-encoding/i);
      if (encoding === "br") expect(brotliDecompressSync(response.rawPayload).toString()).toBe(plain);
    }
  });

  it("can be asked for by HEAD", async () => {
    const response = await app.inject({ method: "HEAD", url });
    expect([response.statusCode, response.body]).toEqual([200, ""]);
    expect(response.headers["etag"]).toBeDefined();
  });
});

describe("a refusal", () => {
  it.each([
    ["/api/v1/entities?colour=red", 400, "PARAMETER_UNKNOWN"],
    ["/api/health?x=1", 400, "PARAMETER_UNKNOWN"],
    ["/api/v1/entities/nothing", 404, "ENTITY_NOT_FOUND"],
    ["/api/v1/nothing", 404, "ROUTE_NOT_FOUND"],
    ["/api", 404, "ROUTE_NOT_FOUND"],
    ["/sdmx/nothing", 404, "ROUTE_NOT_FOUND"],
    ["/api/v1/entities/%E0%A4%A", 400, "REQUEST_INVALID"],
    [`/api/v1/entities/${"x".repeat(300)}`, 404, "ROUTE_NOT_FOUND"],
  ])("of %s has the one shape, both languages and the request id", async (url, status, code) => {
    const answer = await get(app, url, { accept: "text/html" });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(errorSchema.parse(answer.body)).toEqual(answer.body);
    expect(answer.headers["x-request-id"]).toBe(answer.body.requestId);
    expect(answer.headers["content-security-policy"]).toBeDefined();
  });

  it.each([
    ["POST", "/api/v1/entities", "GET, HEAD"],
    ["DELETE", "/api/v1/entities/county?x=1", "GET, HEAD"],
    ["GET", "/api/v1/statements/read", "POST"],
    ["HEAD", "/api/v1/statements/read", "POST"],
    ["OPTIONS", "/api/health", "GET, HEAD"],
    ["PUT", "/api/openapi.json", "GET, HEAD"],
  ] as const)("of %s %s says which methods there are", async (method, url, allow) => {
    const response = await app.inject({ method, url });
    expect([response.statusCode, response.headers["allow"]]).toEqual([405, allow]);
    if (method === "HEAD") return;
    const body = errorSchema.parse(response.json());
    expect(body).toMatchObject({
      code: "METHOD_NOT_ALLOWED",
      details: [{ parameter: "method", value: method }],
    });
  });

  it.each(["0x10", "1e3", "%20", "", "%2B5"])(
    "names a number of a query that is written %j",
    async (text) => {
      const { status, body } = await get(
        app,
        `/api/v1/comparison?series=x&align=threshold&threshold=${text}`,
      );
      expect([status, body.code, body.details.map(({ parameter }) => parameter)]).toEqual([
        ...[400, "REQUEST_INVALID"],
        ["threshold"],
      ]);
    },
  );

  it("names the unknown parameter and lists what there is", async () => {
    const { body } = await get(app, "/api/v1/notes?entty=county");
    expect(body.details).toEqual([
      { parameter: "entty", value: null, expected: { zh: "asOf、entity", en: "asOf, entity" } },
    ]);
    expect(body.message.zh).toContain("entty");
  });

  it.each([
    [{ payload: "{", headers: { "content-type": "application/json" } }, 400, "REQUEST_INVALID"],
    [{ payload: "", headers: { "content-type": "application/json" } }, 400, "REQUEST_INVALID"],
    [{ payload: "<a/>", headers: { "content-type": "application/xml" } }, 415, "MEDIA_TYPE_UNSUPPORTED"],
    [
      {
        payload: `{"texts":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
        headers: { "content-type": "application/json" },
      },
      400,
      "REQUEST_INVALID",
    ],
    [
      { payload: "[".padEnd(5_300_000, "1"), headers: { "content-type": "application/json" } },
      413,
      "PAYLOAD_TOO_LARGE",
    ],
  ])("of a body that cannot be read (%#)", async (message, status, code) => {
    const response = await app.inject({ method: "POST", url: "/api/v1/statements/read", ...message });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
  });
});

describe("a fault of our own", () => {
  it("tells nothing of its cause; the log tells it with the request id", async () => {
    vi.spyOn(app.get(EntityService), "one").mockRejectedValue(new Error("secret table missing"));
    const { status, body } = await get(app, "/api/v1/entities/county", { "x-request-id": "from-a-proxy.1" });
    expect([status, body.code, body.requestId]).toEqual([500, "INTERNAL", "from-a-proxy.1"]);
    expect(JSON.stringify(body)).not.toContain("secret");
    const line = log.find((text) => text.includes("secret table missing"));
    expect(JSON.parse(line ?? "{}")).toMatchObject({ requestId: "from-a-proxy.1", code: "INTERNAL" });
  });

  it("is an answer that breaks the contract", async () => {
    vi.spyOn(app.get(EntityService), "one").mockResolvedValue({ code: "county" } as never);
    const { status, body } = await get(app, "/api/v1/entities/county");
    expect([status, body.code]).toEqual([500, "INTERNAL"]);
  });

  it("is an answer that holds more than the contract says", async () => {
    const entity = await app.get(EntityService).one("county");
    vi.spyOn(app.get(EntityService), "one").mockResolvedValue({ ...entity, id: 7 } as never);
    expect((await get(app, "/api/v1/entities/county")).status).toBe(500);
  });
});

describe("a database that is gone", () => {
  it("is told as such, by every kind of query", async () => {
    const database = new Database("postgresql://nobody@127.0.0.1:1/nothing");
    const lonely = await startApp(database);
    for (const url of ["/api/health", "/api/v1/entities"]) {
      const { status, body } = await get(lonely, url);
      expect([status, body.code]).toEqual([503, "DATABASE_UNAVAILABLE"]);
    }
    vi.spyOn(lonely.get(DataVersionService), "current").mockResolvedValue({ number: 1, mark: "1" });
    expect((await get(lonely, "/api/v1/indicators")).body.code).toBe("DATABASE_UNAVAILABLE");
    await lonely.close();
    await database.close();
  });
});

describe("a request id", () => {
  it.each([
    ["a-1.b_2", true],
    ["x".repeat(65), false],
    ['a"b', false],
    ["", false],
  ])("%j is kept: %s", async (given, kept) => {
    const { headers } = await get(app, "/api/health", { "x-request-id": given });
    expect(headers["x-request-id"] === given).toBe(kept);
    expect(headers["x-request-id"]).toMatch(/^[\w.-]{1,64}$/);
  });
});

describe("a foreign host or origin", () => {
  it.each([
    ["127.0.0.1:8787", 200],
    ["localhost", 200],
    ["[::1]:8787", 200],
    ["evil.example", 403],
    ["localhost.evil.example", 403],
    ["127.0.0.1.nip.io:8787", 403],
  ])("host %s: %i", async (host, status) => {
    expect((await get(app, "/api/health", { host })).status).toBe(status);
  });

  it.each([
    [undefined, 200],
    ["http://localhost:8787", 200],
    ["http://localhost:9999", 403],
    ["https://evil.example", 403],
    ["null", 403],
  ])("origin %s of a POST: %i", async (origin, status) => {
    const response = await app.inject({
      method: "POST",
      url: "/api/v1/statements/read",
      headers: { host: "localhost:8787", ...(origin === undefined ? {} : { origin }) },
      payload: { texts: ["产值50亿元"] },
    });
    expect(response.statusCode).toBe(status);
  });

  it("is the installation's own affair where the service listens to the network", async () => {
    const open = await startApp(test.database, { settings: { host: "0.0.0.0" } });
    expect((await get(open, "/api/health", { host: "jiqun.shanghe.gov" })).status).toBe(200);
    await open.close();
  });
});

describe("many texts to read", () => {
  it("are refused beyond what can be read meanwhile", async () => {
    const response = await app.inject({
      method: "POST",
      url: "/api/v1/statements/read",
      payload: { texts: Array.from({ length: 200 }, () => "1%,".repeat(6_666)) },
    });
    const { code, details } = response.json<ErrorDto>();
    expect([response.statusCode, code]).toEqual([400, "REQUEST_INVALID"]);
    expect(details[0]).toMatchObject({ parameter: "texts" });
    expect(details[0]?.expected?.zh).toContain("100000");
  });

  it("leave others their turn", async () => {
    const order: string[] = [];
    const texts = Array.from({ length: 30 }, () => "产值50亿元，同比增长20%以上。".repeat(100));
    const reading = app
      .inject({ method: "POST", url: "/api/v1/statements/read", payload: { texts } })
      .then(({ statusCode }) => order.push(`read ${statusCode}`));
    const other = app.inject({ url: "/api/openapi.json" }).then(() => order.push("other"));
    await Promise.all([reading, other]);
    expect(order).toEqual(["other", "read 200"]);
  });
});
