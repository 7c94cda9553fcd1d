/**
 * 口径: what a number counts, so that two numbers are compared only where they count the same. Every list has
 * `not-stated`, because silence of a source is neither agreement nor difference.
 */
export const measures = [
  { code: "gross-output", zh: "产值", en: "gross output value" },
  { code: "revenue", zh: "营业收入", en: "operating revenue" },
  { code: "main-revenue", zh: "主营业务收入", en: "revenue from principal business" },
  { code: "sales", zh: "销售收入", en: "sales revenue" },
  { code: "value-added", zh: "增加值", en: "value added" },
  { code: "profit", zh: "利润总额", en: "total profit" },
  { code: "tax", zh: "税收", en: "tax revenue" },
  { code: "investment", zh: "投资额", en: "investment" },
  { code: "exports", zh: "出口交货值", en: "export delivery value" },
  { code: "research-expenditure", zh: "研发经费", en: "R&D expenditure" },
  { code: "capacity", zh: "产能", en: "capacity" },
  { code: "market-share", zh: "市场份额", en: "market share" },
  { code: "rank", zh: "位次", en: "rank" },
  { code: "count", zh: "数量", en: "count" },
  { code: "profit-and-tax", zh: "利税", en: "profit and tax" },
  { code: "sales-output", zh: "工业销售产值", en: "industrial sales value" },
  { code: "assets", zh: "资产总计", en: "total assets" },
  { code: "funds", zh: "资金规模", en: "funds" },
  { code: "retail-sales", zh: "零售额", en: "retail sales" },
  { code: "fiscal-revenue", zh: "预算收入", en: "budget revenue" },
  { code: "price", zh: "价格", en: "price" },
  { code: "output-volume", zh: "产量", en: "output volume" },
  { code: "area", zh: "面积", en: "area" },
  { code: "not-stated", zh: "未说明", en: "not stated" },
] as const satisfies readonly ScopeValue[];

export const coverages = [
  { code: "all", zh: "全部", en: "all" },
  { code: "above-designated-size", zh: "规模以上", en: "above designated size" },
  { code: "in-statistical-scope", zh: "纳入统计范围", en: "within statistical scope" },
  { code: "signed-or-settled", zh: "签约入驻", en: "signed or settled" },
  { code: "settled", zh: "入驻", en: "settled" },
  { code: "in-production", zh: "投产", en: "in production" },
  { code: "chemical", zh: "化工", en: "chemical" },
  { code: "high-tech", zh: "高新技术企业", en: "high-tech enterprises" },
  { code: "listed", zh: "上市公司", en: "listed companies" },
  { code: "high-level", zh: "高层次", en: "high-level" },
  { code: "single-enterprise", zh: "单个企业", en: "one enterprise" },
  { code: "not-stated", zh: "未说明", en: "not stated" },
] as const satisfies readonly ScopeValue[];

export const territories = [
  { code: "world", zh: "全球", en: "world" },
  { code: "national", zh: "全国", en: "national" },
  { code: "multi-region", zh: "跨区域", en: "across regions" },
  { code: "province", zh: "全省", en: "province" },
  { code: "city", zh: "全市", en: "city" },
  { code: "county", zh: "全县（区）", en: "county or district" },
  { code: "development-zone", zh: "开发区", en: "development zone" },
  { code: "park", zh: "园区", en: "park" },
  { code: "not-stated", zh: "未说明", en: "not stated" },
] as const satisfies readonly ScopeValue[];

export const priceBases = [
  { code: "current", zh: "现价", en: "current prices" },
  { code: "comparable", zh: "可比价", en: "comparable (constant) prices" },
  { code: "not-applicable", zh: "不涉及价格", en: "not a matter of prices" },
  { code: "not-stated", zh: "未说明", en: "not stated" },
] as const satisfies readonly ScopeValue[];

export const classifications = [
  { code: "gbt-4754-2017", zh: "GB/T 4754-2017", en: "GB/T 4754-2017" },
  { code: "gbt-4754-2011", zh: "GB/T 4754-2011", en: "GB/T 4754-2011" },
  { code: "gbt-4754-2002", zh: "GB/T 4754-2002", en: "GB/T 4754-2002" },
  { code: "not-gbt", zh: "非国标行业分类", en: "not a GB/T class" },
  { code: "not-applicable", zh: "不涉及行业分类", en: "not a matter of industries" },
  { code: "not-stated", zh: "未说明", en: "not stated" },
] as const satisfies readonly ScopeValue[];

/** A value of a scope dimension with its names. */
export interface ScopeValue {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export type Measure = (typeof measures)[number]["code"];
export type Coverage = (typeof coverages)[number]["code"];
export type Territory = (typeof territories)[number]["code"];
export type PriceBase = (typeof priceBases)[number]["code"];
export type Classification = (typeof classifications)[number]["code"];

export interface Scope {
  readonly measure: Measure;
  readonly coverage: Coverage;
  readonly territory: Territory;
  readonly priceBase: PriceBase;
  readonly classification: Classification;
  /** Id of the named definition of the cluster; `none` where the classification speaks for itself; or `not-stated`. */
  readonly clusterDefinition: string;
}

export const scopeDimensions = [
  { code: "measure", zh: "指标口径", en: "measure" },
  { code: "coverage", zh: "统计范围", en: "coverage" },
  { code: "territory", zh: "地域范围", en: "territory" },
  { code: "priceBase", zh: "价格基准", en: "price base" },
  { code: "classification", zh: "行业分类", en: "classification" },
  { code: "clusterDefinition", zh: "集群定义", en: "cluster definition" },
] as const satisfies readonly (ScopeValue & { code: keyof Scope })[];

export type ScopeDimension = (typeof scopeDimensions)[number]["code"];

const valuesOf = {
  measure: measures,
  coverage: coverages,
  territory: territories,
  priceBase: priceBases,
  classification: classifications,
} as const;

/** Names of a value of a dimension; null for a cluster definition, whose name its owner keeps, and for unknown codes. */
export function scopeValue(dimension: ScopeDimension, code: string): ScopeValue | null {
  if (dimension === "clusterDefinition") return null;
  const values: readonly ScopeValue[] = valuesOf[dimension];
  return values.find((value) => value.code === code) ?? null;
}

/** One dimension in which two scopes are not known to agree. */
export interface ScopeDifference {
  readonly dimension: ScopeDimension;
  /** `differs`: both are stated and are not the same. `not-stated`: at least one is not stated, so nobody can tell. */
  readonly kind: "differs" | "not-stated";
  readonly values: readonly [string, string];
}

/**
 * The dimensions in which two series are not known to count the same, in the order of {@link scopeDimensions}; empty
 * where they may be compared. Two silent sources may mean different things, so both `not-stated` is reported as well.
 * A price base or classification that one of them has no use for is no difference.
 */
export function scopeDifferences(a: Scope, b: Scope): readonly ScopeDifference[] {
  return scopeDimensions
    .map(({ code }) => differenceIn(code, [a[code], b[code]]))
    .filter((difference) => difference !== null);
}

function differenceIn(dimension: ScopeDimension, values: readonly [string, string]): ScopeDifference | null {
  if (values.includes("not-applicable")) return null;
  if (values.includes("not-stated")) return { dimension, kind: "not-stated", values };
  return values[0] === values[1] ? null : { dimension, kind: "differs", values };
}
