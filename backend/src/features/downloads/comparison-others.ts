import type {
  Bilingual,
  CatchUp,
  CatchUpRates,
  ClosingReason,
  Comparison,
  ComparisonAnswer,
  PartOfWhole,
  QuantityDto,
  ReportedBesideComputed,
} from "@jiqun/contract";
import { formatQuantity, growthCauses, missingReason, type Locale, type UnitCode } from "@jiqun/statistics";
import { cellsOf, type Column, type FileCell, inLanguage, numberCell, type OtherTable } from "./data-table";
import { unitName } from "./quantity-columns";

/** Published growth beside growth computed from levels. */
export function reportedTable({ reported }: Comparison, language: Locale): OtherTable[] {
  const columns: readonly Column<ReportedBesideComputed>[] = [
    column("level", "水平值序列", "series of the levels", ({ level }) => level),
    column("growth", "公布增速序列", "series of the published growth", ({ growth }) => growth),
    column("time_period", "时期（SDMX）", "period (SDMX)", ({ period }) => period),
    ...bounds<ReportedBesideComputed>("reported", "公布增速", "published growth", {
      unit: "RATIO",
      of: ({ reported: quantity }) => quantity,
    }),
    ...bounds<ReportedBesideComputed>("computed", "由水平计算的增速", "growth computed from levels", {
      unit: "RATIO",
      of: ({ computed }) => computed.quantity,
    }),
    column("missing", "为何没有计算值", "why nothing was computed", ({ computed }, locale) =>
      computed.missing === null ? null : inLanguage(missingReason(computed.missing), locale),
    ),
    ...bounds<ReportedBesideComputed>("difference", "计算减公布", "computed less published", {
      unit: "PP",
      of: ({ difference }) => difference,
    }),
    column("causes", "可能的原因", "likely causes", ({ causes }, locale) =>
      causes.map((code) => causeText(code, locale)).join("; "),
    ),
  ];
  const name = { zh: "公布与计算增速", en: "Published and computed" };
  return tableOf("reported", name, { columns, rows: reported, language });
}

const answerWords: Readonly<Record<ComparisonAnswer["answer"], Bilingual>> = {
  above: { zh: "高于", en: "above" },
  below: { zh: "低于", en: "below" },
  equal: { zh: "等于", en: "equal" },
  unknown: { zh: "来源不足以判断", en: "the sources do not tell" },
  "a-missing": { zh: "前者无数据，无从比较", en: "no comparison: the first has no data" },
  "b-missing": { zh: "后者无数据，无从比较", en: "no comparison: the second has no data" },
  "both-missing": { zh: "两者均无数据", en: "neither has data" },
};

/** Which of two is higher, as far as the sources tell. */
export function answersTable({ answers }: Comparison, language: Locale): OtherTable[] {
  const columns: readonly Column<ComparisonAnswer>[] = [
    column("a", "前者", "the first", ({ a }) => a),
    column("b", "后者", "the second", ({ b }) => b),
    column("period_a", "前者的时期", "period of the first", ({ periodA }) => periodA),
    column("period_b", "后者的时期", "period of the second", ({ periodB }) => periodB),
    column("position", "距起点的期数", "periods since the anchor", ({ position }) => position),
    column("answer", "前者比后者", "the first beside the second", ({ answer }, locale) =>
      inLanguage(answerWords[answer], locale),
    ),
    column("verdict", "“前者高于后者”是否成立", "whether the first is above", ({ verdict }) => verdict),
    column(
      "rests_on_convention",
      "判断依赖读法惯例",
      "rests on a convention of reading",
      (row) => row.restsOnConvention,
    ),
  ];
  return tableOf("answers", { zh: "谁高谁低", en: "Which is higher" }, { columns, rows: answers, language });
}

const closingReasonWords: Readonly<Record<ClosingReason, Bilingual>> = {
  "no-common-period": { zh: "两者没有同一时期的水平", en: "no level of one period for both" },
  "no-common-rates": { zh: "两者没有同一时期、同一种增速", en: "no growth of one period and kind for both" },
  "not-positive": {
    zh: "水平不大于零，或降幅达到 100%，无从推算",
    en: "a level is not above zero, or a fall is by all of it",
  },
  bounds: { zh: "数为界限，不足以判断", en: "the bounds of the numbers leave it open" },
};

const kindWords: Readonly<Record<CatchUpRates["kind"], Bilingual>> = {
  nominal: { zh: "现价", en: "nominal" },
  real: { zh: "可比价", en: "real" },
  quantity: { zh: "非金额", en: "of a quantity" },
};

const ruleWords: Readonly<Record<CatchUpRates["rule"], Bilingual>> = {
  published: { zh: "公布的同比增速", en: "published growth on the year before" },
  computed: { zh: "由水平计算的年均增速（几何平均）", en: "yearly average from levels (geometric)" },
  "published-real": {
    zh: "公布的同比增速；水平为现价，只作参考",
    en: "published growth on the year before; the levels are nominal, so indicative only",
  },
};

