import { request as httpRequest } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { errorSchema, type ErrorDto } from "@jiqun/contract";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { EntityService } from "../src/features/entities/entity.service";
import { insertReference } from "./fixture/reference";
import { startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

const portOf = (service: NestFastifyApplication): number =>
  (service.getHttpServer().address() as AddressInfo).port;

beforeAll(async () => {
  test = await createTestDatabase();
  await insertReference(test.database.prisma);
  app = await startApp(test.database);
  await app.listen(0, "127.0.0.1");
});

afterAll(async () => {
  await app.close();
  await test.drop();
});

/** Sends words as they are, and reads until the service has answered. */
function send(text: string): Promise<{ status: number; body: ErrorDto }> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(portOf(app), "127.0.0.1", () => socket.write(text));
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
    socket.on("close", () => {
      const [head = "", body = ""] = answer.split("\r\n\r\n");
      resolve({ status: Number(head.split(" ")[1]), body: JSON.parse(body) as ErrorDto });
    });
  });
}

const headers = "host: localhost\r\nconnection: close\r\n";

describe("a request as it comes over the wire", () => {
  it.each(["/api/docs/../../package.json", "/api/docs/%2e%2e/package.json", "/api/docs/..%2fpackage.json"])(
    "does not lead out of a folder by %s",
    async (path) => {
      const { status, body } = await send(`GET ${path} HTTP/1.1\r\n${headers}\r\n`);
      expect([status, body.code]).toEqual([404, "ROUTE_NOT_FOUND"]);
    },
  );

  it.each([
    ["that is none", "GARBAGE\r\n\r\n", 400, "REQUEST_INVALID"],
    ["of an unknown method", `BREW / HTTP/1.1\r\n${headers}\r\n`, 400, "REQUEST_INVALID"],
    ["with too many headers", `GET / HTTP/1.1\r\nx: ${"y".repeat(20_000)}\r\n`, 431, "REQUEST_INVALID"],
    ["by TRACE", `TRACE /api/health HTTP/1.1\r\n${headers}\r\n`, 405, "METHOD_NOT_ALLOWED"],
    ["without its body", `POST /api/v1/statements/read HTTP/1.1\r\n${headers}\r\n`, 400, "REQUEST_INVALID"],
    ["to another host", "GET /api/health HTTP/1.0\r\n\r\n", 403, "ORIGIN_REFUSED"],
  ])("%s is refused in the one shape", async (_name, text, status, code) => {
    const answer = await send(text);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(errorSchema.parse(answer.body)).toEqual(answer.body);
  });
});

describe("closing", () => {
  it("does not wait for ever for a request whose end does not come", async () => {
    const closing = await startApp(test.database, { closingDeadlineMs: 300 });
    await closing.listen(0, "127.0.0.1");
    const port = portOf(closing);
    const client = httpRequest({
      port,
      host: "127.0.0.1",
      method: "POST",
      path: "/api/v1/statements/read",
      headers: { "content-type": "application/json", "content-length": "100" },
    });
    const broken = new Promise<void>((resolve) => client.once("error", () => resolve()));
    client.write('{"texts":');
    await delay(100);
    await closing.close();
    await broken;
  });

  it("lets a request in flight end", async () => {
    const closing = await startApp(test.database);
    let release = (): void => undefined;
    let began = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => (began = resolve));
    vi.spyOn(closing.get(EntityService), "list").mockImplementation(async () => {
      began();
      await new Promise<void>((resolve) => (release = resolve));
      return { home: null, peers: [], entities: [] };
    });
    await closing.listen(0, "127.0.0.1");
    const port = portOf(closing);
    const status = new Promise<number | undefined>((resolve, reject) => {
      httpRequest({ port, host: "127.0.0.1", path: "/api/v1/entities" }, ({ statusCode }) =>
        resolve(statusCode),
      )
        .on("error", reject)
        .end();
    });
    await hasBegun;
    const closed = closing.close();
    release();
    expect(await status).toBe(200);
    await closed;
  });
});
