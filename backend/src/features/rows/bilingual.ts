import type { Bilingual } from "@jiqun/contract";

/** Two columns as a text in both languages. */
export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** Null where neither language says anything; a language that is silent gets the words of the other. */
export function bilingualOrNull(zh: string | null, en: string | null): Bilingual | null {
  const either = zh ?? en;
  return either === null ? null : { zh: zh ?? either, en: en ?? either };
}
