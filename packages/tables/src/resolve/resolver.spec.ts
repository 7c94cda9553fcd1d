import { describe, expect, it } from "vitest";
import type { NumberReading, SeriesLabels, TableOutline } from "../labelled";
import type { Answers, NewScope } from "../question";
import { unitMisfit, Resolver, type Resolved } from "./resolver";
import type { Resolution } from "./resolution";
import { catalogue, label, labels } from "./testing/catalogue";

const outline: TableOutline = {
  ...{ sheet: null, range: "A1:C9", title: null, layout: "cross", fingerprint: "f" },
  ...{ sourceWords: null, publishedWords: null, notes: [], areas: [], openLabels: [] },
};

interface Outcome extends Resolved {
  readonly first: Resolution;
  readonly all: readonly Resolution[];
}

function resolve(
  series: readonly SeriesLabels[],
  answers: Answers = {},
  table: Partial<TableOutline> = {},
): Outcome {
  const resolver = new Resolver({ catalogue, answers, today: "2026-11-23" });
  resolver.table(0, { ...outline, ...table });
  const all = series.map((one) => {
    const resolution = resolver.resolve(0, one);
    if (resolution.state !== "skipped") resolver.unitOf(resolution, number, "B5");
    resolver.count(resolution, false);
    return resolution;
  });
  const [first] = all;
  if (first === undefined) throw new Error("no series");
  return { first, all, ...resolver.finish() };
}

const number: NumberReading = {
  ...{ kind: "number", point: 1, lower: 1, lowerOpen: false, upper: 1, upperOpen: false },
  ...{ qualifier: "EQ", decimals: 0, asStated: null, statuses: [], unit: null },
};

const ids = ({ questions }: Resolved): string[] => questions.map(({ id }) => id);
const ofFile = ["known_on", "source", "grade"];
const scope = { kind: "code", code: "gdp-county" } as const;
const given: Answers = {
  known_on: { kind: "value", value: "2024-07-15" },
  source: { kind: "code", code: "nbs" },
  grade: { kind: "value", value: "A" },
};

describe("resolving a series", () => {
  it("resolves what is exactly known and asks for what the file does not say", () => {
    const outcome = resolve([labels()]);
    expect(outcome.first).toMatchObject({ state: "open", entity: "370126", indicator: "gdp" });
    expect(ids(outcome)).toEqual(["scope:gdp@county", ...ofFile]);
    expect(outcome.questions[0]).toMatchObject({
      asked: "地区生产总值",
      values: 1,
      tables: [0],
      mayCreate: true,
    });
    expect(outcome.questions[0]?.candidates).toEqual([
      { value: "gdp-county", zh: "全县 · 现价", en: "County · current prices", reason: "existing-series" },
    ]);
  });

  it("makes the code of the series from its dimensions, once all is answered", () => {
    const outcome = resolve([labels()], { ...given, "scope:gdp": scope });
    expect(outcome.questions).toEqual([]);
    expect(outcome.first.series?.code).toBe("gdp.370126._._.gdp-county.A.level");
    expect(outcome.first.unit).toEqual({ unit: "CNY", multiplier: 8 });
    expect(outcome.facts).toEqual({ knownOn: "2024-07-15", source: { code: "nbs" }, grade: "A" });
    expect(outcome.created).toEqual({ entities: [], indicators: [], scopes: [], source: null });
    expect(outcome.unusedAnswers).toEqual([]);
  });

  it("asks once for the same words and counts the values that wait", () => {
    const unknown = labels({ entity: label("浙江") });
    const outcome = resolve([unknown, labels({ entity: label("浙江"), indicator: label("企业数") })]);
    const question = outcome.questions.find(({ kind }) => kind === "entity");
    expect(question).toMatchObject({ id: "entity:浙江", values: 2, because: "unknown", maySkip: true });
  });

  it("offers both where a name is shared", () => {
    const outcome = resolve([labels({ entity: label("吉林") })]);
    const question = outcome.questions.find(({ kind }) => kind === "entity");
    expect(question?.because).toBe("ambiguous");
    expect(question?.candidates.map(({ value }) => value)).toEqual(["220000", "220200"]);
  });

  it("reads the name of an indicator without its unit and its words of form", () => {
    const growth = labels({
      indicator: label("工业增加值_累计增长(%)"),
      unit: { text: "%", unit: "RATIO", multiplier: -2, cell: null },
      form: "growth_yoy",
      accumulation: "cumulative",
      formStated: true,
    });
    expect(resolve([growth]).first.indicator).toBe("value-added");
    // A growth that was not understood as one must not come in as a level.
    expect(resolve([{ ...growth, form: "level", formStated: false }]).first.indicator).toBeNull();
  });

  it("offers an indicator of an industry, and takes that answer", () => {
    const medicine = labels({ indicator: label("医药制造业增加值") });
    const question = resolve([medicine]).questions.find(({ kind }) => kind === "indicator");
    expect(question?.id).toBe("indicator:医药制造业增加值");
    expect(question?.candidates[0]).toMatchObject({ value: "value-added~C27", zh: "增加值 · 医药制造业" });
    const answers: Answers = {
      ...given,
      "indicator:医药制造业增加值": { kind: "code", code: "value-added~C27" },
      "scope:value-added": scope,
    };
    const outcome = resolve([medicine], answers);
    expect(outcome.first.series).toMatchObject({ indicator: "value-added", industry: "C27" });
    expect(outcome.first.series?.code).toBe("value-added.370126.C27._.gdp-county.A.level");
  });

  it("joins further dimensions to the words, and does not take the label alone for the whole", () => {
    const facets = [
      { name: "age", value: "All ages" },
      { name: "sex", value: "Total" },
    ];
    const outcome = resolve([labels({ facets })]);
    expect(ids(outcome)).toContain("indicator:地区生产总值/All ages/Total");
    expect(outcome.questions[0]?.candidates[0]).toMatchObject({ value: "gdp", reason: "same-name" });
  });

  it("leaves out what answers leave out, and asks nothing about it", () => {
    const unknown = labels({ indicator: label("新指标"), entity: label("浙江") });
    const answers: Answers = { "indicator:*": { kind: "skip" }, ...given, "scope:gdp": scope };
    const outcome = resolve([unknown, labels()], answers);
    expect(outcome.all.map(({ state }) => state)).toEqual(["skipped", "resolved"]);
    expect(outcome.questions).toEqual([]);
  });
});

