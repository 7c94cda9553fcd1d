import type { Bilingual } from "@jiqun/contract";
import type { Locale } from "@jiqun/statistics";

/**
 * The language of a text where it is not the reader's: somebody gave it in one language only, and its words stand in for
 * the other. Chinese is told from the rest by its characters. Undefined where nothing is to be said.
 */
export function foreignLanguage(
  { zh, en }: Bilingual,
  { locale }: { readonly locale: Locale },
): Locale | undefined {
  if (zh !== en || !/\p{L}/u.test(zh)) return undefined;
  const written = /\p{Script=Han}/u.test(zh) ? "zh-CN" : "en";
  return written === locale ? undefined : written;
}
