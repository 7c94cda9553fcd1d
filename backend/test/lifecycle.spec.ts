import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive } from "../src/database/embedded/process-start";
import { makeFolder, startProcess, type ServiceProcess } from "./service-process";

const cleanups: (() => void)[] = [];
const running: ServiceProcess[] = [];

afterEach(async () => {
  for (const service of running.splice(0)) {
    service.process.kill("SIGTERM");
    await service.ended;
  }
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function folder(): string {
  const made = makeFolder();
  cleanups.push(made.remove);
  return made.path;
}

function start(dataDir: string, environment: Readonly<Record<string, string>> = {}): ServiceProcess {
  const service = startProcess({ DATA_DIR: dataDir, ...environment });
  running.push(service);
  return service;
}

function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(20);
}

describe("the service with its embedded database", () => {
  it("starts from nothing, stops on SIGTERM with its database, and starts again with its data", async () => {
    const dataDir = folder();
    const first = start(dataDir);
    const url = await first.ready;
    const before = await (await fetch(`${url}/api/v1/entities`)).text();
    const pid = postmasterPid(dataDir);
    first.process.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);

    const second = start(dataDir);
    expect(await (await fetch(`${await second.ready}/api/v1/entities`)).text()).toBe(before);
    expect(second.output()).not.toContain("file imported");
  });

  it("leaves no database behind when it is killed", async () => {
    const dataDir = folder();
    const service = start(dataDir);
    await service.ready;
    const pid = postmasterPid(dataDir);
    service.process.kill("SIGKILL");
    await service.ended;
    await until(() => !isAlive(pid));
    const again = start(dataDir);
    await expect(again.ready).resolves.toContain("http://127.0.0.1:");
  });

  it.each([["there is nothing yet"], ["a service was killed there"]])(
    "runs once where two start at the same moment and %s",
    async (place) => {
      const dataDir = folder();
      if (place.includes("killed")) {
        writeFileSync(join(dataDir, "jiqun.lock"), JSON.stringify({ pid: 1, url: "http://127.0.0.1:1" }));
      }
      const both = [start(dataDir), start(dataDir)];
      const outcomes = await Promise.allSettled(both.map(({ ready }) => ready));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const refused = both[outcomes.findIndex(({ status }) => status === "rejected")];
      expect(await refused?.ended).toBe(1);
      expect(refused?.output()).toContain("in use by another Jiqun process");
    },
  );

  it("stops although a request is never sent to its end", async () => {
    const service = start(folder());
    const { port } = new URL(await service.ready);
    const client = connect(Number(port), "127.0.0.1");
    client.on("error", () => undefined);
    client.write(
      "POST /api/v1/statements/read HTTP/1.1\r\nhost: localhost\r\n" +
        'content-type: application/json\r\ncontent-length: 100\r\n\r\n{"texts":',
    );
    await delay(200);
    const asked = Date.now();
    service.process.kill("SIGTERM");
    expect(await service.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(15_000);
    client.destroy();
  });

  it("names the address of a service that holds the same data", async () => {
    const dataDir = folder();
    const url = await start(dataDir).ready;
    const second = start(dataDir);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`in use by another Jiqun process`);
    expect(second.output()).toContain(url);
  });

  it("ignores the lock files of processes that are gone or are something else now", async () => {
    const dataDir = folder();
    const first = start(dataDir);
    await first.ready;
    first.process.kill("SIGTERM");
    await first.ended;
    writeFileSync(join(dataDir, "jiqun.lock"), JSON.stringify({ pid: 1, url: "http://127.0.0.1:1" }));
    // A lock file whose number now belongs to this test, which is no database.
    writeFileSync(join(dataDir, "postgres/postmaster.pid"), `${process.pid}\n/elsewhere\n`);
    await expect(start(dataDir).ready).resolves.toContain("http://");
  });

  it("makes the database anew where making it was interrupted", async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, "postgres.new"));
    writeFileSync(join(dataDir, "postgres.new/PG_VERSION"), "18\n");
    await expect(start(dataDir).ready).resolves.toContain("http://");
    expect(existsSync(join(dataDir, "postgres.new"))).toBe(false);
  });

  it("says which program version made the data, and leaves it alone", async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, "postgres"));
    writeFileSync(join(dataDir, "postgres/PG_VERSION"), "15\n");
    const service = start(dataDir);
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain("was made by PostgreSQL 15; this version brings 18");
    expect(readFileSync(join(dataDir, "postgres/PG_VERSION"), "utf8")).toBe("15\n");
  });

  it("refuses a folder that holds something else", async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, "postgres"));
    writeFileSync(join(dataDir, "postgres/letter.txt"), "dear");
    const service = start(dataDir);
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain("neither empty nor a data directory of Jiqun");
    expect(readFileSync(join(dataDir, "postgres/letter.txt"), "utf8")).toBe("dear");
  });

  it("says that a path cannot be a data directory", async () => {
    const file = join(folder(), "file");
    writeFileSync(file, "");
    const service = start(file);
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain("cannot be read and written");
  });

  it.runIf(existsSync("/proc/self"))("says at once that the system makes no folder there", async () => {
    const service = start("/proc/jiqun");
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain("cannot be read and written");
  });

  it("says at once what is wrong with the file of the database's password, and starts when it is restored", async () => {
    const dataDir = folder();
    const first = start(dataDir);
    await first.ready;
    first.process.kill("SIGTERM");
    await first.ended;
    const file = join(dataDir, "postgres.password");
    const password = readFileSync(file, "utf8");
    const outputWith = async (change: () => void): Promise<string> => {
      change();
      const service = start(dataDir);
      expect(await service.ended).toBe(1);
      return service.output();
    };
    expect(await outputWith(() => rmSync(file))).toContain(`password file ${file} is absent`);
    expect(await outputWith(() => writeFileSync(file, ""))).toContain("Restore this file from the backup");
    expect(await outputWith(() => writeFileSync(file, "a/b@c"))).toContain("does not take the password");
    writeFileSync(file, password);
    await expect(start(dataDir).ready).resolves.toContain("http://");
  });

  it("says that a service still runs although its lock files were deleted", async () => {
    const dataDir = folder();
    await start(dataDir).ready;
    rmSync(join(dataDir, "jiqun.lock"));
    rmSync(join(dataDir, "postgres/postmaster.pid"));
    const second = start(dataDir);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain("most likely of a Jiqun that still runs");
  });

  it("says that the port is taken, before it touches any data", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const { port } = holder.address() as AddressInfo;
    const dataDir = folder();
    const service = start(dataDir, { PORT: String(port) });
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain(`127.0.0.1:${port} is in use`);
    expect(existsSync(join(dataDir, "postgres"))).toBe(false);
    holder.close();
  });

  it("names the variable that is wrong", async () => {
    const service = start(folder(), { PORT: "eighty" });
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain("PORT=eighty");
  });

  it.runIf(process.getuid?.() === 0)(
    "runs as root where the database's user cannot reach the folder",
    async () => {
      const outer = folder();
      const closed = join(outer, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const service = start(join(closed, "data"));
      // Said after its address.
      await service.said(/Data: .*\n/);
      const data = /Data: (\/var\/lib\/jiqun\/data-\w+)/.exec(service.output())?.[1];
      expect(data).toBeDefined();
      service.process.kill("SIGTERM");
      await service.ended;
      rmSync(data ?? "", { recursive: true });
    },
  );
});
