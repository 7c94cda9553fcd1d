import { Client } from "pg";
import type { Settings } from "../config/settings";
import { startEmbedded } from "./embedded/embedded";
import { reasonOf, setupError } from "./setup-error";

/** A database that answers, and how to let it go. */
export interface OpenedDatabase {
  readonly url: string;
  /** Folder of the embedded database; null for an external one. */
  readonly folder: string | null;
  /** Resolves when the embedded database ends without having been asked to; never for an external one. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Oldest external server whose SQL we use and test. */
const oldestMajor = 15;

/**
 * The external database of the settings, or the embedded one.
 * @throws SetupError in words for the person at the terminal.
 */
export async function openDatabase(settings: Settings): Promise<OpenedDatabase> {
  if (settings.databaseUrl !== null) return openExternal(settings.databaseUrl);
  const embedded = await startEmbedded(settings.dataDir);
  return { url: embedded.url, folder: embedded.folder, ended: embedded.ended, close: () => embedded.stop() };
}

async function openExternal(url: string): Promise<OpenedDatabase> {
  const found = await majorVersion(url);
  if (found < oldestMajor) {
    throw setupError("DATABASE_TOO_OLD", { found: String(found), needed: String(oldestMajor) });
  }
  const never = new Promise<void>(() => undefined);
  return { url, folder: null, ended: never, close: () => Promise.resolve() };
}

async function majorVersion(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number }>(
      "select current_setting('server_version_num')::int / 10000 as number",
    );
    return rows[0]?.number ?? 0;
  } catch (error) {
    throw setupError("DATABASE_UNREACHABLE", { target: withoutPassword(url), reason: reasonOf(error) });
  } finally {
    await client.end();
  }
}

function withoutPassword(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
