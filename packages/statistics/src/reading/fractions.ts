import { divideDecimals, addDecimals, shiftDecimal, type Decimal } from "../decimal";
import { movedPlace, readNumber, type NumberToken } from "./numerals";

type Found = Pick<NumberToken, "end" | "value" | "last"> &
  Partial<Pick<NumberToken, "upper" | "form" | "multiplier" | "inside">>;

const glyphs: Readonly<Record<string, readonly [number, number]>> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅖": [2, 5],
  "⅗": [3, 5],
  "⅘": [4, 5],
  "⅙": [1, 6],
  "⅚": [5, 6],
  "⅛": [1, 8],
  "⅜": [3, 8],
  "⅝": [5, 8],
  "⅞": [7, 8],
};

function whole(value: number): Decimal {
  return { digits: BigInt(value), exponent: 0 };
}

function quotient(above: Decimal, below: Decimal, end: number): Found | null {
  if (below.digits === 0n) return null;
  return { end, value: divideDecimals(above, below), last: null };
}

function readGlyph(text: string, at: number): Found | null {
  const parts = glyphs[text.charAt(at)];
  return parts === undefined ? null : quotient(whole(parts[0]), whole(parts[1]), at + 1);
}

const percentWords = /[百千万]分之/y;

/** 百分之二十, 千分之五: an exact percentage in words. */
function readPerHundred(text: string, at: number): Found | null {
  percentWords.lastIndex = at;
  if (!percentWords.test(text)) return null;
  const number = readNumber(text, at + 3);
  if (number === null || number.form === "scale") return readPerHundredScale(text, at);
  const power = { 百: -2, 千: -3, 万: -4 }[text.charAt(at)] ?? -2;
  const upper = number.upper === null ? null : shiftDecimal(number.upper, power);
  const shifted = { value: shiftDecimal(number.value, power), upper, last: movedPlace(number.last, power) };
  return { ...shifted, end: number.end, form: "percent", multiplier: power, inside: number.inside };
}

/** 百分之百 is 100%: here the magnitude is the number. */
function readPerHundredScale(text: string, at: number): Found | null {
  if (!text.startsWith("百分之百", at)) return null;
  return { end: at + 4, value: whole(1), last: null, form: "percent", multiplier: -2, inside: null };
}

/** 三分之二, 5分之1. */
function readParts(text: string, _at: number, below: NumberToken | null): Found | null {
  if (below === null || below.form === "scale" || !text.startsWith("分之", below.end)) return null;
  const above = readNumber(text, below.end + 2);
  return above === null || above.form === "scale" ? null : quotient(above.value, below.value, above.end);
}

const slash = /(\d{1,3})\/(\d{1,4})(?![\d/.]|-\d)/y;

/** 1/5, but no date (7/14), no 24/7: larger denominators are fractions only beside a word of sharing. */
function readSlash(text: string, at: number): Found | null {
  slash.lastIndex = at;
  const found = slash.exec(text);
  if (
    found === null ||
    /[\d/.a-z]/.test(text.charAt(at - 1)) ||
    /[a-z月日年号]/.test(text.charAt(slash.lastIndex))
  )
    return null;
  const [above, below] = [Number(found[1]), Number(found[2])];
  const shared = /[占约近超的过足]|about|nearly|over|than/.test(text.slice(Math.max(0, at - 8), at));
  if (above === 0 || above >= below || (below > 10 && !shared)) return null;
  return quotient(whole(above), whole(below), slash.lastIndex);
}

const tenthsStop = /^[立为果功员长本都绩分熟交效型品人年因套组渝群批千百]/;

/** 三成, 两成半, 三成五, 七八成. */
function readTenths(text: string, _at: number, number: NumberToken | null): Found | null {
  if (
    number === null ||
    number.form === "scale" ||
    number.form === "vague" ||
    text.charAt(number.end) !== "成"
  )
    return null;
  const after = text.slice(number.end + 1, number.end + 3);
  if (tenthsStop.test(after) && !after.startsWith("分之") && !after.startsWith("人")) return null;
  if (/^(?:人[才民]?)/.test(after) && !/^人[口]?$/.test(after)) return null;
  const tail = after.startsWith("半") ? 5 : "〇一二三四五六七八九".indexOf(after.charAt(0) || "x");
  const value = shiftDecimal(number.value, -1);
  const upper = number.upper === null ? null : shiftDecimal(number.upper, -1);
  if (tail < 1) return { end: number.end + 1, value, upper, last: -1 };
  return {
    end: number.end + 2,
    value: addDecimals(value, { digits: BigInt(tail), exponent: -2 }),
    upper,
    last: -2,
  };
}

