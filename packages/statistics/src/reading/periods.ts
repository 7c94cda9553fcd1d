import { tryParsePeriod, type PeriodCode } from "../period";
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
  const sentences = sentencesOf(text, times);
  let at = 0;
  return figures.map((figure, index) => {
    while ((sentences[at]?.end ?? Infinity) <= figure.start) at += 1;
    const sentence = sentences[at];
    return sentence === undefined || sentence.marks.length === 0
      ? null
      : periodIn(text, { sentence, figure, figures, index });
  });
}

/** A sentence with its times; times that a figure is only compared with are left out. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly TimeMark[];
  readonly latin: boolean;
}

function sentencesOf(text: string, times: readonly TimeMark[]): readonly Sentence[] {
  const starts = sentenceStarts(text);
  let from = 0;
  return starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const first = from;
    while ((times[from]?.start ?? Infinity) < end) from += 1;
    const marks = times.slice(first, from).filter(({ compared }) => !compared);
    return { start, end, marks, latin: marks.length > 0 && !hasHan(text, { start, end }) };
  });
}

interface Listing {
  readonly sentence: Sentence;
  readonly figure: Draft;
  readonly figures: readonly Draft[];
  /** Where the figure stands among them. */
  readonly index: number;
}

function periodIn(text: string, listing: Listing): PeriodCode | null {
  const { figure, sentence } = listing;
  const next = firstAfter(sentence.marks, figure.end);
  const own = bracketed(text, figure, sentence.marks[next]);
  if (own !== null) return own.code;
  if (sentence.latin) return latinPeriod(text, { ...listing, next });
  const before = firstAfter(sentence.marks, figure.start) - 1;
  return (paired(text, { ...listing, before }) ?? chinesePeriod(text, { ...listing, before })).code;
}

