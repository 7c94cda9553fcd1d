import { read, utils } from "@e965/xlsx";
import type { ErrorDto } from "@jiqun/contract";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { paths } from "../src/config/paths";
import { growDataVersion, transact } from "../src/database/transaction";
import { ComparisonService } from "../src/features/comparison/comparison.service";
import { importFolder } from "../src/features/importing/importer";
import { startApp } from "./fixture/start-app";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  test = await createTestDatabase();
  await importFolder(test.database.pool, paths.seed, { by: "seed" });
  app = await startApp(test.database);
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

const suzhouGrowth = "revenue.320500._._.biomed-revenue-suzhou.A.growth_yoy";
const shandong = "gdp.370000._._.gdp-province.A.level";

async function file(query: string, path = "/api/v1/observations/file") {
  const response = await app.inject({ method: "GET", url: `${path}?${query}` });
  return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload };
}

type Row = Record<string, string>;

async function csvRows(query: string, path?: string): Promise<Row[]> {
  const { bytes } = await file(`${query}&format=csv`, path);
  return parse<Row>(bytes, { columns: true, bom: true });
}

it("says in each row and of the file that a period is only the day of look-up", async () => {
  const undated = "enterprise-count.park-snd._._.devices-biomed-count-snd-period-unknown.M.level";
  const rows = await csvRows(`series=${undated},${shandong}`);
  const noteOf = (code: string) => rows.find(({ series }) => series === code)?.["period_note"];
  expect([noteOf(undated), noteOf(shandong)]).toEqual(["时点不明", ""]);
  const { bytes } = await file(`series=${undated}&format=xlsx`);
  const { Sheets } = read(bytes);
  const told = Object.values(Sheets).map((sheet) => utils.sheet_to_csv(sheet));
  expect(told.join("\n")).toContain(`来源没有说明时点，所记时期只是发布或查阅之日: ${undated}`);
  const all = await csvRows("q=devices-biomed-count-snd", "/api/v1/catalogue/file");
  const listed = all.find(({ series }) => series === undated);
  expect([listed?.["first"], listed?.["last"], listed?.["period_note"]]).toEqual(["", "", "时点不明"]);
});

