/**
 * The formulas that derived values come from. `text` is the formula in symbols that stand for the operands in their
 * order (a, b, c …) and for the parameters by their names, so that a reader can compute the value again.
 */
export const formulas = [
  { code: "difference", text: "a − b", zh: "差", en: "difference" },
  { code: "growth-on-year", text: "a ÷ b − 1", zh: "同比增速", en: "growth on the year before" },
  { code: "growth-on-period", text: "a ÷ b − 1", zh: "环比增速", en: "growth on the period before" },
  { code: "average-growth", text: "(a ÷ b)^(1 ÷ n) − 1", zh: "年均增速", en: "average annual growth" },
  {
    code: "average-of-growth",
    text: "[(1 + a)(1 + b)…]^(1 ÷ n) − 1",
    zh: "平均增速（几何平均）",
    en: "average growth (geometric mean)",
  },
  { code: "index", text: "a ÷ b × 100", zh: "定基指数", en: "index to a base period" },
  { code: "share", text: "a ÷ b", zh: "占比", en: "share of a whole" },
  { code: "ratio", text: "a ÷ b", zh: "比值", en: "ratio" },
  { code: "per-capita", text: "a ÷ b", zh: "人均", en: "per capita" },
  { code: "deflated", text: "a ÷ (b ÷ 100)", zh: "按价格指数平减", en: "deflated by a price index" },
  { code: "deflated-growth", text: "(1 + a) ÷ (1 + b) − 1", zh: "实际增速", en: "real growth" },
  {
    code: "chained-index",
    text: "100 × (a ÷ 100)(b ÷ 100)…",
    zh: "上年=100 指数连乘（首年的上年=100）",
    en: "index on the year before, chained (the year before the first = 100)",
  },
  {
    code: "growth-from-index",
    text: "a ÷ 100 − 1",
    zh: "由价格指数换算的增速",
    en: "growth that an index states",
  },
  { code: "contribution-points", text: "(a − b) ÷ c", zh: "拉动百分点", en: "contribution to growth" },
  { code: "contribution-rate", text: "(a − b) ÷ (c − d)", zh: "贡献率", en: "share of the growth" },
  { code: "sum", text: "a + b + …", zh: "合计", en: "sum" },
  { code: "mean", text: "(a + b + …) ÷ n", zh: "平均", en: "mean" },
  { code: "end-of-period", text: "a", zh: "期末值", en: "value at the end of the period" },
  { code: "moving-average", text: "(a + b + …) ÷ n", zh: "移动平均", en: "moving average" },
  {
    code: "single-from-cumulative",
    text: "a − b",
    zh: "由累计数相减",
    en: "difference of cumulative values",
  },
  { code: "cumulative-from-single", text: "a + b + …", zh: "由单期数累加", en: "sum since January" },
  { code: "level-from-growth", text: "a ÷ (1 + b)", zh: "由增速倒推", en: "level that the growth implies" },
  { code: "location-quotient", text: "(a ÷ b) ÷ (c ÷ d)", zh: "区位商", en: "location quotient" },
  { code: "national-share", text: "a × (c ÷ b − 1)", zh: "全国增长分量", en: "national share" },
  { code: "industry-mix", text: "a × (c ÷ b − e ÷ d)", zh: "产业结构分量", en: "industry mix" },
  { code: "regional-shift", text: "b − a × d ÷ c", zh: "地区竞争力分量", en: "regional shift" },
  {
    code: "yearly-shifts",
    text: "Σ (year by year)",
    zh: "逐年分量之和（动态偏离—份额）",
    en: "components year by year, added up (dynamic shift-share)",
  },
  { code: "herfindahl", text: "Σ (a ÷ (a + b + …))²", zh: "赫芬达尔指数", en: "Herfindahl–Hirschman index" },
  {
    code: "normalised-herfindahl",
    text: "(H − 1 ÷ n) ÷ (1 − 1 ÷ n)",
    zh: "标准化赫芬达尔指数",
    en: "normalised Herfindahl–Hirschman index",
  },
  {
    code: "concentration-ratio",
    text: "(n largest of a, b, …) ÷ (a + b + …)",
    zh: "前 n 位集中度",
    en: "concentration ratio",
  },
  { code: "krugman", text: "Σ |share here − share there|", zh: "克鲁格曼专业化指数", en: "Krugman index" },
  {
    code: "locational-gini",
    text: "Σ |sᵢ xⱼ − sⱼ xᵢ|",
    zh: "区位基尼系数",
    en: "locational Gini coefficient",
  },
] as const satisfies readonly {
  readonly code: string;
  readonly text: string;
  readonly zh: string;
  readonly en: string;
}[];

/** Code of one of {@link formulas}. */
export type FormulaCode = (typeof formulas)[number]["code"];

/** The formula of a code. */
export function formulaOf(code: FormulaCode): (typeof formulas)[number] {
  return formulas.find((formula) => formula.code === code) ?? formulas[0];
}
