import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setupError } from "../setup-error";
import { isAlive } from "./server";

interface Holder {
  readonly pid: number;
  readonly url: string;
}

/**
 * One service per data folder. A lock file whose process has died, or whose number has gone to another program, is void.
 * @throws SetupError ALREADY_RUNNING with the address of the one that runs.
 */
export function lockDataDir(dataDir: string, url: string): () => void {
  const file = join(dataDir, "jiqun.lock");
  const holder = readHolder(file);
  if (holder !== null && holder.pid !== process.pid && isAlive(holder.pid) && isNode(holder.pid)) {
    throw setupError("ALREADY_RUNNING", { dataDir, pid: String(holder.pid), url: holder.url });
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, url }));
  return () => rmSync(file, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("node");
  } catch {
    return true;
  }
}
