import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { reasonOf, setupError } from "../setup-error";
import type { Binaries } from "./binaries";
import { giveTo, type Identity } from "./identity";

const run = promisify(execFile);

/** A database cluster on disk and what is needed to run it. */
export interface Cluster {
  readonly binaries: Binaries;
  readonly identity: Identity;
  /** PGDATA. */
  readonly dir: string;
  readonly logFile: string;
  readonly passwordFile: string;
}

/** Owner of the embedded database. */
export const superuser = "jiqun";

/** The cluster that has its place in the folder, whether it has been made or not. */
export function clusterIn(folder: string, binaries: Binaries, identity: Identity): Cluster {
  return {
    binaries,
    identity,
    dir: join(folder, "postgres"),
    logFile: join(folder, "postgres.log"),
    passwordFile: join(folder, "postgres.password"),
  };
}

/**
 * Makes the cluster where there is none yet. It is made beside its place and moved there when it is whole, so that an
 * interrupted first start leaves nothing that looks like one.
 * @throws SetupError MAJOR_VERSION_DIFFERS, DATA_DIR_NOT_OURS, INIT_FAILED
 */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  const ours = await majorVersion(cluster.binaries);
  if (existsSync(join(cluster.dir, "PG_VERSION"))) return checkMajorVersion(cluster, ours);
  if (existsSync(cluster.dir) && readdirSync(cluster.dir).length > 0) {
    throw setupError("DATA_DIR_NOT_OURS", { dataDir: cluster.dir });
  }
  await initialise(cluster);
}

async function majorVersion(binaries: Binaries): Promise<string> {
  const { stdout } = await run(binaries.postgres, ["--version"]);
  return /(\d+)/.exec(stdout)?.[1] ?? stdout.trim();
}

function checkMajorVersion(cluster: Cluster, ours: string): void {
  const found = readFileSync(join(cluster.dir, "PG_VERSION"), "utf8").trim();
  if (found !== ours) throw setupError("MAJOR_VERSION_DIFFERS", { dataDir: cluster.dir, found, ours });
}

async function initialise(cluster: Cluster): Promise<void> {
  const { dir, identity, binaries } = cluster;
  const partial = `${dir}.new`;
  rmSync(partial, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  giveTo(partial, identity);
  const password = randomBytes(24).toString("base64url");
  writeFileSync(cluster.passwordFile, password, { mode: 0o600 });
  giveTo(cluster.passwordFile, identity);
  const options = [
    ["--pgdata", partial],
    ["--username", superuser],
    ["--pwfile", cluster.passwordFile],
    ["--auth", "scram-sha-256"],
    ["--encoding", "UTF8"],
    ["--locale-provider", "builtin"],
    ["--builtin-locale", "C.UTF-8"],
    ["--locale", "C"],
  ].map(([name, value]) => `${name}=${value}`);
  try {
    await run(binaries.initdb, options, { ...identity, cwd: "/" });
    renameSync(partial, dir);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw setupError("INIT_FAILED", { dataDir: dir, reason: reasonOf(error) });
  }
}

/**
 * Password of the superuser, made together with the cluster.
 * @throws SetupError PASSWORD_UNREADABLE
 */
export function readPassword({ passwordFile: file }: Cluster): string {
  const password = readPasswordFile(file).trim();
  if (password === "") throw setupError("PASSWORD_UNREADABLE", { file, reason: "0 B" });
  return password;
}

function readPasswordFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw setupError("PASSWORD_UNREADABLE", { file, reason: reasonOf(error) });
  }
}
