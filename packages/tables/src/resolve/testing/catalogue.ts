import type { Catalogue, KnownEntity, KnownIndicator, KnownScope, KnownSeries } from "../../question";
import type { Label, SeriesLabels } from "../../labelled";

function region(code: string, zh: string, en: string, parent: string | null): KnownEntity {
  return { code, zh, en, parent, kind: "region", otherNames: [] };
}

function indicator(
  code: string,
  zh: string,
  unit: KnownIndicator["unit"],
  names: readonly string[] = [],
): KnownIndicator {
  return { code, zh, en: code, unit, kind: "flow", otherNames: names };
}

const countyScope: KnownScope = {
  ...{ code: "gdp-county", zh: "全县 · 现价", en: "County · current prices" },
  ...{ measure: "value-added", coverage: "all", territory: "county" },
  ...{ priceBase: "current", classification: "not-applicable", cluster: null },
};

const knownSeries: KnownSeries = {
  ...{ code: "gdp.370126._._.gdp-county.A.level", indicator: "gdp", entity: "370126" },
  ...{ industry: null, product: null, market: null, scope: "gdp-county" },
  ...{ frequency: "A", accumulation: "single", form: "level" },
};

/** A small world: a county, the two 吉林, some indicators, one industry, one series. */
export const catalogue: Catalogue = {
  entities: [
    { ...region("CN", "全国", "China", null), otherNames: ["中国"] },
    region("370000", "山东省", "Shandong", "CN"),
    region("370126", "商河县", "Shanghe County", "370000"),
    region("220000", "吉林省", "Jilin", "CN"),
    region("220200", "吉林市", "Jilin City", "220000"),
    { ...region("park-shanghe", "商河经济开发区", "Shanghe Zone", "370126"), kind: "park" },
  ],
  indicators: [
    indicator("gdp", "地区生产总值", "CNY", ["GDP", "生产总值"]),
    indicator("value-added", "增加值", "CNY", ["工业增加值"]),
    indicator("enterprise-count", "企业数", "ENTERPRISE"),
    indicator("sales-rate", "产销率", "RATIO"),
  ],
  industries: [{ code: "C27", zh: "医药制造业", en: "Manufacture of medicine", otherNames: [] }],
  products: [{ code: "api", zh: "原料药", en: "API", otherNames: [] }],
  scopes: [countyScope],
  series: [knownSeries],
  sources: [{ code: "nbs", publisherZh: "国家统计局", titleZh: "国家数据" }],
};

/** A label of a table. */
export function label(text: string, code: string | null = null): Label {
  return { text, code, cell: "A5" };
}

/** Labels of a yearly level in 亿元 of the county's GDP, with changes. */
export function labels(changes: Partial<SeriesLabels> = {}): SeriesLabels {
  return {
    ...{ entity: label("商河县"), indicator: label("地区生产总值") },
    unit: { text: "亿元", unit: "CNY", multiplier: 8, cell: "B2" },
    ...{ industry: null, product: null, scope: null, facets: [] },
    ...{ frequency: "A", accumulation: "single", form: "level", formStated: false },
    ...changes,
  };
}
