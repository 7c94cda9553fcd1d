import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { paths } from "../src/config/paths";

/** The built service as its own process, as a person starts it. */
export interface ServiceProcess {
  readonly process: ChildProcess;
  /** Address it answers at; rejects with everything it said when it ends before that. */
  readonly ready: Promise<string>;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  output(): string;
  /** Resolves when what it said matches. */
  said(pattern: RegExp): Promise<void>;
}

export function startProcess(environment: Readonly<Record<string, string>>): ServiceProcess {
  const child = spawn(process.execPath, [join(paths.root, "backend/dist/main.js")], {
    env: { PATH: process.env["PATH"] ?? "", PORT: "0", LOG_LEVEL: "info", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once("close", (code, signal) => resolve(signal ?? code ?? 0)),
  );
  const said = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(text)) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(text);
      await delay(5);
    }
  };
  const ready = said(/Jiqun is ready.*\n/).then(
    () => /http:\/\/\S+/.exec(text.slice(text.indexOf("Jiqun is ready")))?.[0] ?? "",
  );
  // Who awaits `ended` only need not hear of it twice.
  ready.catch(() => undefined);
  return { process: child, ready, ended, output: () => text, said };
}

/** A folder that the database's user can enter even where the suites run as root. */
export function makeFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "jiqun-service-"));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
