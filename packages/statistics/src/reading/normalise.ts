import { simplifiedForms } from "./script-forms";

/**
 * A text in the one form that the other stages read: half-width, simplified, ASCII lower case, one space between Latin
 * words and none beside Han characters. `starts[i]` and `ends[i]` are the UTF-16 offsets of character `i` in the original.
 */
export interface NormalText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const punctuation: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "–": "—",
    "―": "—",
    "─": "—",
    "－": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "﹣": "-",
    "〜": "~",
    "∼": "~",
    "﹪": "%",
    "﹐": ",",
    "﹑": "、",
    "٪": "%",
    "￥": "¥",
    "￡": "£",
    "○": "〇",
    "◯": "〇",
    "。": "。",
    "｡": "。",
    "“": '"',
    "”": '"',
    "’": "'",
    "‘": "'",
    "∶": ":",
    "︰": ":",
    "⁄": "/",
    "㎡": "㎡",
  }),
);

const spaces = /[\t\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
export const hanCharacter = /[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
/** Symbols that Chinese prints without spaces around. */
const joining = /[%‰€£¥℃㎡、。,;:!?()"'《》〈〉[\]〔〕【】—~～+<>≥≤≈±½⅓⅔¼¾⅕]/;
const numeral = /[\d〇零一二三四五六七八九十百千万亿兆]/;

/** The normal form of each character met so far; a text has few different ones. */
const seen = new Map<string, string>();
const mostSeen = 20_000;

function normalCharacter(character: string): string {
  const known = seen.get(character);
  if (known !== undefined) return known;
  const normal = computeCharacter(character);
  if (seen.size < mostSeen) seen.set(character, normal);
  return normal;
}

function computeCharacter(character: string): string {
  const mapped = punctuation.get(character);
  if (mapped !== undefined) return mapped;
  const code = character.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  if (half >= "A" && half <= "Z") return half.toLowerCase();
  return simplifiedForms.get(half) ?? half;
}

/** Pinyin that copied pages carry after a character, as in 企業(yè): its end, or -1. */
const pinyin = /\([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,4}\)/y;

function endOfPinyin(text: string, at: number): number {
  pinyin.lastIndex = at;
  return pinyin.test(text) ? pinyin.lastIndex : -1;
}

interface Draft {
  readonly characters: string[];
  readonly starts: number[];
  readonly ends: number[];
}

function push(draft: Draft, character: string, at: number): void {
  draft.characters.push(character);
  draft.starts.push(at);
  draft.ends.push(at + 1);
}

/** Whether the white space between two characters says nothing. A number split by a line break stays two numbers. */
function isIdle(before: string, after: string, broken: boolean): boolean {
  if (broken && numeral.test(before) && numeral.test(after)) return false;
  if (hanCharacter.test(before) || hanCharacter.test(after)) return true;
  return joining.test(before) && /[\d%]/.test(after) && before !== "," && before !== ":" && before !== "—";
}

/** Reads white space from `at`; the result is its end and the character that stands for it. */
function whiteSpace(
  text: string,
  at: number,
): { readonly end: number; readonly breaks: number; readonly tab: boolean } {
  let end = at;
  let breaks = 0;
  let tab = false;
  for (; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (character === "\n") breaks += 1;
    else if (character === "\t") tab = true;
    else if (character !== "\r" && !spaces.test(character) && !invisible.test(character)) break;
  }
  return { end, breaks, tab };
}

function closeGap(draft: Draft, next: string, gap: { at: number; breaks: number; tab: boolean }): void {
  const before = draft.characters.at(-1) ?? "";
  const separates = gap.breaks > 1 || gap.tab || (gap.breaks === 1 && /[。;!?]/.test(before));
  if (separates) push(draft, "\n", gap.at);
  else if (before !== "" && next !== "" && !isIdle(before, next, gap.breaks > 0))
    push(draft, gap.breaks > 0 ? "\v" : " ", gap.at);
}

/**
 * Normalises a text. A single line break inside a sentence counts as a space; an empty line or a tab separates
 * (`\n`). A break between digits becomes `\v`, which no number crosses.
 */
export function normalise(original: string): NormalText {
  const draft: Draft = { characters: [], starts: [], ends: [] };
  for (let at = 0; at < original.length;) {
    const character = original.charAt(at);
    if (character > " " && character < "\u007f" && character !== "(") {
      push(draft, normalCharacter(character), at);
      at += 1;
    } else if (invisible.test(character)) {
      at += 1;
    } else if (spaces.test(character) || character === "\n" || character === "\r") {
      const gap = whiteSpace(original, at);
      closeGap(draft, normalCharacter(original.charAt(gap.end)), { at, breaks: gap.breaks, tab: gap.tab });
      at = gap.end;
    } else {
      const skip = character === "(" || character === "（" ? endOfPinyin(original, at) : -1;
      if (skip < 0) push(draft, normalCharacter(character), at);
      at = skip < 0 ? at + 1 : skip;
    }
  }
  return { text: draft.characters.join(""), starts: draft.starts, ends: draft.ends };
}
