import { cellText, type Cell } from "../cell";
import type { LabelledForm, UnitLabel } from "../labelled";
import { conceptOfHeader, readFormWords, readUnitText, readUnitWords } from "../words";
import { periodPart, type PeriodPart } from "./period-part";

/** What words say of the form of values, as far as they say it. */
export interface FormFound {
  readonly form: Exclude<LabelledForm, "level"> | null;
  readonly accumulation: "single" | "cumulative" | null;
  /** 当月 and 当季 name a part of the period that the rest of the table names. */
  readonly lastOf: "month" | "quarter" | null;
}

/** What a cell of a header or label says. */
export interface Meaning {
  /** Name without unit and footnote marks; empty where the words are only a period, a unit or a form. */
  readonly name: string;
  readonly code: string | null;
  readonly cell: string | null;
  readonly period: PeriodPart | null;
  readonly form: FormFound | null;
  readonly unit: UnitLabel | null;
}

export const noMeaning: Meaning = { name: "", code: null, cell: null, period: null, form: null, unit: null };

/** Longer words are a sentence: a name, whatever they hold. */
const longestLabel = 120;

/** Reads a cell of a header, a label column or a section row. `cell` is its address. */
export function readMeaning(content: Cell, cell: string | null): Meaning {
  const words = typeof content === "string" ? tidied(content) : content;
  const period = periodPart(words);
  if (period !== null) return { ...noMeaning, cell, period };
  return readWords(cellText(words), cell);
}

function readWords(text: string, cell: string | null): Meaning {
  if (text.length > longestLabel) return { ...noMeaning, name: text, cell };
  const { label, rest } = unitIn(text);
  const unit = label === null ? null : { ...label, cell };
  const { period, words } = splitPeriod(rest);
  const form = formIn(words) ?? formIn(`${words}%`);
  const name = form?.rest === "" || isNameless(words) ? "" : withoutTranslation(words);
  return { name, code: null, cell, period, form: form?.found ?? null, unit };
}

/** Words over periods that say only how long they are; the periods say it too. */
const frequencies =
  /^(?:(?:年度|季度|月度)(?:数据?|值)?|(?:annual|yearly|quarterly|monthly|half-yearly)(?: (?:data|figures))?)$/i;

/** Words that say only that a value is one, or of which frequency: 绝对数, 数值, 季度数据. */
function isNameless(words: string): boolean {
  return (
    conceptOfHeader(words) === "value" ||
    frequencies.test(words) ||
    /^(?:绝对[数量值额]|总量|数|实际|实际完成|完成|本年度?|本期)?$/.test(words)
  );
}

function unitIn(text: string): ReturnType<typeof readUnitWords> {
  const whole = readUnitText(text.replace(/^[(（](.{1,20})[)）]$/, "$1"));
  if (whole?.unit != null && !/^(?:月|日|年|天)$/.test(whole.text)) return { label: whole, rest: "" };
  return readUnitWords(text);
}

function formIn(words: string): { readonly found: FormFound; readonly rest: string } | null {
  const { form, accumulation, stated, rest } = readFormWords(words);
  if (!stated) return null;
  const single = /当月|本月|当季|本季|当期|本期|单月|当日/.test(words) ? "single" : null;
  return {
    found: {
      form: form === "level" ? null : form,
      accumulation: accumulation === "cumulative" ? accumulation : single,
      lastOf: /当月|本月|单月/.test(words) ? "month" : /当季|本季/.test(words) ? "quarter" : null,
    },
    rest: rest.replace(/[%±+-]+$/, "").replace(/^(?:绝对[数量值额]|数值|总量|值|数|速度|幅度|情况)$/, ""),
  };
}

const leadingPeriod =
  /^((?:\d{4}年)?(?:\d{1,2} ?[-—–~至] ?)?\d{1,2}月份?[末底]?|\d{4}年(?:[末底度]|前?[一二三四1-4]个?季度|[上下]半年)?|第?[一二三四1-4]季度|前[一二三]季度|[上下]半年)(.{1,60})$/u;
/** 2020年不变价产值, 2015年=100: the year is that of the prices. */
const noPeriod = /^ ?(?:[=＝]|不变价|可比价|价格|以[来前后]|期|龄|级)/;

function splitPeriod(text: string): { readonly period: PeriodPart | null; readonly words: string } {
  const [, head = "", tail = ""] = leadingPeriod.exec(text) ?? [];
  if (head === "" || noPeriod.test(tail)) return { period: null, words: text };
  const period = periodPart(head);
  const words = tail.replace(/^[ ,，:：]/, "").replace(/^[(（]([^()（）]*)[)）]$/, "$1");
  return period === null ? { period, words: text } : { period, words };
}

/** One line, without spaces within Chinese words and without footnote marks. */
function tidied(text: string): string {
  return text
    .slice(0, 500)
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .replace(/(?:[①-⑳⑴-⒇¹²³⁴-⁹*†‡§]{1,4}|\[\d{1,3}\])$/u, "")
    .trim();
}

/** A yearbook prints English words behind the Chinese: 济南市 Jinan. */
function withoutTranslation(words: string): string {
  const [, chinese = ""] =
    /^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*) [A-Z][a-z]+[A-Za-z ,'’&().-]*$/u.exec(words) ?? [];
  return chinese === "" ? words : chinese.trim();
}