describe("a file of a comparison", () => {
  const path = "/api/v1/comparison/file";
  const pharma = "revenue.CN._._.pharma-industry-revenue-national.A.level";
  const shanghe = "revenue.370126._._.biochem-revenue-above-size-county.A.growth_yoy";

  it("tells the formula of each number, what it came from and where that stands", async () => {
    const rows = await csvRows(`series=${pharma}&transform=yoy`, path);
    const row = rows.find(({ time_period }) => time_period === "2022");
    expect(row).toMatchObject({ unit: "RATIO", transform: "yoy", operands: `${pharma}@2022 ${pharma}@2021` });
    // 33633.7 / 33707.5 − 1, by hand.
    expect(Number(row?.["value"])).toBeCloseTo(-0.00218942, 8);
    expect(row?.["formula"]).toContain("a ÷ b − 1");
    expect(row?.["sources"]?.split(" ").length).toBeGreaterThan(0);
    expect(row?.["locators"]).not.toBe("");
    expect(rows.find(({ time_period }) => time_period === "2021")).toMatchObject({ value: "", lower: "" });
    expect(rows.find(({ time_period }) => time_period === "2021")?.["missing"]).not.toBe("");
  });

  it("keeps a lower bound one, and carries the notice that the two may not be compared", async () => {
    const query = `series=${suzhouGrowth},${shanghe}`;
    const rows = await csvRows(query, path);
    const row = rows.find((one) => one["series"] === suzhouGrowth && one["time_period"] === "2020");
    expect(row).toMatchObject({ value: "", lower: "0.2", upper: "" });
    expect(row?.["comparability"]).toMatch(/可比.*集群定义/);
    const { bytes } = await file(`${query}&format=xlsx`, path);
    expect(read(bytes).SheetNames).toContain("谁高谁低");
    for (const sheet of ["数据", "谁高谁低"]) {
      const below = utils.sheet_to_json<string[]>(read(bytes).Sheets[sheet] ?? {}, { header: 1 }).at(-1);
      expect(below?.[0]).toMatch(/可比.*集群定义/);
    }
    const about = utils.sheet_to_csv(read(bytes).Sheets["说明"] ?? {});
    expect(about).toMatch(/可比/);
    expect(about).toContain("集群定义");
  });

  it("holds both transforms of a scatter, in each format", async () => {
    const query = `series=${pharma}&transform=yoy&across=level`;
    const rows = await csvRows(query, path);
    const of = (transform: string) => rows.filter((row) => row["transform"] === transform);
    expect(of("yoy").length).toBeGreaterThan(0);
    expect(of("level").find(({ time_period }) => time_period === "2022")).toMatchObject({ unit: "CNY" });
    expect(of("yoy").length + of("level").length).toBe(rows.length);
    for (const format of ["json", "xlsx"]) {
      const { bytes } = await file(`${query}&format=${format}`, path);
      const text =
        format === "json"
          ? bytes.toString()
          : read(bytes)
              .SheetNames.map((name) => utils.sheet_to_csv(read(bytes).Sheets[name] ?? {}))
              .join();
      expect(text).toContain("yoy");
      expect(text.match(/level/g)?.length).toBeGreaterThan(1);
    }
  });

  it("is read again where the data changed between the transforms of a scatter", async () => {
    const comparisons = app.get(ComparisonService);
    const compare = comparisons.compare.bind(comparisons);
    const spy = vi.spyOn(comparisons, "compare").mockImplementationOnce(async (query) => {
      const comparison = await compare(query);
      await transact(test.database.pool, growDataVersion);
      return comparison;
    });
    const { status } = await file(`series=${pharma}&transform=yoy&across=level&format=csv`, path);
    const transforms = spy.mock.calls.map(([{ transform }]) => transform);
    spy.mockRestore();
    expect([status, transforms]).toEqual([200, ["yoy", "level", "yoy", "level"]]);
  });

  it.each([
    ["zh-CN", "苏州-山东-营业收入-地区生产总值-水平值"],
    ["en", "Suzhou-Shandong-Operating-revenue-Gross-regional-product-level"],
  ])("is named and told of in the language of its reader: %s", async (language, name) => {
    const { headers } = await file(
      `series=${suzhouGrowth},${shandong}&language=${language}&format=xlsx`,
      path,
    );
    const [, saved = ""] = /filename\*=UTF-8''(.*)/.exec(String(headers["content-disposition"])) ?? [];
    expect(decodeURIComponent(saved)).toBe(`${name}.xlsx`);
    const [row] = await csvRows(`series=${suzhouGrowth}&language=${language}`, path);
    expect(row).toMatchObject({ transform: "level", transform_name: language === "en" ? "level" : "水平值" });
    expect(row?.["unit_name"]).toMatch(/^% ?[（(]1 = 100%[）)]$/);
  });

  it("tells a series that its transform cannot be made of, with the reason", async () => {
    const rows = await csvRows(`series=${suzhouGrowth}&transform=index&base=2018`, path);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ series: suzhouGrowth, value: "", lower: "", upper: "", time_period: "" });
    expect(rows[0]?.["notice"]).not.toBe("");
  });

  it("carries published beside computed growth, with the causes in words", async () => {
    const { bytes } = await file(`series=${pharma}&format=json&language=en`, path);
    const { others } = JSON.parse(bytes.toString()) as {
      others: {
        table: string;
        fields: { code: string; meaning: string }[];
        rows: Record<string, string>[];
      }[];
    };
    const { fields = [], rows = [] } = others.find(({ table }) => table === "reported") ?? {};
    expect(fields.find(({ code }) => code === "difference_lower")?.meaning).toMatch(/, pp \(1 = 100 pp\)$/);
    const row = rows.find(({ time_period }) => time_period === "2022");
    expect(row).toMatchObject({ reported: "+0.5%" });
    expect(row?.["growth_name"]).toMatch(/^China · Operating revenue · /);
    expect(row?.["growth_form_name"]).toMatch(/^published growth on the year before/);
    expect(row?.["causes"]).toContain("scope");
  });

  it.each([
    ["zh-CN", "追赶", "谁高谁低", /^早于其最早的数据$/, /成立$/],
    ["en", "Catch-up", "Which is higher", /^before its first number$/, /^(yes|no)$/],
  ])("tells who is ahead in words of the reader's language, with codes behind them: %s", async (...told) => {
    const [language, catchUp, answers, crossing, verdict] = told;
    const { bytes } = await file(
      `series=gdp.370126._._.gdp-county.A.level,gdp.320500._._.gdp-city.A.level&language=${language}&format=xlsx`,
      path,
    );
    const rowsOf = (sheet: string): Record<string, string>[] =>
      utils.sheet_to_json(read(bytes).Sheets[sheet] ?? {}, { range: 1 });
    const [first = {}] = rowsOf(catchUp);
    expect(first["behind"]).toBe("gdp.370126._._.gdp-county.A.level");
    expect(first["behind_name"]).toMatch(/^(商河|Shanghe) · /);
    expect(first["crossing"]).toMatch(crossing);
    expect(rowsOf(answers).some((row) => verdict.test(row["verdict"] ?? ""))).toBe(true);
    expect(Object.keys(rowsOf(answers)[0] ?? {}).slice(-2)).toEqual(["a", "b"]);
  });

  it("says in words where the one that catches up is not comparable with the other", async () => {
    const [revenue, output] = [
      "revenue.370100._._.biomed-health-revenue-jinan.A.level",
      "gross-output.park-sip._._.biomed-output-sip.A.level",
    ];
    const { bytes } = await file(`series=${revenue},${output}&format=xlsx`, path);
    const [first] = utils.sheet_to_json(read(bytes).Sheets["追赶"] ?? {}, { range: 1 });
    expect(first).toMatchObject({ comparability: "口径不可比，只是两个数字的大小。" });
  });

  it.each([
    ["base", `series=${pharma}&transform=index`],
    ["span", `series=${pharma}&transform=average-growth&span=1`],
  ])("is refused like the comparison itself: %s", async (parameter, query) => {
    const { status, bytes } = await file(`${query}&format=csv`, path);
    expect([status, (JSON.parse(bytes.toString()) as ErrorDto).details[0]?.parameter]).toEqual([
      400,
      parameter,
    ]);
  });
});

