import { randomUUID } from "node:crypto";
import { accessSync, constants, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { reasonOf, setupError } from "../setup-error";
import { makeFolder } from "./make-folder";
import { lives, startOf } from "./process-start";

/** Who holds the data folder, as the lock file says. */
interface Holder {
  readonly pid: number;
  /** When that process was started, as far as the system tells; numbers of processes are used again. */
  readonly started?: string | null;
  readonly url: string;
  /** Tells one claim from another. */
  readonly token: string;
}

/** The data folder, held by this service alone. */
export interface Claim {
  /** Says at which address this service answers, for a second one that wants the same data. */
  announce(url: string): void;
  release(): void;
}

/** A lock file without readable words is being written, unless it is older than this. */
const youngMs = 2_000;

/**
 * Takes the data folder for this service. Of several that start at once exactly one gets it. A lock file whose process
 * has died, or whose number has gone to another program, is void.
 * @throws SetupError DATA_DIR_UNREADABLE; ALREADY_RUNNING with the address of the service that holds it.
 */
export async function claimDataDir(path: string, url: string): Promise<Claim> {
  const dataDir = resolve(path);
  checkAccess(dataDir);
  const file = join(dataDir, "jiqun.lock");
  const own: Holder = { pid: process.pid, started: startOf(process.pid), url, token: randomUUID() };
  while (!create(file, own)) await makeWay(file, dataDir);
  return {
    announce: (at) => replaceOwn(file, { ...own, url: at }),
    release: () => removeOwn(file, own),
  };
}

function checkAccess(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw setupError("DATA_DIR_UNREADABLE", { dataDir, reason: reasonOf(error) });
  }
}

/** False where there is such a file already: the system lets one process alone make it. */
function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a service that is gone, waits where one is being written, throws where the holder lives. */
async function makeWay(file: string, dataDir: string): Promise<void> {
  const holder = readHolder(file);
  if (holder !== null && lives(holder)) {
    throw setupError("ALREADY_RUNNING", { dataDir, pid: String(holder.pid), url: holder.url });
  }
  if (holder === null && isYoung(file)) await delay(20);
  else await removeVoid(file);
}

/**
 * Two that find the same void lock must not both remove it: the second would remove the lock that the first has made
 * in its place. So who removes it holds a lock for that, and looks again at what is there.
 */
async function removeVoid(file: string): Promise<void> {
  const clearing = `${file}.clearing`;
  const own: Holder = { pid: process.pid, started: startOf(process.pid), url: "", token: randomUUID() };
  if (!create(clearing, own)) {
    const other = readHolder(clearing);
    if (other === null ? !isYoung(clearing) : !lives(other)) rmSync(clearing, { force: true });
    return delay(20);
  }
  const holder = readHolder(file);
  if (holder === null ? !isYoung(file) : !lives(holder)) rmSync(file, { force: true });
  rmSync(clearing, { force: true });
}

/** In one step, so that nobody reads half of it. */
function replaceOwn(file: string, own: Holder): void {
  const next = `${file}.${own.token}`;
  writeFileSync(next, JSON.stringify(own));
  renameSync(next, file);
}

function removeOwn(file: string, { token }: Holder): void {
  if (readHolder(file)?.token === token) rmSync(file, { force: true });
}

/** Null where there is none, or none that can be read yet. */
function readHolder(file: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

/** A file that is gone meanwhile counts as young: there is nothing to remove. */
function isYoung(file: string): boolean {
  try {
    return Math.abs(Date.now() - statSync(file).mtimeMs) < youngMs;
  } catch {
    return true;
  }
}
