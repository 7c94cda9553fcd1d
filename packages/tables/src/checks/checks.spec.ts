import { parsePeriod, type UnitCode } from "@jiqun/statistics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellReading, SeriesLabels } from "../labelled";
import { readCell } from "../words";
import { Checks } from "./checks";

const label = (text: string): SeriesLabels["entity"] => ({ text, code: null, cell: null });

interface Series {
  readonly name?: string;
  readonly unit?: readonly [string, UnitCode | null, number];
  readonly more?: Partial<SeriesLabels>;
  /** Readings of its cells from 2001 on, or with their periods. */
  readonly values: readonly (string | number | readonly [string, string | number])[];
}

function labelsOf({ name = "工业总产值", unit = ["亿元", "CNY", 8], more = {} }: Series): SeriesLabels {
  const [text, code, multiplier] = unit;
  return {
    entity: label("山东省"),
    indicator: label(name),
    unit: { text, unit: code, multiplier, cell: null },
    industry: null,
    product: null,
    scope: null,
    frequency: "A",
    accumulation: "single",
    form: "level",
    formStated: false,
    facets: [],
    ...more,
  };
}

/** Each series in a row of its own from row 2 on, its values from column B on. */
function check(all: readonly Series[]): Checks {
  const checks = new Checks({ sheet: "表1" });
  all.forEach((one, series) => {
    checks.series(series, labelsOf(one));
    one.values.forEach((value, at) => {
      const [period, cell] = typeof value === "object" ? value : [String(2001 + at), value];
      const reading: CellReading = readCell(cell);
      checks.value({
        series,
        period: parsePeriod(period),
        reading,
        row: series + 2,
        column: at + 1,
        knownOn: null,
      });
    });
  });
  return checks;
}

const found = (all: readonly Series[]): readonly string[] =>
  check(all)
    .issues()
    .map(({ code, cell }) => `${code} ${cell ?? ""}`);

const calm = [100, 104, 109, 112, 118, 121, 127, 133];
const withAt = (at: number, value: number): readonly number[] =>
  calm.map((one, i) => (i === at ? value : one));

describe("single values", () => {
  it.each([
    ["words", "abc", "NOT_A_NUMBER"],
    ["a day", "2024-03-15", "NOT_A_NUMBER"],
    ["an open separator", "12,3", "NOT_A_NUMBER"],
  ])("tells of %s where a number is due", (_, text, code) => {
    const [issue, ...more] = check([{ values: [text] }]).issues();
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ severity: "error", code, sheet: "表1", cell: "B2" });
    expect(issue?.message.zh).toContain(text);
    expect(issue?.message.en).toContain(text);
  });

  it("takes missing markers and ranges as they are", () => {
    expect(found([{ values: ["-", "…", "", "10—15", "50余"] }])).toEqual([]);
  });

  it.each<[string, Partial<SeriesLabels>, readonly string[], readonly string[]]>([
    ["高技术产业占比", { form: "share_of_parent" }, ["12.3", "100", "0", "100.1", "-0.2"], ["E2", "F2"]],
    ["外贸依存度(% of GDP)", {}, ["120", "130"], []],
    ["GDP增速", { form: "growth_yoy" }, ["120", "-30"], []],
    ["产销率", {}, ["101.2"], []],
  ])("knows that a share of a whole is within 0 and 100: %s", (name, more, values, cells) => {
    expect(found([{ name, unit: ["%", "RATIO", -2], more, values }])).toEqual(
      cells.map((cell) => `SHARE_IMPOSSIBLE ${cell}`),
    );
  });

  it("lets rounding carry a share half a decimal above its whole", () => {
    const share = { unit: ["%", "RATIO", -2], more: { form: "share_of_parent" } } as const;
    expect(found([{ ...share, values: ["100.04"] }])).toEqual(["SHARE_IMPOSSIBLE B2"]);
    expect(found([{ ...share, values: ["100.4"] }])).toEqual(["SHARE_IMPOSSIBLE B2"]);
    expect(found([{ ...share, values: ["100.0"] }])).toEqual([]);
  });

  it.each<[string, readonly [string, UnitCode | null, number], boolean]>([
    ["企业数", ["家", "ENTERPRISE", 0], true],
    ["营业收入", ["亿元", "CNY", 8], true],
    ["利润总额", ["亿元", "CNY", 8], false],
    ["净出口", ["亿元", "CNY", 8], false],
    ["从业人员增减", ["人", "PERSON", 0], false],
    ["工业增加值增速", ["%", "RATIO", -2], false],
    ["Something", ["widgets", null, 0], false],
  ])("finds %s below zero odd: %s %s", (name, unit, odd) => {
    expect(found([{ name, unit, values: [-3] }])).toEqual(odd ? ["SIGN_UNEXPECTED B2"] : []);
  });
});

