import { boundsAfter, boundsBefore, neutralBefore, wholes, type Bound } from "./lexicon";
import type { NumberForm } from "./numerals";

/** Bounding words beside a number: how far they reach and what they say. */
export interface BoundWords {
  readonly at: number;
  readonly bounds: readonly Bound[];
}

function byLast(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return grouped(words, (word) => word.charAt(word.length - 1));
}

function grouped(
  words: readonly string[],
  keyOf: (word: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const key = keyOf(word);
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return groups;
}

const before = byLast(Object.keys(boundsBefore));
const neutral = byLast(neutralBefore);
const after = grouped(Object.keys(boundsAfter), (word) => word.charAt(0));

/** Characters before a bounding word that make it the end of another word: 签约, 最近, 经过, 反超, 建成. */
const otherWord: Readonly<Record<string, RegExp>> = {
  约: /[签条合契公预节制违履集邀特缔大婉]$/,
  近: /[最附靠邻临亲远新相拉贴]$/,
  超: /[赶反]$/,
  破: /[打爆突]$/,
  过: /(?:[经通不度受去做见用有来走说讲想看吃穿渡透掠闪办得开给到]|举行)$/,
  上: /[以加网线晚早海之马世会身路基]$/,
  成: /[建形完达组变合构促落打养总]$/,
  最高: /[创]$/,
  不下: /[居高]$/,
};
/** 上百, 成千, 过亿: bounding words only beside a magnitude without a digit. */
const scaleOnly = new Set(["上", "成"]);
/** 过 and 破 before digits bound only after the name of a measure: 产值过200亿; 举办过5届 does not. */
const measureBefore = /(?:[值入额收量数模投资口比率已双均税润重龄利达积总早业]|^|[,。;、:(])$/;

/** Adverbs that stand before a bounding word and do not change it; they belong to the words of the figure. */
function previous(text: string, at: number, words: ReadonlyMap<string, readonly string[]>): string | null {
  for (const word of words.get(text.charAt(at - 1)) ?? []) {
    if (text.endsWith(word, at) && isWhole(text, at - word.length, word)) return word;
  }
  return null;
}

function isWhole(text: string, start: number, word: string): boolean {
  return !/^[a-z]/.test(word) || !/[a-z]/.test(text.charAt(start - 1));
}

function binds(text: string, start: number, word: string, form: NumberForm): boolean {
  const left = text.slice(Math.max(0, start - 4), start);
  if (otherWord[word]?.test(left) === true) return false;
  if (word === "上" && !/^[百千万亿]/.test(text.charAt(start + 1))) return false;
  if (scaleOnly.has(word)) return form === "scale";
  if (word === "过" || word === "破")
    return form === "scale" || form === "fraction" || measureBefore.test(left);
  if (word === "~") return !/[\d%]$/.test(left);
  return true;
}

/** Bounding words before `at`, over neutral ones between (约占20%, 超过人民币200亿元). */
export function boundsEndingAt(text: string, at: number, form: NumberForm): BoundWords {
  const bounds: Bound[] = [];
  let reach = at;
  let here = at;
  for (let steps = 0; steps < 5; steps += 1) {
    const gap = here > 0 && text.charAt(here - 1) === " " ? here - 1 : here;
    const word = previous(text, gap, before);
    const bound = word === null ? undefined : boundsBefore[word];
    if (word !== null && bound !== undefined && binds(text, gap - word.length, word, form)) {
      here = gap - word.length;
      reach = here;
      if (!bounds.includes(bound)) bounds.unshift(bound);
      continue;
    }
    const idle = previous(text, gap, neutral);
    if (idle === null) break;
    here = gap - idle.length;
  }
  return { at: reach, bounds };
}

const beforeWhole = /^(?:GT|LT|NR|AP)$/;

/** As {@link boundsEndingAt}, over the whole of a part: 不到全国1%. For parts only: 高于全国0.5个百分点 is a gap. */
export function boundsOfPart(text: string, at: number, form: NumberForm): BoundWords {
  const near = boundsEndingAt(text, at, form);
  const whole = near.bounds.length > 0 ? null : wholes.exec(text.slice(Math.max(0, at - 7), at));
  if (whole === null) return near;
  const far = boundsEndingAt(text, at - whole[0].length, form);
  const fits =
    far.bounds.every((bound) => beforeWhole.test(bound)) && !/[高低]于/.test(text.slice(far.at, at));
  return fits && far.bounds.length > 0 ? far : near;
}

/** Characters after a bounding word that make it the start of another word. */
const continued: Readonly<Record<string, RegExp>> = {
  多: /^[数为个家次元种项样方是以少在层年名点地]/,
  余: /^[下额热量地人项个]/,
  起: /^[步来点草诉家始初到]/,
  许: /^[可多愿]/,
  上下: /^[游班级联一]/,
  以下: /^(?:[几问方内情措简三四五六两]|\d)/,
  不到: /^[\d一二三四五六七八九十百千万两]/,
  不止: /^[\d一二三四五六七八九十百千万两]/,
  前后: /^[两三端]/,
  以外: /^的其/,
};

/** Bounding words from `at`: 以上, 左右, 多. */
export function boundsStartingAt(text: string, at: number): BoundWords {
  const bounds: Bound[] = [];
  let here = at;
  for (let steps = 0; steps < 3; steps += 1) {
    const from = text.charAt(here) === " " ? here + 1 : here;
    const word = (after.get(text.charAt(from)) ?? []).find(
      (one) => text.startsWith(one, from) && endsWell(text, from + one.length, one),
    );
    const bound = word === undefined ? undefined : boundsAfter[word];
    if (word === undefined || bound === undefined) break;
    if (!bounds.includes(bound)) bounds.push(bound);
    here = from + word.length;
  }
  return { at: here, bounds };
}

function endsWell(text: string, end: number, word: string): boolean {
  if (/[a-z]$/.test(word)) return !/[a-z]/.test(text.charAt(end));
  return continued[word]?.test(text.slice(end, end + 3)) !== true;
}
