import type { ClusterLab, Derived, ErrorDto, LabMissing, LabRegion } from "@jiqun/contract";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "../src/config/paths";
import { importFolder } from "../src/features/importing/importer";
import { importClusterPackage } from "./fixture/cluster-package";
import { growDataVersion } from "./fixture/observations";
import { get, startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  await importFolder(test.database.pool, paths.seed, { by: "seed" });
  const results = await importClusterPackage(test.database.pool);
  expect(results.map(({ status }) => status)).toEqual(["imported", "imported", "imported"]);
  app = await startApp(test.database);
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

async function ask<Body = ClusterLab>(query: Readonly<Record<string, string>> = {}): Promise<Body> {
  const search = new URLSearchParams(query).toString();
  return (await get<Body>(app, `/api/v1/cluster-lab?${search}`)).body;
}

const fixture = { regions: "fx-a,fx-b,fx-c", benchmark: "fx-n", period: "2023", base: "2018" };
const point = ({ quantity }: Derived): number | null => quantity?.point ?? null;
const reason = ({ missing }: Derived): string | null => missing;

function regionOf({ regions }: ClusterLab, code: string): LabRegion {
  const found = regions.find(({ entity }) => entity.code === code);
  if (found === undefined) throw new Error(`${code} is not in the answer`);
  return found;
}

/** Every id of an observation that a lineage within the answer names. */
function restedOn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const own = "observation" in part && typeof part.observation === "string" ? [part.observation] : [];
  return [...own, ...Object.values(part).flatMap(restedOn)];
}

