import type { CatalogueMatch } from "@jiqun/contract";
import { letterBit, readingsOf } from "./readings";
import type { SearchText } from "./search-text";

/** How pinyin can stand for characters. */
export type PinyinMatch = Extract<CatalogueMatch, "pinyin" | "initials" | "mixed">;

/** A term that pinyin found, and whether at the beginning of the text. */
export interface PinyinFound {
  readonly how: PinyinMatch;
  readonly atStart: boolean;
}

/** Adds the places of the term that are reached once a reading has been taken from `at` on. */
type Step = (
  taken: { readonly term: string; readonly at: number; readonly next: number[] },
  reading: string,
) => void;

/** Whole syllables; the last may be under way, but one alone has to be whole. */
const pinyin: Step = ({ term, at, next }, reading) => {
  if (term.startsWith(reading, at)) next.push(at + reading.length);
  else if (at > 0 && reading.startsWith(term.slice(at))) next.push(term.length);
};

/** The first letter of each. */
const initials: Step = ({ term, at, next }, reading) => {
  if (term[at] === reading[0]) next.push(at + 1);
};

/** As many letters of each as are given: shxian, shangh. Whatever the others find is found so as well. */
const mixed: Step = ({ term, at, next }, reading) => {
  for (let length = 1; length <= reading.length && term[at + length - 1] === reading[length - 1]; length += 1)
    next.push(at + length);
};

/** Best first, with the fewest letters that are none by chance. */
const ways = [
  { how: "pinyin", step: pinyin, fewest: 2 },
  { how: "initials", step: initials, fewest: 2 },
  { how: "mixed", step: mixed, fewest: 3 },
] as const satisfies readonly { how: PinyinMatch; step: Step; fewest: number }[];

/** In a text of more characters a few letters are found by chance. */
const longText = 16;
/** So many letters are none by chance there. */
const manyLetters = 4;

/**
 * How a term of Latin letters is found as pinyin in a text, best way first; null where it is not. A single letter, and
 * few letters in a long text, only count at the beginning.
 */
export function findPinyin(term: string, text: SearchText): PinyinFound | null {
  if (text.firsts === null || !/^[a-z][a-z0-9]*$/.test(term)) return null;
  const places = startsIn(term, text);
  if (places.length === 0) return null;
  if (term.length === 1) return places[0] === 0 ? { how: "initials", atStart: true } : null;
  const startOnly = text.compact.length > longText && term.length < manyLetters;
  for (const { how, step, fewest } of ways) {
    if (term.length < fewest) continue;
    const from = places.find(
      (place) => (place === 0 || how === "pinyin" || !startOnly) && takes(term, text, { from: place, step }),
    );
    if (from !== undefined) return { how, atStart: from === 0 };
  }
  return null;
}

/** Where any way finds it: most texts have no such place, so the ways are told apart only where there is one. */
function startsIn(term: string, text: SearchText): number[] {
  const places: number[] = [];
  const first = letterBit(term, 0);
  for (const [from, firsts] of (text.firsts ?? []).entries())
    if ((firsts & first) !== 0 && takes(term, text, { from, step: mixed })) places.push(from);
  return places;
}

interface Walk {
  readonly from: number;
  readonly step: Step;
}

/**
 * Whether characters from a place on, the first a Chinese one, take the whole term. Every way is followed at once as
 * the places reached in the term, so the time grows with the lengths alone.
 */
function takes(term: string, { compact, firsts }: SearchText, { from, step }: Walk): boolean {
  let reached = [0];
  for (let place = from; place < compact.length && reached.length > 0; place += 1) {
    const next: number[] = [];
    const letters = firsts?.[place] ?? 0;
    for (const at of reached) {
      if (letters === 0) literal({ term, at, next }, compact.charAt(place));
      else if ((letters & letterBit(term, at)) !== 0)
        for (const reading of readingsOf(compact.charAt(place))) step({ term, at, next }, reading);
    }
    if (next.includes(term.length)) return true;
    reached = next.length > 1 ? [...new Set(next)] : next;
  }
  return false;
}

/** A letter or digit takes itself. */
const literal: Step = ({ term, at, next }, character) => {
  if (term[at] === character) next.push(at + 1);
};
