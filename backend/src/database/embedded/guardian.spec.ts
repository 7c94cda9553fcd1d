import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { paths } from "../../config/paths";
import { isAlive } from "./process-start";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A server that writes down its number and the signals that it is told to ignore. */
function stubbornServer(folder: string): string {
  const program = join(folder, "postgres");
  const script = `#!${process.execPath}
const { appendFileSync } = require("node:fs");
for (const signal of ["SIGINT", "SIGQUIT"]) process.on(signal, () => appendFileSync(process.argv[3] + "/signals", signal + " "));
appendFileSync(process.argv[3] + "/pid", String(process.pid));
setInterval(() => undefined, 1000);
`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return program;
}

async function written(file: string): Promise<string> {
  for (;;) {
    try {
      return readFileSync(file, "utf8");
    } catch {
      await delay(10);
    }
  }
}

describe.skipIf(process.platform === "win32")("the guardian of the database", () => {
  it("asks in good order, then firmly, then kills", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jiqun-guardian-"));
    folders.push(folder);
    const errand = {
      postgres: stubbornServer(folder),
      pgCtl: "none",
      dataDir: folder,
      args: [],
      logFile: join(folder, "log"),
      uid: null,
      gid: null,
      patienceMs: 200,
    };
    const guardian = spawn(process.execPath, [paths.guardian, JSON.stringify(errand)], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    const ended = new Promise<number | null>((resolve) => guardian.once("exit", resolve));
    const pid = Number(await written(join(folder, "pid")));
    guardian.stdin.end();
    expect(await ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(readFileSync(join(folder, "signals"), "utf8")).toBe("SIGINT SIGQUIT ");
  });
});