describe("the lab with figures that are all there", () => {
  // Computed by hand from the fixture: A has 36 + 12 of the nation's 250 and 260 of its 2600 in 2023, 20 + 10 of 200 and
  // 200 of 2000 in 2018.
  it("computes shares and location quotients", async () => {
    const a = regionOf(await ask(fixture), "fx-a");
    expect(point(a.cluster.now.value)).toBe(48e8);
    expect(point(a.share)).toBe(0.192);
    expect(point(a.focus)).toBeCloseTo(48 / 260, 12);
    expect(point(a.quotient)).toBeCloseTo(1.92, 12);
    expect(a.baseQuotient === null ? null : point(a.baseQuotient)).toBeCloseTo(1.5, 12);
  });

  it("takes a change apart into components that add up to it", async () => {
    const { shiftShare } = regionOf(await ask(fixture), "fx-a");
    if (shiftShare === null) throw new Error("no shift-share");
    const { national, mix, regional, change } = shiftShare;
    // 30 × (2600 ÷ 2000 − 1); 20 × (120 ÷ 100 − 1.3) + 10 × (130 ÷ 100 − 1.3); 36 − 20 × 1.2 + 12 − 10 × 1.3.
    const parts = [national, mix, regional].map(point);
    expect(parts.map((part) => Math.round((part ?? Number.NaN) / 1e7) / 10)).toEqual([9, -2, 11]);
    expect(point(change)).toBe(18e8);
    expect(shiftShare).toMatchObject({ over: "classes", dynamic: null, years: 5 });
    expect(mix.lineage?.operands.map(({ formula }) => formula)).toEqual(["industry-mix", "industry-mix"]);
  });

  it("takes the change of a whole whose classes nobody brought as that of one industry, and says so", async () => {
    const { shiftShare } = regionOf(await ask({ ...fixture, regions: "fx-d" }), "fx-d");
    if (shiftShare === null) throw new Error("no shift-share");
    const { over, national, mix, regional } = shiftShare;
    // 10 × 0.3; 10 × (250 ÷ 200 − 1.3); 15 − 10 × 1.25.
    expect([over, ...[national, mix, regional].map((part) => point(part)?.toExponential(2))]).toEqual([
      "cluster",
      "3.00e+8",
      "-5.00e+7",
      "2.50e+8",
    ]);
  });

  it("warns where the classes contradict the whole that is published", async () => {
    const { regions, concentration } = await ask({ ...fixture, regions: "fx-a,fx-b,fx-d" });
    // 8 + 4 of 15.
    const warned = regions.map(({ warnings }) => warnings.includes("parts-miss-total"));
    expect(warned).toEqual([false, false, true]);
    expect(concentration.warnings).toEqual(["suppressed-part"]);
  });

  it("tells structure, stars and the stage, each with what decided it", async () => {
    const { structure, stars, stage } = regionOf(await ask(fixture), "fx-a");
    // Shares ¾ and ¼, those of the nation 0.48 and 0.52.
    expect([structure.hhi, structure.normalised].map(point)).toEqual([0.625, 0.25]);
    expect(point(structure.krugman)).toBeCloseTo(0.54, 12);
    expect(stars).toMatchObject({ certain: 2, possible: 2 });
    expect(stars.conditions.map(({ code, verdict }) => [code, verdict])).toEqual([
      ["size", "certain"],
      ["specialisation", "certainly-not"],
      ["focus", "certain"],
    ]);
    // (48 ÷ 30)^(1 ÷ 5) − 1 is 9.86%, the nation's (250 ÷ 200)^(1 ÷ 5) − 1 is 4.56%.
    // Nobody brought 2013: whether the lead has held since is open, and so is the stage.
    expect(stage).toMatchObject({ stage: null, possible: ["growing", "mature"], years: 5 });
    expect(stage.conditions.find(({ code }) => code === "lead-held")?.verdict).toBe("unknown");
    const outpacing = stage.conditions.find(({ code }) => code === "outpacing");
    expect(
      outpacing && [point(outpacing.value), point(outpacing.against)].map((one) => one?.toFixed(4)),
    ).toEqual(["0.0986", "0.0456"]);
  });

  it("keeps a bound a bound", async () => {
    const c = regionOf(await ask(fixture), "fx-c");
    expect(c.cluster.now.series).toEqual(["gross-output.fx-c._._.fx-cluster.A.level"]);
    // More than 50 of 250, and 500 of 2600.
    expect(c.quotient.quantity).toMatchObject({ lowerOpen: true, point: null });
    expect(c.quotient.quantity?.lower).toBeCloseTo(0.2 / (500 / 2600), 12);
    expect(c.stars.certain).toBeLessThan(c.stars.possible);
  });

  it("says of a confidential class that it is confidential", async () => {
    const answer = await ask(fixture);
    const b = regionOf(answer, "fx-b");
    expect([b.cluster.now.value, b.quotient, b.structure.hhi].map(reason)).toEqual(
      Array.from({ length: 3 }, () => "suppressed"),
    );
    expect(b.warnings).toContain("suppressed-part");
    expect(reason(answer.concentration.hhi)).toBe("suppressed");
    const gap = answer.missing.find(({ entity, period }) => entity.code === "fx-b" && period === "2023");
    expect(gap).toMatchObject({ role: "cluster", classes: ["358"], reason: "suppressed" });
  });

  it("leads every number down to observations with their source", async () => {
    const answer = await ask(fixture);
    const ids = new Set(answer.observations.map(({ id }) => id));
    const named = new Set(restedOn(answer.regions));
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((id) => !ids.has(id))).toEqual([]);
    const { lineage } = regionOf(answer, "fx-a").quotient;
    expect(lineage?.formula).toBe("location-quotient");
    expect(lineage?.operands.map(({ formula }) => formula)).toEqual(["sum", "sum", null, null]);
    expect(answer.observations[0]?.citation.source.title.zh).toBe("年鉴");
  });

  it("gives the same answer by the address that it names", async () => {
    const answer = await ask({ regions: "fx-a,fx-b", benchmark: "fx-n" });
    expect([answer.period, answer.base]).toEqual(["2018", null]);
    expect((await get<ClusterLab>(app, answer.address)).body).toEqual(answer);
  });

  it("counts a region within another one once where regions are added up", async () => {
    const { concentration } = await ask({ regions: "fx-a,fx-b,fx-n", period: "2018" });
    expect(concentration.within).toEqual([
      { inner: "fx-a", outer: "fx-n" },
      { inner: "fx-b", outer: "fx-n" },
    ]);
  });
});

