import type { DifferenceCounts } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import type { ClientBase, Pool } from "pg";
import { Database } from "../../database/database";
import { stagingTables, type StagingTables } from "./staging-tables";

/** What the staged values of a file are beside the values that hold. */
export interface Comparison {
  readonly counts: DifferenceCounts;
  /** Mark of everything in the data that the comparison rests on. */
  readonly seen: string;
}

/** Compares staged values with those in force, as of the day on which each became known. */
@Injectable()
export class ComparisonRepository {
  constructor(private readonly database: Database) {}

  /** Compares anew, in one snapshot of the data. */
  async compare(upload: string, source: string | null): Promise<Comparison> {
    const client = await this.database.pool.connect();
    try {
      await client.query("begin isolation level repeatable read");
      const comparison = await compareStaged(client, { upload, source });
      await client.query("commit");
      client.release();
      return comparison;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/** What is compared: an upload, and the code of the source that it is to cite. */
export interface Compared {
  readonly upload: string;
  readonly source: string | null;
}

/** Matches every staged value with the one in force, in tables of the upload. */
export async function compareStaged(client: ClientBase, compared: Compared): Promise<Comparison> {
  const tables = stagingTables(compared.upload);
  await client.query(`drop table if exists ${tables.matches}`);
  await client.query(matchStaged(tables));
  await client.query(addAbsent(tables));
  await client.query(`analyze ${tables.matches}`);
  return { counts: await countKinds(client, tables), seen: await markSeen(client, compared) };
}

const bounds = ["lower", "lower_open", "upper", "upper_open", "point", "qualifier"] as const;

/** Same words and multiple or not, a value with the same bounds and statuses says the same. Normal (A) says nothing. */
const saysTheSame = `(${bounds.map((column) => `o.${column}`).join(", ")})
  is not distinct from (${bounds.map((column) => `i.${column}`).join(", ")})
  and (o.statuses = i.statuses or (array_remove(o.statuses, 'A') @> array_remove(i.statuses, 'A')
                               and array_remove(o.statuses, 'A') <@ array_remove(i.statuses, 'A')))`;

/** A staged row is known by its place in its table: nothing moves there. */
function matchStaged({ series, rows, matches }: StagingTables): string {
  return `
    create unlogged table ${matches} as
    select i.ctid as place, case when ${saysTheSame} then 'unchanged' else 'revised' end as kind, s.no as series,
           o.series_id, o.period_start, o.period_end, o.known_on, o.batch_id
      from ${rows} i
      join (${existingSeries(series)}) s on s.no = i.series
     cross join lateral (
           select * from observation
            where series_id = s.id and period_start = i.period_start and period_end = i.period_end
              and known_on <= i.known_on
            order by known_on desc, batch_id desc limit 1) o`;
}

function existingSeries(staged: string): string {
  return `select staged.no, series.id from ${staged} staged join series on series.code = staged.code`;
}

/** Values in force for the file's series, within its span of periods, that the file says nothing of. */
function addAbsent({ series, rows, matches }: StagingTables): string {
  return `
    insert into ${matches}
    select null, 'absent', o.no, o.series_id, o.period_start, o.period_end, o.known_on, o.batch_id
      from (select distinct on (o.series_id, o.period_start, o.period_end) s.no, o.*
              from (${existingSeries(series)}) s
             cross join (select min(period_start) as first, max(period_end) as last, max(known_on) as known_on
                           from ${rows}) span
              join observation o on o.series_id = s.id and o.period_start >= span.first
               and o.period_end <= span.last and o.known_on <= span.known_on
             order by o.series_id, o.period_start, o.period_end, o.known_on desc, o.batch_id desc) o
      left join ${rows} i on i.series = o.no and i.period_start = o.period_start and i.period_end = o.period_end
     where o.qualifier is not null and i.series is null`;
}

async function countKinds(
  client: ClientBase,
  { series, rows, matches }: StagingTables,
): Promise<DifferenceCounts> {
  const found = await client.query<
    Record<"staged" | "revised" | "unchanged" | "absent" | "newSeries", number>
  >(
    `select (select count(*)::int from ${rows}) as staged,
            count(*) filter (where kind = 'revised')::int as revised,
            count(*) filter (where kind = 'unchanged')::int as unchanged,
            count(*) filter (where kind = 'absent')::int as absent,
            (select count(*)::int from ${series} s left join series on series.code = s.code
              where series.id is null) as "newSeries"
       from ${matches}`,
  );
  const { staged = 0, revised = 0, unchanged = 0, absent = 0, newSeries = 0 } = found.rows[0] ?? {};
  return { new: staged - revised - unchanged, revised, unchanged, absent, newSeries };
}

/**
 * Changes whenever somebody brings or takes back a value of these series, defines what the file defines or takes back
 * what it uses; and when a crash of the database has emptied the staged rows.
 */
export async function markSeen(client: ClientBase | Pool, { upload, source }: Compared): Promise<string> {
  const { series, rows } = stagingTables(upload);
  const { rows: found } = await client.query<{ seen: string }>(
    `select concat_ws('-',
       (select count(*) from ${rows}),
       (select concat_ws('-', coalesce(max(o.batch_id), 0), count(*))
          from (${existingSeries(series)}) s join observation o on o.series_id = s.id),
       (select count(*) from entity where code in (select entity from ${series} union select market from ${series})),
       (select count(*) from indicator where code in (select indicator from ${series})),
       (select count(*) from scope where code in (select scope from ${series})),
       (select count(*) from industry where code in (select industry from ${series})),
       (select count(*) from product where code in (select product from ${series})),
       (select count(*) from source where code = $1)) as seen`,
    [source],
  );
  return found[0]?.seen ?? "";
}
