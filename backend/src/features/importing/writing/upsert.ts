import type { ClientBase } from "pg";
import { adopt } from "./adoption";

/** What a write did with the rows it was given. */
export interface Counts {
  readonly read: number;
  readonly fresh: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Links between rows that were added or dropped. */
  readonly linked: number;
}

export const noCounts: Counts = { read: 0, fresh: 0, revised: 0, unchanged: 0, linked: 0 };

/** Whether anything in the database is other than before. */
export function hasChanged({ fresh, revised, linked }: Counts): boolean {
  return fresh + revised + linked > 0;
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
  if (first === undefined) return noCounts;
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
  await adopt(client, table, rows);
  const fresh = touched.filter((row) => row.fresh).length;
  return {
    read: rows.length,
    fresh,
    revised: touched.length - fresh,
    unchanged: rows.length - touched.length,
    linked: 0,
  };
}

/** The rows of a link table that belong to some owners. */
export interface Links {
  readonly table: string;
  /** Column that names the owner. */
  readonly owner: string;
  readonly owners: readonly (number | string)[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Makes the links of the owners exactly those given; answers how many were added or dropped. */
export async function replaceLinks(
  client: ClientBase,
  { table, owner, owners, rows }: Links,
): Promise<number> {
  const wanted = JSON.stringify(rows);
  const dropped = await client.query(
    `delete from ${table} as t where ${owner} = any($1)
     and not exists (select from jsonb_populate_recordset(null::${table}, $2::jsonb) as w where w is not distinct from t)`,
    [owners, wanted],
  );
  const added = await client.query(
    `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
    [wanted],
  );
  return (dropped.rowCount ?? 0) + (added.rowCount ?? 0);
}