describe("the lab with the figures of the seed", () => {
  const gapFor = ({ missing }: ClusterLab, code: string, period: string): LabMissing | undefined =>
    missing.find(
      ({ entity, role, period: at }) => entity.code === code && role === "cluster" && at === period,
    );

  it("says which figure is missing, what it would unlock and what there is instead", async () => {
    const answer = await ask({ period: "2023" });
    expect(answer.regions.map(({ entity }) => entity.code)).toEqual(["370126", "320500", "park-sip"]);
    expect(answer.regions.every(({ quotient }) => reason(quotient) === "not-collected")).toBe(true);
    const suzhou = gapFor(answer, "320500", "2023");
    expect(suzhou).toMatchObject({ classes: ["358", "C27"], reason: "not-collected" });
    expect(suzhou?.unlocks).toContainEqual({ metric: "structure", entity: "320500", alone: true });
    expect(suzhou?.near[0]).toEqual({
      series: "gross-output.320500.358._.devices-output-city.MC.level",
      reasons: ["other-period"],
    });
    expect(answer.known.map(({ series }) => series.code)).toContain(
      "revenue.370126._._.biochem-revenue-above-size-county.A.level",
    );
  });

  it("shows the figures that there are", async () => {
    const answer = await ask({ definition: "pharma-manufacturing", indicator: "main-business-revenue" });
    expect([answer.period, answer.base]).toEqual(["2014", "2009"]);
    expect(point(answer.benchmark.cluster.now.value)).toBe(2335033000000);
    expect(answer.periods).toHaveLength(15);
  });

  it("takes no figure of an unstated time for one of the time asked about", async () => {
    const undated = "gross-output.park-sip._._.biomed-output-sip-period-unknown.M.level";
    const answer = await ask({ regions: "park-sip" });
    const known = answer.known.find(({ series }) => series.code === undated);
    expect(known).toMatchObject({ used: false, chosen: false });
    expect(known?.reasons).toContain("undated");
    expect(answer.periods).not.toContain("2022-01");
  });

  it("uses a series of another definition only where it is asked to, and says so", async () => {
    const series = "gross-output.park-sip._._.biomed-output-sip.A.level";
    const plain = regionOf(await ask({ regions: "park-sip", period: "2023" }), "park-sip");
    expect(reason(plain.cluster.now.value)).toBe("not-collected");
    const answer = await ask({ regions: "park-sip", period: "2023", use: series });
    const chosen = regionOf(answer, "park-sip");
    expect(point(chosen.cluster.now.value)).toBe(1523e8);
    expect(chosen.warnings).toContain("other-definition");
    expect(answer.known.find((one) => one.series.code === series)).toMatchObject({
      used: true,
      chosen: true,
    });
  });

  it("tells the parts of a sum apart by what they count", async () => {
    const { notices } = await ask({ regions: "320500", period: "2019-01/P11M" });
    expect(notices.map(({ pair, verdict }) => [pair, verdict])).toEqual([["classes", "with-note"]]);
    expect(notices[0]?.reasons.map(({ dimension }) => dimension)).toContain("coverage");
  });
});

describe("a bare question", () => {
  it("begins with what the settings name, else with a definition and the whole that there are", async () => {
    const { pool, prisma } = test.database;
    const begins = async () => {
      await growDataVersion(prisma);
      const { definition, benchmark } = await ask();
      return [definition.code, benchmark.entity.code];
    };
    expect(await begins()).toEqual(["own-biomedicine", "CN"]);
    await pool.query("update setting set value = 'pharma-manufacturing' where key = 'lab_definition'");
    expect(await begins()).toEqual(["pharma-manufacturing", "CN"]);
    await pool.query("delete from setting where key = 'lab_definition'");
    expect((await begins())[0]).not.toBeNull();
    await pool.query("insert into setting (key, value) values ('lab_definition', 'own-biomedicine')");
    await growDataVersion(prisma);
  });
});

