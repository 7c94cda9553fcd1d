import type { DifferenceCounts, ImportAnswers } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import type { ClientBase } from "pg";
import { writeAudit } from "../../database/audit";
import { Database } from "../../database/database";
import { changeData, growDataVersion } from "../../database/transaction";
import { compareStaged, markSeen } from "./comparison.repository";
import type { NewThings } from "./file-reader";
import { create, createThings, type Creator } from "./things-writer";
import { dataMarkOf } from "./seen-mark";
import { stagingTables } from "./staging-tables";
import { writeTemplates } from "./template.repository";

/** What is brought in: staged rows, and what is to be said of where they come from. */
export interface Commit {
  /** Id of the upload whose rows are staged. */
  readonly upload: string;
  /** Mark of the data that the clerk saw; null compares and takes whatever comes of it. */
  readonly seen: string | null;
  readonly kind: "file" | "entry";
  readonly by: string;
  readonly file: string;
  readonly hash: string;
  /** The file as it is kept; null where there is none. */
  readonly original: { readonly size: number; readonly format: string | null } | null;
  readonly things: NewThings;
  /** Code of the source. */
  readonly source: string;
  readonly grade: string;
  /** What part of the source the figures stand in. */
  readonly part: string;
  /** Where within it, by the place of the sheet. */
  readonly locators: readonly string[];
  readonly shapes: readonly string[];
  readonly answers: ImportAnswers;
}

/** The batch that came of it, null where nothing was new; or that somebody changed the data or cancelled in between. */
export type CommitResult = { readonly batch: number | null } | "outdated" | "cancelled";

/** Brings staged rows in: whole or not at all. */
@Injectable()
export class CommitRepository {
  constructor(private readonly database: Database) {}

  /** An aborted signal makes the database break off; then it rejects and nothing has changed. */
  commit(commit: Commit, signal?: AbortSignal): Promise<CommitResult> {
    return changeData(this.database.pool, async (client) => {
      const stop = await this.#stopOn(client, signal);
      try {
        return await bringIn(client, commit);
      } finally {
        await stop();
      }
    });
  }

  async #stopOn(client: ClientBase, signal: AbortSignal | undefined): Promise<() => Promise<void>> {
    if (signal === undefined) return () => Promise.resolve();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    let cancelling: Promise<unknown> = Promise.resolve();
    const cancel = (): void => {
      // Where even that fails, the transaction ends by itself.
      cancelling = this.database.pool
        .query("select pg_cancel_backend($1)", [rows[0]?.pid])
        .catch(() => undefined);
    };
    signal.throwIfAborted();
    signal.addEventListener("abort", cancel, { once: true });
    return async () => {
      signal.removeEventListener("abort", cancel);
      // It must not reach whoever has the connection next.
      await cancelling;
      signal.throwIfAborted();
    };
  }
}

async function bringIn(client: ClientBase, commit: Commit): Promise<CommitResult> {
  const { upload, source, seen } = commit;
  if (commit.kind === "file" && !(await isCommitting(client, upload))) return "cancelled";
  if (seen !== null && (await markSeen(client, { upload, source })) !== dataMarkOf(seen)) return "outdated";
  const counts = await countsOf(client, commit);
  const batch = counts.new + counts.revised === 0 ? null : await bringBatch(client, commit, counts);
  if (commit.kind === "file") {
    await client.query("update upload set state = 'committed', batch_id = $2 where id = $1", [upload, batch]);
  }
  await writeAudit(client, {
    by: commit.by,
    action: commit.kind === "file" ? "commit" : "entry",
    upload: commit.kind === "file" ? upload : null,
    batch,
    details: { file: commit.file, hash: commit.hash, counts },
  });
  return { batch };
}

/** Whether nobody has cancelled; from here on nobody can but by ending the transaction. */
async function isCommitting(client: ClientBase, upload: string): Promise<boolean> {
  const { rows } = await client.query<{ state: string }>(
    "select state from upload where id = $1 for update",
    [upload],
  );
  return rows[0]?.state === "committing";
}

/** What was seen still holds, and so does the comparison that it stands for. */
async function countsOf(client: ClientBase, { upload, source, seen }: Commit): Promise<DifferenceCounts> {
  if (seen === null) return (await compareStaged(client, { upload, source })).counts;
  const { rows } = await client.query<{ difference: DifferenceCounts }>(
    "select difference from upload where id = $1",
    [upload],
  );
  if (rows[0] === undefined) throw new Error("the upload is gone");
  return rows[0].difference;
}

async function bringBatch(client: ClientBase, commit: Commit, counts: DifferenceCounts): Promise<number> {
  const batch = await openBatch(client, commit, counts);
  const creator = { client, batch };
  await createThings(creator, commit.things);
  await createSeries(creator, commit.upload);
  const citations = await citationsOf(creator, commit);
  const brought = await bringValues(creator, commit.upload, citations);
  if (brought !== counts.new + counts.revised)
    throw new Error("the staged rows are not those that were compared");
  await markFoundations(creator, commit, citations);
  await writeTemplates(client, { batch, shapes: commit.shapes, answers: commit.answers });
  await growDataVersion(client);
  return batch;
}

