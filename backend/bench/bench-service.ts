import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startEmbedded } from "../src/database/embedded/embedded";
import { paths } from "../src/config/paths";

/** The built service as its own process, over a database whose address is known. */
export interface BenchService {
  readonly url: string;
  readonly databaseUrl: string;
  /** Folder for the files of the bench; removed with everything else. */
  readonly folder: string;
  /** Memory that the service takes now, in MB. */
  memory(): number;
  /** Most memory that it has taken since the last call of {@link forgetPeak}, in MB. */
  peak(): number;
  forgetPeak(): void;
  stop(): Promise<void>;
}

/** How a database server is started in a folder. */
export type StartServer = (folder: string) => Promise<{ readonly url: string; stop(): Promise<void> }>;

/** The server that comes with the product. */
export const embeddedServer: StartServer = (folder) => startEmbedded(join(folder, "server"));

/** Starts a server with nothing in it and the service over it, with a data package of the bench's own. */
export async function startBenchService(
  writePackages: (folder: string) => void,
  startServer: StartServer = embeddedServer,
): Promise<BenchService> {
  const folder = mkdtempSync(join(tmpdir(), "jiqun-bench-"));
  chmodSync(folder, 0o755);
  const server = await startServer(folder);
  const dataDir = join(folder, "data");
  writePackages(join(dataDir, "packages"));
  const child = spawnService({ dataDir, databaseUrl: server.url });
  const url = await readyUrl(child);
  const status = (field: string): number => memoryOf(child, field);
  return {
    url,
    databaseUrl: server.url,
    folder,
    memory: () => status("VmRSS"),
    peak: () => status("VmHWM"),
    forgetPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, "5"),
    stop: async () => {
      await stopped(child);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function spawnService({
  dataDir,
  databaseUrl,
}: {
  readonly dataDir: string;
  readonly databaseUrl: string;
}): ChildProcess {
  return spawn(process.execPath, [join(paths.root, "backend/dist/main.js")], {
    env: {
      PATH: process.env["PATH"] ?? "",
      PORT: "0",
      LOG_LEVEL: "warn",
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      JIQUN_BUILD: "bench",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function readyUrl(child: ChildProcess): Promise<string> {
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  for (;;) {
    const url = /Jiqun is ready.*?(http:\/\/\S+)/.exec(text)?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`the service ended: ${text}`);
    await delay(20);
  }
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** Linux tells what a process takes in kB. */
function memoryOf(child: ChildProcess, field: string): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Math.round(Number(new RegExp(`${field}:\\s*(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
}
