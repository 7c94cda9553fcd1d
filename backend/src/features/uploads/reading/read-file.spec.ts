import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReadObservation } from "@jiqun/contract";
import { tablePreviewSchema } from "@jiqun/contract";
import type { Answers, Catalogue } from "@jiqun/tables";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileReport } from "../file-reader";
import { readFile } from "./read-file";
import { ReadingHost } from "./reading-host";

const catalogue: Catalogue = {
  entities: [
    { code: "370000", kind: "region", zh: "山东省", en: "Shandong", parent: null, otherNames: [] },
    { code: "320000", kind: "region", zh: "江苏省", en: "Jiangsu", parent: null, otherNames: [] },
  ],
  indicators: [{ code: "gdp", zh: "地区生产总值", en: "GDP", unit: "CNY", kind: "flow", otherNames: [] }],
  ...{ industries: [], products: [], series: [] },
  scopes: [
    {
      ...{ code: "gdp-province", zh: "全省 · 现价", en: "province", measure: "value-added", coverage: "all" },
      ...{ territory: "province", priceBase: "current", classification: "not-applicable", cluster: null },
    },
  ],
  sources: [{ code: "bureau", publisherZh: "统计局", titleZh: "年鉴" }],
};

const table = (rows: string): string =>
  `指标：地区生产总值(亿元)\n地区,2023年,2022年\n${rows}\n数据来源：统计局\n`;
const good = table("山东省,92068.7,87435.1\n江苏省,128222.2,…");
const answers: Answers = {
  "scope:gdp": { kind: "code", code: "gdp-province" },
  known_on: { kind: "value", value: "2024-02-01" },
  source: { kind: "code", code: "bureau" },
  grade: { kind: "value", value: "A" },
};

