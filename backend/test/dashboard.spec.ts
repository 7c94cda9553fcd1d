import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;
let frontend: string;

beforeAll(async () => {
  test = await createTestDatabase();
  frontend = mkdtempSync(join(tmpdir(), "jiqun-dist-"));
  mkdirSync(join(frontend, "assets"));
  writeFileSync(join(frontend, "index.html"), "<!doctype html><title>集群</title>");
  writeFileSync(join(frontend, "favicon.svg"), "<svg/>");
  writeFileSync(join(frontend, ".secret"), "hidden");
  writeFileSync(join(frontend, "assets/index-1a2b3c.js"), "export {};".repeat(500));
  writeFileSync(join(frontend, "assets/packed-1a2b3c.js"), "export {};");
  writeFileSync(join(frontend, "assets/packed-1a2b3c.js.br"), "packed");
  app = await startApp(test.database, { frontend });
});

afterAll(async () => {
  await app.close();
  await test.drop();
  rmSync(frontend, { recursive: true });
});

describe("the dashboard", () => {
  const page = (url: string, accept = "text/html"): ReturnType<typeof app.inject> =>
    app.inject({ url, headers: { accept } });

  it.each([
    ["/", "*/*"],
    ["/compare?series=a", "text/html"],
    ["/compare", "*/*"],
    ["/Catalogue/good.A.level/", "*/*"],
    ["/overview/370126", "application/json"],
  ])("answers %s with its page, whatever is accepted (%s)", async (url, accept) => {
    const response = await page(url, accept);
    expect([response.statusCode, response.body]).toEqual([200, "<!doctype html><title>集群</title>"]);
    expect(response.headers["cache-control"]).toBe("no-cache");
    expect(response.headers["content-security-policy"]).toContain("script-src 'self'");
  });

  it("sends a file that is compressed already as it lies there, to those who take it", async () => {
    const ask = (encoding: string): ReturnType<typeof app.inject> =>
      app.inject({ url: "/assets/packed-1a2b3c.js", headers: { "accept-encoding": encoding } });
    const [packed, plain] = [await ask("br"), await ask("identity")];
    expect([packed.body, packed.headers["content-encoding"]]).toEqual(["packed", "br"]);
    expect([plain.body, plain.headers["content-encoding"]]).toEqual(["export {};", undefined]);
    for (const { headers } of [packed, plain]) {
      expect(headers["content-type"]).toBe("application/javascript; charset=utf-8");
      expect(headers["vary"]).toBe("accept-encoding");
    }
  });

  it("answers HEAD of a page as it answers GET, without the page", async () => {
    const { statusCode, body, headers } = await app.inject({ method: "HEAD", url: "/import/batches" });
    expect([statusCode, body, headers["content-type"]]).toEqual([200, "", "text/html; charset=utf-8"]);
  });

  it.each(["/nothing", "/compare/more", "/import/a/b", "/a.b/c"])(
    "answers a browser that opens %s with a page that says there is none",
    async (url) => {
      const browser = await page(url);
      expect([browser.statusCode, browser.body]).toEqual([404, "<!doctype html><title>集群</title>"]);
      const program = await page(url, "*/*");
      expect([program.statusCode, program.json<{ code: string }>().code]).toEqual([404, "ROUTE_NOT_FOUND"]);
    },
  );

  it("keeps what has a hash in its name for good", async () => {
    const response = await page("/assets/index-1a2b3c.js", "*/*");
    expect(response.statusCode).toBe(200);
    expect(response.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(response.headers["content-type"]).toContain("javascript");
    expect((await page("/favicon.svg", "*/*")).headers["cache-control"]).toBe("no-cache");
  });

  it("compresses its files", async () => {
    const response = await app.inject({
      url: "/assets/index-1a2b3c.js",
      headers: { "accept-encoding": "br" },
    });
    expect(response.headers["content-encoding"]).toBe("br");
  });

  it.each([
    ["/assets/gone-000000.js", "text/html"],
    ["/picture.png", "image/png"],
    ["/.secret", "*/*"],
    ["/..%2f..%2fetc/passwd", "*/*"],
    ["/%00", "*/*"],
  ])("does not answer %s for %s", async (url, accept) => {
    const response = await page(url, accept);
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, "ROUTE_NOT_FOUND"]);
  });

  it("says so when it is not built", async () => {
    const bare = await startApp(test.database);
    const response = await bare.inject({ url: "/", headers: { accept: "text/html" } });
    expect(response.statusCode).toBe(503);
    expect(response.body).toContain("npm start");
    await bare.close();
  });
});

describe("the documentation", () => {
  it("is there without the internet and without inline scripts", async () => {
    const page = await app.inject({ url: "/api/docs" });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/<script>|https?:\/\//);
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");
    for (const url of addresses) expect((await app.inject({ url })).statusCode).toBe(200);
    expect(addresses).toHaveLength(4);
  });

  it("does not hand out other files of the package", async () => {
    expect((await app.inject({ url: "/api/docs/package.json" })).statusCode).toBe(404);
  });

  it("describes the service to programs", async () => {
    const { status, body } = await get<{ openapi: string }>(app, "/api/openapi.json");
    expect([status, body.openapi]).toEqual([200, "3.1.0"]);
  });
});