describe("units mixed up", () => {
  it("finds a value in another unit and names the likely one", () => {
    const [issue, ...more] = check([{ unit: ["万元", "CNY", 4], values: withAt(4, 1_180_000) }]).issues();
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ severity: "warning", code: "UNIT_JUMP", cell: "F2" });
    expect(issue?.message.zh).toContain("可能以元为单位");
  });

  it.each([
    ["the first", 0, 1_000_000, "B2"],
    ["the last", 7, 1_330_000, "I2"],
    ["one below", 3, 0.0112, "E2"],
    ["a shifted point", 4, 1180, "F2"],
  ])("finds %s", (_, at, value, cell) => {
    expect(found([{ values: withAt(at, value) }])).toEqual([`UNIT_JUMP ${cell}`]);
  });

  it("finds one among few values, and none in a lively short series", () => {
    expect(found([{ values: [5210.4, 5388.9, 6012.7, 60_340_000, 6390.2] }])).toEqual(["UNIT_JUMP E2"]);
    expect(found([{ values: [5210.4, 53_880_000, 5380.7, 6012.7] }])).toEqual(["UNIT_JUMP C2"]);
    expect(found([{ values: [1, 7, 1.2, 30, 4] }])).toEqual([]);
  });

  it("finds a change of unit that stays, once, and a run of three", () => {
    expect(found([{ values: calm.map((one, at) => (at < 4 ? one : one * 1e4)) }])).toEqual(["UNIT_JUMP F2"]);
    const run = calm.map((one, at) => (at > 2 && at < 6 ? one * 1e4 : one));
    expect(found([{ values: run }])).toEqual(["UNIT_JUMP E2", "UNIT_JUMP F2", "UNIT_JUMP G2"]);
  });

  it("takes steps of ten as they are in a lively series, and growths and balances always", () => {
    expect(found([{ values: [1, 9, 80, 900, 8000, 90_000] }])).toEqual([]);
    expect(found([{ name: "净出口", values: withAt(4, 1_180_000) }])).toEqual([]);
    expect(found([{ more: { form: "growth_yoy" }, values: withAt(4, 1_180_000) }])).toEqual([]);
  });
});

describe("outliers", () => {
  it("finds a value many times those around it", () => {
    expect(found([{ values: withAt(4, 3000) }])).toEqual(["OUTLIER F2"]);
    expect(found([{ values: withAt(4, 4) }])).toEqual(["OUTLIER F2"]);
  });

  it.each([
    ["a doubling", withAt(4, 240)],
    ["growth by powers", [1, 2, 4, 8, 16, 32, 64, 128]],
    ["a series that begins small", [1, 3, 30, 60, 62, 63, 65]],
    ["too few values", [100, 3000, 104]],
  ])("takes %s as it is", (_, values) => {
    expect(found([{ values }])).toEqual([]);
  });
});

describe("zeros", () => {
  it.each([
    ["among values far from it", withAt(4, 0), ["ZERO_AMONG_LARGE F2"]],
    ["among small values", [3, 0, 2, 5, 1, 4], []],
    ["where zeros are common", [300, 0, 0, 350, 0, 400], []],
    ["where values differ much", [5, 0, 300, 4000, 20, 60], []],
  ])("looks at a zero %s", (_, values, issues) => {
    expect(found([{ values }])).toEqual(issues);
  });
});

describe("cumulative values", () => {
  const months = (values: readonly number[], year = 2024): readonly [string, number][] =>
    values.map((value, at) => [`${year}-01/P${at + 2}M`, value]);
  const series = (name: string, values: Series["values"]): Series => ({
    name,
    more: { accumulation: "cumulative", frequency: "M" },
    values,
  });

  it("finds one that falls within a year, whatever the order of the columns", () => {
    const values = months([20, 31, 29, 50]);
    expect(found([series("营业收入", values)])).toEqual(["CUMULATIVE_FALLS D2"]);
    expect(found([series("营业收入", [...values].reverse())])).toEqual(["CUMULATIVE_FALLS C2"]);
  });

  it("starts anew with the year, and lets profits fall", () => {
    expect(found([series("营业收入", [...months([20, 31, 40], 2023), ...months([22, 33, 41])])])).toEqual([]);
    expect(found([series("利润总额", months([20, 31, 29]))])).toEqual([]);
  });
});

