import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileReport, ReadListener, ReadRequest } from "../src/features/uploads/file-reader";
import { ReadingHost } from "../src/features/uploads/reading/reading-host";

const built = new URL("../dist/read-file.worker.js", import.meta.url);
const usual = { megabytes: 192, milliseconds: 60_000 };
const small = "地区,2023年\n山东省,1\n江苏省,2\n";
/** Every series of which is kept while it is read. */
const wide = (rows: number): string =>
  `地区,${Array.from({ length: 40 }, (_, at) => `${1980 + at}年`).join(",")}\n` +
  Array.from({ length: rows }, (_, at) => `某地${at}省,${"12345.678,".repeat(39)}1\n`).join("");

describe("the built worker", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jiqun-built-worker-"));
    writeFileSync(join(folder, "small.csv"), small);
    writeFileSync(join(folder, "wide.csv"), wide(40_000));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const request = (name: string): ReadRequest => ({
    ...{ path: join(folder, name), name, answers: {}, today: "2026-11-23" },
    catalogue: {
      ...{ entities: [], indicators: [], industries: [], products: [], scopes: [], series: [], sources: [] },
    },
  });
  const listener = (changes: Partial<ReadListener> = {}): ReadListener => ({
    onProgress: () => undefined,
    onRows: () => Promise.resolve(),
    signal: new AbortController().signal,
    ...changes,
  });
  const reads = async (host: ReadingHost): Promise<FileReport> => host.read(request("small.csv"), listener());

  it("reads", async () => {
    const report = await reads(ReadingHost.with(built, usual));
    expect(report).toMatchObject({ format: "csv", refused: null, tables: [{ observations: 2 }] });
  });

  it.each([
    ["MEMORY_EXCEEDED", { ...usual, megabytes: 16 }],
    ["TIME_EXCEEDED", { ...usual, milliseconds: 1 }],
  ])("refuses what takes more than it may with %s, and the service reads on", async (code, limits) => {
    const report = await ReadingHost.with(built, limits).read(request("wide.csv"), listener());
    expect(report.refused?.code).toBe(code);
    expect((await reads(ReadingHost.with(built, usual))).refused).toBeNull();
  });

  it("ends when it is broken off, and gives its turn on", async () => {
    const host = ReadingHost.with(built, usual);
    const broken = [1, 2, 3].map(async () => {
      const ending = new AbortController();
      const onProgress = (): void => ending.abort(new Error("cancelled"));
      await host.read(request("wide.csv"), listener({ onProgress, signal: ending.signal }));
    });
    const ends = await Promise.allSettled(broken);
    expect(ends.map((end) => (end.status === "rejected" ? String(end.reason) : end.status))).toEqual(
      Array(3).fill("Error: cancelled"),
    );
    expect((await reads(host)).refused).toBeNull();
  });
});
