import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOf, setupError } from "../setup-error";
import { findBinaries } from "./binaries";
import { clusterIn, ensureCluster } from "./cluster";
import { chooseIdentity, reachableBinaries, reachableDataDir } from "./identity";
import { lockDataDir } from "./lock";
import { startServer, type EmbeddedServer } from "./server";

export interface EmbeddedDatabase extends EmbeddedServer {
  /** Where the data really is: beside `DATA_DIR` when its place is out of reach for the server's user. */
  readonly folder: string;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Address of the service, told to a second one that wants the same data. */
  readonly serviceUrl: string;
}

/**
 * Starts the PostgreSQL that came with the installation on the data in `dataDir`, making it at the first start.
 * @throws SetupError when the folder, the version or the user does not allow it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir);
  checkAccess(dataDir);
  const identity = chooseIdentity(clusterIn(dataDir, findBinaries(), null).dir);
  const folder = reachableDataDir(dataDir, identity);
  const unlock = lockDataDir(folder, options.serviceUrl);
  try {
    const cluster = clusterIn(folder, reachableBinaries(findBinaries(), identity), identity);
    await ensureCluster(cluster);
    const server = await startServer(cluster);
    return {
      url: server.url,
      ended: server.ended,
      folder,
      stop: async () => {
        await server.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function checkAccess(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw setupError("DATA_DIR_UNREADABLE", { dataDir, reason: reasonOf(error) });
  }
}
