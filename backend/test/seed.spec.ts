import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../src/config/paths";
import { importFolder, type FileResult } from "../src/features/importing/importer";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let results: FileResult[];

beforeAll(async () => {
  test = await createTestDatabase();
  results = await importFolder(test.database.pool, paths.seed, { by: "seed" });
});
afterAll(() => test.drop());

/** Tables that hold stated numbers, each with a citation. */
const figureTables = ["observation", "target", "project_figure"];

async function count(query: string): Promise<number> {
  const { rows } = await test.database.pool.query<{ n: number }>(`select count(*)::int as n from ${query}`);
  return rows[0]?.n ?? -1;
}

describe("the seed", () => {
  it("comes in whole", () => {
    expect(results.filter((result) => result.status !== "imported")).toEqual([]);
    expect(results.length).toBeGreaterThan(30);
  });

  it.each(figureTables)("gives every number in %s a source, a locator and a grade", async (table) => {
    expect(await count(table)).toBeGreaterThan(5);
    const joined = `${table} f left join citation c on c.id = f.citation_id left join source s on s.id = c.source_id`;
    const lacking = `${joined} where s.id is null or c.locator = '' or c.grade not in ('A', 'B', 'C')
      or s.publisher_zh = '' or s.title_zh = '' or s.licence_zh = ''`;
    expect(await count(lacking)).toBe(0);
  });

  it("keeps the words of every stated number", async () => {
    expect(await count("observation where qualifier is not null and as_stated is null")).toBe(0);
  });

  it("links no repost of unknown operator", async () => {
    const linked =
      "citation c join source s on s.id = c.source_id where c.grade = 'C' and s.address is not null";
    expect(await count(linked)).toBe(0);
  });

  it("holds no simulated data", async () => {
    expect(await count("series where simulated")).toBe(0);
  });

  it("gives every missing value a reason", async () => {
    const silent = "observation where qualifier is null and not statuses && array['H', 'L', 'M', 'O', 'Q']";
    expect(await count("observation where qualifier is null")).toBeGreaterThan(0);
    expect(await count(silent)).toBe(0);
  });

  it("marks the threshold of 2011 as a break", async () => {
    const breaks = "observation where period = '2011' and 'B' = any(statuses) and note_code is not null";
    expect(await count(breaks)).toBe(6);
  });

  it("holds both vintages of Shandong's GDP of 2023", async () => {
    const { rows } = await test.database.pool.query<{ point: number }>(
      `select o.point from observation o join series s on s.id = o.series_id
       where s.code like 'gdp.370000.%' and o.period = '2023' and s.form = 'level' order by o.known_on`,
    );
    expect(rows.map((row) => row.point)).toEqual([92068.7e8, 94206.4e8]);
  });

  it("names no person", () => {
    const text = results.map((result) => readFileSync(join(paths.seed, result.file), "utf8")).join("\n");
    // Offices are followed by a name in the source: 县长某某, 主任某某. Here they end a phrase.
    expect(text).not.toMatch(
      /(书记|县长|部长|局长|主任|总裁|董事|秘书长|处长)[\u4e00-\u9fff]{2,3}(带队|致辞|出席|主持|率队|分别)/,
    );
  });

  it("changes nothing when it comes again", async () => {
    const before = await state();
    const again = await importFolder(test.database.pool, paths.seed, { by: "seed" });
    expect(again.filter((result) => result.status !== "known")).toEqual([]);
    expect(await state()).toEqual(before);
  });
});

async function state(): Promise<unknown> {
  const { rows } = await test.database.pool.query(
    `select (select count(*) from observation) as observations, (select count(*) from import_batch) as batches,
            (select count(*) from series) as series, (select version from data_version) as version`,
  );
  return rows[0];
}
