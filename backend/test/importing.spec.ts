import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../src/features/importing/fault";
import { importFolder, type FileResult } from "../src/features/importing/importer";
import { createTestDatabase, type TestDatabase } from "./test-database";

const source = {
  code: "bulletin-2024",
  publisherZh: "某县统计局",
  publisherEn: "Statistics bureau of a county",
  titleZh: "统计公报",
  titleEn: "Statistical bulletin",
  published: "2024-03",
  accessed: "2026-01-01",
  address: null,
  licenceZh: "仅引用事实",
  licenceEn: "Facts only",
};

const reference = {
  "entities.csv": "code,kind,name_zh,name_en\n370126,region,商河县,Shanghe\n320500,region,苏州市,Suzhou\n",
  "indicators.csv":
    "code,name_zh,name_en,definition_zh,definition_en,kind,unit,decimals,direction\n" +
    "revenue,营业收入,Revenue,定义,Definition,flow,CNY,1,up\n" +
    "enterprise-count,企业数,Enterprises,定义,Definition,stock,ENTERPRISE,0,up\n",
  "scopes.csv":
    "code,name_zh,name_en,measure,coverage,territory,price_base,classification\n" +
    "all,全部,All,revenue,all,county,current,not-stated\n",
} as const;

const header =
  "id,indicator,entity,scope,period,value,qualifier,unit,as_stated,statuses,part,locator,grade,known_on\n";
const good = "r1,revenue,370126,all,2023,69.6,EQ,亿元,69.6亿元,,paragraph,3,A,2024-03-01\n";

