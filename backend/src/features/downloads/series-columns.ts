import type { Bilingual, Series } from "@jiqun/contract";
import { wordsOf } from "../series/series-words.mapper";
import { type Column, inLanguage } from "./data-table";

type Named = { readonly code: string; readonly name: Bilingual } | null;

/** The dimensions of a series: what is measured, of what, counted how. */
export function seriesColumns<Row>(of: (row: Row) => Series): readonly Column<Row>[] {
  const code = (name: string, meaning: Bilingual, pick: (series: Series) => string | null): Column<Row> => ({
    code: name,
    meaning,
    of: (row) => pick(of(row)),
  });
  const named = (name: string, words: Bilingual, pick: (series: Series) => Named): readonly Column<Row>[] => [
    code(
      name,
      { zh: `${words.zh}编码`, en: `code of the ${words.en}` },
      (series) => pick(series)?.code ?? null,
    ),
    {
      code: `${name}_name`,
      meaning: words,
      of: (row, language) => {
        const found = pick(of(row));
        return found === null ? null : inLanguage(found.name, language);
      },
    },
  ];
  return [
    code("series", { zh: "序列编码", en: "code of the series" }, (series) => series.code),
    ...named("indicator", { zh: "指标", en: "indicator" }, ({ indicator }) => indicator),
    ...named("entity", { zh: "主体", en: "entity" }, ({ entity }) => entity),
    ...named("industry", { zh: "行业", en: "industry" }, ({ industry }) => industry),
    ...named("product", { zh: "产品", en: "product" }, ({ product }) => product),
    ...named("market", { zh: "市场", en: "market" }, ({ market }) => market),
    ...named("scope", { zh: "口径", en: "scope" }, ({ scope }) => scope),
    code("measure", { zh: "计量内容", en: "measure" }, ({ scope }) => scope.measure.code),
    code("coverage", { zh: "统计范围", en: "coverage" }, ({ scope }) => scope.coverage.code),
    code("territory", { zh: "地域范围", en: "territory" }, ({ scope }) => scope.territory.code),
    code("price_base", { zh: "价格基准", en: "price base" }, ({ scope }) => scope.priceBase.code),
    code(
      "classification",
      { zh: "行业分类", en: "classification" },
      ({ scope }) => scope.classification.code,
    ),
    code("cluster", { zh: "集群定义", en: "cluster definition" }, ({ scope }) => scope.cluster?.code ?? null),
    code(
      "freq",
      { zh: "频率：A 年 S 半年 Q 季 M 月 D 日", en: "frequency: A S Q M D" },
      (series) => series.frequency,
    ),
    code(
      "accumulation",
      { zh: "当期或累计", en: "single period or cumulative" },
      (series) => series.accumulation,
    ),
    code(
      "form",
      { zh: "水平值或公布增速", en: "level, or growth that a source reports" },
      (series) => series.form,
    ),
    {
      code: "form_name",
      meaning: { zh: "数据形式", en: "form" },
      of: (row, language) => inLanguage(wordsOf("form", { code: of(row).form, series: of(row) }), language),
    },
    {
      code: "simulated",
      meaning: { zh: "是否为模拟数据", en: "whether it is simulated data" },
      of: (row) => of(row).simulated,
    },
  ];
}
