import { tryParsePeriod, type PeriodCode } from "../period";
import { daysInMonth } from "../calendar";
import { timeRules, two, yearOf, type Rule } from "./time-rules";

/** A stretch of text that names a time. No number inside it is a figure. */
export interface TimeMark {
  readonly start: number;
  readonly end: number;
  /** The period; null for times that name none (目前, 今年, 2018年以来, 1—2月 without a year). */
  readonly code: PeriodCode | null;
  /** The year that follows from 上年 where a sentence looks back: 由上年的. */
  readonly back: boolean;
  /** What a figure is compared with (较2020年), not when it was. */
  readonly compared: boolean;
}

/** `y` in a template is the year; a mark without a year takes that of the sentence, if it names one. */
interface Draft {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly template: string | null;
  readonly back: boolean;
}

function draftOf(found: RegExpMatchArray, template: Rule[1]): Draft {
  const groups = found.groups ?? {};
  const text = template(groups);
  const start = found.index ?? 0;
  const stated = groups["year"] ?? text?.match(/^\d{4}/)?.[0];
  const back = text === "back";
  return {
    start,
    end: start + found[0].length,
    year: stated === undefined ? null : yearOf(stated),
    template: back ? null : text,
    back,
  };
}

/** Earlier rules are the more specific ones; what they cover is closed to later ones. */
function collect(text: string): Draft[] {
  const taken = new Uint8Array(text.length);
  const drafts: Draft[] = [];
  for (const [pattern, template] of timeRules) {
    for (const found of text.matchAll(pattern)) {
      const draft = draftOf(found, template);
      if (taken[draft.start] === 1 || taken[draft.end - 1] === 1 || /\d/.test(edge(text, draft))) continue;
      taken.fill(1, draft.start, draft.end);
      drafts.push(draft);
    }
  }
  return drafts.sort((a, b) => a.start - b.start);
}

/** The digit before a match that starts with a digit: 12018年 is no year. */
function edge(text: string, draft: Draft): string {
  return /\d/.test(text.charAt(draft.start)) ? text.charAt(draft.start - 1) : "";
}

function codeOf(template: string | null, at: number | null): PeriodCode | null {
  if (template === null || (at === null && /[ye]/.test(template))) return null;
  const end = /^end-(\d\d)$/.exec(template)?.[1];
  const stated = end === undefined ? template.replace("y", `${at ?? ""}`) : monthEnd(at ?? 0, Number(end));
  return tryParsePeriod(stated)?.code ?? null;
}

const comparison =
  /(?:比|较|相比|相较于?|对比|compared (?:with|to)|than in|than|that|those|over|versus|vs\.?)(?: the)? ?$/;

/** 是2018年的2.2倍: the base of a multiple. */
const multipleOf = /^的[\d.一二两三四五六七八九十近约]{1,8}倍/;

function monthEnd(at: number, of: number): string {
  return of >= 1 && of <= 12 ? `${at}-${two(of)}-${two(daysInMonth(at, of))}` : "";
}

/**
 * The times of a normalised text in order. Parts of a year without one (1—2月, 三季度) take the year that the same
 * sentence has named before them, and are without a period otherwise; 今年, 去年 and 目前 end what a year governs.
 */
export function findTimes(text: string): readonly TimeMark[] {
  let year: number | null = null;
  let from = 0;
  return collect(text).map((draft) => {
    if (/[。!?\n]/.test(text.slice(from, draft.start))) year = null;
    from = draft.end;
    const compared =
      comparison.test(text.slice(Math.max(0, draft.start - 14), draft.start)) ||
      multipleOf.test(text.slice(draft.end, draft.end + 12));
    const whole = draft.year ?? (draft.template === null ? null : year);
    const code = draft.back && year !== null ? codeOf("y", year - 1) : codeOf(draft.template, whole);
    if (!draft.back && !compared) year = draft.year ?? (draft.template === null ? null : year);
    return { start: draft.start, end: draft.end, code, back: draft.back, compared };
  });
}