let test: TestDatabase;
let folder: string;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "jiqun-package-"));
  await test.database.pool.query(
    "truncate entity, industry, cluster_definition, indicator, scope, source, setting, import_batch, data_version cascade",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Package {
  readonly files?: Readonly<Record<string, string>>;
  readonly entries?: readonly unknown[];
  readonly manifest?: string;
}

function write({ files = {}, entries = [], manifest }: Package): void {
  const place = join(folder, "county");
  mkdirSync(place, { recursive: true });
  const all = { ...reference, ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(place, name), text);
  const kinds = Object.keys(reference).map((path) => ({ path, kind: path.replace(".csv", "") }));
  const text = manifest ?? JSON.stringify({ format: 1, sources: [source], files: [...kinds, ...entries] });
  writeFileSync(join(place, "manifest.json"), text);
}

const run = (): Promise<FileResult[]> => importFolder(test.database.pool, folder, { by: "test" });

const observationsEntry = { path: "o.csv", kind: "observations", defaults: { source: source.code } };

/** Imports one observations file, and answers with what is wrong in it. */
async function faultsOf(rows: string, columns = header): Promise<readonly Fault[]> {
  write({ files: { "o.csv": columns + rows }, entries: [observationsEntry] });
  const result = (await run()).find(({ file }) => file === "county/o.csv");
  return result?.status === "refused" ? result.error.faults : [];
}

async function observationCount(): Promise<number> {
  const { rows } = await test.database.pool.query<{ n: number }>(
    "select count(*)::int as n from observation",
  );
  return rows[0]?.n ?? -1;
}

describe("a good file", () => {
  it("comes in with its words, bounds, multiple and place", async () => {
    const over = "r2,enterprise-count,370126,all,2023,50,OV,家,50余家,,paragraph,103,A,2023-07-14\n";
    expect(await faultsOf(good + over)).toEqual([]);
    const { rows } = await test.database.pool.query(
      `select o.period, lower, lower_open, upper, upper_open, point, qualifier, unit_mult, decimals, as_stated,
              locator, grade, cell from observation o join citation c on c.id = o.citation_id order by point`,
    );
    expect(rows).toEqual([
      {
        period: "2023",
        lower: 50,
        lower_open: true,
        upper: 60,
        upper_open: true,
        point: 50,
        qualifier: "OV",
        unit_mult: 0,
        decimals: 0,
        as_stated: "50余家",
        locator: "103",
        grade: "A",
        cell: "row 3",
      },
      expect.objectContaining({ point: 6.96e9, unit_mult: 8, decimals: 1, cell: "row 2" }),
    ]);
  });

  it("changes nothing the second time, and says so", async () => {
    await faultsOf(good);
    expect((await run()).map((result) => result.status)).toEqual(["known", "known", "known", "known"]);
    expect(await observationCount()).toBe(1);
  });

  it("adds a vintage where a later publication says something else, and keeps the earlier one", async () => {
    await faultsOf(good);
    await faultsOf(
      good +
        good.replace("69.6,", "70.1,").replace("69.6亿元", "70.1亿元").replace("2024-03-01", "2025-01-01"),
    );
    const { rows } = await test.database.pool.query(
      "select point, known_on from observation order by known_on",
    );
    expect(rows).toEqual([
      { point: 6.96e9, known_on: "2024-03-01" },
      { point: 7.01e9, known_on: "2025-01-01" },
    ]);
  });

  it("may be wide: a column a series, a line a period, with the cell of each number", async () => {
    const constants = { indicator: "revenue", entity: "370126", scope: "all", unit: "亿元" };
    const place = { part: "table", locator: "1", grade: "A", known_on: "2024-03-01", source: source.code };
    write({
      files: { "w.csv": "year,收入\n2022,59.3\n2023,\n2024,69.6\n" },
      entries: [
        {
          path: "w.csv",
          kind: "observations",
          defaults: place,
          wide: {
            period: "year",
            columns: { 收入: constants },
            marks: [{ period: "2023", statuses: "L" }],
          },
        },
      ],
    });
    expect((await run()).filter((result) => result.status === "refused")).toEqual([]);
    const { rows } = await test.database.pool.query(
      "select period, point, statuses, cell from observation order by period",
    );
    expect(rows).toEqual([
      { period: "2022", point: 5.93e9, statuses: [], cell: "B2" },
      { period: "2023", point: null, statuses: ["L"], cell: "B3" },
      { period: "2024", point: 6.96e9, statuses: [], cell: "B4" },
    ]);
  });
});

describe("a later file", () => {
  const inForce = async (): Promise<unknown[]> =>
    (
      await test.database.pool.query<{ point: number }>(
        "select distinct on (series_id, period_start) point from observation order by series_id, period_start, known_on desc, batch_id desc",
      )
    ).rows.map(({ point }) => point);
  const version = async (): Promise<number> =>
    (await test.database.pool.query<{ version: number }>("select version from data_version")).rows[0]
      ?.version ?? 0;

  it("that corrects a value and then corrects it back leaves the last one in force", async () => {
    const other = good.replace("69.6,", "70.1,").replace("69.6亿元", "70.1亿元");
    for (const rows of [good, other, good]) await faultsOf(rows);
    expect(await inForce()).toEqual([6.96e9]);
    expect(await observationCount()).toBe(3);
  });

  it("with a line put in before others revises none of them", async () => {
    await faultsOf(good);
    await faultsOf(good.replace("2023", "2022") + good);
    expect(await observationCount()).toBe(2);
  });

  it("that only moves a link makes cached answers stale", async () => {
    const files = {
      "m.csv": "code,name_zh,name_en,definition_zh,definition_en,members\nc,集群,Cluster,定义,Definition,\n",
    };
    const industries = "classification,code,name_zh,name_en\nGB/T 4754-2017,C27,医药制造业,Pharmaceuticals\n";
    const entries = [
      { path: "i.csv", kind: "industries" },
      { path: "m.csv", kind: "clusters" },
    ];
    write({ files: { ...files, "i.csv": industries }, entries });
    await run();
    const before = await version();
    write({
      files: { "m.csv": files["m.csv"].replace("Definition,", "Definition,C27"), "i.csv": industries },
      entries,
    });
    await run();
    expect(await version()).toBe(before + 1);
  });
});

describe("a fall, an approximation, a fraction", () => {
  it.each([
    ["下降30余%", "-30,OV,%,下降30余%", [-0.4, -0.3]],
    ["约3亿元", "3,AP,亿元,约3亿元", [2.85e8, 3.15e8]],
    ["约0.3亿元", "0.3,AP,亿元,约0.3亿元", [0.25e8, 0.35e8]],
  ])("%s", async (_words, cells, [lower, upper]) => {
    const growth = cells.includes("%") ? "growth_yoy" : "level";
    const row = good.replace("69.6,EQ,亿元,69.6亿元", cells).replace("\n", `,${growth}\n`);
    expect(await faultsOf(row, header.replace("\n", ",form\n"))).toEqual([]);
    const { rows } = await test.database.pool.query<{ lower: number; upper: number }>(
      "select lower, upper from observation",
    );
    expect(rows[0]?.lower).toBeCloseTo(lower ?? 0, 9);
    expect(rows[0]?.upper).toBeCloseTo(upper ?? 0, 9);
  });
});

describe("a faulty row stops its whole file, and names file, row and column", () => {
  it.each([
    ["a number that is none", good.replace("69.6,", "sixty,"), "value"],
    ["a number that is not finite", good.replace("69.6,", "1e999,"), "value"],
    ["a place that nobody knows", good.replace("370126", "999999"), "entity"],
    ["an indicator that nobody knows", good.replace("revenue", "revenu"), "indicator"],
    ["a period that is none", good.replace(",2023,", ",2023-13,"), "period"],
    ["a unit that is none", good.replace(",亿元,", ",亿圆圆,"), "unit"],
    ["a unit of another dimension", good.replace(",亿元,", ",亩,").replace("69.6亿元", "69.6亩"), "unit"],
    ["a qualifier that is none", good.replace(",EQ,", ",ABOUT,"), "qualifier"],
    ["words that say another number", good.replace("69.6亿元", "96.6亿元"), "as_stated"],
    ["words that bound where the cells do not", good.replace("69.6亿元", "超过69.6亿元"), "as_stated"],
    ["a grade that is not imported", good.replace(",A,2024", ",D,2024"), "grade"],
    ["a part that is none", good.replace("paragraph", "chapter"), "part"],
    ["a day that is none", good.replace("2024-03-01", "2024-02-30"), "known_on"],
    ["an empty value without a reason", good.replace("69.6,", ",").replace("69.6亿元", ""), "value"],
    ["a number that is said to be missing", good.replace("69.6亿元,,", "69.6亿元,M,"), "value"],
    ["a month in an annual series", good.replace(",2023,", ",2023-03,"), "period"],
    ["words in another currency", good.replace("69.6亿元", "69.6亿美元"), "unit"],
    ["a fraction of money", good.replace("69.6,EQ", "1/5,AP").replace("69.6亿元", "1/5"), "value"],
    ["a status that is none", good.replace("69.6亿元,,", "69.6亿元,Z,"), "statuses"],
  ])("%s", async (_case, row, column) => {
    const faults = await faultsOf(good.replace("2023", "2022") + row);
    expect(faults).toMatchObject([{ file: "county/o.csv", row: 3, column }]);
    expect(faults[0]?.message.zh).not.toBe("");
    expect(faults[0]?.message.en).not.toBe("");
    expect(await observationCount()).toBe(0);
  });

  it("tells all faults of a file at once", async () => {
    const faults = await faultsOf(good.replace("69.6,", "x,") + good + good.replace("370126", "0"));
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, "value"],
      [4, "entity"],
    ]);
  });

  it("names the earlier row of a double", async () => {
    const faults = await faultsOf(good + good);
    expect(faults).toMatchObject([
      { row: 3, message: { en: expect.stringContaining("duplicate of row 2") as string } },
    ]);
  });

  it("refuses two columns of one name", async () => {
    const faults = await faultsOf(good.replace("\n", ",1\n"), header.replace("\n", ",value\n"));
    expect(faults).toMatchObject([{ row: 1, column: "value" }]);
  });

  it("refuses a file without a line", async () => {
    expect(await faultsOf("", "")).toMatchObject([
      { file: "county/o.csv", message: { en: expect.stringContaining("empty") as string } },
    ]);
  });

  it("names the line of a NUL character", async () => {
    expect(await faultsOf(`${good}r2,\0\n`)).toMatchObject([{ file: "county/o.csv", row: 3 }]);
  });

  it("refuses one period in two spellings", async () => {
    const columns = header.replace("\n", ",frequency\n");
    const rows = ["2023-Q1", "2023-01/P3M"].map((period) =>
      good.replace(",2023,", `,${period},`).replace("\n", ",Q\n"),
    );
    expect(await faultsOf(rows.join(""), columns)).not.toEqual([]);
    expect(await observationCount()).toBe(0);
  });

  it("names a column that it does not know", async () => {
    const faults = await faultsOf(good.replace("\n", ",1\n"), header.replace("\n", ",colour\n"));
    expect(faults).toMatchObject([{ row: 1, column: "colour" }]);
  });

  it("names the line of a CSV whose cells do not fit its head", async () => {
    const faults = await faultsOf(good + "r2,revenue\n");
    expect(faults).toMatchObject([{ file: "county/o.csv", row: 3 }]);
  });

  it("leaves the other files of the package alone", async () => {
    await faultsOf(good.replace("69.6,", "x,"));
    const { rows } = await test.database.pool.query("select count(*)::int as n from entity");
    expect(rows).toEqual([{ n: 2 }]);
  });
});

