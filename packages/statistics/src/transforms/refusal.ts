/**
 * Why a transform is refused for a whole series rather than for a cell. `parameter` names what of the request has to
 * change.
 */
export const transformRefusals = [
  {
    code: "kind-refused",
    parameter: "transform",
    zh: "该类指标不能作此变换",
    en: "not defined for this kind of indicator",
  },
  {
    code: "form-refused",
    parameter: "transform",
    zh: "该序列本身已是增速或份额，不能作此变换",
    en: "not defined for a series that is itself a growth or a share",
  },
  {
    code: "accumulation-refused",
    parameter: "transform",
    zh: "累计数与单期数须先换算",
    en: "cumulative and single-period values have to be converted first",
  },
  {
    code: "span-needed",
    parameter: "span",
    zh: "须给出年数或期数（整数）",
    en: "a whole number of years or periods is needed",
  },
  { code: "base-needed", parameter: "base", zh: "须给出定基期", en: "a base period is needed" },
  { code: "by-needed", parameter: "by", zh: "须给出另一序列", en: "another series is needed" },
  {
    code: "by-refused",
    parameter: "by",
    zh: "另一序列的类型不合",
    en: "the other series is of the wrong kind",
  },
  { code: "units-differ", parameter: "by", zh: "两序列单位不同", en: "the units of the two series differ" },
  {
    code: "frequency-differs",
    parameter: "by",
    zh: "两序列频率不同，须先汇总到同一频率",
    en: "the frequencies differ: aggregate to one frequency first",
  },
  {
    code: "accumulation-differs",
    parameter: "by",
    zh: "一为累计数，一为单期数",
    en: "one series is cumulative, the other is not",
  },
  { code: "not-money", parameter: "transform", zh: "非金额序列，不作价格平减", en: "only money is deflated" },
  {
    code: "already-real",
    parameter: "transform",
    zh: "该序列已按可比价计算，不再平减",
    en: "it is at comparable prices already",
  },
  {
    code: "deflator-refused",
    parameter: "by",
    zh: "须用口径为价格的价格指数平减；名义增速也可用价格同比涨幅",
    en: "choose a price index whose measure is price; growth also takes the growth of prices on the year before",
  },
  {
    code: "index-base-not-stated",
    parameter: "by",
    zh: "看不出该指数的基期，请在指标名称或定义中写明：上年=100，或如 2020=100",
    en: "say what the index's base is in the indicator's name or definition: previous year = 100, or 2020 = 100",
  },
  {
    code: "index-not-chained",
    parameter: "by",
    zh: "该指数不能连成定基指数，请用定基指数，或年度的上年=100指数",
    en: "it cannot be chained to a fixed base: choose an index to one, or a yearly one on the year before",
  },
  {
    code: "no-aggregation-rule",
    parameter: "frequency",
    zh: "该类序列不能汇总，请选用来源公布的频率，或由其分子分母计算比值",
    en: "it does not add up: choose a frequency that the source publishes, or compute the ratio from its parts",
  },
  {
    code: "finer-frequency",
    parameter: "frequency",
    zh: "不能由低频推算高频",
    en: "values of a coarser frequency do not tell those of a finer one",
  },
] as const satisfies readonly {
  readonly code: string;
  readonly parameter: "transform" | "span" | "base" | "by" | "frequency";
  readonly zh: string;
  readonly en: string;
}[];

/** Code of one of {@link transformRefusals}. */
export type TransformRefusal = (typeof transformRefusals)[number]["code"];

/** Names of a refusal, and the parameter that it is about. */
export function transformRefusal(code: TransformRefusal): (typeof transformRefusals)[number] {
  return transformRefusals.find((refusal) => refusal.code === code) ?? transformRefusals[0];
}
