import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setupError } from "../setup-error";
import { binariesIn, type Binaries } from "./binaries";
import { makeFolder } from "./make-folder";

/** The user that the database server runs as; null is the user that runs the service. */
export type Identity = { readonly uid: number; readonly gid: number } | null;

/** Where root keeps what an unprivileged user must reach, when the checkout itself is out of its reach. */
const sharedFolder = "/var/lib/jiqun";

/** PostgreSQL refuses to run as root: then it runs as the owner of its data, else as `postgres` or `nobody`. */
export function chooseIdentity(clusterDir: string): Identity {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  const identity = lookUp("postgres") ?? lookUp("nobody");
  if (identity === null) throw setupError("NO_UNPRIVILEGED_USER");
  return identity;
}

function lookUp(user: string): Identity {
  const id = (flag: string): number =>
    Number(execFileSync("id", [flag, user], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

/** Whether that user can run a program or enter a folder, tried rather than reckoned from mode bits. */
function canReach(path: string, identity: NonNullable<Identity>): boolean {
  return spawnSync("test", ["-x", path], { ...identity, cwd: "/" }).status === 0;
}

/** The data folder itself, or one under /var/lib/jiqun of its own where the server's user cannot enter it. */
export function reachableDataDir(dataDir: string, identity: Identity): string {
  makeFolder(dataDir);
  if (identity === null || canReach(dataDir, identity)) return dataDir;
  const place = createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 12);
  const reachable = join(sharedFolder, `data-${place}`);
  makeFolder(reachable, 0o755);
  return reachable;
}

/** The installed binaries, or a copy under /var/lib/jiqun where the server's user cannot run them. */
export function reachableBinaries(binaries: Binaries, identity: Identity): Binaries {
  if (identity === null || canReach(binaries.postgres, identity)) return binaries;
  const version = createHash("sha256")
    .update(`${binaries.folder}\n${statSync(binaries.postgres).mtimeMs}`)
    .digest("hex");
  const folder = join(sharedFolder, `postgres-${version.slice(0, 12)}`);
  if (!existsSync(folder)) copyAtOnce(binaries.folder, folder);
  return binariesIn(folder);
}

/** A copy that is there whole or not at all, whenever it is interrupted. */
function copyAtOnce(from: string, to: string): void {
  const partial = `${to}.${process.pid}`;
  makeFolder(sharedFolder, 0o755);
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, to);
  } catch {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(to)) throw setupError("DATA_DIR_UNREADABLE", { dataDir: to, reason: "rename" });
  }
}

/** Hands a file or folder to the server's user. */
export function giveTo(path: string, identity: Identity): void {
  if (identity !== null) chownSync(path, identity.uid, identity.gid);
}
