import type { LabelledForm } from "../labelled";

interface FormRule {
  readonly pattern: RegExp;
  readonly form?: LabelledForm;
  readonly accumulation?: "single" | "cumulative";
}

const before = "(?:上年同期|去年同期|上年同月|上年|去年|同期)";
const grows = "(?:实际)?(?:增长速度|增长率|增长|增速|增幅|增减|增\\(减\\)|增)(?:速度|率|幅度)?";

/** In the order in which they are tried; the first of each kind counts, and its words are taken off. */
export const formRules: readonly FormRule[] = [
  {
    pattern: /自年初(?:起)?累计(?=同比|增|比|$|[(（])|年初至(?:今|本月|报告期)末?累?计?/,
    accumulation: "cumulative",
  },
  { pattern: /(?:本年|全年|本月止|本月末)?累计(?:值|额|数|量)?/, accumulation: "cumulative" },
  { pattern: /year[- ]to[- ]date|\bytd\b|\bcumulative\b|\baccumulated\b/i, accumulation: "cumulative" },
  {
    pattern: /(?:本月|当月|当期|当季|单月|单季|本季|本期)(?:止|末)?(?:值|数|额|量|实际)?/,
    accumulation: "single",
  },
  {
    pattern:
      /年(?:平)?均(?:实际)?(?:增长速度|增长率|增长|增速|增幅)|\bcagr\b|average annual growth(?: rate)?/i,
    form: "growth_avg",
  },
  {
    pattern: new RegExp(
      `(?:按)?(?:可比价格?|不变价格?)(?:计算)?(?:,|，|的)?(?:同比|比${before}|较${before})?${grows}`,
    ),
    form: "growth_yoy_real",
  },
  {
    pattern: new RegExp(
      `(?:同比|比${before}|较${before})?(?:,|，)?实际(?:增长速度|增长率|增长|增速)(?:速度|率)?`,
    ),
    form: "growth_yoy_real",
  },
  {
    pattern:
      /环比(?:增长速度|增长率|增长|增速|增幅|增减)?|(?:比|较)上(?:月|季度|季|期)(?:末)?(?:增长|增减|增速|增)/,
    form: "growth_pop",
  },
  {
    pattern:
      /\b(?:month-(?:on|over)-month|quarter-(?:on|over)-quarter|m\/m|mom|q\/q|qoq)\b(?: growth(?: rate)?| change)?/i,
    form: "growth_pop",
  },
  {
    pattern: new RegExp(
      `(?:名义)?(?:同比|比${before}|较${before})(?:名义)?(?:${grows})?(?:[(（]?[+±]?-?[)）]?下降[(（]?-?[)）]?)?`,
    ),
    form: "growth_yoy",
  },
  {
    pattern: /\b(?:year-(?:on|over)-year|y\/y|yoy|y-o-y)\b(?: growth(?: rate)?| change)?/i,
    form: "growth_yoy",
  },
  {
    pattern: /(?:增长速度|增长率|增速|增幅|增长|增减)(?:率)?(?=\s*(?:[(（][^()（）]{0,20}[)）]\s*)?$)/,
    form: "growth_yoy",
  },
  { pattern: /占(?:全国|全省|全市|全县|全区)(?:的)?(?:比重|比例|份额|比)/, form: "share_of_parent" },
  { pattern: /(?:所)?占比(?:重)?\s*$|(?<!占.{0,30})(?:比重|份额)\s*$/, form: "share_of_parent" },
  { pattern: /(?:绝对数|绝对额|绝对量|绝对值|总量值)\s*$/, form: "level" },
];