describe("totals", () => {
  const facet = (value: string, values: Series["values"], name = "人口"): Series => ({
    name,
    unit: ["人", "PERSON", 0],
    more: { facets: [{ name: "性别", value }] },
    values,
  });

  it("finds the one total that is not the sum of its parts", () => {
    expect(
      found([
        facet("合计", [100, 110, 120, 130]),
        facet("男", [60, 65, 70, 75]),
        facet("女", [40, 45, 40, 55]),
      ]),
    ).toEqual(["TOTAL_MISMATCH D2"]);
  });

  it("lets rounding differ by half a unit of each part", () => {
    expect(
      found([
        facet("Total", [100, 110, 121, 130]),
        facet("a", [60, 65, 70, 75]),
        facet("b", [40, 45, 50, 55]),
      ]),
    ).toEqual([]);
  });

  it("knows no parts where totals are no sums: 全国 above some places", () => {
    const place = (entity: string, values: Series["values"]): Series => ({
      more: { entity: label(entity) },
      values,
    });
    expect(
      found([
        place("合计", [1000, 1100, 1200]),
        place("山东省", [100, 110, 120]),
        place("江苏省", [110, 120, 130]),
      ]),
    ).toEqual([]);
  });

  it("compares no totals where a part is missing, and none of shares", () => {
    expect(
      found([
        facet("合计", [100, 110, 150, 130]),
        facet("男", [60, 65, "…", 75]),
        facet("女", [40, 45, 50, 55]),
      ]),
    ).toEqual([]);
  });
});

describe("breaks", () => {
  it("passes on a note of a break and no other note", () => {
    const checks = new Checks();
    checks.note("注:2019年起统计口径调整,与以前年度不可比。", "A40");
    checks.note("数据来源:国家统计局", "A41");
    expect(checks.issues()).toMatchObject([
      { severity: "notice", code: "BREAK_NOTE", cell: "A40", sheet: null },
    ]);
  });
});

describe("a later table", () => {
  it("counts its series on from those before, whatever the number", () => {
    const checks = new Checks();
    const period = parsePeriod("2024");
    for (const series of [70_000, 2_000_000_000]) {
      checks.series(series, labelsOf({ name: "企业数", unit: ["家", "ENTERPRISE", 0], values: [] }));
    }
    checks.value({ series: 70_000, period, reading: readCell("-1"), row: 1, column: 0, knownOn: null });
    expect(checks.issues()).toMatchObject([{ code: "SIGN_UNEXPECTED", cell: "A1" }]);
  });
});

describe("many issues", () => {
  it("lists a thousand of a code and counts all", () => {
    const checks = check([
      { values: Array.from({ length: 1200 }, (_, at): [string, string] => [String(2001 + at), "?!"]) },
    ]);
    expect(checks.count()).toBe(1200);
    const issues = checks.issues();
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ cell: null, severity: "error", code: "NOT_A_NUMBER" });
    expect(issues.at(-1)?.message.zh).toContain("200");
  });
});

describe("laws", () => {
  const values = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 6, maxLength: 30 });

  it("looks at ratios only: another unit changes no verdict on outliers", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 10 }), (own, power) => {
        const outliers = (all: readonly number[]): readonly string[] =>
          found([{ values: all }]).filter((each) => each.startsWith("OUTLIER") || each.startsWith("UNIT"));
        expect(outliers(own.map((one) => one * 2 ** power))).toEqual(outliers(own));
      }),
    );
  });

  it("finds any value of a calm series that is off by ten thousand", () => {
    const steps = fc.array(fc.double({ min: 0.95, max: 1.1, noNaN: true }), { minLength: 8, maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.nat(), fc.boolean(), (factors, place, up) => {
        let level = 1000;
        const own = factors.map((factor) => (level = Math.round(level * factor * 100) / 100));
        const at = place % own.length;
        const odd = own.map((one, i) => (i === at ? one * (up ? 1e4 : 1e-4) : one));
        expect(found([{ values: own }])).toEqual([]);
        expect(found([{ values: odd }])).toEqual([`UNIT_JUMP ${String.fromCharCode(66 + at)}2`]);
      }),
    );
  });

  it("finds nothing in a constant series", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 40 }), (value, length) => {
        expect(found([{ values: Array.from({ length }, () => value) }])).toEqual([]);
      }),
    );
  });
});
