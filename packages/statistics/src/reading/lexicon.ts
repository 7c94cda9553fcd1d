import type { UnitCode } from "../unit";

/** Words that bound a number, as the reader names them. */
export type Bound = "GT" | "GE" | "LT" | "LE" | "AP" | "OV" | "NR";

/**
 * Bounding words before a number; the longest one counts.
 * 不超过 closes its bound (Civil Code of the PRC, article 1259: 以上, 以下, 以内 include the number; 不满, 超过, 以外 do not).
 */
export const boundsBefore: Readonly<Record<string, Bound>> = {
  突破: "GT", 超过: "GT", 超出: "GT", 超: "GT", 逾: "GT", 高于: "GT", 大于: "GT", 多于: "GT", 不止: "GT", 越过: "GT",
  跨过: "GT", 跨越: "GT", 冲破: "GT", 远超: "GT", 大幅超过: "GT", 超越: "GT", 优于: "GT", 破: "GT", 过: "GT", "＞": "GT", ">": "GT",
  不低于: "GE", 不少于: "GE", 不小于: "GE", 不下于: "GE", 不下: "GE", 至少: "GE", 最少: "GE", 最低: "GE", 起码: "GE",
  达到或超过: "GE", 不亚于: "GE", 保底: "GE", 迈上: "GE", 站上: "GE", 跨上: "GE", 登上: "GE", 踏上: "GE", "≥": "GE", ">=": "GE",
  "≧": "GE", 大于等于: "GE", 大于或等于: "GE", 等于或大于: "GE", 上: "GE", 成: "GE",
  不足: "LT", 低于: "LT", 少于: "LT", 小于: "LT", 不到: "LT", 未达: "LT", 未达到: "LT", 未满: "LT", 不满: "LT", 不及: "LT",
  没有达到: "LT", 未能达到: "LT", 没到: "LT", 不达: "LT", "<": "LT", 跌破: "LT", 略低于: "LT",
  不超过: "LE", 不高于: "LE", 不多于: "LE", 不大于: "LE", 至多: "LE", 最多: "LE", 最高: "LE", 未超过: "LE", 没有超过: "LE",
  未突破: "LE", 不突破: "LE", 不逾: "LE", 未超: "LE", 不超: "LE", "≤": "LE", "<=": "LE", "≦": "LE", 小于等于: "LE", 小于或等于: "LE",
  约: "AP", 大约: "AP", 大致: "AP", 大概: "AP", 约为: "AP", 约合: "AP", 约计: "AP", 近似: "AP", "≈": "AP", "~": "AP", 差不多: "AP",
  大体: "AP", 粗略: "AP", 估计约: "AP", "约莫": "AP",
  近: "NR", 将近: "NR", 接近: "NR", 逼近: "NR", 趋近: "NR", 近乎: "NR", 几乎: "NR", 几近: "NR", 直逼: "NR",
  "more than": "GT", over: "GT", exceeding: "GT", exceeds: "GT", exceeded: "GT", exceed: "GT", above: "GT",
  "greater than": "GT", "higher than": "GT", "in excess of": "GT", surpassing: "GT", surpassed: "GT", surpass: "GT",
  surpasses: "GT", topped: "GT", topping: "GT", tops: "GT", "upwards of": "GT", beyond: "GT", "larger than": "GT",
  "at least": "GE", "no less than": "GE", "not less than": "GE", "no fewer than": "GE", "not fewer than": "GE",
  "a minimum of": "GE", "minimum of": "GE", "no lower than": "GE", "not lower than": "GE", "not below": "GE",
  "less than": "LT", "fewer than": "LT", under: "LT", below: "LT", "lower than": "LT", "short of": "LT", "smaller than": "LT",
  "at most": "LE", "no more than": "LE", "not more than": "LE", "up to": "LE", "a maximum of": "LE", "maximum of": "LE",
  within: "LE", "not exceeding": "LE", "no higher than": "LE", "not over": "LE", "not above": "LE", "no greater than": "LE",
  nearly: "NR", almost: "NR", "close to": "NR", approaching: "NR", nearing: "NR", "just shy of": "NR",
  about: "AP", around: "AP", approximately: "AP", roughly: "AP", some: "AP", circa: "AP", approx: "AP", "approx.": "AP",
  "in the region of": "AP", "an estimated": "AP", "ca.": "AP",
};

