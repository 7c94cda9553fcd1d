import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { binariesIn } from "../src/database/embedded/binaries";
import { chooseIdentity } from "../src/database/embedded/identity";
import { makeFolder, startProcess, type ServiceProcess } from "./service-process";

const entry = createRequire(import.meta.url).resolve("postgres-15-linux-x64");
const binaries = binariesIn(join(dirname(entry), "../native"));
const folder = makeFolder();
const services: ServiceProcess[] = [];
let server: ChildProcess;
let url: string;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function connect(): Promise<Client> {
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch {
      await delay(30);
    }
  }
}

beforeAll(async () => {
  const dir = join(folder.path, "postgres15");
  mkdirSync(dir, { mode: 0o700 });
  const identity = chooseIdentity(join(folder.path, "none"));
  if (identity !== null) chownSync(dir, identity.uid, identity.gid);
  const options = { ...identity, cwd: "/", stdio: "ignore" as const };
  execFileSync(
    binaries.initdb,
    ["-D", dir, "-U", "county", "--auth=trust", "-E", "UTF8", "--locale=C"],
    options,
  );
  const port = await freePort();
  const settings = [
    "-c",
    `port=${port}`,
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "unix_socket_directories=",
  ];
  server = spawn(binaries.postgres, ["-D", dir, ...settings], options);
  url = `postgres://county@127.0.0.1:${port}/postgres`;
  await (await connect()).end();
});

afterAll(async () => {
  for (const service of services) {
    service.process.kill("SIGTERM");
    await service.ended;
  }
  server.kill("SIGINT");
  await new Promise((resolve) => server.once("exit", resolve));
  folder.remove();
});

function start(environment: Readonly<Record<string, string>>): ServiceProcess {
  const service = startProcess(environment);
  services.push(service);
  return service;
}

describe("an external PostgreSQL 15", () => {
  it("is set up once by two services that start at the same time", async () => {
    const urls = await Promise.all([start({ DATABASE_URL: url }).ready, start({ DATABASE_URL: url }).ready]);
    const healths = await Promise.all(urls.map(async (at) => (await fetch(`${at}/api/health`)).json()));
    for (const health of healths) {
      expect(health).toMatchObject({ status: "ok", database: { kind: "external" } });
      expect((health as { database: { version: string } }).database.version).toMatch(/^15\./);
    }
    const client = await connect();
    const { rows } = await client.query("select file from import_batch group by file having count(*) > 1");
    await client.end();
    expect(rows).toEqual([]);
  });

  it("is still there when the services have stopped", async () => {
    const service = start({ DATABASE_URL: url });
    await service.ready;
    service.process.kill("SIGTERM");
    expect(await service.ended).toBe(0);
    await (await connect()).end();
  });

  it("is named without its password when it cannot be reached", async () => {
    const service = start({ DATABASE_URL: "postgres://county:geheim@127.0.0.1:1/figures" });
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain("127.0.0.1:1/figures");
    expect(service.output()).not.toContain("geheim");
  });
});
