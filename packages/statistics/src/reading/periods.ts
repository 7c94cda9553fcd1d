import type { PeriodCode } from "../period";
import type { Draft } from "./figure";
import { isHan } from "./units";
import type { TimeMark } from "./time";

interface Ground {
  readonly times: readonly TimeMark[];
  readonly figures: readonly Draft[];
}

const sentenceEnd = /[。!?\n]|[.](?= [a-z])/g;

function sentenceStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(sentenceEnd)].map((found) => found.index + 1), text.length + 1];
}

/**
 * The period of each figure: in Chinese the last time that its sentence names before it, in English a time at the head
 * of the sentence or else the next one in the clause. A time in brackets right after a figure is its own. Lists
 * (2022年、2023年分别…) pair in order, or give none where the counts differ.
 */
export function periodsOf(text: string, { times, figures }: Ground): readonly (PeriodCode | null)[] {
  const starts = sentenceStarts(text);
  let sentence = 0;
  let from = 0;
  return figures.map((figure) => {
    while ((starts[sentence + 1] ?? Infinity) <= figure.start) sentence += 1;
    const span = { start: starts[sentence] ?? 0, end: starts[sentence + 1] ?? text.length };
    while ((times[from]?.end ?? Infinity) <= span.start) from += 1;
    const inside = within(times, from, span.end);
    const before = inside.filter((mark) => mark.end <= figure.start);
    const own = bracketed(text, figure, inside);
    if (own !== null) return own.code;
    const isLatin = !hasHan(text, span);
    return isLatin ? latinPeriod(text, { figure, inside, before, figures }) : (paired(text, { figure, before, figures }) ?? chinesePeriod(text, figure, before)).code;
  });
}

function within(times: readonly TimeMark[], from: number, end: number): readonly TimeMark[] {
  const marks: TimeMark[] = [];
  for (let at = from; at < times.length; at += 1) {
    const mark = times[at];
    if (mark === undefined || mark.start >= end) break;
    if (!mark.compared) marks.push(mark);
  }
  return marks;
}

function hasHan(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  for (let at = start; at < Math.min(end, start + 400); at += 1) if (isHan(text.charAt(at))) return true;
  return false;
}

/** 164亿元(2024年). */
function bracketed(text: string, figure: Draft, marks: readonly TimeMark[]): TimeMark | null {
  const mark = marks.find(({ start }) => start >= figure.end && start <= figure.end + 2);
  return mark !== undefined && /^ ?\($/.test(text.slice(figure.end, mark.start)) ? mark : null;
}

const none = { code: null };

/** 由上年的 governs up to the words of change: 由上年的25.1:33.6:41.3调整为24.3:32.6:43.1. */
function chinesePeriod(text: string, figure: Draft, before: readonly TimeMark[]): Pick<TimeMark, "code"> {
  const mark = before.findLast((one) => !one.back || !/[为至到,]/.test(text.slice(one.end, figure.start)));
  if (mark === undefined) return none;
  // 从2018年最初的12个发展到第八届的50余个: what follows 到 is of another time.
  const departs = /[从由自较比]$/.test(text.slice(Math.max(0, mark.start - 1), mark.start));
  return departs && /发展到|[增升降减长加高]至|[增升降减长加高]到|扩大到|发展至|跃升/.test(text.slice(mark.end, figure.start)) ? none : mark;
}

const separators = /^[、,和与及]?$/;

interface Listing {
  readonly figure: Draft;
  readonly before: readonly TimeMark[];
  readonly figures: readonly Draft[];
}

/** 2022年、2023年产值分别为100亿元、120亿元: the nth figure after 分别 has the nth time before it. */
function paired(text: string, { figure, before, figures }: Listing): Pick<TimeMark, "code"> | null {
  const last = before.at(-1);
  if (last === undefined) return null;
  const word = text.indexOf("分别", last.end);
  if (word < 0 || word > figure.start || word > last.end + 60) return null;
  const list: TimeMark[] = [last];
  for (let at = before.length - 2; at >= 0; at -= 1) {
    const mark = before[at];
    if (mark === undefined || !separators.test(text.slice(mark.end, list[0]?.start))) break;
    list.unshift(mark);
  }
  if (list.length < 2) return null;
  const run = runAfter(text, { word, figures });
  const place = run.indexOf(figure);
  return place < 0 ? null : run.length === list.length ? (list[place] ?? none) : none;
}

function runAfter(text: string, { word, figures }: { readonly word: number; readonly figures: readonly Draft[] }): readonly Draft[] {
  const first = figures.findIndex(({ start }) => start >= word);
  const run: Draft[] = [];
  for (let at = first; at >= 0 && at < figures.length; at += 1) {
    const figure = figures[at];
    const end = run.at(-1)?.end;
    if (figure === undefined || (end !== undefined && !separators.test(text.slice(end, figure.start)))) break;
    run.push(figure);
  }
  return run;
}

interface Latin extends Listing {
  readonly inside: readonly TimeMark[];
}

function latinPeriod(text: string, { figure, inside, before, figures }: Latin): PeriodCode | null {
  const next = inside.find(({ start }) => start >= figure.end);
  if (next !== undefined && !/[,;]/.test(text.slice(figure.end, next.start).replace(/,(?=\d)/g, "")) && next.start < figure.end + 80) return next.code;
  // A time after another figure of the sentence belongs to that one.
  const head = before.findLast((mark) => !figures.some(({ start, end }) => end <= mark.start && start >= (inside[0]?.start ?? 0) - 200 && sameSentence(text, end, mark.start)));
  return head?.code ?? null;
}

function sameSentence(text: string, from: number, to: number): boolean {
  return !/[.!?\n](?: |$)/.test(text.slice(from, to));
}