const halfWords = /一半|半数/y;
const bareHalf = /半(?![年个导天月小成径百路岛封自身生边场球程桶山夜截])/y;
const halfBound = /(?:近|超|过|超过|将近|逾|接近|不足|不到|约|占)$/;

/** 一半, 半数; 半 alone only after a bounding word: 近半, 过半. */
function readHalf(text: string, at: number): Found | null {
  halfWords.lastIndex = at;
  if (halfWords.test(text)) return quotient(whole(1), whole(2), halfWords.lastIndex);
  bareHalf.lastIndex = at;
  if (!bareHalf.test(text) || !halfBound.test(text.slice(Math.max(0, at - 2), at))) return null;
  return quotient(whole(1), whole(2), bareHalf.lastIndex);
}

const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const ordinals: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const englishParts =
  /(a|an|one|two|three|four|five|six|seven|eight|nine)[ -](half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(s?)(?![a-z])/y;
const englishHalf = /half (?=of |the |its |their |all )|half(?= ?[,.;]|$)/y;
const inEvery =
  /(one|two|three|four|\d) (?:in|out of) (?:every )?(three|four|five|six|seven|eight|nine|ten|\d{1,2})(?![a-z\d])/y;

/** one fifth, two-thirds, a quarter of, half of, one in five. "a third quarter" and "first half" are times, no parts. */
function readEnglish(text: string, at: number): Found | null {
  if (/[a-z\d-]/.test(text.charAt(at - 1))) return null;
  englishHalf.lastIndex = at;
  if (englishHalf.test(text) && !/(?:first|second|the|latter) $/.test(text.slice(Math.max(0, at - 8), at)))
    return quotient(whole(1), whole(2), at + 4);
  inEvery.lastIndex = at;
  const ratio = inEvery.exec(text);
  if (ratio !== null) return readEvery(ratio, inEvery.lastIndex);
  englishParts.lastIndex = at;
  const parts = englishParts.exec(text);
  if (parts === null) return null;
  const end = englishParts.lastIndex;
  const article = parts[1] === "a" || parts[1] === "an";
  if (article && !/^(?: of| to|[,.;]|$)/.test(text.slice(end, end + 3))) return null;
  if (/^ (?:quarter|year|place|half)/.test(text.slice(end, end + 9))) return null;
  return quotient(whole(counts[parts[1] ?? ""] ?? 1), whole(ordinals[parts[2] ?? ""] ?? 1), end);
}

function readEvery(found: RegExpExecArray, end: number): Found | null {
  const above = counts[found[1] ?? ""] ?? Number(found[1]);
  const below = counts[found[2] ?? ""] ?? (found[2] === "ten" ? 10 : Number(found[2]));
  return above >= below ? null : quotient(whole(above), whole(below), end);
}

type Reader = (text: string, at: number, number: NumberToken | null) => Found | null;

const readers: readonly Reader[] = [readGlyph, readPerHundred, readTenths, readParts, readSlash, readHalf];
const latinReaders: readonly Reader[] = [readEnglish];
const first = /[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞半〇零一二三四五六七八九十百千万两a-h-os-t]/;

/**
 * Reads a part of a whole at `at`, where `number` is the plain number that stands there: a fraction (about, by
 * convention) or a percentage in words (exact).
 */
export function readFraction(text: string, at: number, number: NumberToken | null): NumberToken | null {
  if (!first.test(text.charAt(at))) return null;
  const latin = /[a-z]/.test(text.charAt(at)) || /^\d (?:in|out)/.test(text.slice(at, at + 5));
  for (const reader of latin ? latinReaders : readers) {
    const found = reader(text, at, number);
    if (found !== null) {
      return { start: at, upper: null, multiplier: 0, form: "fraction", inside: null, ...found };
    }
  }
  return null;
}
