import type { ClientBase } from "pg";

/** Tables of what a batch may have defined, users before what they use. */
const defined = ["series", "citation", "source", "scope", "indicator", "entity"] as const;

/** Takes the values of a batch away, and what it defined where nothing else uses that. */
export async function takeBack(client: ClientBase, batch: number): Promise<void> {
  await client.query("delete from observation where batch_id = $1", [batch]);
  for (const table of defined) await forget(client, { table, batch });
  // What something else uses by now stays, and is nobody's to take back.
  await client.query("delete from batch_creation where batch_id = $1", [batch]);
}

/** A child and its parent may both be of the batch: rounds go on until none can go. */
async function forget(client: ClientBase, { table, batch }: { table: string; batch: number }): Promise<void> {
  const unused = (await references(client, table)).map(
    ({ table: user, column }) => `not exists (select from ${user} u where u.${column} = t.id)`,
  );
  const statement = `
    delete from ${table} t using batch_creation c
     where c.kind = '${table}' and c.batch_id = $1 and c.thing_id = t.id and ${unused.join(" and ")}`;
  let gone: number | null;
  do gone = (await client.query(statement, [batch])).rowCount;
  while (table === "entity" && gone !== null && gone > 0);
}

interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Every column that refers to a table's id. Names come from the catalogue, quoted. */
async function references(client: ClientBase, table: string): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select conrelid::regclass::text as table, quote_ident(a.attname) as column
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = $1::regclass`,
    [table],
  );
  return rows;
}
