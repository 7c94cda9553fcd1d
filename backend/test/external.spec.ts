import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres15, type ExternalServer } from "./fixture/postgres-15";
import { makeFolder, startProcess, type ServiceProcess } from "./service-process";

const folder = makeFolder();
const services: ServiceProcess[] = [];
let server: ExternalServer;

beforeAll(async () => {
  server = await startPostgres15(folder.path);
});

afterAll(async () => {
  for (const service of services) {
    service.process.kill("SIGTERM");
    await service.ended;
  }
  await server.stop();
  folder.remove();
});

function start(environment: Readonly<Record<string, string>>): ServiceProcess {
  const service = startProcess(environment);
  services.push(service);
  return service;
}

describe("an external PostgreSQL 15", () => {
  it("is set up once by two services that start at the same time", async () => {
    const urls = await Promise.all([
      start({ DATABASE_URL: server.url }).ready,
      start({ DATABASE_URL: server.url }).ready,
    ]);
    const healths = await Promise.all(urls.map(async (at) => (await fetch(`${at}/api/health`)).json()));
    for (const health of healths) {
      expect(health).toMatchObject({ status: "ok", database: { kind: "external" } });
      expect((health as { database: { version: string } }).database.version).toMatch(/^15\./);
    }
    const client = await server.connect();
    const { rows } = await client.query("select file from import_batch group by file having count(*) > 1");
    await client.end();
    expect(rows).toEqual([]);
  });

  it("is still there when the services have stopped", async () => {
    const service = start({ DATABASE_URL: server.url });
    await service.ready;
    service.process.kill("SIGTERM");
    expect(await service.ended).toBe(0);
    await (await server.connect()).end();
  });

  it("is named without its password when it cannot be reached", async () => {
    const service = start({ DATABASE_URL: "postgres://county:geheim@127.0.0.1:1/figures" });
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain("127.0.0.1:1/figures");
    expect(service.output()).not.toContain("geheim");
  });
});
