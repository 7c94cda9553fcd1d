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

/**
 * The service that holds the data folder where one runs; otherwise one of our own for the length of the command, on a
 * free port of this machine. Commands so go the same way as the dashboard, whoever answers.
 */
export async function connect(settings: Settings): Promise<Connection> {
  const own: Settings = { ...settings, port: 0, host: "127.0.0.1" };
  const logger = createLogger({ logLevel: "error" }, destination(2));
  try {
    const service = await startService({ settings: own, logger, packages: packageFolders(settings) });
    return { url: service.url, close: () => service.stop() };
  } catch (error) {
    const running =
      error instanceof SetupError && error.code === "ALREADY_RUNNING" ? error.details["url"] : undefined;
    if (running === undefined) throw error;
    return { url: running, close: () => Promise.resolve() };
  }
}
