import type { Locale } from "./locale";

/**
 * Powers of ten that have a name. UNIT_MULT is the exponent: 万 4, 亿 8. 兆 is not among them: it is 10^6 or 10^12,
 * which only the context tells.
 */
const chinese = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
] as const;

const english = [
  ["100 million", 8],
  ["10 thousand", 4],
  ["trillion", 12],
  ["billion", 9],
  ["million", 6],
  ["thousand", 3],
] as const;

const steps = { "zh-CN": [12, 8, 4, 0], en: [12, 9, 6, 0] } as const satisfies Record<
  Locale,
  readonly number[]
>;

/** The powers of ten that numbers are shown in unless asked otherwise, largest first. English writes thousands out. */
export function shownPowers(locale: Locale): readonly number[] {
  return steps[locale];
}

/** The name of a power of ten, empty for 0: 万, 亿, million; null where it has none in this language. */
export function multiplierName(powerOfTen: number, locale: Locale): string | null {
  if (powerOfTen === 0) return "";
  const names = locale === "zh-CN" ? chinese : english;
  return names.find(([, power]) => power === powerOfTen)?.[0] ?? null;
}

/** A unit's text without its multiplier. */
export interface SplitMultiplier {
  readonly multiplier: number;
  readonly rest: string;
}

/** The ways to read a multiplier off a text such as 亿元, `100 million yuan` or `CNY million`; without one first. */
export function multiplierReadings(text: string): readonly SplitMultiplier[] {
  const plain = { multiplier: 0, rest: text };
  const named = chinese
    .filter(([name]) => text.startsWith(name))
    .map(([name, multiplier]) => ({ multiplier, rest: text.slice(name.length) }));
  return [plain, ...named, ...englishReadings(text)];
}

const englishBefore =
  /^(?<figure>10*(?:[ ,]?000)*)? ?(?<word>thousand|million|billion|trillion)?s? ?(?:of )?(?<rest>.*)$/;
const englishAfter = /^(?<rest>.*?) ?(?<figure>10*)? ?(?<word>thousand|million|billion|trillion)$/;

function englishReadings(text: string): readonly SplitMultiplier[] {
  return [englishBefore, englishAfter].flatMap((pattern) => {
    const parts = pattern.exec(text)?.groups;
    const { figure, word, rest } = parts ?? {};
    if (rest === undefined || (figure === undefined && word === undefined)) return [];
    const zeros = figure?.replace(/[ ,1]/g, "").length ?? 0;
    const power = english.find(([name]) => name === word)?.[1] ?? 0;
    return [{ multiplier: zeros + power, rest }];
  });
}