/** Bounding words after a number and its unit. 以下 and 以内 include the number (Civil Code, article 1259), 以外 does not. */
export const boundsAfter: Readonly<Record<string, Bound>> = {
  以上: "GE", 及以上: "GE", 或以上: "GE", 和以上: "GE", 含以上: "GE", 及其以上: "GE", 之上: "GE", 起: "GE",
  以外: "GT", 开外: "GT", 不止: "GT",
  以下: "LE", 及以下: "LE", 或以下: "LE", 以内: "LE", 之内: "LE", 之下: "LE",
  不到: "LT", 左右: "AP", 上下: "AP", 前后: "AP", 许: "AP",
  多: "OV", 余: "OV", 有余: "OV", 挂零: "OV",
  "or more": "GE", "and more": "GE", "or above": "GE", "and above": "GE", "or over": "GE", "and over": "GE", plus: "GE",
  "or higher": "GE", "+": "GE",
  "or less": "LE", "or fewer": "LE", "or below": "LE", "or lower": "LE", "and below": "LE",
  "or so": "AP", "or thereabouts": "AP",
};

/** Bounding words between a number and its unit: 50余家, 十几家, 50-odd enterprises. 来 is about, the others are over. */
export const boundsInside: Readonly<Record<string, Bound>> = {
  余: "OV", 多: "OV", 几: "OV", 来: "AP", 馀: "OV", 许: "AP", "+": "GE", "-odd": "OV", " odd": "OV",
};

/** Words that may stand between a bounding word and its number without changing either. */
export const neutralBefore: readonly string[] = [
  "人民币", "了", "到", "达到", "达", "为", "有", "占", "是", "至", "的", "rmb", "cny", "us$", "usd", "hk$", "hkd", "¥", "$", "€", "eur", "£",
  "人民币约", "an", "a", "by", "of",
];

export interface UnitWord {
  readonly unit: UnitCode;
  /** Power of ten that the word carries: % is -2, 公斤 is -3 in tonnes. */
  readonly power: number;
  /** 3.2公顷 is 32000平方米: the word as a multiple of the base unit, where that is no power of ten. */
  readonly factor?: number;
}

function words(unit: UnitCode, list: string, power = 0): [string, UnitWord][] {
  return list.split("|").map((word) => [word, { unit, power }]);
}

