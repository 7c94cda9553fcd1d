import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { ResolvedSeries } from "@jiqun/tables";
import { Injectable } from "@nestjs/common";
import type { ClientBase, PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { Database } from "../../database/database";
import { stagedColumns } from "./staged-line";
import { stagingTables } from "./staging-tables";
import { storedJson } from "./stored-json";

/** Takes the rows of one upload while its file is read. */
export interface Stager {
  write(text: Uint8Array): Promise<void>;
  /** Ends the copying; the rows stand. */
  end(): Promise<void>;
  /** Breaks it off; no row stands. */
  abort(): void;
}

/** Rows of files on their way in, in unlogged tables of their upload. */
@Injectable()
export class StagingRepository {
  constructor(private readonly database: Database) {}

  /** Empty tables for the upload, in place of any that it had. */
  async begin(upload: string): Promise<Stager> {
    await this.drop(upload);
    const client = await this.database.pool.connect();
    try {
      await client.query("begin");
      await createTables(client, upload);
      return stagerOver(client, upload);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** The series that the staged rows refer to, with the ids of those that exist. */
  async addSeries(upload: string, series: readonly ResolvedSeries[]): Promise<void> {
    const { pool } = this.database;
    const tables = stagingTables(upload);
    for (let first = 0; first < series.length; first += seriesAtOnce) {
      const rows = series
        .slice(first, first + seriesAtOnce)
        .map((one, index) => ({ ...one, no: first + index }));
      await pool.query(
        `insert into ${tables.series} select * from jsonb_populate_recordset(null::${tables.series}, $1::jsonb)`,
        [storedJson(rows)],
      );
    }
    await pool.query(`analyze ${tables.series}`);
    await pool.query(`analyze ${tables.rows}`);
  }

  async drop(upload: string): Promise<void> {
    const { series, rows, matches } = stagingTables(upload);
    await this.database.pool.query(`drop table if exists ${series}, ${rows}, ${matches}`);
  }

  /** Drops what belongs to no upload of those that may still come in. */
  async dropAllBut(uploads: readonly string[]): Promise<void> {
    const kept = uploads.flatMap((upload) => {
      const { series, rows, matches } = stagingTables(upload);
      return [series, rows, matches];
    });
    const { rows } = await this.database.pool.query<{ name: string }>(
      "select 'staging.' || tablename as name from pg_tables where schemaname = 'staging'",
    );
    const left = rows.map(({ name }) => name).filter((name) => !kept.includes(name));
    if (left.length > 0) await this.database.pool.query(`drop table if exists ${left.join(", ")}`);
  }
}

const seriesAtOnce = 10_000;

async function createTables(client: ClientBase, upload: string): Promise<void> {
  const tables = stagingTables(upload);
  await client.query(
    `create unlogged table ${tables.series} (
       no int not null, code text not null, indicator text not null, entity text not null, industry text, product text,
       market text, scope text not null, frequency text not null, accumulation text not null, form text not null,
       unit text not null, multiplier int not null)`,
  );
  // Without an index: it is read as a whole, and a row is found by its place.
  await client.query(
    `create unlogged table ${tables.rows} (
       series int not null, sheet int not null, cell text not null, period text not null, period_start date not null,
       period_end date not null, known_on date not null, lower float8, lower_open boolean not null, upper float8,
       upper_open boolean not null, point float8, qualifier text, unit_mult int not null, decimals int, as_stated text,
       statuses text[] not null)`,
  );
}

function stagerOver(client: PoolClient, upload: string): Stager {
  const copy = client.query(
    copyFrom(`copy ${stagingTables(upload).rows} (${stagedColumns.join(", ")}) from stdin`),
  );
  const done = finished(copy);
  // Whoever writes or ends hears of a fault; until then nobody need.
  done.catch(() => undefined);
  return {
    write: async (text) => {
      if (!copy.write(text)) await Promise.race([once(copy, "drain"), done]);
    },
    end: async () => {
      copy.end();
      try {
        await done;
        await client.query("commit");
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    // The server forgets what a lost connection had not committed.
    abort: () => client.release(true),
  };
}
