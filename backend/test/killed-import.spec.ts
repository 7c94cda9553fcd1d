import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../src/config/paths";
import { startEmbedded } from "../src/database/embedded/embedded";
import { importFolder } from "../src/features/importing/importer";
import { makeFolder, startProcess } from "./service-process";
import { createTestDatabase, type TestDatabase } from "./test-database";

/** Every table that an import writes, with what of it does not depend on the order of imports. */
const contents = [
  "select count(*)::int as n, count(distinct code)::int as d from entity",
  "select count(*)::int as n, count(distinct code)::int as d from series",
  "select count(*)::int as n, sum(point)::text as d from observation",
  "select count(*)::int as n, count(distinct (source_id, part, locator, grade))::int as d from citation",
  "select count(*)::int as n, count(distinct code)::int as d from event",
  "select count(*)::int as n, count(distinct role)::int as d from event_participant",
  "select count(*)::int as n, count(distinct code)::int as d from project",
  "select count(*)::int as n, count(distinct kind)::int as d from relation",
  "select count(*)::int as n, count(distinct series_id)::int as d from panel_series",
  "select count(*)::int as n, count(distinct file)::int as d from import_batch",
];

async function summary(url: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const results: unknown[] = [];
    for (const query of contents)
      results.push((await client.query<{ n: number; d: unknown }>(query)).rows[0]);
    return results;
  } finally {
    await client.end();
  }
}

let reference: TestDatabase;
let expected: unknown[];

beforeAll(async () => {
  reference = await createTestDatabase();
  await importFolder(reference.database.pool, paths.seed, { by: "seed" });
  expected = await summary(reference.url);
});
afterAll(() => reference.drop());

describe("a service killed during its first import", () => {
  it.each([1, 12, 20, 27])(
    "after file %i: the next start completes the data without doubles",
    async (files) => {
      const folder = makeFolder();
      try {
        const first = startProcess({ DATA_DIR: folder.path });
        await first.said(new RegExp(`(file imported[^]*?){${files}}`));
        first.process.kill("SIGKILL");
        await first.ended;
        const second = startProcess({ DATA_DIR: folder.path });
        await second.ready;
        second.process.kill("SIGTERM");
        await second.ended;
        expect(await contentsOf(folder.path)).toEqual(expected);
      } finally {
        folder.remove();
      }
    },
  );
});

async function contentsOf(dataDir: string): Promise<unknown[]> {
  const database = await startEmbedded(dataDir);
  try {
    return await summary(database.url);
  } finally {
    await database.stop();
  }
}
