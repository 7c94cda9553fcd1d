import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client, DatabaseError } from "pg";
import { paths } from "../../config/paths";
import { setupError } from "../setup-error";
import { readPassword, superuser, type Cluster } from "./cluster";
import { giveTo } from "./identity";
import { isAlive } from "./process-start";

/** A running database server. */
export interface EmbeddedServer {
  readonly url: string;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const databaseName = "jiqun";
const startTimeoutMs = 60_000;
/** How long the server may take to stop in good order, and after that at once, before it is told more firmly. */
const stopPatienceMs = 20_000;
/** Both, and the time that a kill takes. */
const stopTimeoutMs = 45_000;

/** @throws SetupError PASSWORD_UNREADABLE, PASSWORD_REFUSED; START_FAILED, DATABASE_STILL_RUNS with the end of the server's log. */
export async function startServer(cluster: Cluster): Promise<EmbeddedServer> {
  const password = encodeURIComponent(readPassword(cluster));
  clearLeftovers(cluster);
  const port = await freePort();
  const guardian = spawnGuardian(cluster, port);
  const ended = new Promise<void>((resolve) => guardian.once("exit", () => resolve()));
  const urlOf = (database: string): string =>
    `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
  try {
    await waitUntilReady(urlOf("postgres"), guardian);
    await ensureDatabase(urlOf("postgres"));
  } catch (error) {
    await stopGuardian(guardian, ended);
    throw startFailed(cluster, error);
  }
  const stop = (): Promise<void> => stopGuardian(guardian, ended);
  return { url: urlOf(databaseName), ended, stop };
}

/** The guardian stops the server, in the end by force; should it hang itself, nobody waits for it for ever. */
async function stopGuardian(guardian: ChildProcess, ended: Promise<void>): Promise<void> {
  guardian.stdin?.end();
  const deadline = new AbortController();
  const late = delay(stopTimeoutMs, undefined, { signal: deadline.signal });
  await Promise.race([ended, late]);
  deadline.abort();
}

/**
 * After a kill the database may still run without its service, or leave a lock file that names a process which is no
 * database any more. The first is stopped in good order, the second removed.
 */
function clearLeftovers(cluster: Cluster): void {
  const pidFile = join(cluster.dir, "postmaster.pid");
  const pid = readPid(pidFile);
  if (pid === null || !isAlive(pid)) return;
  if (!isPostgres(pid)) return rmSync(pidFile, { force: true });
  spawnSync(cluster.binaries.pgCtl, ["stop", "-D", cluster.dir, "-m", "fast", "-w"], {
    ...cluster.identity,
    cwd: "/",
  });
}

function readPid(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** Where the system tells what a process is; elsewhere a living process is taken for what the lock file says. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim().startsWith("postgres");
  } catch {
    return true;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function spawnGuardian(cluster: Cluster, port: number): ChildProcess {
  closeSync(openSync(cluster.logFile, "a", 0o600));
  giveTo(cluster.logFile, cluster.identity);
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    "max_connections=60",
    "password_encryption=scram-sha-256",
  ];
  const errand = {
    postgres: cluster.binaries.postgres,
    pgCtl: cluster.binaries.pgCtl,
    dataDir: cluster.dir,
    args: settings.flatMap((setting) => ["-c", setting]),
    logFile: cluster.logFile,
    uid: cluster.identity?.uid ?? null,
    gid: cluster.identity?.gid ?? null,
    patienceMs: stopPatienceMs,
  };
  // A session of its own: a Ctrl-C at the terminal reaches the service alone, which then ends things in order.
  return spawn(process.execPath, [paths.guardian, JSON.stringify(errand)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
}

async function waitUntilReady(url: string, guardian: ChildProcess): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    if (guardian.exitCode !== null) throw new Error("the server ended");
    if (await answers(url)) return;
    if (Date.now() > deadline) throw new Error(`no answer within ${startTimeoutMs / 1000} s`);
    await delay(15);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isPasswordFault(error)) throw error;
    return false;
  } finally {
    await client.end();
  }
}

/** SQLSTATE invalid_password: the server is there, and waiting changes nothing. */
function isPasswordFault(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "28P01";
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** How PostgreSQL says that another of its processes has the data. */
const heldElsewhere = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

function startFailed(cluster: Cluster, error: unknown): Error {
  const { dir: dataDir, logFile, passwordFile } = cluster;
  if (isPasswordFault(error)) return setupError("PASSWORD_REFUSED", { file: passwordFile });
  const tail = readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-6).join("\n");
  const reason = `${error instanceof Error ? error.message : String(error)}\n${tail}`;
  return setupError(heldElsewhere.test(tail) ? "DATABASE_STILL_RUNS" : "START_FAILED", {
    dataDir,
    logFile,
    reason,
  });
}
