import { setTimeout as delay } from "node:timers/promises";
import { destination } from "pino";
import { packageFolders } from "../config/package-folders";
import type { Settings } from "../config/settings";
import { SetupError } from "../database/setup-error";
import { createLogger } from "../http/logger";
import { startService } from "../service";

/** A service that answers commands. */
export interface Connection {
  readonly url: string;
  /** Ends the service if this command started it. */
  close(): Promise<void>;
}

/** What stands in place of an address while a command holds the data folder: its service ends with it. */
const byCommand = "npm run jiqun";

const retryMs = 200;

/**
 * The service that holds the data folder where one runs; otherwise one of our own for the length of the command, on a
 * free port of this machine. Commands so go the same way as the dashboard, whoever answers. Waits while another command
 * holds the folder.
 */
export async function connect(settings: Settings): Promise<Connection> {
  for (;;) {
    try {
      return await startOwn(settings);
    } catch (error) {
      const url = holderOf(error);
      if (url === null) throw error;
      if (url.startsWith("http")) return { url, close: () => Promise.resolve() };
      await delay(retryMs);
    }
  }
}

async function startOwn(settings: Settings): Promise<Connection> {
  const service = await startService({
    settings: { ...settings, port: 0, host: "127.0.0.1" },
    logger: createLogger({ logLevel: "error" }, destination(2)),
    packages: packageFolders(settings),
    holder: byCommand,
  });
  return { url: service.url, close: () => service.stop() };
}

/** Who holds the data folder, if that is what went wrong. */
function holderOf(error: unknown): string | null {
  if (!(error instanceof SetupError) || error.code !== "ALREADY_RUNNING") return null;
  return error.details["url"] ?? null;
}
