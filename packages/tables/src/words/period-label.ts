import { dayPeriod, tryParsePeriod, type Frequency, type Period } from "@jiqun/statistics";
import type { Cell, DayCell } from "../cell";
import { codeOfWords } from "./period-patterns";
import { periodWords } from "./period-words";

/** A period as a header or a label prints it. */
export interface PeriodLabel {
  readonly period: Period;
  /** `cumulative` where the words count from January on: 1—8月, 3月累计, 前三季度. */
  readonly accumulation: "cumulative" | null;
  /** A number without a word that makes it a time: 2017, 202004. It may be a value or a code as well. */
  readonly bare: boolean;
}

/** What the table says elsewhere of its periods. */
export interface PeriodContext {
  /** For labels without a year: 1—2月, 一季度. */
  readonly year?: number;
  /** With `year`, 3 is a month of a monthly table and a quarter of a quarterly one. */
  readonly frequency?: Frequency;
}

const longest = 40;

/** The period that a cell names; null for any other cell, and for words that need a year which nothing tells. */
export function readPeriodLabel(cell: Cell, context: PeriodContext = {}): PeriodLabel | null {
  if (cell === null) return null;
  if (typeof cell === "number") return readNumber(cell, context);
  if (typeof cell === "object") return cell.kind === "day" ? readDay(cell) : null;
  const text = cell.trim();
  if (text === "" || text.length > longest || !/[\d０-９一二三四五六七八九十半年月]|[A-Za-z]{3}/.test(text))
    return null;
  return readText(text, context);
}

function readDay({ day, shown }: DayCell): PeriodLabel | null {
  const period = shown === "day" ? dayPeriod(day) : tryParsePeriod(day.slice(0, shown === "year" ? 4 : 7));
  return period === null ? null : { period, accumulation: null, bare: false };
}

/** 2020.1 is no period: a workbook stores 2020.10 as the same number. */
function readNumber(value: number, context: PeriodContext): PeriodLabel | null {
  if (Number.isInteger(value)) return readText(String(value), context);
  const text = String(value);
  return /^\d{4}\.(?:0[1-9]|1[12]|[2-9])$/.test(text) ? readText(text, context) : null;
}

const earliest = 1000;
const latest = 2999;
const earliestBare = 1800;
const latestBare = 2100;

function readText(text: string, context: PeriodContext): PeriodLabel | null {
  const words = periodWords(text);
  if (words.text === "") return null;
  const code = codeOfWords(words.text) ?? inContext(words.text, context);
  if (code === null) return null;
  const bare = /^[\d.]+$/.test(words.text) && !words.cumulative;
  const found = tryParsePeriod(code);
  if (found === null || !isPlausible(found, bare)) return null;
  const fromJanuary = found.kind === "range" && /-01\/P(?:[2-9]|1[0-2])M$/.test(found.code);
  return {
    period: words.cumulative ? sinceJanuary(found) : found,
    accumulation: words.cumulative || fromJanuary ? "cumulative" : null,
    bare,
  };
}

function isPlausible({ start, end }: Period, bare: boolean): boolean {
  const [low, high] = bare ? [earliestBare, latestBare] : [earliest, latest];
  return Number(start.slice(0, 4)) >= low && Number(end.slice(0, 4)) <= high;
}

/** 3月累计 are the months from January to March. */
function sinceJanuary(period: Period): Period {
  if (period.kind !== "month") return period;
  return tryParsePeriod(`${period.code.slice(0, 4)}-01/P${Number(period.code.slice(5))}M`) ?? period;
}

const yearless: Partial<Record<Frequency, string>> = { M: "月", Q: "季度" };

function inContext(text: string, { year, frequency }: PeriodContext): string | null {
  if (year === undefined || /\d{4}|年度?$/.test(text.replace(/半年$/, ""))) return null;
  if (/^\d{1,2}$/.test(text)) {
    const word = frequency === undefined ? undefined : yearless[frequency];
    return word === undefined ? null : codeOfWords(`${year}年${text}${word}`);
  }
  return codeOfWords(text.includes("@") ? `${text} ${year}` : `${year}年${text}`);
}
