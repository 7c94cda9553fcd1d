import type { ClientBase, Pool } from "pg";

/** Any number that no other program is likely to lock on the same database. */
const importLock = 4754_2018;

/** Begins, works, and commits; rolls back whatever was done when the work fails. */
export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Lets one transaction at a time, of all services that share the database, change the data. Held until its end. */
export async function lockImports(client: ClientBase): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1)", [importLock]);
}

/** A transaction that changes the data, on a connection of its own, alone. */
export function changeData<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  return transact(pool, async (client) => {
    await lockImports(client);
    return work(client);
  });
}

/** A transaction on a connection of its own, beside whatever else is done. A lost connection is not used again. */
export async function transact<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let fault: Error | undefined;
  const onError = (error: Error): void => void (fault = error);
  client.on("error", onError);
  try {
    return await inTransaction(client, () => work(client));
  } finally {
    client.off("error", onError);
    client.release(fault);
  }
}

/** Every answer's ETag holds the version, so that no cache outlives the data. */
export async function growDataVersion(client: ClientBase): Promise<void> {
  await client.query(
    `insert into data_version (id, version, changed_at) values (1, 1, now())
     on conflict (id) do update set version = data_version.version + 1, changed_at = now()`,
  );
}
