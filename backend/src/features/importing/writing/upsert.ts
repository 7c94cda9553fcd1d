import type { ClientBase } from "pg";

/** What a write did with the rows it was given. */
export interface Counts {
  readonly read: number;
  readonly fresh: number;
  readonly revised: number;
  readonly unchanged: number;
}

export interface Upsert {
  readonly table: string;
  /** Columns that tell which row it is. */
  readonly key: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Brings metadata rows to the state given, in one statement; rows that are so already are left alone. */
export async function upsert(client: ClientBase, { table, key, rows }: Upsert): Promise<Counts> {
  const [first] = rows;
  if (first === undefined) return { read: 0, fresh: 0, revised: 0, unchanged: 0 };
  const columns = Object.keys(first);
  const others = columns.filter((column) => !key.includes(column));
  const list = columns.join(", ");
  const target = others.map((column) => `t.${column}`).join(", ");
  const source = others.map((column) => `excluded.${column}`).join(", ");
  const action =
    others.length === 0
      ? "do nothing"
      : `do update set ${others.map((column) => `${column} = excluded.${column}`).join(", ")}
         where (${target}) is distinct from (${source})`;
  const { rows: touched } = await client.query<{ fresh: boolean }>(
    `insert into ${table} as t (${list})
     select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${key.join(", ")}) ${action}
     returning (xmax = 0) as fresh`,
    [JSON.stringify(rows)],
  );
  const fresh = touched.filter((row) => row.fresh).length;
  return {
    read: rows.length,
    fresh,
    revised: touched.length - fresh,
    unchanged: rows.length - touched.length,
  };
}

/** Makes the rows of a link table exactly those given, for the owners given. */
export async function replaceLinks(
  client: ClientBase,
  {
    table,
    owner,
    owners,
    rows,
  }: Omit<Upsert, "key"> & { readonly owner: string; readonly owners: readonly (number | string)[] },
): Promise<void> {
  await client.query(`delete from ${table} where ${owner} = any($1)`, [owners]);
  const [first] = rows;
  if (first === undefined) return;
  const list = Object.keys(first).join(", ");
  await client.query(
    `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