/** Unit words after a number, English ones as whole words. The longest one counts. */
export const unitWords: ReadonlyMap<string, UnitWord> = new Map([
  ...words("RATIO", "%|percent|per cent|pct|个百分比", -2),
  ...words("RATIO", "‰|per mille", -3),
  ...words("PP", "个百分点|百分点|个点|percentage points|percentage point|percentage-point|pp|pps|pct pts|ppt|ppts|个pct|个pp", -2),
  ...words("PP", "个千分点|千分点", -3),
  ...words("PP", "个基点|基点|bp|bps|basis points|basis point|个bp", -4),
  ...words("CNY", "元|元人民币|人民币元|人民币|块|块钱|元钱|yuan|rmb|cny|chinese yuan|yuan (rmb)|renminbi"),
  ...words("USD", "美元|美金|us dollars|u.s. dollars|dollars|usd|dollar"),
  ...words("EUR", "欧元|euros|euro|eur"),
  ...words("HKD", "港元|港币|hong kong dollars|hk dollars|hkd"),
  ...words("JPY", "日元|日圆|japanese yen|yen|jpy"),
  ...words("CNY_PER_SHARE", "元/股|元每股|元人民币/股|yuan per share|yuan/share|yuan a share"),
  ...words("CNY_PER_M2", "元/平方米|元/㎡|元/m2|元/m²|元每平方米|元/平米|元/平|yuan per square meter|yuan per square metre"),
  ...words("CNY_PER_MU", "元/亩|元每亩|yuan per mu"),
  ...words("ENTERPRISE", "家|enterprises|enterprise|companies|company|firms|firm|businesses|business|startups|start-ups|manufacturers|corporations"),
  ...words("PROJECT", "projects|project"),
  ...words("TEAM", "teams|team"),
  ...words("PERSON", "人|个人|名|位|persons|person|people|employees|workers|staff|talents|professionals|experts|scientists|researchers|residents|academicians|jobs|delegates"),
  ...words("HOUSEHOLD", "户|households|household"),
  ...words("SHARE", "股|shares"),
  ...words("PIECE", "件|款|台|套|辆|只|支|部|张|份|本|瓶|盒|片|粒|颗|艘|架|把|台套|台(套)|枚|剂|pieces|drugs|products|medicines|devices|patents|units|sets"),
  ...words("TIMES", "次|场|场次|人次|趟|轮|回|批次|例|occasions"),
  ...words("EDITION", "届|editions"),
  ...words("KM2", "平方公里|平方千米|km2|km²|square kilometers|square kilometres|square km|sq km|㎢"),
  ...words("M2", "平方米|平米|㎡|m2|m²|平方|square meters|square metres|sq m|square meter|square metre"),
  ...words("M2", "公顷|hectares|hectare", 4),
  ...words("MU", "亩|mu"),
  ...words("TONNE", "吨|tonnes|tons|tonne|ton|metric tons|metric tonnes"),
  ...words("TONNE", "公斤|千克|kg|kilograms|kilogrammes", -3),
  ...words("YEAR", "年|周年|个年头|years|year"),
  ...words("MONTH", "个月|个多月|months|month"),
  ...words("DAY", "天|个工作日|个自然日|个交易日|工作日|days|day"),
  ...words("HOUR", "小时|个小时|hours|hour"),
  ...words("TIMES_BASE", "倍|times|fold|-fold"),
  ...words(
    "ITEM",
    "个|项|种|条|座|栋|幢|间|所|处|篇|批|门|株|头|棵|幅|宗|起|单|张床位|" +
      "clusters|cluster|parks|park|items|institutions|platforms|laboratories|labs|countries|regions|centers|centres|" +
      "provinces|cities|universities|hospitals|varieties|industries|bases|factories|plants|achievements|agreements|contracts|funds",
  ),
]);

/** Nouns that may follow a number without a measure word: 50余企业. */
export const nounUnits: Readonly<Record<string, UnitCode>> = { 企业: "ENTERPRISE", 项目: "PROJECT", 团队: "TEAM" };

/** English adjectives may stand between number and noun: 3,000 biomedicine enterprises. */
export const englishNounReach = 4;

/** Currency before a number: RMB 90 billion, ¥500万. */
export const currencyBefore: readonly (readonly [string, UnitCode])[] = [
  ["人民币", "CNY"], ["rmb", "CNY"], ["cny", "CNY"], ["¥", "CNY"], ["yuan", "CNY"],
  ["us$", "USD"], ["hk$", "HKD"], ["hkd", "HKD"], ["usd", "USD"], ["$", "USD"], ["美元", "USD"], ["港元", "HKD"], ["港币", "HKD"], ["欧元", "EUR"], ["日元", "JPY"],
  ["€", "EUR"], ["eur", "EUR"],
];

/** Words that make a bare 亿 or 万 an amount of yuan: 产值突破200亿. */
export const moneyWords =
  /产值|收入|营收|投资|资金|利润|利税|税收|纳税|gdp|总值|增加值|规模|总额|融资|市值|基金|贷款|销售|出口|进口|消费|资产|估值|贸易|预算|产业|经济总量|体量|支出|经费|成交|签约额|交易|货值|存款|补贴|募资|奖励|补助|储备/;
