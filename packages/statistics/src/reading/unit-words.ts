import type { UnitCode } from "../unit";

export interface UnitWord {
  readonly unit: UnitCode;
  /** Power of ten that the word carries: % is -2, 公斤 is -3 in tonnes. */
  readonly power: number;
}

function words(unit: UnitCode, list: string, power = 0): [string, UnitWord][] {
  return list.split("|").map((word) => [word, { unit, power }]);
}

/** Unit words after a number, English ones as whole words. The longest one counts. */
export const unitWords: ReadonlyMap<string, UnitWord> = new Map([
  ...words("RATIO", "%|percent|per cent|pct|个百分比", -2),
  ...words("RATIO", "‰|per mille", -3),
  ...words(
    "PP",
    "个百分点|百分点|个点|percentage points|percentage point|percentage-point|pp|pps|pct pts|ppt|ppts|个pct|个pp",
    -2,
  ),
  ...words("PP", "个千分点|千分点", -3),
  ...words("PP", "个基点|基点|bp|bps|basis points|basis point|个bp", -4),
  ...words("CNY", "元|元人民币|人民币元|人民币|块|块钱|元钱|yuan|rmb|cny|chinese yuan|yuan (rmb)|renminbi"),
  ...words("USD", "美元|美金|us dollars|u.s. dollars|dollars|usd|dollar"),
  ...words("EUR", "欧元|euros|euro|eur"),
  ...words("HKD", "港元|港币|hong kong dollars|hk dollars|hkd"),
  ...words("JPY", "日元|日圆|japanese yen|yen|jpy"),
  ...words("CNY_PER_SHARE", "元/股|元每股|元人民币/股|yuan per share|yuan/share|yuan a share"),
  ...words(
    "CNY_PER_M2",
    "元/平方米|元/㎡|元/m2|元/m²|元每平方米|元/平米|元/平|yuan per square meter|yuan per square metre",
  ),
  ...words("CNY_PER_MU", "元/亩|元每亩|yuan per mu"),
  ...words(
    "ENTERPRISE",
    "家|enterprises|enterprise|companies|company|firms|firm|businesses|business|startups|start-ups|manufacturers|corporations",
  ),
  ...words("PROJECT", "projects|project"),
  ...words("TEAM", "teams|team"),
  ...words(
    "PERSON",
    "人|个人|名|位|persons|person|people|employees|workers|staff|talents|professionals|experts|scientists|researchers|residents|academicians|jobs|delegates",
  ),
  ...words("HOUSEHOLD", "户|households|household"),
  ...words("SHARE", "股|shares"),
  ...words(
    "PIECE",
    "件|款|台|套|辆|只|支|部|张|份|本|瓶|盒|片|粒|颗|艘|架|把|台套|台(套)|枚|剂|pieces|drugs|products|medicines|devices|patents|units|sets",
  ),
  ...words("TIMES", "次|场|场次|人次|户次|趟|轮|回|批次|例|occasions"),
  ...words("EDITION", "届|editions"),
  ...words("KM2", "平方公里|平方千米|km2|km²|square kilometers|square kilometres|square km|sq km|㎢"),
  ...words("M2", "平方米|平米|㎡|m2|m²|平方|square meters|square metres|sq m|square meter|square metre"),
  ...words("M2", "公顷|hectares|hectare", 4),
  ...words("MU", "亩|mu"),
  ...words("KM", "公里|千米|km|kilometers|kilometres|kilometer|kilometre"),
  ...words("KM", "米", -3),
  ...words("KWH", "千瓦时|千瓦小时|度电|kwh|kilowatt-hours|kilowatt hours"),
  ...words("KWH", "兆瓦时|mwh|megawatt-hours|megawatt hours", 3),
  ...words("KWH", "吉瓦时|gwh|gigawatt-hours|gigawatt hours", 6),
  ...words("M3", "立方米|立方|m3|m³|cubic meters|cubic metres|cubic meter|cubic metre"),
  ...words(
    "CNY_PER_TONNE",
    "元/吨|元每吨|yuan per tonne|yuan per ton|yuan/tonne|yuan/ton|yuan a tonne|yuan a ton",
  ),
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
export const nounUnits: Readonly<Record<string, UnitCode>> = {
  企业: "ENTERPRISE",
  项目: "PROJECT",
  团队: "TEAM",
};

/** English adjectives may stand between number and noun: 3,000 biomedicine enterprises. */
export const englishNounReach = 4;

/** Currency before a number: RMB 90 billion, ¥500万. */
export const currencyBefore: readonly (readonly [string, UnitCode])[] = [
  ["人民币", "CNY"],
  ["rmb", "CNY"],
  ["cny", "CNY"],
  ["¥", "CNY"],
  ["yuan", "CNY"],
  ["us$", "USD"],
  ["hk$", "HKD"],
  ["hkd", "HKD"],
  ["usd", "USD"],
  ["$", "USD"],
  ["美元", "USD"],
  ["港元", "HKD"],
  ["港币", "HKD"],
  ["欧元", "EUR"],
  ["日元", "JPY"],
  ["€", "EUR"],
  ["eur", "EUR"],
];

/** Words that make a bare 亿 or 万 an amount of yuan: 产值突破200亿. */
export const moneyWords =
  /产值|收入|营收|投资|资金|利润|利税|税收|纳税|gdp|总值|增加值|规模|总额|融资|市值|基金|贷款|销售|出口|进口|消费|资产|估值|贸易|预算|产业|经济总量|体量|支出|经费|成交|签约额|交易|货值|存款|补贴|募资|奖励|补助|储备/;
