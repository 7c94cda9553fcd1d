import type { ClientBase } from "pg";

/** Tables whose rows a batch of a clerk may have defined, and that a data package may define too. */
const shared: ReadonlySet<string> = new Set(["entity", "indicator", "scope", "source", "series"]);

/** What a data package defines is the package's from then on: no undoing takes it away. */
export async function adopt(
  client: ClientBase,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (!shared.has(table)) return;
  await client.query(
    `delete from batch_creation c using ${table} t where c.kind = $1 and c.thing_id = t.id and t.code = any($2)`,
    [table, rows.map((row) => row["code"])],
  );
}