function ratesWords({ rule, kind }: CatchUpRates): Bilingual {
  const [how, what] = [ruleWords[rule], kindWords[kind]];
  return { zh: `${how.zh}（${what.zh}）`, en: `${how.en} (${what.en})` };
}

/** Pairs without a catch-up, because one is a part of the other. */
export function partsTable({ partsOfWholes }: Comparison, language: Locale): OtherTable[] {
  const columns: readonly Column<PartOfWhole>[] = [
    column("part", "部分", "the part", ({ part }) => part),
    column("whole", "总体", "the whole", ({ whole }) => whole),
  ];
  const name = { zh: "部分与总体（不谈追赶）", en: "Part and whole, no catch-up" };
  return tableOf("parts", name, { columns, rows: partsOfWholes, language });
}

/** When the one ahead stood where the one behind stands, and when the gap closes. */
export function catchUpTable({ catchUps }: Comparison, language: Locale): OtherTable[] {
  const columns: readonly Column<CatchUp>[] = [
    column("behind", "落后的一方", "the one behind", ({ behind }) => behind),
    column("ahead", "领先的一方", "the one ahead", ({ ahead }) => ahead),
    column("time_period", "时期（SDMX）", "period (SDMX)", ({ period }) => period),
    column(
      "crossing",
      "领先方何时处在这一水平",
      "when the one ahead had this level",
      ({ crossing }) => crossing.answer,
    ),
    ...bounds<CatchUp>("gap", "落后年数", "years behind", { unit: "YEAR", of: ({ gap }) => gap }),
    column("closing", "能否追平", "whether the gap closes", ({ closing }) => closing.answer),
    column("closing_reason", "为何不能判断", "why it is not told", ({ closing }, locale) =>
      closing.reason === null ? null : inLanguage(closingReasonWords[closing.reason], locale),
    ),
    column("rates_rule", "所用增速", "rates carried on", ({ closing }, locale) =>
      closing.rates === null ? null : inLanguage(ratesWords(closing.rates), locale),
    ),
    column(
      "rates_from",
      "平均增速的起点",
      "start of the average",
      ({ closing }) => closing.rates?.from ?? null,
    ),
    column(
      "rates_period",
      "增速的时期",
      "period of the rates",
      ({ closing }) => closing.rates?.period ?? null,
    ),
    ...bounds<CatchUp>("years", "追平所需年数", "years to close", {
      unit: "YEAR",
      of: ({ closing }) => closing.years,
    }),
    ...bounds<CatchUp>("growth_behind", "落后方所用增速", "growth assumed of the one behind", {
      unit: "RATIO",
      of: ({ closing }) => closing.rates?.behind.quantity ?? null,
    }),
    ...bounds<CatchUp>("growth_ahead", "领先方所用增速", "growth assumed of the one ahead", {
      unit: "RATIO",
      of: ({ closing }) => closing.rates?.ahead.quantity ?? null,
    }),
  ];
  return tableOf("catch-up", { zh: "追赶", en: "Catch-up" }, { columns, rows: catchUps, language });
}

function column<Row>(
  code: string,
  zh: string,
  en: string,
  of: (row: Row, language: Locale) => FileCell,
): Column<Row> {
  return { code, meaning: { zh, en }, of };
}

/** A quantity in words and as its two bounds in the unit that they name: none of them is a point that the sources do not give. */
function bounds<Row>(
  code: string,
  zh: string,
  en: string,
  { unit, of }: { readonly unit: UnitCode; readonly of: (row: Row) => QuantityDto | null },
): readonly Column<Row>[] {
  const units = { zh: unitName(unit, "zh-CN"), en: unitName(unit, "en") };
  return [
    column(code, zh, en, (row: Row, locale) => {
      const quantity = of(row);
      return quantity === null
        ? null
        : formatQuantity(quantity, { unit, locale, signed: unit !== "YEAR" }).text;
    }),
    column(`${code}_lower`, `${zh}的下界，${units.zh}`, `lower bound of the ${en}, ${units.en}`, (row: Row) =>
      numberCell(of(row)?.lower, unit),
    ),
    column(`${code}_upper`, `${zh}的上界，${units.zh}`, `upper bound of the ${en}, ${units.en}`, (row: Row) =>
      numberCell(of(row)?.upper, unit),
    ),
  ];
}

function causeText(code: string, language: Locale): string {
  const cause = growthCauses.find((one) => one.code === code);
  return cause === undefined ? code : inLanguage(cause, language);
}

/** No table where there is nothing to tell. */
function tableOf<Row>(
  code: string,
  name: Bilingual,
  {
    columns,
    rows,
    language,
  }: { readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[]; readonly language: Locale },
): OtherTable[] {
  return rows.length === 0 ? [] : [{ code, name, columns, rows: cellsOf(rows, columns, language) }];
}
