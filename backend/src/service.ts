import { statSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import type { Logger } from "pino";
import { paths } from "./config/paths";
import { developmentBuild, type Settings } from "./config/settings";
import { Database } from "./database/database";
import { claimDataDir, type Claim } from "./database/embedded/claim";
import { migrate, whileSettingUp } from "./database/migrations";
import { openDatabase, type OpenedDatabase } from "./database/open";
import { reasonOf, setupError } from "./database/setup-error";
import { faultText } from "./features/importing/fault";
import { importFolder, type FileResult } from "./features/importing/importer";
import type { PackageFolder } from "./features/importing/reading/manifest";
import { createApp } from "./http/create-app";

/** The running service. */
export interface Service {
  readonly url: string;
  readonly folder: string | null;
  /** Resolves when the embedded database ends without having been asked to. */
  readonly databaseEnded: Promise<void>;
  /** Ends requests in flight, then the database. */
  stop(): Promise<void>;
}

/** What a service is started with. */
export interface ServiceOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  /** Folders of data packages to import at the start; one that does not exist holds none. */
  readonly packages: readonly PackageFolder[];
  /** What others are told of who holds the data folder; the service's address when absent. */
  readonly holder?: string;
}

/**
 * Opens the database, brings its schema and seed up to date and answers requests.
 * @throws SetupError in words for the person at the terminal; whatever was started is stopped again.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { settings } = options;
  const stops: (() => Promise<void> | void)[] = [];
  try {
    const claim = await claimFor(options);
    stops.unshift(() => claim?.release());
    if (settings.port !== 0) await checkPort(settings);
    const opened = await openDatabase(settings);
    stops.unshift(() => opened.close());
    await setUp(opened, options);
    const database = new Database(opened.url);
    stops.unshift(() => within(databaseDeadlineMs, database.close()));
    const app = await openApp(database, options);
    stops.unshift(() => app.close());
    const url = await listen(app, settings);
    claim?.announce(options.holder ?? url);
    return { url, folder: opened.folder, databaseEnded: opened.ended, stop: () => runAll(stops) };
  } catch (error) {
    await runAll(stops);
    throw error;
  }
}

/** The data folder of an embedded database belongs to one service; an external database may serve several. */
function claimFor({ settings, holder }: ServiceOptions): Promise<Claim> | null {
  const { databaseUrl, dataDir, host, port } = settings;
  return databaseUrl === null ? claimDataDir(dataDir, holder ?? urlOf(host, port)) : null;
}

function openApp(database: Database, { settings, logger }: ServiceOptions): Promise<NestFastifyApplication> {
  return createApp({
    database,
    settings,
    frontend: paths.frontend,
    checkResponses: settings.build === developmentBuild,
    logger,
  });
}

async function runAll(stops: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const stop of stops) await stop();
}

/** A query of a request that was broken off may still run; the database that is stopped next ends it. */
const databaseDeadlineMs = 5_000;

/** Waits for the end of something, but no longer than that. */
async function within(milliseconds: number, end: Promise<void>): Promise<void> {
  const deadline = new AbortController();
  try {
    await Promise.race([end, delay(milliseconds, undefined, { signal: deadline.signal })]);
  } finally {
    deadline.abort();
  }
}

/** Schema and seed, by one service at a time where several share a database. */
async function setUp(opened: OpenedDatabase, { packages, logger }: ServiceOptions): Promise<void> {
  await whileSettingUp(opened.url, async () => {
    const applied = await migrate(opened.url);
    if (applied.length > 0) logger.info({ migrations: applied }, "schema brought up to date");
    await importPackages(opened.url, packages, logger);
  });
}

async function importPackages(
  url: string,
  packages: readonly PackageFolder[],
  logger: Logger,
): Promise<void> {
  const database = new Database(url);
  try {
    for (const { folder, prefix } of packages.filter((place) => isFolder(place.folder))) {
      const onFile = (result: FileResult): void => tell(result, logger);
      await importFolder(database.pool, folder, { by: prefix === "" ? "seed" : "package", prefix, onFile });
    }
  } finally {
    await database.close();
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function tell(result: FileResult, logger: Logger): void {
  if (result.status === "imported") logger.info({ file: result.file, ...result.counts }, "file imported");
  if (result.status !== "refused") return;
  for (const fault of result.error.faults) logger.error({ file: result.file }, faultText(fault));
}

/** Told before anything else is started, so that a second start disturbs nothing. */
function checkPort({ host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(portFault({ host, port }, error)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function listen(app: NestFastifyApplication, { host, port }: Settings): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw portFault({ host, port }, error);
  }
  const address = app.getHttpServer().address() as { port: number };
  return urlOf(host, address.port);
}

function portFault({ host, port }: Pick<Settings, "host" | "port">, error: unknown): Error {
  const details = { host, port: String(port), reason: reasonOf(error) };
  const inUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  return setupError(inUse ? "PORT_IN_USE" : "PORT_FORBIDDEN", details);
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