describe("units", () => {
  it("asks where nothing tells the unit, and offers the usual ones", () => {
    const outcome = resolve([labels({ unit: null })]);
    const question = outcome.questions.find(({ kind }) => kind === "unit");
    expect(question).toMatchObject({ id: "unit:地区生产总值", because: "absent", cells: ["B5"] });
    expect(question?.candidates.map(({ value }) => value)).toEqual(["亿元", "万元", "元"]);
  });

  it("takes the answer, and refuses one that does not fit", () => {
    const answer = (value: string): Answers => ({ "unit:地区生产总值": { kind: "value", value } });
    expect(resolve([labels({ unit: null })], answer("万元")).first.unit).toEqual({
      unit: "CNY",
      multiplier: 4,
    });
    expect(resolve([labels({ unit: null })], answer("万人")).faults.map(({ id }) => id)).toEqual([
      "unit:地区生产总值",
    ]);
    expect(resolve([labels({ unit: null })], answer("呎")).faults.map(({ id }) => id)).toEqual([
      "unit:地区生产总值",
    ]);
  });

  it("asks where the stated unit is not the indicator's, or unknown", () => {
    const count = labels({ indicator: label("企业数") });
    expect(ids(resolve([count]))).toContain("unit:企业数");
    const strange = labels({ unit: { text: "PC_POP", unit: null, multiplier: 0, cell: null } });
    expect(ids(resolve([strange]))).toContain("unit:PC_POP");
  });

  it("wants growth in per cent, and percentage points for rates only", () => {
    const growth = (indicator: string, unit: "PP" | "CNY"): SeriesLabels =>
      labels({
        indicator: label(indicator),
        unit: { text: unit, unit, multiplier: 0, cell: null },
        form: "growth_yoy",
      });
    const asks = (one: SeriesLabels): boolean => ids(resolve([one])).some((id) => id.startsWith("unit:"));
    expect(asks(growth("产销率", "PP"))).toBe(false);
    expect(asks(growth("地区生产总值", "PP"))).toBe(true);
    expect(asks(growth("地区生产总值", "CNY"))).toBe(true);
  });

  it("takes the unit of a cell where it fits its series, and no other", () => {
    const resolver = new Resolver({ catalogue, answers: {}, today: "2026-11-23" });
    resolver.table(0, outline);
    const bare = resolver.resolve(0, labels({ unit: null }));
    const own = { unit: "CNY", multiplier: 4 } as const;
    expect(resolver.unitOf(bare, { ...number, unit: own }, "B5")).toEqual(own);
    const percent = { unit: "RATIO", multiplier: -2 } as const;
    expect(resolver.unitOf(bare, { ...number, unit: percent }, "B5")).toBe(unitMisfit);
    expect(resolver.finish().questions.map(({ kind }) => kind)).not.toContain("unit");
  });
});