describe("simulated data", () => {
  const size = { simulated: "7", simulatedRegions: "30", simulatedClasses: "8", simulatedYears: "12" };

  it("is the same for the same seed, and says that it is simulated in every name", async () => {
    const [first, second] = [await ask(size), await ask(size)];
    expect(second).toEqual(first);
    expect(first.simulated).toEqual({ seed: 7, regions: 30, classes: 8, years: 12 });
    expect(first.regions.every(({ entity }) => entity.name.zh.startsWith("模拟地区 "))).toBe(true);
    expect((await ask({ ...size, simulated: "8" })).regions).not.toEqual(first.regions);
  });

  it("is stored nowhere and meets no sourced figure", async () => {
    const answer = await ask({ ...size, regions: "320500", use: "anything" });
    expect([answer.observations, answer.known, answer.notes, answer.missing]).toEqual([[], [], [], []]);
    expect(JSON.stringify(answer)).not.toContain("320500.");
    const { rows } = await test.database.pool.query("select from series where simulated");
    expect(rows).toEqual([]);
  });

  it("holds what thin data is made of, and a whole whose parts it gives", async () => {
    const { regions, concentration } = await ask({ ...size, simulatedRegions: "60" });
    const warnings = new Set(regions.flatMap((region) => region.warnings));
    expect([...warnings]).toEqual(expect.arrayContaining(["small-base", "suppressed-part"]));
    expect(regions.some(({ quotient }) => quotient.missing === "suppressed")).toBe(true);
    const { lower = null, upper = null } = concentration.hhi.quantity ?? {};
    expect([lower, upper].every((bound) => bound !== null && bound > 0 && bound < 1)).toBe(true);
  });

  it("lets other requests in between while much of it is computed", async () => {
    const work = ask({ ...size, simulatedRegions: "400", simulatedClasses: "4" });
    let answered = 0;
    const until = work.then(() => true);
    while (!(await Promise.race([until, get(app, "/api/health").then(() => false)]))) answered += 1;
    const { regions, concentration } = await work;
    expect([regions.length, reason(concentration.gini)]).toEqual([400, "too-many-units"]);
    expect(answered).toBeGreaterThan(5);
  });
});

describe("a question", () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["a definition and classes", { definition: "own-biomedicine", classes: "C27" }, "classes"],
    ["a class within another", { classes: "C27,271" }, "classes"],
    ["a ratio", { indicator: "market-share" }, "indicator"],
    ["the benchmark among its regions", { regions: "CN,320500", benchmark: "CN" }, "benchmark"],
    ["a base that is not before its period", { period: "2019", base: "2020" }, "base"],
    ["a base of another part of the year", { period: "2019-01/P11M", base: "2018" }, "base"],
    ["a base more than 60 years before its period", { period: "9999", base: "1000" }, "base"],
    ["a period that is none", { period: "last year" }, "period"],
    [
      "a series of an unstated time",
      { regions: "park-sip", use: "gross-output.park-sip._._.biomed-output-sip-period-unknown.M.level" },
      "use",
    ],
    ["a series that no region has", { use: "gross-output.370126" }, "use"],
    [
      "a growth as a level",
      { regions: "320500", use: "gross-output.320500._._.pharma-output-suzhou.A.growth_yoy" },
      "use",
    ],
    [
      "more simulated regions than there may be",
      { simulated: "1", simulatedRegions: "401" },
      "simulatedRegions",
    ],
    ["a simulated year that there is not", { simulated: "1", period: "1999" }, "period"],
    ["a place that is none", { regions: "370126,nowhere" }, "regions"],
    ["a whole that is none", { benchmark: "nowhere" }, "benchmark"],
    ["a definition that is none", { definition: "nothing" }, "definition"],
  ])("with %s is refused by the name of the parameter", async (_what, query, parameter) => {
    const { code, details } = await ask<ErrorDto>(query);
    expect(code).toMatch(/^(REQUEST_INVALID|PERIOD_INVALID|CLUSTER_MEMBERS_INVALID|.*_NOT_FOUND)$/);
    expect(details[0]?.parameter).toBe(parameter);
    expect(details[0]?.expected?.zh).toBeTruthy();
  });

  it("is told of every series that no region has", async () => {
    const { details } = await ask<ErrorDto>({ use: "gross-output.370126,nothing" });
    expect(details.map(({ parameter, value }) => [parameter, value])).toEqual([
      ["use", "gross-output.370126"],
      ["use", "nothing"],
    ]);
  });

  it("is refused by its regions where the whole among them is the usual one", async () => {
    const { details } = await ask<ErrorDto>({ regions: "CN,320500" });
    expect(details).toMatchObject([{ parameter: "regions", value: "CN" }]);
    expect(details[0]?.expected?.zh).toContain("参照");
  });

  it("of too many regions says how many were given, and takes the count for no value", async () => {
    const regions = Array.from({ length: 61 }, (_, at) => `r${at}`).join(",");
    const { details } = await ask<ErrorDto>({ regions });
    expect(details).toEqual([
      {
        parameter: "regions",
        value: null,
        expected: { zh: "最多 60 个编码，给了 61 个", en: "at most 60 codes, 61 given" },
      },
    ]);
  });
});
