import { addDecimals, compareDecimals, multiplyDecimals, shiftDecimal, zero, type Decimal } from "../decimal";
import { boundsInside, type Bound } from "./lexicon";

/** A number as written, before its unit. Offsets are those of the normalised text. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** Upper end where one number word names two, as 三四十 does; or null. */
  readonly upper: Decimal | null;
  /** Exponent of the last stated decimal: 1.20万 -> 2; null where no decimal is stated. */
  readonly last: number | null;
  /** Power of ten of the magnitude words: 亿 8, 万 4, million 6; 0 without. */
  readonly multiplier: number;
  readonly form: NumberForm;
  /** A bounding word inside the number or right after it: 50余万, 十几. */
  readonly inside: Bound | null;
}

/**
 * `scale`: a magnitude with no digit (百余, 近千), a number only beside a bounding word. `vague`: 数十, 几百, from two to
 * ten times the magnitude. `fraction`: 1/5, 三成, 一半. `percent`: 百分之二十.
 */
export type NumberForm = "digits" | "han" | "english" | "scale" | "vague" | "fraction" | "percent";

const hanDigits = "〇一二三四五六七八九";
const digitOf: ReadonlyMap<string, number> = new Map([
  ...[...hanDigits].map((character, digit): [string, number] => [character, digit]),
  ...[..."零壹贰叁肆伍陆柒捌玖"].map((character, digit): [string, number] => [character, digit]),
  ["两", 2],
]);
const smallScale: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
]);
const bigScale: ReadonlyMap<string, number> = new Map([
  ["万", 4],
  ["亿", 8],
  ["兆", 12],
]);

const plainNumber = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** Longer runs of digits are numbers of registers and telephones, and no source prints more. */
const mostDigits = 15;

/** The characters after a magnitude that make it another word: 千克, 百分点, 兆瓦. */
const otherWord: ReadonlyMap<string, RegExp> = new Map([
  ["百", /^分[之点]?|^姓|^强/],
  ["千", /^[克米瓦分帕卡赫伏方]/],
  ["兆", /^[瓦字赫帕欧比]/],
  ["万", /^[分象科豪达向众]/],
  ["十", /^(?:分(?!之)|[足强大堰])/],
]);

interface Running {
  /** Finished parts: 3亿 of 3亿5000万. */
  terms: Decimal[];
  section: Decimal;
  current: Decimal | null;
  last: number | null;
  lastScale: number;
  multiplier: number;
  afterZero: boolean;
  spoke: boolean;
}

function fresh(): Running {
  return {
    terms: [],
    section: zero,
    current: null,
    last: null,
    lastScale: 0,
    multiplier: 0,
    afterZero: false,
    spoke: false,
  };
}

/** The exponent of the last decimal; null without a point. */
function lastPlaceOf(plain: string): number | null {
  const point = plain.indexOf(".");
  return point < 0 ? null : point + 1 - plain.length;
}

export function movedPlace(place: number | null, by: number): number | null {
  return place === null ? null : place + by;
}

function applySmall(state: Running, power: number, latin: boolean): void {
  const coefficient = state.current ?? { digits: 1n, exponent: 0 };
  state.section = addDecimals(state.section, shiftDecimal(coefficient, power));
  state.last = movedPlace(state.last, power);
  state.current = null;
  state.lastScale = power;
  if (latin) state.multiplier += power;
}

/** 万, 亿 or 兆 takes up everything smaller before it: 1.2万亿 is 1.2 x 10^12, 3万亿5000亿 keeps its 3万亿. */
function applyBig(state: Running, power: number): void {
  const scale: Decimal = { digits: 1n, exponent: power };
  let amount = addDecimals(state.section, state.current ?? zero);
  const kept: Decimal[] = [];
  for (const term of state.terms) {
    if (compareDecimals(term, scale) < 0) amount = addDecimals(amount, term);
    else kept.push(term);
  }
  const carried = kept.length < state.terms.length || state.terms.length === 0;
  if (amount.digits === 0n) amount = { digits: 1n, exponent: 0 };
  state.terms = [...kept, shiftDecimal(amount, power)];
  state.last = movedPlace(state.last, power);
  state.multiplier = carried ? state.multiplier + power : state.multiplier;
  state.section = zero;
  state.current = null;
  state.lastScale = power;
}

/** 两千三 is 2300: a lone last digit speaks of the place below the last magnitude. */
function finish(state: Running): Decimal {
  let tail = state.current ?? zero;
  const colloquial = state.current !== null && state.lastScale >= 2 && !state.afterZero && isDigit(tail);
  if (colloquial) {
    tail = shiftDecimal(tail, state.lastScale - 1);
  }
  return [...state.terms, state.section, tail].reduce(addDecimals, zero);
}

function isDigit(value: Decimal): boolean {
  return value.exponent === 0 && value.digits < 10n;
}

/** Where the plain digits at `at` end; `at` where there are none. */
export function endOfDigits(text: string, at: number): number {
  plainNumber.lastIndex = at;
  return plainNumber.test(text) ? plainNumber.lastIndex : at;
}

export function decimalOf(plain: string): Decimal {
  if (!plain.includes(".")) return { digits: BigInt(plain), exponent: 0 };
  const [whole = "0", fraction = ""] = plain.split(".");
  return shiftDecimal({ digits: BigInt(whole + fraction), exponent: 0 }, -fraction.length);
}

function readPlain(text: string, at: number): { readonly end: number; readonly digits: string } | null {
  plainNumber.lastIndex = at;
  const found = plainNumber.exec(text);
  if (found === null) return null;
  const digits = found[0].replace(/[, ]/g, "");
  return digits.length > mostDigits ? null : { end: plainNumber.lastIndex, digits };
}

