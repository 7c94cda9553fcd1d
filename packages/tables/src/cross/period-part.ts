import { shiftYears, type Period } from "@jiqun/statistics";
import type { Cell } from "../cell";
import { readPeriodLabel, type PeriodLabel } from "../words";

/** What one place of a table says of a period: all of it, a year, a part of some year, or another year's same part. */
export type PeriodPart =
  | { readonly kind: "whole"; readonly period: Period; readonly cumulative: boolean }
  | { readonly kind: "year"; readonly period: Period }
  | { readonly kind: "within"; readonly text: string }
  | { readonly kind: "year-before"; readonly of: PeriodPart | null };

/** A period and whether its words call it cumulative. */
export interface PeriodFound {
  readonly period: Period;
  readonly cumulative: boolean;
}

/** Periods as they stand within the words of a title. */
export const periodWords =
  /\d{4}年(?:(?:\d{1,2}月?[-—–~至])?\d{1,2}月(?:\d{1,2}日)?|第?[一二三四1-4]季度|前[一二三]季度|[上下]半年)?(?:累计)?|(?<!\d)(?:19|20)\d{2}(?:-\d{2}(?!\d)|(?![\d-]))/g;

const anyYear = 2024;
/** Longer texts are no periods. */
const longestWords = 40;

/** Reads what a cell says of a period; null where it says something else or more. */
export function periodPart(cell: Cell): PeriodPart | null {
  const whole = readPeriodLabel(cell);
  if (whole !== null) return wholeOrYear(whole);
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  if (text.length > longestWords) return null;
  if (/^(?:上年|去年)(?:同期|同月|同季|全年)?(?:累计)?(?:数|值|实际)?$/.test(text))
    return { kind: "year-before", of: null };
  return within(anyYear, text) === null ? null : { kind: "within", text };
}

function wholeOrYear({ period, accumulation }: PeriodLabel): PeriodPart {
  if (period.kind === "year") return { kind: "year", period };
  return { kind: "whole", period, cumulative: accumulation === "cumulative" };
}

/** The same few texts are asked for with every value; forgotten when there are many. */
const remembered = new Map<string, PeriodFound | null>();
const mostRemembered = 2_000;

function within(year: number, text: string): PeriodFound | null {
  const key = `${year} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const found = readWithin(year, text);
  remembered.set(key, found);
  return found;
}

function readWithin(year: number, text: string): PeriodFound | null {
  const found = text === "全年" ? readPeriodLabel(`${year}年全年`) : readPeriodLabel(text, { year });
  return found === null ? null : { period: found.period, cumulative: found.accumulation === "cumulative" };
}

/**
 * The period that several places say together, nearest first: 2024年 over 1月, 上年同期 beside 2024年8月. The nearest
 * whole period stands alone. Null where they leave the year or everything open.
 */
export function combinePeriods(parts: readonly PeriodPart[]): PeriodFound | null {
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  if (first.kind === "year-before") return yearBefore(combinePeriods([first.of ?? [], rest].flat()));
  if (first.kind === "whole") return { period: first.period, cumulative: first.cumulative };
  if (first.kind === "within")
    return inYear(first.text, rest.map(yearIn).find((year) => year !== null) ?? null);
  const finer = rest.find((part) => part.kind === "within");
  const year = { period: first.period, cumulative: false };
  return finer === undefined ? year : (inYear(finer.text, Number(first.period.code)) ?? year);
}

function inYear(text: string, year: number | null): PeriodFound | null {
  return year === null ? null : within(year, text);
}

/** The year that a part names, or null. */
function yearIn(part: PeriodPart): number | null {
  return part.kind === "whole" || part.kind === "year" ? Number(part.period.start.slice(0, 4)) : null;
}

function yearBefore(found: PeriodFound | null): PeriodFound | null {
  return found === null ? null : { ...found, period: shiftYears(found.period, -1) };
}
