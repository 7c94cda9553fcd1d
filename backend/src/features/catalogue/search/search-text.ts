import { firstLetters } from "./readings";

/** A text as it is searched. */
export interface SearchText {
  /** Letters and digits alone, in lower case without accents and tones; ü is v, as it is typed. */
  readonly compact: string;
  /** Places of `compact` at which a word begins. */
  readonly starts: readonly number[];
  /** For each place of `compact` the letters that pinyin of it may begin with; null where nothing is Chinese. */
  readonly firsts: Uint32Array | null;
}

/** The text made ready to be searched. */
export function searchText(text: string): SearchText {
  const starts: number[] = [];
  let compact = "";
  for (const word of wordsOf(text)) {
    starts.push(compact.length);
    compact += word;
  }
  return { compact, starts, firsts: isAscii(compact) ? null : Uint32Array.from(compact, firstLetters) };
}

/** The terms of a search, each once: what stands between spaces, without marks. One that is all marks is found nowhere. */
export function termsOf(search: string): string[] {
  const terms = search.split(/[\s,，、;；]+/).map((term) => wordsOf(term).join("") || term);
  return [...new Set(terms)].filter((term) => term !== "");
}

/** Runs of one kind: Chinese, other letters, digits. Each is matched in one pass, so no text can make it slow. */
function wordsOf(text: string): string[] {
  if (isAscii(text)) return text.toLowerCase().match(/[a-z]+|[0-9]+/g) ?? [];
  return plain(text).match(/\p{Script=Han}+|\p{N}+|[^\P{L}\p{Script=Han}]+/gu) ?? [];
}

/** Full-width forms become usual ones; accents and tones go, but for the dots of ü, which tell nü from nu. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("u\u0308", "v")
    .replaceAll(/\p{Mn}/gu, "");
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
