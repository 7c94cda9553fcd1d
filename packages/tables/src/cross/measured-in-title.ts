import type { TableHints } from "../labelled";
import { looksLikePlace } from "../words";
import { readMeaning, type Meaning } from "./meaning";
import { periodWords } from "./period-part";
import type { Title } from "./preamble";
import { isMeasure } from "./slot";

/** Longer titles are sentences. */
const longestTitle = 80;
const numbering =
  /^(?:(?:附?表|图|table) ?\d{1,3}(?:[-—.–]\d{1,3}){0,3}[、.:： ]{0,2}|\d{1,3}(?:[-—.–]\d{1,3}){0,3}[、.:： ]{1,2}|[一二三四五六七八九十]{1,3}、)/i;
const empty = /[(（] ?(?:月度|季度|年度|累计|快报数?|初步数?)? ?[)）]/g;
const divided =
  /^(?:所辖)?[各分](?:省|市|州|县|区|旗|乡|镇|街道|地|园|行业|产业|季度?|月度?|年度?|[、()（）]){1,8}/;
/** Titles of tables of many things. */
const general = /指标|情况|统计表|一览|汇总|概况|分组|构成/;

/**
 * What a title says is measured, without its number, periods and place: 表2 2023年各县区工业增加值增速(%). Null where its
 * words do not end as those of an indicator do: a table of many things names each of them itself.
 */
export function measuredIn({ text, cell }: Title, hints: TableHints): Meaning | null {
  if (text.length > longestTitle) return null;
  const words = text.trim().replace(numbering, "").replace(periodWords, "").replace(empty, "").trim();
  const meaning = readMeaning(withoutPlace(words, hints), cell);
  const { name, form, unit } = meaning;
  if (name === "") return null;
  if (hints.isKnownIndicator(name)) return meaning;
  if (general.test(name)) return null;
  return form?.form != null || unit !== null || isMeasure(name) ? { ...meaning, period: null } : null;
}

const longestPlace = 12;

/** The longest name of a place in front, and the parts that a table divides it into. */
function withoutPlace(words: string, hints: TableHints): string {
  for (let length = Math.min(longestPlace, words.length - 2); length > 1; length -= 1) {
    const front = words.slice(0, length);
    if (hints.isKnownEntity(front) || looksLikePlace(front))
      return words.slice(length).replace(divided, "").trim();
  }
  return words.replace(divided, "").trim();
}
