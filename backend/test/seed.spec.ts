import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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

/** Digests of the names of persons in the sources, who appear here by office only: a list of the names would name them. */
const personDigests = new Set([
  ...["afad0016920f46c7", "319fb87ba6f30d02", "997d09d501740190", "88bda3fba2b1606f", "688eea822a2545e3"],
  ...["3699f0b934046ca2", "a887359fc65d17d8", "1d2db43d14441c30", "de851504db12f9ac", "4cda044a85828170"],
  ...["a145ac18b788fd9b", "66da6075257067fe", "ad4e3bed0de685ff", "aecae35510ded784"],
]);

function digest(word: string): string {
  return createHash("sha256").update(word).digest("hex").slice(0, 16);
}

/** Everything that the seed holds, manifests included. */
function seedText(): string {
  return readdirSync(paths.seed, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((name) => readFileSync(join(paths.seed, name), "utf8"))
    .join("\n");
}

/** Every run of Chinese characters of the given lengths. */
function wordsOf(text: string, lengths: readonly number[]): string[] {
  const words = new Set<string>();
  for (const run of text.match(/[\u4e00-\u9fff]+/g) ?? []) {
    for (const length of lengths) {
      for (let at = 0; at + length <= run.length; at += 1) words.add(run.slice(at, at + length));
    }
  }
  return [...words];
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
    const found = wordsOf(seedText(), [2, 3]).filter((word) => personDigests.has(digest(word)));
    expect(found).toEqual([]);
  });

  it("changes nothing when it comes again", async () => {
    const before = await state();
    const again = await importFolder(test.database.pool, paths.seed, { by: "seed" });
    expect(again.filter((result) => result.status !== "known")).toEqual([]);
    expect(await state()).toEqual(before);
  });

  it("adds no row when its files come again in another dress", async () => {
    const before = await state();
    const folder = mkdtempSync(join(tmpdir(), "jiqun-seed-"));
    cpSync(paths.seed, folder, { recursive: true });
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (name.endsWith(".csv"))
        writeFileSync(join(folder, name), `${readFileSync(join(folder, name), "utf8")}\n`);
    }
    const again = await importFolder(test.database.pool, folder, { by: "seed" });
    rmSync(folder, { recursive: true });
    const changes = again.flatMap((result) =>
      result.status === "imported" ? [result.counts.fresh + result.counts.linked] : [],
    );
    expect(changes).toEqual(again.map(() => 0));
    expect(await state()).toEqual({ ...(before as object), batches: expect.anything() as unknown });
  });
});

async function state(): Promise<unknown> {
  const { rows } = await test.database.pool.query(
    `select (select count(*) from observation) as observations, (select count(*) from import_batch) as batches,
            (select count(*) from series) as series, (select version from data_version) as version`,
  );
  return rows[0];
}