describe("a file of the cluster lab", () => {
  const path = "/api/v1/cluster-lab/file";

  it("tells numbers that are missing with their reason, and prints the definition", async () => {
    const rows = await csvRows("indicator=gross-output", path);
    const quotient = rows.find((row) => row["metric"] === "quotient");
    expect(quotient).toMatchObject({ value: "", simulated: "false", cluster: "own-biomedicine" });
    expect(quotient?.["missing"]).not.toBe("");
    const { bytes } = await file("indicator=gross-output&format=xlsx", path);
    const about = utils.sheet_to_csv(read(bytes).Sheets["说明"] ?? {});
    expect(about).toContain("C27 医药制造业");
  });

  it("says that it is simulated on every row, in its name and first of all", async () => {
    const rows = await csvRows("simulated=7", path);
    expect(new Set(rows.map(({ simulated }) => simulated))).toEqual(new Set(["true"]));
    expect(rows.some(({ metric, value }) => metric === "quotient" && value !== "")).toBe(true);
    const { bytes, headers } = await file("simulated=7&format=json", path);
    const { metadata } = JSON.parse(bytes.toString()) as { metadata: { label: string }[] };
    expect(metadata[0]?.label).toBe("模拟");
    expect(decodeURIComponent(String(headers["content-disposition"]))).toContain("模拟");
  });
});

describe("a file of the catalogue", () => {
  it("lists every series that is found, with the years that it has", async () => {
    const rows = await csvRows("q=山东", "/api/v1/catalogue/file");
    expect(rows.find(({ series }) => series === shandong)).toMatchObject({ years: "2020 2022 2023 2024" });
    const all = await csvRows("", "/api/v1/catalogue/file");
    expect(all.length).toBeGreaterThan(150);
    expect(new Set(all.map(({ series }) => series)).size).toBe(all.length);
  });
});