async function openBatch(client: ClientBase, commit: Commit, counts: DifferenceCounts): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into import_batch (file, content_hash, kind, imported_by, rows_read, rows_new, rows_revised,
                               rows_unchanged, original_hash, original_size, original_format)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      ...[commit.file, commit.hash, commit.kind, commit.by],
      ...[counts.new + counts.revised + counts.unchanged, counts.new, counts.revised, counts.unchanged],
      ...[commit.original === null ? null : commit.hash, commit.original?.size, commit.original?.format],
    ],
  );
  return rows[0]?.id ?? 0;
}

function createSeries(creator: Creator, upload: string): Promise<number> {
  const { series } = stagingTables(upload);
  const text = `
    insert into series (code, indicator_id, entity_id, industry_id, product_id, market_id, scope_id, frequency,
                        accumulation, form)
    select distinct on (s.code) s.code, i.id, e.id, d.id, p.id, m.id, c.id, s.frequency, s.accumulation, s.form
      from ${series} s
      join indicator i on i.code = s.indicator
      join entity e on e.code = s.entity
      join scope c on c.code = s.scope
      left join industry d on d.code = s.industry
      left join product p on p.code = s.product
      left join entity m on m.code = s.market
     where (s.industry is null or d.id is not null) and (s.product is null or p.id is not null)
       and (s.market is null or m.id is not null)
    on conflict (code) do nothing`;
  return create(creator, "series", { text, values: [] });
}

/** Ids of the citations by the place of the sheet. */
async function citationsOf(
  creator: Creator,
  { source, part, grade, locators }: Commit,
): Promise<readonly number[]> {
  const values = [source, part, grade, locators];
  const text = `
    insert into citation (source_id, part, locator, grade)
    select distinct source.id, $2, locator, $3 from source, unnest($4::text[]) as locator where source.code = $1
    on conflict (source_id, part, locator, grade) do nothing`;
  await create(creator, "citation", { text, values });
  const { rows } = await creator.client.query<{ id: number }>(
    `select citation.id from unnest($4::text[]) with ordinality as given(locator, place)
       join source on source.code = $1
       join citation on citation.source_id = source.id and citation.part = $2 and citation.grade = $3
        and citation.locator = given.locator
      order by given.place`,
    values,
  );
  return rows.map(({ id }) => id);
}

const values = [
  ...[
    "period_start",
    "period_end",
    "known_on",
    "period",
    "lower",
    "lower_open",
    "upper",
    "upper_open",
    "point",
  ],
  ...["qualifier", "unit_mult", "decimals", "as_stated", "statuses", "cell"],
];

/**
 * Every staged value that is new or revised, as a vintage of its own. Worded so that the planner sees how many rows are
 * left: with an outer join and a test for null it expects a hundredth of them and walks through nested loops.
 */
async function bringValues(
  { client, batch }: Creator,
  upload: string,
  citations: readonly number[],
): Promise<number> {
  const { series, rows, matches } = stagingTables(upload);
  const { rowCount } = await client.query(
    `insert into observation (series_id, batch_id, citation_id, ${values.join(", ")})
     select t.id, $1, ($2::int[])[i.sheet + 1], ${values.map((column) => `i.${column}`).join(", ")}
       from ${rows} i
       join ${series} s on s.no = i.series
       join series t on t.code = s.code
      where not exists (select from ${matches} m where m.place = i.ctid and m.kind = 'unchanged')`,
    [batch, citations],
  );
  return rowCount ?? 0;
}

/** Batches that it could not stand without: whose values it revises or confirms, whose definitions it uses. */
async function markFoundations(
  creator: Creator,
  { upload }: Commit,
  citations: readonly number[],
): Promise<void> {
  const { series, matches } = stagingTables(upload);
  await creator.client.query(
    `with used(kind, id) as (
       select 'series', t.id from ${series} s join series t on t.code = s.code
       union select 'entity', e.id from entity e
              where e.code in (select entity from ${series} union select market from ${series})
       union select 'indicator', id from indicator where code in (select indicator from ${series})
       union select 'scope', id from scope where code in (select scope from ${series})
       union select 'citation', unnest($2::int[])
       union select 'source', source_id from citation where id = any($2::int[])
       union select 'entity', e.parent_id from batch_creation c join entity e on e.id = c.thing_id
              where c.kind = 'entity' and c.batch_id = $1
     ), foundation as (
       select batch_id from ${matches} where kind in ('revised', 'unchanged')
       union select c.batch_id from batch_creation c join used on used.kind = c.kind and used.id = c.thing_id)
     update import_batch set builds_on = array(select batch_id from foundation where batch_id <> $1 order by 1)
      where id = $1`,
    [creator.batch, citations],
  );
}