describe("answers", () => {
  const described: NewScope = {
    ...{ measure: "value-added", coverage: "above-designated-size", territory: "county" },
    ...{ priceBase: "comparable", classification: "gbt-4754-2017", cluster: null },
  };

  it("describe a scope, with a code and names made of it", () => {
    const outcome = resolve([labels()], { "scope:gdp": { kind: "scope", scope: described } });
    expect(outcome.created.scopes).toEqual([
      {
        ...described,
        code: "value-added.above-designated-size.county.comparable.gbt-4754-2017",
        zh: "规模以上 · 全县（区） · 可比价 · GB/T 4754-2017",
        en: "above designated size · county or district · comparable (constant) prices · GB/T 4754-2017",
      },
    ]);
  });

  it("use the scope that has the described dimensions already", () => {
    const like: NewScope = {
      ...{ measure: "value-added", coverage: "all", territory: "county" },
      ...{ priceBase: "current", classification: "not-applicable", cluster: null },
    };
    const outcome = resolve([labels()], { "scope:gdp": { kind: "scope", scope: like } });
    expect(outcome.first.series?.scope).toBe("gdp-county");
    expect(outcome.created.scopes).toEqual([]);
  });

  it("describe places and indicators, of which only the used ones are made, parents first", () => {
    const place = (code: string, parent: string | null): Answers[string] => ({
      kind: "entity",
      entity: { code, kind: "region", nameZh: code, nameEn: code, parent },
    });
    const answers: Answers = {
      "entity:余杭": place("330110", "330100"),
      "entity:杭州": place("330100", "CN"),
      "entity:宁波": place("330200", "CN"),
      "scope:gdp": scope,
    };
    const outcome = resolve([labels({ entity: label("余杭") })], answers);
    expect(outcome.first.state).toBe("resolved");
    expect(outcome.created.entities.map(({ code }) => code)).toEqual(["330100", "330110"]);
  });

  it("are refused where they do not fit, and told where nothing asks for them", () => {
    const outcome = resolve([labels({ entity: label("浙江") })], {
      "entity:浙江": { kind: "code", code: "999999" },
      known_on: { kind: "value", value: "2026-11-24" },
      grade: { kind: "value", value: "D" },
      source: { kind: "code", code: "nowhere" },
      "entity:福建": { kind: "skip" },
    });
    expect(outcome.faults.map(({ id }) => id).sort()).toEqual(["entity:浙江", "grade", "known_on", "source"]);
    expect(outcome.unusedAnswers).toEqual(["entity:福建"]);
    expect(ids(outcome)).toEqual(expect.arrayContaining(["entity:浙江", ...ofFile]));
  });
});

describe("questions about the file", () => {
  it("offer what it prints: its day of publication and its source", () => {
    const outcome = resolve(
      [labels()],
      {},
      {
        sourceWords: "数据来源：国家统计局",
        publishedWords: "发布日期：2024年7月15日",
      },
    );
    const candidates = (id: string): unknown =>
      outcome.questions.find((one) => one.id === id)?.candidates.map(({ value, reason }) => [value, reason]);
    expect(candidates("known_on")).toEqual([
      ["2024-07-15", "file"],
      ["2026-11-23", "usual"],
    ]);
    expect(candidates("source")).toEqual([["nbs", "similar-name"]]);
    expect(candidates("grade")).toHaveLength(3);
  });

  it("offer a day that stands beside the source", () => {
    const sourceWords = "资料来源:济南市统计局,2024年4月25日公布";
    const { questions } = resolve([labels()], {}, { sourceWords });
    const days = questions.find(({ id }) => id === "known_on")?.candidates.map(({ value }) => value);
    expect(days).toEqual(["2024-04-25", "2026-11-23"]);
  });

  it("leave the day out where each row has its own", () => {
    const resolver = new Resolver({ catalogue, answers: {}, today: "2026-11-23" });
    resolver.table(0, outline);
    resolver.count(resolver.resolve(0, labels()), true);
    expect(resolver.finish().questions.map(({ id }) => id)).not.toContain("known_on");
  });

  it("ask what labels are, and hand the answer to the reader of the table", () => {
    const open = {
      key: "B",
      header: null,
      examples: ["甲", "乙"],
      cell: "B4",
      candidates: ["entity", "facet"],
    } as const;
    const asked = resolve([labels()], {}, { openLabels: [open] }).questions[0];
    expect(asked).toMatchObject({ id: "labels:B", kind: "labels", asked: "甲、乙", cells: ["B4"] });
    const resolver = new Resolver({
      catalogue,
      answers: { "labels:B": { kind: "value", value: "facet" } },
      today: "2026-11-23",
    });
    expect(resolver.hints().concepts).toEqual({ B: "facet" });
  });
});