/** 二〇二三, 一点二五: digits in sequence, read place by place. */
function readSequence(text: string, at: number): { readonly end: number; readonly digits: string } {
  let digits = "";
  let end = at;
  for (; end < text.length && digits.length <= mostDigits; end += 1) {
    const digit = digitOf.get(text.charAt(end));
    const point =
      text.charAt(end) === "点" &&
      digits !== "" &&
      !digits.includes(".") &&
      digitOf.has(text.charAt(end + 1));
    if (digit === undefined && !point) break;
    digits += point ? "." : `${digit}`;
  }
  return { end, digits };
}

const insideWords = Object.entries(boundsInside);
const insideStart = new Set(insideWords.map(([word]) => word.charAt(0)));

interface InsideWord {
  readonly word: string;
  readonly bound: Bound;
}

/** A bounding word inside a number counts as inside only before a magnitude: 50余万; before a unit it ends the number. */
export function insideAt(text: string, at: number): InsideWord | null {
  if (!insideStart.has(text.charAt(at))) return null;
  for (const [word, bound] of insideWords) if (text.startsWith(word, at)) return { word, bound };
  return null;
}

function scaleAt(text: string, at: number): string | null {
  const character = text.charAt(at);
  if (!smallScale.has(character) && !bigScale.has(character)) return null;
  const other = otherWord.get(character);
  return other?.test(text.slice(at + 1, at + 4)) === true ? null : character;
}

function takeDigits(state: Running, digits: string, end: number): number {
  state.current = decimalOf(digits);
  state.last = lastPlaceOf(digits);
  state.spoke = true;
  return end;
}

/** One step of reading: digits or a magnitude. The result is where to go on, or `at` where the number ends. */
function step(text: string, at: number, state: Running): number {
  const scale = scaleAt(text, at);
  if (scale !== null) {
    const latin = /\d/.test(text.charAt(at - 1));
    const small = smallScale.get(scale);
    if (small === 1 && latin) return at;
    if (small === undefined) applyBig(state, bigScale.get(scale) ?? 0);
    else applySmall(state, small, latin);
    state.afterZero = false;
    return at + 1;
  }
  if (state.current !== null) return at;
  const plain = readPlain(text, at);
  if (plain !== null) return takeDigits(state, plain.digits, plain.end);
  const sequence = readSequence(text, at);
  if (sequence.digits === "") return at;
  state.afterZero = sequence.digits.length > 1 && sequence.digits.startsWith("0");
  return takeDigits(state, sequence.digits, sequence.end);
}

/**
 * Reads a Chinese or plain number at `at`: 362, 1,234.5, 3亿5000万, 两千三百, 五十余万, 数十. Null where there is none.
 * Unambiguous pairs of neighbouring digits (三四十, 十五六) give both ends.
 */
export function readNumber(text: string, at: number): NumberToken | null {
  const vague = readVague(text, at);
  if (vague !== null) return vague;
  const pair = findPair(text, at);
  if (pair !== null) return readPair(text, at, pair);
  return readSimple(text, at);
}

function readSimple(text: string, start: number): NumberToken | null {
  const state = fresh();
  let at = start;
  let inside: Bound | null = null;
  for (let steps = 0; steps < 40; steps += 1) {
    const next = step(text, at, state);
    const word: InsideWord | null = next === at && inside === null && at > start ? insideAt(text, at) : null;
    if (next === at && (word === null || scaleAt(text, at + word.word.length) === null)) break;
    inside = word?.bound ?? inside;
    at = word === null ? next : at + word.word.length;
  }
  if (at === start) return null;
  const first = text.charAt(start);
  const bare = !state.spoke && first !== "十" && first !== "拾";
  const value = finish(state);
  const form = bare ? "scale" : /\d/.test(first) ? "digits" : "han";
  return { start, end: at, value, upper: null, last: state.last, multiplier: state.multiplier, form, inside };
}

/** 数十, 几百万, 数亿. */
function readVague(text: string, at: number): NumberToken | null {
  if (!/[数几]/.test(text.charAt(at)) || scaleAt(text, at + 1) === null) return null;
  const scale = readSimple(text, at + 1);
  if (scale === null) return null;
  const two = { digits: 2n, exponent: 0 };
  return {
    ...scale,
    start: at,
    value: multiplyDecimals(scale.value, two),
    upper: shiftDecimal(scale.value, 1),
    form: "vague",
  };
}

const digitRun = /[一二三四五六七八九两十百千]/;

/** Where two neighbouring digits stand for "one or the other": 三四十, 七八百, 十五六, 三五. */
function findPair(text: string, at: number): number | null {
  for (let here = at; here < at + 12 && digitRun.test(text.charAt(here)); here += 1) {
    const low = digitOf.get(text.charAt(here));
    const high = digitOf.get(text.charAt(here + 1));
    if (low === undefined || high === undefined) continue;
    const lone =
      !digitOf.has(text.charAt(here + 2)) &&
      !digitOf.has(text.charAt(here - 1)) &&
      text.charAt(here + 2) !== "点";
    return lone && low > 0 && (high === low + 1 || (low === 3 && high === 5)) ? here : null;
  }
  return null;
}

function readPair(text: string, at: number, pair: number): NumberToken | null {
  // Replacing the other digit by nothing keeps the magnitudes; the offsets after the pair move by one.
  const window = text.slice(at, at + 24);
  const low = readSimple(window.slice(0, pair - at + 1) + window.slice(pair - at + 2), 0);
  const high = readSimple(window.slice(0, pair - at) + window.slice(pair - at + 1), 0);
  if (low === null || high === null) return null;
  return { ...low, start: at, end: at + low.end + 1, upper: high.value };
}