/** Index of the first time that does not start before `at`. */
function firstAfter(marks: readonly TimeMark[], at: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasHan(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  for (let at = start; at < Math.min(end, start + 400); at += 1) if (isHan(text.charAt(at))) return true;
  return false;
}

/** 164亿元(2024年). */
function bracketed(text: string, figure: Draft, mark: TimeMark | undefined): TimeMark | null {
  return mark !== undefined &&
    mark.start <= figure.end + 2 &&
    /^ ?\($/.test(text.slice(figure.end, mark.start))
    ? mark
    : null;
}

const none = { code: null };

interface After extends Listing {
  /** Index of the last time before the figure; -1 without one. */
  readonly before: number;
}

/** 由上年的 governs up to the words of change: 由上年的25.1:33.6:41.3调整为24.3:32.6:43.1. */
function chinesePeriod(text: string, { sentence, figure, before }: After): Pick<TimeMark, "code"> {
  const last = sentence.marks[before];
  const passed = last?.back === true && /[为至到,]/.test(text.slice(last.end, figure.start));
  const mark = passed ? sentence.marks[before - 1] : last;
  if (mark === undefined) return none;
  if (isOverAll(text, figure) && startsAt(text, sentence.marks[before - 1])) return none;
  // 从2018年最初的12个发展到第八届的50余个: what follows 到 is of another time.
  const departs = startsAt(text, mark);
  const end = endOfRange(mark.code, text.slice(mark.end, Math.min(figure.start, mark.end + 200)));
  if (end !== null) return { code: end };
  return departs && leadsOn.test(text.slice(mark.end, Math.min(figure.start, mark.end + 200))) ? none : mark;
}

/** 2020—2023年由13亿元增加到69亿元 states the first and the last year. */
function endOfRange(code: PeriodCode | null, words: string): PeriodCode | null {
  const [, first, years] = /^(\d{4})\/P(\d{1,2})Y$/.exec(code ?? "") ?? [];
  if (first === undefined) return null;
  const arrives = /[由从][^。;]{1,40}[至到]$/.test(words);
  if (!arrives && !/[由从]$/.test(words)) return null;
  const year = Number(first) + (arrives ? Number(years) - 1 : 0);
  return tryParsePeriod(`${year}`)?.code ?? null;
}

const leadsOn = /发展到|[增升降减长加高]至|[增升降减长加高]到|扩大到|发展至|跃升/;
const separators = /^[、,和与及]?$/;

/** 2022年、2023年产值分别为100亿元、120亿元: the nth figure after 分别 has the nth time before it. */
function paired(
  text: string,
  { sentence, figure, figures, index, before }: After,
): Pick<TimeMark, "code"> | null {
  const last = sentence.marks[before];
  const word =
    last === undefined ? -1 : text.slice(last.end, Math.min(figure.start, last.end + 60)).indexOf("分别");
  if (last === undefined || word < 0) return null;
  const list = listEndingAt(text, sentence.marks, before);
  if (list.length < 2) return null;
  const run = runAfter(text, { word: last.end + word, index, figures });
  const place = run.indexOf(figure);
  if (place < 0) return isOverAll(text, figure) ? none : null;
  return run.length === list.length ? (list[place] ?? none) : none;
}

/** An average or a sum over the times of a list is of none of them. */
function isOverAll(text: string, figure: Draft): boolean {
  return /年均|平均|累计|合计/.test(text.slice(Math.max(0, figure.start - 10), figure.start));
}

/** 从2018年: the time where a change starts. */
function startsAt(text: string, mark: TimeMark | undefined): boolean {
  return mark !== undefined && /[从由自]/.test(text.charAt(mark.start - 1));
}

/** A list longer than this is a table, not a sentence. */
const longestList = 12;

function listEndingAt(text: string, marks: readonly TimeMark[], last: number): readonly TimeMark[] {
  const list = marks.slice(last, last + 1);
  for (let at = last - 1; at >= 0 && list.length <= longestList; at -= 1) {
    const mark = marks[at];
    if (mark === undefined || !separators.test(text.slice(mark.end, list[0]?.start))) break;
    list.unshift(mark);
  }
  return list;
}

interface Run {
  readonly word: number;
  readonly index: number;
  readonly figures: readonly Draft[];
}

function runAfter(text: string, { word, index, figures }: Run): readonly Draft[] {
  let first = index;
  for (let steps = 0; steps < longestList && (figures[first - 1]?.start ?? -1) >= word; steps += 1)
    first -= 1;
  const run: Draft[] = [];
  for (let at = first; at < figures.length && run.length <= longestList; at += 1) {
    const one = figures[at];
    const end = run.at(-1)?.end;
    if (one === undefined || (end !== undefined && !separators.test(text.slice(end, one.start)))) break;
    run.push(one);
  }
  return run;
}

/** How far after an English figure its time may stand, in characters. */
const farthest = 80;

interface Before extends Listing {
  /** Index of the first time after the figure. */
  readonly next: number;
}

/** grew 5% in 2022, In 2023 …: a time after the figure in its clause, or else one at the head of the sentence. */
function latinPeriod(text: string, { sentence, figure, next }: Before): PeriodCode | null {
  const following = sentence.marks[next];
  const near = following !== undefined && following.start < figure.end + farthest;
  if (near && !/[,;](?!\d)/.test(text.slice(figure.end, following.start))) return following.code;
  for (let at = next - 1; at >= 0 && at > next - 4; at -= 1) {
    const mark = sentence.marks[at];
    if (mark !== undefined && isHead(text, { from: sentence.start, mark })) return mark.code;
  }
  return null;
}

/** Whether a time stands at the head of its clause. A time after another figure belongs to that one. */
function isHead(text: string, { from, mark }: { readonly from: number; readonly mark: TimeMark }): boolean {
  const left = text.slice(Math.max(from, mark.start - farthest), mark.start);
  return !/\d/.test(left.slice(Math.max(left.lastIndexOf(", "), left.lastIndexOf(";")) + 1));
}
