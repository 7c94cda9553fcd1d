import "reflect-metadata";
import { packageFolders } from "./config/package-folders";
import { whenStarterEnds } from "./config/starter";
import { readSettings, type Settings, SettingsError } from "./config/settings";
import { SetupError } from "./database/setup-error";
import { createLogger } from "./http/logger";
import { startService, type Service } from "./service";

const started = performance.now();

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Ends the process with what went wrong: in words where it is known, with its trace where it is not. */
function fail(error: unknown): never {
  const known = error instanceof SetupError || error instanceof SettingsError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}

/** Ctrl-C, SIGTERM or a closed terminal stop everything in order; a second one does not wait. */
function stopOnSignals(service: Service, settings: Settings): void {
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) process.exit(code);
    stopping = true;
    say("正在停止… / Stopping…");
    void service.stop().then(
      () => process.exit(code),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(0));
  void service.databaseEnded.then(() => {
    if (stopping) return;
    process.stderr.write(
      "数据库意外退出，服务随之停止。 / The database ended unexpectedly; the service stops.\n",
    );
    stop(1);
  });
  whenStarterEnds(settings, () => stop(0));
}

try {
  const settings = readSettings();
  const logger = createLogger(settings);
  const service = await startService({ settings, logger, packages: packageFolders(settings) });
  stopOnSignals(service, settings);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`集群已就绪，用时 ${seconds} 秒 / Jiqun is ready after ${seconds} s: ${service.url}`);
  if (service.folder !== null) say(`数据目录 / Data: ${service.folder}`);
} catch (error) {
  fail(error);
}
