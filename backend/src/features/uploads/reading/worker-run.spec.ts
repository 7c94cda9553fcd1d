import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runWorker, type WorkerRun } from "./worker-run";

/** A worker that does what its request's sheet names. */
const script = `
import { parentPort, workerData } from "node:worker_threads";
const acts = {
  loud() {
    console.log("aloud"); console.error("aloud");
    parentPort.postMessage({ type: "done", result: "said" });
  },
  crash() { throw new Error("broken file"); },
  exit() { process.exit(7); },
  memory() { const kept = []; for (;;) kept.push(new Array(10000).fill(kept.length + 0.5)); },
  endless() { for (;;); },
  chunks() {
    parentPort.on("message", () => { parentPort.postMessage({ type: "done", result: "told" }); parentPort.close(); });
    parentPort.postMessage({ type: "progress", rows: 3 });
    parentPort.postMessage({ type: "chunk", rows: 3, bytes: new Uint8Array([7]) });
  },
};
acts[workerData.request.sheet]();
`;

describe("a task in a thread of its own", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jiqun-worker-"));
    writeFileSync(join(folder, "worker.mjs"), script);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(act: string, changes: Partial<WorkerRun<"grid">> = {}): Promise<unknown> {
    return runWorker({
      entry: pathToFileURL(join(folder, "worker.mjs")),
      kind: "grid",
      request: { path: "", name: "", sheet: act, top: 1, rows: 1 },
      limits: { megabytes: 32, milliseconds: 60_000 },
      onChunk: () => Promise.resolve(),
      onProgress: () => undefined,
      signal: new AbortController().signal,
      ...changes,
    });
  }

  it("hands chunks on, answers each that is taken, and gives the result", async () => {
    const heard: unknown[] = [];
    const result = await run("chunks", {
      onProgress: (rows) => heard.push(rows),
      onChunk: (rows, bytes) => Promise.resolve(void heard.push([rows, [...bytes]])),
    });
    expect(result).toBe("told");
    expect(heard).toEqual([3, [3, [7]]]);
  });

  it("keeps what is printed there to itself", async () => {
    const printed = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    expect(await run("loud")).toBe("said");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const words = printed.flatMap(({ mock }) => mock.calls.map(([text]) => String(text)));
    vi.restoreAllMocks();
    expect(words.filter((text) => text.includes("aloud"))).toEqual([]);
  });

  it("ends with the error of the one who takes chunks", async () => {
    await expect(run("chunks", { onChunk: () => Promise.reject(new Error("disk full")) })).rejects.toThrow(
      "disk full",
    );
  });

  it("refuses a file that takes too much memory or time; the service lives", async () => {
    await expect(run("memory")).rejects.toMatchObject({ code: "MEMORY_EXCEEDED" });
    await expect(run("endless", { limits: { megabytes: 32, milliseconds: 200 } })).rejects.toMatchObject({
      code: "TIME_EXCEEDED",
    });
  });

  it("fails where the thread crashes or leaves", async () => {
    await expect(run("crash")).rejects.toThrow("broken file");
    await expect(run("exit")).rejects.toThrow("ended with code 7");
  });

  it("is broken off by its signal, also before it begins", async () => {
    const controller = new AbortController();
    const running = run("endless", { signal: controller.signal });
    controller.abort(new Error("cancelled"));
    await expect(running).rejects.toThrow("cancelled");
    await expect(run("endless", { signal: controller.signal })).rejects.toThrow("cancelled");
  });
});
