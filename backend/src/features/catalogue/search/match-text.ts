import { catalogueMatches, type CatalogueMatch } from "@jiqun/contract";
import { findPinyin } from "./pinyin-match";
import type { SearchText } from "./search-text";

/** Worth of a match: more is better, 0 is none. A better way outweighs a better place. */
export type Worth = number;

/** Room between two ways of matching: for the place within the text, and for the field. */
export const worthStep = 20;
const startWorth = 9;

/** Two Latin letters stand within every other word, so they count from the beginning of a word on. */
const shortTerm = 2;

/** Worth of the best way in which a term is found in a text. */
export function matchText(term: string, text: SearchText): Worth {
  const found = findLiteral(term, text);
  if (found !== null) return worthOf(found, false);
  const pinyin = findPinyin(term, text);
  return pinyin === null ? 0 : worthOf(pinyin.how, pinyin.atStart);
}

/** The same for a text that is no words but a code: nobody spells it. */
export function matchCode(term: string, text: SearchText): Worth {
  const found = findLiteral(term, text);
  return found === null ? 0 : worthOf(found, false);
}

/** The way of matching that a worth stands for; null for none. */
export function howOf(worth: Worth): CatalogueMatch | null {
  return catalogueMatches[catalogueMatches.length - Math.floor(worth / worthStep)] ?? null;
}

function worthOf(how: CatalogueMatch, atStart: boolean): Worth {
  return (catalogueMatches.length - catalogueMatches.indexOf(how)) * worthStep + (atStart ? startWorth : 0);
}

function findLiteral(term: string, { compact, starts }: SearchText): CatalogueMatch | null {
  const first = compact.indexOf(term);
  if (first === -1) return null;
  if (first === 0) return compact.length === term.length ? "exact" : "prefix";
  for (let at = first; at !== -1; at = compact.indexOf(term, at + 1)) if (starts.includes(at)) return "word";
  return /^[a-z]+$/.test(term) && term.length <= shortTerm ? null : "substring";
}