describe("a file of observations", () => {
  it("keeps 20%以上 a lower bound: no value, an end that is known and one that is not", async () => {
    const rows = await csvRows(`series=${suzhouGrowth}`);
    const row = rows.find(({ time_period }) => time_period === "2020");
    expect(row).toMatchObject({
      ...{
        value: "",
        lower: "0.2",
        upper: "",
        unit: "RATIO",
        entity_name: "苏州市",
      },
      ...{ indicator: "revenue", freq: "A", form: "growth_yoy", simulated: "false" },
    });
    expect(["GT", "GE"]).toContain(row?.["obs_qualifier"]);
    expect(row?.["text"]).toMatch(/^[≥>]20%$/);
    expect(row?.["as_stated"]).toContain("20%");
    expect(row?.["query"]).toContain(`/api/v1/observations/file?series=${suzhouGrowth}`);
    expect(row?.["locator"]).not.toBe("");
  });

  it("tells what was known on a day, and every vintage where all are wanted", async () => {
    const query = `series=${shandong}&from=2023&to=2023`;
    const values = async (more: string) => (await csvRows(`${query}${more}`)).map(({ value }) => value);
    expect(await values("")).toEqual(["9420640000000"]);
    expect(await values("&asOf=2024-06-30")).toEqual(["9206870000000"]);
    expect(await values("&vintages=all")).toEqual(["9206870000000", "9420640000000"]);
    expect(await values("&vintages=all&asOf=2024-06-30")).toEqual(["9206870000000"]);
  });

  it("begins with a byte order mark for Excel, and only where it is asked for", async () => {
    const mark = Buffer.from("\ufeff");
    const starts = async (more: string) =>
      (await file(`series=${shandong}&format=csv${more}`)).bytes.subarray(0, 3).equals(mark);
    expect([await starts(""), await starts("&bom=1")]).toEqual([false, true]);
  });

  it("is a workbook with the numbers as numbers, and a sheet that says what and whence", async () => {
    const { bytes, headers } = await file(`series=${suzhouGrowth},${shandong}&format=xlsx&language=en`);
    expect(String(headers["content-disposition"])).toMatch(/filename\*=UTF-8''.*\.xlsx$/);
    const workbook = read(bytes);
    expect(workbook.SheetNames).toEqual(["Data", "About"]);
    const [, codes = [], ...rows] = utils.sheet_to_json<(string | number | boolean | undefined)[]>(
      workbook.Sheets["Data"] ?? {},
      { header: 1 },
    );
    const row = rows.find((cells) => cells[codes.indexOf("series")] === shandong);
    expect(row?.[codes.indexOf("value")]).toEqual(expect.any(Number));
    const about = utils.sheet_to_csv(workbook.Sheets["About"] ?? {});
    for (const said of ["Source", "Scope", "Address of the query", "lower_open", "National Bureau"])
      expect(about).toContain(said);
  });

  it("is JSON with the same rows as the CSV", async () => {
    const query = `series=${suzhouGrowth}`;
    const { bytes } = await file(`${query}&format=json`);
    const { rows, fields } = JSON.parse(bytes.toString()) as {
      rows: Record<string, string | number | boolean | null>[];
      fields: object[];
    };
    const csv = await csvRows(query);
    const asText = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([code, cell]) => [code, cell === null ? "" : String(cell)]),
      ),
    );
    const withoutQuery = (list: object[]) => list.map((row) => ({ ...row, query: null }));
    expect(withoutQuery(asText)).toEqual(withoutQuery(csv));
    expect(fields).toHaveLength(Object.keys(csv[0] ?? {}).length);
  });

  it.each<[string, string]>([
    ["format", `series=${shandong}`],
    ["format", `series=${shandong}&format=pdf`],
    ["bom", `series=${shandong}&format=csv&bom=yes`],
    ["series", "series=nothing.at.all&format=csv"],
  ])("is refused where %s is wrong, by its name", async (parameter, query) => {
    const { status, bytes } = await file(query);
    const body = JSON.parse(bytes.toString()) as ErrorDto;
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.details[0]?.parameter).toBe(parameter);
  });
});
