import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { good, header, PackageWorld, source } from "./fixture/package-world";

let world: PackageWorld;

beforeAll(async () => {
  world = await PackageWorld.create();
});
afterAll(() => world.test.drop());
beforeEach(() => world.reset());
afterEach(() => world.clear());

describe("a good file", () => {
  it("comes in with its words, bounds, multiple and place", async () => {
    const over = "r2,enterprise-count,370126,all,2023,50,OV,家,50余家,,paragraph,103,A,2024-03-14\n";
    expect(await world.faultsOf(good + over)).toEqual([]);
    const { rows } = await world.test.database.pool.query(
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
    await world.faultsOf(good);
    expect((await world.run()).map((result) => result.status)).toEqual(["known", "known", "known", "known"]);
    expect(await world.observationCount()).toBe(1);
  });

  it("adds a vintage where a later publication says something else, and keeps the earlier one", async () => {
    await world.faultsOf(good);
    await world.faultsOf(
      good +
        good.replace("69.6,", "70.1,").replace("69.6亿元", "70.1亿元").replace("2024-03-01", "2025-01-01"),
    );
    const { rows } = await world.test.database.pool.query(
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
    world.write({
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
    expect((await world.run()).filter((result) => result.status === "refused")).toEqual([]);
    const { rows } = await world.test.database.pool.query(
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
      await world.test.database.pool.query<{ point: number }>(
        "select distinct on (series_id, period_start) point from observation order by series_id, period_start, known_on desc, batch_id desc",
      )
    ).rows.map(({ point }) => point);
  const version = async (): Promise<number> =>
    (await world.test.database.pool.query<{ version: number }>("select version from data_version")).rows[0]
      ?.version ?? 0;

  it("that corrects a value and then corrects it back leaves the last one in force", async () => {
    const other = good.replace("69.6,", "70.1,").replace("69.6亿元", "70.1亿元");
    for (const rows of [good, other, good]) await world.faultsOf(rows);
    expect(await inForce()).toEqual([6.96e9]);
    expect(await world.observationCount()).toBe(3);
  });

  it("with a line put in before others revises none of them", async () => {
    await world.faultsOf(good);
    await world.faultsOf(good.replace("2023", "2022") + good);
    expect(await world.observationCount()).toBe(2);
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
    world.write({ files: { ...files, "i.csv": industries }, entries });
    await world.run();
    const before = await version();
    world.write({
      files: { "m.csv": files["m.csv"].replace("Definition,", "Definition,C27"), "i.csv": industries },
      entries,
    });
    await world.run();
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
    expect(await world.faultsOf(row, header.replace("\n", ",form\n"))).toEqual([]);
    const { rows } = await world.test.database.pool.query<{ lower: number; upper: number }>(
      "select lower, upper from observation",
    );
    expect(rows[0]?.lower).toBeCloseTo(lower ?? 0, 9);
    expect(rows[0]?.upper).toBeCloseTo(upper ?? 0, 9);
  });
});
