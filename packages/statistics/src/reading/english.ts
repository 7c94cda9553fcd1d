import { addDecimals, multiplyDecimals, shiftDecimal, zero, type Decimal } from "../decimal";
import { movedPlace, type NumberToken } from "./numerals";

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const small: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ["a", 1],
  ["an", 1],
]);
const magnitudes: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
  ["mn", 6],
  ["mln", 6],
  ["bn", 9],
  ["bln", 9],
  ["tn", 12],
]);
/** One letter is a magnitude only beside a currency: $3.2m. */
const letters: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["m", 6],
  ["b", 9],
  ["t", 12],
]);

const wordAt = /[a-z]+/y;

function nextWord(text: string, at: number): string {
  wordAt.lastIndex = at;
  return wordAt.exec(text)?.[0] ?? "";
}

/** A magnitude after digits: 90 billion, 3.2 million, $3.2m, 1 hundred million. */
export function withEnglishMagnitude(text: string, token: NumberToken, money: boolean): NumberToken {
  let { value, end, multiplier, last } = token;
  for (let steps = 0; steps < 2; steps += 1) {
    const gap = text.charAt(end) === " " || text.charAt(end) === "-" ? 1 : 0;
    const word = nextWord(text, end + gap);
    const power = magnitudes.get(word) ?? (money && steps === 0 ? letters.get(word) : undefined);
    if (power === undefined) break;
    value = shiftDecimal(value, power);
    end += gap + word.length;
    multiplier += power;
    last = movedPlace(last, power);
  }
  return { ...token, value, end, multiplier, last };
}

/** hundreds of, tens of thousands of: from two to ten times the magnitude. */
const plural =
  /(?:(tens|hundreds) of (thousands|millions|billions)|(tens|dozens|hundreds|thousands|millions|billions))(?= of )/y;
const plurals: Readonly<Record<string, number>> = {
  tens: 1,
  dozens: 1,
  hundreds: 2,
  thousands: 3,
  millions: 6,
  billions: 9,
};

function readPlural(text: string, at: number): NumberToken | null {
  plural.lastIndex = at;
  const found = plural.exec(text);
  if (found === null) return null;
  const power = [found[1], found[2], found[3]].reduce((sum, word) => sum + (plurals[word ?? ""] ?? 0), 0);
  const value = { digits: 2n, exponent: power };
  const upper = { digits: 1n, exponent: power + 1 };
  return {
    start: at,
    end: plural.lastIndex + 3,
    value,
    upper,
    last: null,
    multiplier: 0,
    form: "vague",
    inside: null,
  };
}

interface Words {
  readonly total: Decimal;
  readonly section: Decimal;
  readonly multiplier: number;
}

function take(state: Words, word: string): Words | null {
  const digit = small.get(word);
  if (digit !== undefined)
    return { ...state, section: addDecimals(state.section, { digits: BigInt(digit), exponent: 0 }) };
  const power = magnitudes.get(word);
  if (power === undefined || state.section.digits === 0n) return null;
  const scaled = multiplyDecimals(state.section, { digits: 1n, exponent: power });
  if (power === 2) return { ...state, section: scaled };
  return {
    total: addDecimals(state.total, scaled),
    section: zero,
    multiplier: Math.max(state.multiplier, power),
  };
}

/** Reads English number words: twenty-five, two hundred, one million; hundreds of. Null where there is none. */
export function readEnglishNumber(text: string, at: number): NumberToken | null {
  if (/[a-z\d.-]/.test(text.charAt(at - 1))) return null;
  const indefinite = readPlural(text, at);
  if (indefinite !== null) return indefinite;
  let state: Words = { total: zero, section: zero, multiplier: 0 };
  let end = at;
  let taken = 0;
  for (let here = at; taken < 12; taken += 1) {
    const word = nextWord(text, here);
    const joined = word === "and" && taken > 0 ? nextWord(text, here + 4) : word;
    const next = joined === "" || (joined === "a" && taken > 0) ? null : take(state, joined);
    if (next === null) break;
    state = next;
    end = here + (joined === word ? 0 : 4) + joined.length;
    here = end + 1;
    if (!/[ -]/.test(text.charAt(end))) break;
  }
  const alone = /^(?:an?|one|zero)$/.test(text.slice(at, end));
  if (end === at || alone) return null;
  const value = addDecimals(state.total, state.section);
  return {
    start: at,
    end,
    value,
    upper: null,
    last: null,
    multiplier: state.multiplier,
    form: "english",
    inside: null,
  };
}
