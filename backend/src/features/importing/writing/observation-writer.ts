import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Counts } from "./upsert";

/** A row of the observation table before its batch. */
export interface ObservationRow {
  readonly series_id: number;
  readonly period_start: string;
  readonly period_end: string;
  readonly known_on: string;
  readonly period: string;
  readonly lower: number | null;
  readonly lower_open: boolean;
  readonly upper: number | null;
  readonly upper_open: boolean;
  readonly point: number | null;
  readonly qualifier: string | null;
  readonly unit_mult: number;
  readonly decimals: number | null;
  readonly as_stated: string | null;
  readonly statuses: readonly string[];
  readonly citation_id: number;
  readonly cell: string | null;
  readonly note_code: string | null;
}

const key = ["series_id", "period_start", "period_end", "known_on"] as const;
const content = [
  ...["period", "lower", "lower_open", "upper", "upper_open", "point", "qualifier", "unit_mult"],
  ...["decimals", "as_stated", "statuses", "citation_id", "note_code"],
] as const;
const columns = [...key, ...content, "cell"] as readonly (keyof ObservationRow)[];

/**
 * Adds the rows that say something other than what holds for their period and day; those become vintages of their own,
 * and nothing is overwritten. Where in its file a row stands is no news.
 */
export async function writeObservations(
  client: ClientBase,
  { batch, rows }: { readonly batch: number; readonly rows: readonly ObservationRow[] },
): Promise<Counts> {
  await client.query("create temporary table incoming (like observation) on commit drop");
  await client.query("alter table incoming alter batch_id drop not null");
  const copy = client.query(copyFrom(`copy incoming (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(lines(rows)), copy);
  const { rows: written } = await client.query<{ revised: boolean }>(
    `insert into observation (${columns.join(", ")}, batch_id)
     select ${columns.map((column) => `i.${column}`).join(", ")}, $1
     from incoming i
     left join lateral (
       select * from observation
       where ${key.map((column) => `${column} = i.${column}`).join(" and ")}
       order by batch_id desc limit 1
     ) o on true
     where (${content.map((column) => `o.${column}`).join(", ")})
       is distinct from (${content.map((column) => `i.${column}`).join(", ")}) or o.series_id is null
     returning exists (
       select from observation o
       where (o.series_id, o.period_start, o.period_end)
           = (observation.series_id, observation.period_start, observation.period_end)
     ) as revised`,
    [batch],
  );
  await markFoundations(client, batch);
  await client.query("drop table incoming");
  const revised = written.filter((row) => row.revised).length;
  return {
    read: rows.length,
    fresh: written.length - revised,
    revised,
    unchanged: rows.length - written.length,
    linked: 0,
  };
}

/** Rows that revise or confirm values build on the batches that brought those, where these could be undone. */
async function markFoundations(client: ClientBase, batch: number): Promise<void> {
  await client.query(
    `update import_batch set builds_on = array(
       select distinct o.batch_id
         from incoming i
         join observation o using (series_id, period_start, period_end)
         join import_batch b on b.id = o.batch_id
        where o.batch_id <> $1 and b.kind in ('file', 'entry'))
      where id = $1`,
    [batch],
  );
}

function* lines(rows: readonly ObservationRow[]): Generator<string> {
  for (const row of rows) yield `${columns.map((column) => copyText(row[column])).join("\t")}\n`;
}

/** A value in COPY's text format. */
function copyText(value: ObservationRow[keyof ObservationRow]): string {
  if (value === null) return "\\N";
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  return String(value).replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
