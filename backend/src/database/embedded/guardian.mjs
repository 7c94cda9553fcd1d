/**
 * Keeps the database from outliving the service. It runs `postgres` and watches its own standard input, which the
 * service holds open: when that ends, however the service ended, the database is stopped: in good order, where that
 * takes too long at once, and where even that fails by a kill.
 *
 * Plain JavaScript, since it runs as a process of its own from the sources.
 * Arguments: JSON { postgres, pgCtl, dataDir, args, logFile, uid, gid, patienceMs }.
 */
import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { setTimeout } from "node:timers";

const { postgres, pgCtl, dataDir, args, logFile, uid, gid, patienceMs } = JSON.parse(process.argv[2] ?? "{}");
const identity = uid === null ? {} : { uid, gid };
const log = openSync(logFile, "a");

const server = spawn(postgres, ["-D", dataDir, ...args], { ...identity, stdio: ["ignore", log, log] });

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  shutDown("SIGINT", "fast");
  setTimeout(() => shutDown("SIGQUIT", "immediate"), patienceMs);
  setTimeout(() => server.kill("SIGKILL"), 2 * patienceMs);
}

/**
 * Windows has no signals; there PostgreSQL's own program asks for the same.
 * @param {NodeJS.Signals} signal
 * @param {"fast" | "immediate"} mode
 */
function shutDown(signal, mode) {
  if (process.platform !== "win32") server.kill(signal);
  else
    spawn(pgCtl, ["stop", "-D", dataDir, "-m", mode], { stdio: "ignore" }).on("error", () => server.kill());
}

server.on("error", (error) => {
  process.stdout.write(`error ${error.message}\n`);
  process.exit(1);
});
server.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));
process.stdin.on("end", stop);
process.stdin.on("error", stop);
process.stdin.resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
