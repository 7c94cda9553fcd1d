import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { reasonOf, setupError } from "../setup-error";
import { isAlive } from "./server";

interface Holder {
  readonly pid: number;
  readonly url: string;
}

/** The data folder, held by this service alone. */
export interface Claim {
  /** Says at which address this service answers, for a second one that wants the same data. */
  announce(url: string): void;
  release(): void;
}

/**
 * Takes the data folder for this service. A lock file whose process has died, or whose number has gone to another
 * program, is void.
 * @throws SetupError DATA_DIR_UNREADABLE; ALREADY_RUNNING with the address of the service that holds it.
 */
export function claimDataDir(path: string, url: string): Claim {
  const dataDir = resolve(path);
  checkAccess(dataDir);
  const file = join(dataDir, "jiqun.lock");
  const holder = readHolder(file);
  if (holder !== null && holder.pid !== process.pid && isAlive(holder.pid) && isNode(holder.pid)) {
    throw setupError("ALREADY_RUNNING", { dataDir, pid: String(holder.pid), url: holder.url });
  }
  const announce = (at: string): void => writeFileSync(file, JSON.stringify({ pid: process.pid, url: at }));
  announce(url);
  return { announce, release: () => rmSync(file, { force: true }) };
}

function checkAccess(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw setupError("DATA_DIR_UNREADABLE", { dataDir, reason: reasonOf(error) });
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

/** Where the system tells what a process is; elsewhere a living process is taken for what the lock file says. */
function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("node");
  } catch {
    return true;
  }
}
