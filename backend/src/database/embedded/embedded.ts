import { resolve } from "node:path";
import { findBinaries } from "./binaries";
import { clusterIn, ensureCluster } from "./cluster";
import { chooseIdentity, reachableBinaries, reachableDataDir } from "./identity";
import { startServer, type EmbeddedServer } from "./server";

/** The running embedded database. */
export interface EmbeddedDatabase extends EmbeddedServer {
  /** Where the data really is: beside `dataDir` when that is out of reach for the server's user. */
  readonly folder: string;
}

/**
 * Starts the PostgreSQL that came with the installation on the data in `dataDir`, making it at the first start.
 * @throws SetupError when the folder, the version or the user does not allow it.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const wanted = resolve(dataDir);
  const binaries = findBinaries();
  const identity = chooseIdentity(clusterIn(wanted, binaries, null).dir);
  const folder = reachableDataDir(wanted, identity);
  const cluster = clusterIn(folder, reachableBinaries(binaries, identity), identity);
  await ensureCluster(cluster);
  return { ...(await startServer(cluster)), folder };
}
