import { halfWidth } from "./plain-text";

const note =
  /^(?:[*※①②③④⑤].{15}|注(?:释|解)?\s*\d{0,2}\s*[:、.．]|注\s*$|说明\s*\d{0,2}\s*[:]|附注|备注\s*(?::|$)|(?:数据|资料)?来源\s*:|资料来源|数据来源|notes?\s*\d{0,2}\s*[:.]|notes?$|footnotes?\b|sources?\s*:|sources?$|source of data|this table\b|last updated|©)/i;

/** Whether a line is a note, an explanation or a source rather than part of a table. */
export function looksLikeNote(text: string): boolean {
  const words = halfWidth(text.slice(0, 80)).trim();
  return note.test(words);
}

export type PreambleName =
  "title" | "unit" | "entity" | "indicator" | "time" | "database" | "source" | "published";

/** A line above or below a table that says something of all of it. */
export interface PreambleField {
  readonly name: PreambleName;
  readonly value: string;
}

const fields: readonly (readonly [PreambleName, RegExp])[] = [
  ["unit", /^(?:计量)?单位$|^units?(?: of measure(?:ment)?)?$/i],
  ["entity", /^(?:地区|省份|城市|国家|地域|区域|geo|region|area|country)$/i],
  ["indicator", /^(?:指标|指标名称|项目|indicator|series|variable)$/i],
  ["time", /^(?:时间|时期|日期|报告期|年份|年度|time|period|years?)$/i],
  ["database", /^(?:数据库|database|dataset)$/i],
  ["source", /^(?:数据来源|资料来源|来源|数据提供|填报单位|编制单位|制表单位|data ?source|source)$/i],
  [
    "published",
    /^(?:发布日期|发布时间|公布日期|更新日期|更新时间|数据更新时间|制表日期|填报日期|last updated(?: date)?|published|release date|last update|extracted on)$/i,
  ],
  ["title", /^(?:标题|表名|表题|title|table)$/i],
];

/** Name and value of a line such as `单位：亿元`; null for any other line. A pair of cells is given as `name:value`. */
export function preambleField(text: string): PreambleField | null {
  const words = halfWidth(text).trim();
  const colon = words.indexOf(":");
  if (colon <= 0 || colon > 30) return null;
  const name = words
    .slice(0, colon)
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "")
    .trim();
  const value = words.slice(colon + 1).trim();
  const found = fields.find(([, pattern]) => pattern.test(name));
  return found === undefined || value === "" ? null : { name: found[0], value };
}

const breaks =
  /口径.{0,6}(?:变化|调整|变动|不同|有变|改变)|断点|不可比|统计(?:范围|制度|方法).{0,10}(?:变化|调整|改革)|执行.{0,20}行业分类|(?:行业分类|分类标准).{0,30}(?:执行|调整|变化)|起点标准|breaks? in (?:time )?series|series break|change (?:in|of) (?:definition|methodology|scope|coverage)|not comparable|definition (?:differs|changed)/i;

/** Whether a note says that values before and after are not alike. */
export function hasBreakWords(text: string): boolean {
  return breaks.test(text.slice(0, 5000));
}
