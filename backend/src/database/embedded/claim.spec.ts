import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimDataDir } from "./claim";
import { lives, startOf } from "./process-start";

const url = "http://127.0.0.1:1";
let dataDir: string;
let lock: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "jiqun-claim-"));
  lock = join(dataDir, "jiqun.lock");
});

afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

describe("claimDataDir", () => {
  it("lets one of many have the folder, whatever lock was left there", async () => {
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, started: "1", url, token: "gone" }));
    const claims = await Promise.allSettled(Array.from({ length: 8 }, () => claimDataDir(dataDir, url)));
    expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const claim of claims) {
      if (claim.status === "rejected") expect(claim.reason).toMatchObject({ code: "ALREADY_RUNNING" });
    }
    expect(existsSync(`${lock}.clearing`)).toBe(false);
  });

  it("announces, and lets go", async () => {
    const claim = await claimDataDir(dataDir, url);
    claim.announce("http://127.0.0.1:2");
    await expect(claimDataDir(dataDir, url)).rejects.toMatchObject({
      code: "ALREADY_RUNNING",
      details: { url: "http://127.0.0.1:2" },
    });
    claim.release();
    expect(existsSync(lock)).toBe(false);
  });

  it("leaves a lock alone that is another's", async () => {
    const claim = await claimDataDir(dataDir, url);
    const other = JSON.stringify({ pid: 1, started: "1", url, token: "other" });
    writeFileSync(lock, other);
    claim.release();
    expect(readFileSync(lock, "utf8")).toBe(other);
  });

  it.each([
    ["whose number went to another process", { pid: process.pid, started: "1" }],
    ["of a program that is none of ours", { pid: 1 }],
    ["without a number", {}],
    ["of another's clearing that broke off", { pid: -5 }],
  ])("takes over a lock %s", async (_name, holder) => {
    writeFileSync(lock, JSON.stringify({ ...holder, url, token: "old" }));
    const past = new Date(Date.now() - 60_000);
    utimesSync(lock, past, past);
    writeFileSync(`${lock}.clearing`, JSON.stringify({ pid: 2 ** 22 + 1, started: "1", url, token: "x" }));
    (await claimDataDir(dataDir, url)).release();
    expect(existsSync(`${lock}.clearing`)).toBe(false);
  });

  it("waits for a lock that is being written", async () => {
    writeFileSync(lock, "");
    const claiming = claimDataDir(dataDir, url);
    const other = { pid: process.pid, started: startOf(process.pid), url: "http://127.0.0.1:3", token: "t" };
    writeFileSync(lock, JSON.stringify(other));
    await expect(claiming).rejects.toMatchObject({ details: { url: "http://127.0.0.1:3" } });
  });
});

describe("lives", () => {
  it.runIf(process.platform === "linux")("knows a process by when it was started", () => {
    expect(startOf(process.pid)).toMatch(/^\d+$/);
    expect(lives({ pid: process.pid, started: startOf(process.pid) })).toBe(true);
    expect(lives({ pid: process.pid, started: "1" })).toBe(false);
    expect(lives({ pid: process.ppid, started: null })).toBe(true);
  });
});