describe("reading a file", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jiqun-reading-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function read(
    text: string,
    given: Answers = {},
  ): Promise<{ report: FileReport; lines: string[]; observations: ReadObservation[] }> {
    const path = join(folder, "file");
    writeFileSync(path, text);
    const observations: ReadObservation[] = [];
    let lines = "";
    const request = { path, name: "gdp.csv", catalogue, answers: given, today: "2026-11-23" };
    const report = await readFile(request, {
      observations: (found) => Promise.resolve(void observations.push(...found)),
      rows: (chunk) => Promise.resolve(void (lines += Buffer.from(chunk.text).toString())),
    });
    return { report, lines: lines.split("\n").filter((line) => line !== ""), observations };
  }

  it("tells what it understood and what is left open", async () => {
    const { report, lines, observations } = await read(good);
    expect(lines).toEqual([]);
    const [preview] = report.tables;
    expect(tablePreviewSchema.parse(preview)).toMatchObject({
      ...{ entities: ["山东省", "江苏省"], indicators: ["地区生产总值"], unit: "亿元", frequency: "A" },
      ...{ observations: 3, missing: 1, periods: { first: "2022", last: "2023", count: 2 } },
    });
    expect(preview?.questions.map(({ id, values }) => [id, values])).toEqual([
      ["scope:gdp@province", 4],
      ["known_on", 4],
      ["source", 4],
      ["grade", 4],
    ]);
    expect(preview?.questions.every(({ text }) => text.zh !== "" && text.en !== "")).toBe(true);
    expect(observations[0]).toMatchObject({ entity: "山东省", value: 92068.7, period: "2023", cell: "B3" });
    expect(observations[3]).toMatchObject({ entity: "江苏省", value: null, asStated: "…", cell: "C4" });
  });

  it("gives rows in base units once everything is answered", async () => {
    const { report, lines } = await read(good, answers);
    expect(report).toMatchObject({
      refused: null,
      faulty: false,
      source: "bureau",
      grade: "A",
      sheets: [null],
    });
    expect(report.tables[0]?.questions).toEqual([]);
    expect(report.series.map(({ code }) => code)).toEqual([
      "gdp.370000._._.gdp-province.A.level",
      "gdp.320000._._.gdp-province.A.level",
    ]);
    expect(lines[0]).toBe(
      "0\t0\tB3\t2023\t2023-01-01\t2023-12-31\t2024-02-01\t9206870000000\tfalse\t9206870000000\tfalse\t9206870000000\tEQ\t8\t1\t\\N\t{}",
    );
    expect(lines).toHaveLength(4);
  });

  it("finds one series named in two ways, and takes equal values once", async () => {
    const twice = await read(table("山东省,1,2\n山东,1,3"), answers);
    const codes = twice.report.tables[0]?.issues.map(({ severity, code, cell }) => [severity, code, cell]);
    expect(codes).toContainEqual(["error", "VALUE_TWICE", "C4"]);
    expect(codes).toContainEqual(["notice", "VALUES_REPEATED", "B4"]);
    expect(twice.report.faulty).toBe(true);
    expect(twice.lines).toHaveLength(2);
  });

  it("takes cumulative months as what they add up to, however the heading says it", async () => {
    const cumulative = (header: string): string =>
      `指标：地区生产总值累计值(亿元)\n地区,${header}\n山东省,30,20,10\n`;
    const { report, lines, observations } = await read(
      cumulative("2024年8月,2024年1-2月,2024年1月"),
      answers,
    );
    expect(report).toMatchObject({
      faulty: false,
      series: [{ code: "gdp.370000._._.gdp-province.MC.level" }],
    });
    expect(lines.map((line) => line.split("\t").slice(3, 6))).toEqual([
      ["2024-01/P8M", "2024-01-01", "2024-08-31"],
      ["2024-01/P2M", "2024-01-01", "2024-02-29"],
      ["2024-01", "2024-01-01", "2024-01-31"],
    ]);
    expect(observations.map(({ period }) => period)).toEqual(["2024-08", "2024-01/P2M", "2024-01"]);
    const twice = await read(cumulative("2024年8月,2024年1-8月,2024年9月"), answers);
    expect(twice.report.tables[0]?.issues.map(({ code, cell }) => [code, cell])).toEqual(
      expect.arrayContaining([
        ["VALUE_TWICE", "C3"],
        ["CUMULATIVE_FALLS", "D3"],
      ]),
    );
  });

  it("leaves out what answers leave out", async () => {
    const { report, lines } = await read(table("火星省,1,2\n山东省,3,4"), {
      ...answers,
      "entity:*": { kind: "skip" },
    });
    expect(report.tables[0]?.questions).toEqual([]);
    expect(lines).toHaveLength(2);
    expect(report.series).toHaveLength(1);
  });

  describe("with two tables", () => {
    const block = (title: string, rows: string): string =>
      `${title}\n单位：亿元\n指标,地区,2023年,2022年\n${rows}\n`;
    const two = [
      block("表一", "地区生产总值,山东省,92068.7,87435.1\n地区生产总值,江苏省,128222.2,122875.6"),
      block("表二", "地区生产总值,山东省,1,2\n地区生产总值,江苏省,1,3"),
    ].join("\n\n");

    it("comes in without the one that an answer leaves out, and shows it all the same", async () => {
      const whole = await read(two, answers);
      expect(whole.report.faulty).toBe(true);
      expect(whole.report.tables.map(({ id, leftOut }) => [id, leftOut])).toEqual([
        ["table:!A3", false],
        ["table:!A10", false],
      ]);
      const { report, lines } = await read(two, { ...answers, "table:!A10": { kind: "skip" } });
      expect(report).toMatchObject({ faulty: false, tables: [{ leftOut: false }, { leftOut: true }] });
      expect(report.tables[1]).toMatchObject({ observations: 4, questions: [], issuesInAll: 1 });
      expect(report.tables[1]?.issues.map(({ severity, code }) => [severity, code])).toEqual([
        ["notice", "TABLE_LEFT_OUT"],
      ]);
      expect(lines).toHaveLength(4);
    });

    it("takes it back, and cannot do without both", async () => {
      const back = await read(two, { ...answers, "table:!A10": { kind: "value", value: "take" } });
      expect(back.report).toMatchObject({ faulty: true, tables: [{ leftOut: false }, { leftOut: false }] });
      const none = await read(two, {
        ...answers,
        ...{ "table:!A3": { kind: "skip" }, "table:!A10": { kind: "skip" } },
      });
      expect(none.report.faulty).toBe(true);
      expect(none.report.tables[0]?.issues[0]?.code).toBe("NOTHING_COMES_IN");
      expect(none.lines).toEqual([]);
    });
  });

  it("tells of answers that nothing asks for, once nothing is open", async () => {
    const more: Answers = { ...answers, "entity:火星省": { kind: "skip" }, "table:!Z1": { kind: "skip" } };
    const { report } = await read(good, more);
    expect(report).toMatchObject({ faulty: false });
    const [issue] = report.tables[0]?.issues ?? [];
    expect(issue).toMatchObject({ severity: "notice", code: "ANSWER_UNUSED" });
    expect(issue?.message.zh).toContain("entity:火星省、table:!Z1");
    const { grade: _, ...open } = more;
    expect((await read(good, open)).report.tables[0]?.issues).toEqual([]);
  });

  it.each([
    ["across", "地区,2023年,2022年\n山东省,1,2\n江苏省,1,2", "A7"],
    ["by record", "地区,指标,年份,数值(亿元)\n山东省,地区生产总值,2022,1\n江苏省,地区生产总值,2022,3", "A6"],
  ])("passes on a note below a table that tells of a break: %s", async (layout, rows, cell) => {
    const note = "注：2019年起统计口径调整，与以前年度不可比。";
    const first = layout === "across" ? "指标：地区生产总值(亿元)\n" : "";
    const { report } = await read(`${first}${rows}\n\n数据来源：统计局\n${note}\n`, answers);
    expect(report.faulty).toBe(false);
    expect(report.tables[0]?.issues.map(({ code, cell: at }) => [code, at])).toEqual([["BREAK_NOTE", cell]]);
  });

  it("says in the question that an answer does not fit", async () => {
    const { report } = await read(good, { ...answers, grade: { kind: "value", value: "D" } });
    const [question] = report.tables[0]?.questions ?? [];
    expect(question?.id).toBe("grade");
    expect(question?.text.en).toContain("The answer given does not fit; it should be A, B or C");
  });

  it.each([
    ["FILE_EMPTY", ""],
    ["NO_TABLE", "只有一句话\n"],
  ])("refuses with %s", async (code, text) => {
    const { report } = await read(text);
    expect(report.refused?.code).toBe(code);
    expect(report.tables).toEqual([]);
  });

  it("streams every value as a line, and stops when nobody takes more", async () => {
    const path = join(folder, "lines");
    writeFileSync(path, good);
    const host = new ReadingHost();
    const request = { path, name: "gdp.csv", catalogue, answers: {}, today: "2026-11-23" };
    let text = "";
    for await (const bytes of host.observations(request)) text += Buffer.from(bytes).toString();
    const items = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ReadObservation);
    expect(items.map(({ value }) => value)).toEqual([92068.7, 87435.1, 128222.2, null]);
    for (let turn = 0; turn < 3; turn += 1) for await (const _ of host.observations(request)) break;
    expect(await host.grid({ path, name: "gdp.csv", sheet: null, top: 2, rows: 1 })).toEqual({
      ...{ sheet: null, rowsInAll: 5, columns: 3 },
      rows: [{ number: 2, cells: ["地区", "2023年", "2022年"] }],
    });
  });
});
