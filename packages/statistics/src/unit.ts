/** What a unit measures; only units of one dimension convert into each other. */
export type Dimension =
  | "money"
  | "count"
  | "area"
  | "mass"
  | "duration"
  | "ratio"
  | "point"
  | "rank"
  | "index"
  | "length"
  | "energy"
  | "volume";

export interface Unit {
  readonly code: UnitCode;
  readonly dimension: Dimension;
  /** Chinese and English symbols as they follow a number: 家, enterprises. Empty for a bare number. */
  readonly zh: string;
  readonly en: string;
}

/**
 * Base units. A quantity is always in its base unit; 万 and 亿 are multipliers (UNIT_MULT 4 and 8), a percentage is a
 * ratio with multiplier -2. PP is a difference of two ratios (个百分点: 0.038 is 3.8个百分点).
 */
export const units = [
  { code: "CNY", dimension: "money", zh: "元", en: "CNY" },
  { code: "USD", dimension: "money", zh: "美元", en: "USD" },
  { code: "ENTERPRISE", dimension: "count", zh: "家", en: "enterprises" },
  { code: "ITEM", dimension: "count", zh: "个", en: "" },
  { code: "PROJECT", dimension: "count", zh: "个", en: "projects" },
  { code: "TEAM", dimension: "count", zh: "个", en: "teams" },
  { code: "PERSON", dimension: "count", zh: "人", en: "persons" },
  { code: "HOUSEHOLD", dimension: "count", zh: "户", en: "households" },
  { code: "SHARE", dimension: "count", zh: "股", en: "shares" },
  { code: "PIECE", dimension: "count", zh: "件", en: "pieces" },
  { code: "TIMES", dimension: "count", zh: "次", en: "times" },
  { code: "EDITION", dimension: "count", zh: "届", en: "editions" },
  { code: "M2", dimension: "area", zh: "平方米", en: "m²" },
  { code: "KM2", dimension: "area", zh: "平方公里", en: "km²" },
  { code: "MU", dimension: "area", zh: "亩", en: "mu" },
  { code: "TONNE", dimension: "mass", zh: "吨", en: "t" },
  { code: "YEAR", dimension: "duration", zh: "年", en: "years" },
  { code: "MONTH", dimension: "duration", zh: "个月", en: "months" },
  { code: "CNY_PER_SHARE", dimension: "money", zh: "元/股", en: "CNY per share" },
  { code: "CNY_PER_M2", dimension: "money", zh: "元/平方米", en: "CNY/m²" },
  { code: "RATIO", dimension: "ratio", zh: "", en: "" },
  { code: "PP", dimension: "point", zh: "个百分点", en: "pp" },
  { code: "RANK", dimension: "rank", zh: "位", en: "" },
  { code: "INDEX", dimension: "index", zh: "", en: "" },
  { code: "TIMES_BASE", dimension: "ratio", zh: "倍", en: "times" },
  { code: "EUR", dimension: "money", zh: "欧元", en: "EUR" },
  { code: "HKD", dimension: "money", zh: "港元", en: "HKD" },
  { code: "JPY", dimension: "money", zh: "日元", en: "JPY" },
  { code: "CNY_PER_MU", dimension: "money", zh: "元/亩", en: "CNY per mu" },
  { code: "DAY", dimension: "duration", zh: "天", en: "days" },
  { code: "HOUR", dimension: "duration", zh: "小时", en: "hours" },
  { code: "KM", dimension: "length", zh: "公里", en: "km" },
  { code: "KWH", dimension: "energy", zh: "千瓦时", en: "kWh" },
  { code: "M3", dimension: "volume", zh: "立方米", en: "m³" },
  { code: "CNY_PER_TONNE", dimension: "money", zh: "元/吨", en: "CNY per tonne" },
] as const satisfies readonly { code: string; dimension: Dimension; zh: string; en: string }[];

export type UnitCode = (typeof units)[number]["code"];

const byCode: ReadonlyMap<string, Unit> = new Map(units.map((unit) => [unit.code, unit]));

/** Whether a text is the code of a unit. */
export function isUnitCode(text: string): text is UnitCode {
  return byCode.has(text);
}

/** The unit of a code. */
export function unitOf(code: UnitCode): Unit {
  return byCode.get(code) ?? units[0];
}