describe("a faulty manifest or file", () => {
  async function refusals(): Promise<Fault[]> {
    const results = await run();
    return results.flatMap((result) => (result.status === "refused" ? result.error.faults : []));
  }

  it("that is no JSON", async () => {
    write({ manifest: "{ format: 1" });
    expect(await refusals()).toMatchObject([{ file: "county/manifest.json" }]);
  });

  it("with an unknown key", async () => {
    write({ manifest: JSON.stringify({ format: 1, files: [], script: "x" }) });
    expect(await refusals()).toMatchObject([{ file: "county/manifest.json" }]);
  });

  it("that names a kind which does not exist", async () => {
    write({ entries: [{ path: "o.csv", kind: "wishes" }] });
    expect(await refusals()).toMatchObject([{ file: "county/manifest.json", column: "files.3.kind" }]);
  });

  it.each(["../outside.csv", "/etc/passwd", "a/../../outside.csv"])(
    "that leaves its folder: %s",
    async (path) => {
      write({ entries: [{ path, kind: "entities" }] });
      expect(await refusals()).toMatchObject([{ file: "county/manifest.json", column: "files.path" }]);
    },
  );

  it("that names a file which is not there", async () => {
    write({ entries: [{ path: "absent.csv", kind: "entities" }] });
    expect(await refusals()).toMatchObject([{ file: "county/absent.csv" }]);
  });

  it("that is not encoded in UTF-8", async () => {
    write({ entries: [{ path: "gbk.csv", kind: "entities" }] });
    writeFileSync(join(folder, "county/gbk.csv"), Buffer.from([0xc9, 0xcc, 0xba, 0xd3]));
    expect(await refusals()).toMatchObject([{ file: "county/gbk.csv", message: { zh: "不是 UTF-8 编码" } }]);
  });

  it("that describes a source of another package", async () => {
    write({});
    await run();
    const place = join(folder, "other");
    mkdirSync(place);
    writeFileSync(join(place, "e.csv"), "code,kind,name_zh,name_en\n370100,region,济南市,Jinan\n");
    const manifest = { format: 1, sources: [source], files: [{ path: "e.csv", kind: "entities" }] };
    writeFileSync(join(place, "manifest.json"), JSON.stringify(manifest));
    expect(await refusals()).toMatchObject([{ file: "other/manifest.json", column: "sources.code" }]);
  });

  it("with a date of publication that is none", async () => {
    write({
      manifest: JSON.stringify({ format: 1, sources: [{ ...source, published: "2024-13" }], files: [] }),
    });
    expect(await refusals()).toMatchObject([{ file: "county/manifest.json", column: "sources.0.published" }]);
  });

  it("with a setting that stands twice, or that nobody knows", async () => {
    const text = "key,value\nhome_entity,370126\nhome_entity,320500\n";
    write({
      files: { "s.csv": text, "t.csv": "key,value\ncolour,red\n" },
      entries: ["s", "t"].map((name) => ({ path: `${name}.csv`, kind: "settings" })),
    });
    expect(await refusals()).toMatchObject([
      { file: "county/s.csv", row: 3, column: "key" },
      { file: "county/t.csv", row: 2, column: "key" },
    ]);
  });

  it("whose panel takes the place of another file's", async () => {
    const panel = (code: string): string => `code,entity,kind,position,series\n${code},370126,level,1,\n`;
    write({
      files: { "p.csv": panel("a"), "q.csv": panel("b") },
      entries: ["p", "q"].map((name) => ({ path: `${name}.csv`, kind: "panels" })),
    });
    expect(await refusals()).toMatchObject([{ file: "county/q.csv" }]);
  });

  it("with a target in a unit that is not its indicator's", async () => {
    const text =
      "code,indicator,entity,scope,period,value,unit,part,locator,grade\nt1,revenue,370126,all,2025,70,家,page,1,A\n";
    write({
      files: { "g.csv": text },
      entries: [{ path: "g.csv", kind: "targets", defaults: { source: source.code } }],
    });
    expect(await refusals()).toMatchObject([{ file: "county/g.csv", row: 2, column: "unit" }]);
  });

  it("with a wide column that the file lacks", async () => {
    write({
      files: { "w.csv": "year,收入\n2022,1\n" },
      entries: [{ path: "w.csv", kind: "observations", wide: { period: "year", columns: { 利润: {} } } }],
    });
    expect(await refusals()).toMatchObject([{ file: "county/w.csv", row: 1, column: "利润" }]);
  });
});
