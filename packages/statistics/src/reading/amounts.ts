import { compareDecimals, negateDecimal, shiftDecimal, type Decimal } from "../decimal";
import type { UnitCode } from "../unit";
import { boundsEndingAt, boundsOfPart, boundsStartingAt, type BoundWords } from "./bound-words";
import { unitFromContext, type Named } from "./context-unit";
import { readCore, type Core } from "./core";
import { type Bound } from "./lexicon";
import { endOfDigits, movedPlace, type NumberForm } from "./numerals";
import { isDeparture, readUpper, sharedPower } from "./ranges";
import { refine } from "./refine";
import { currencyBefore, type UnitWord } from "./unit-words";

/** A number with unit and bounding words: what may become a figure. Offsets are those of the normalised text. */
export interface Amount {
  /** From the first bounding word to the last. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself starts, and where its unit ends. */
  readonly numberStart: number;
  readonly unitEnd: number;
  /** In base units, without the sign of a change. */
  readonly low: Decimal;
  readonly high: Decimal | null;
  /** Exponents of the last printed decimal: of the number or the upper end, and of the lower end. */
  readonly last: number | null;
  readonly lowLast: number | null;
  /** The range is printed with its upper end first: 5～3%. */
  readonly reversed: boolean;
  /** The last magnitude is 兆, which is 10^12 to some and 10^6 to others. */
  readonly inTrillions: boolean;
  readonly form: NumberForm;
  readonly unit: UnitCode;
  readonly multiplier: number;
  readonly bounds: readonly Bound[];
}

/** A minus or 负 right before the number, unless it is the dash of a range or of a name. */
function signBefore(text: string, at: number): number {
  if (/(?<![a-z\d%] ?)minus $/.test(text.slice(Math.max(0, at - 8), at))) return "minus ".length;
  const left = text.slice(Math.max(0, at - 2), at);
  if (/负$/.test(left) && !/[胜自正担]负$/.test(left)) return 1;
  return /[^\d%a-z)\]家个元亿万年月日号人]-$|^-$/.test(left) || left === "-" ? 1 : 0;
}

interface Parts {
  readonly core: Core;
  readonly second: Core | null;
  readonly named: Named;
}

/**
 * Reads the amount whose number starts at `at`. Null where there is no number, or one without a unit; `skip` then
 * says where the next number may start. No number of a time or a name (`hidden`) ends a range: 增加15家到3月 is 15家.
 */
export function readAmount(
  text: string,
  at: number,
  hidden: Uint8Array,
): { readonly amount: Amount | null; readonly skip: number } {
  const core = readCore(text, at);
  if (core === null) return { amount: null, skip: Math.max(at + 1, endOfDigits(text, at)) };
  const parts = partsFrom(text, core, hidden);
  const amount = parts === null ? null : assemble(text, parts);
  return { amount, skip: amount === null ? Math.max(core.token.end, at + 1) : amount.end };
}

function partsFrom(text: string, core: Core, hidden: Uint8Array): Parts | null {
  const upper = readUpper(text, core);
  const second = upper === null || hidden[upper.token.start] === 1 ? null : upper;
  const last = second ?? core;
  const named =
    last.unit === null
      ? unitFromContext(text, { ...last, token: { ...last.token, start: core.token.start } })
      : { unit: last.unit.unit, end: last.unitEnd };
  if (named === null) return null;
  const parts = { core, second, named };
  if (second === null || !isReversed(text, core, second) || !isDeparture(text, core.token.start))
    return parts;
  return {
    core: { ...core, unit: core.unit ?? second.unit },
    second: null,
    named: { ...named, end: core.unitEnd },
  };
}

function isReversed(text: string, core: Core, second: Core): boolean {
  const [low, high] = endsOf(text, core, second);
  return compareDecimals(low, high) > 0;
}

/** The two numbers of a range in base units, as they are printed. */
function endsOf(text: string, core: Core, second: Core): readonly [Decimal, Decimal] {
  const power = sharedPower(text, core.token, second.token);
  return [
    inBase(shiftDecimal(core.token.value, power), core.unit ?? second.unit),
    inBase(second.token.value, second.unit),
  ];
}

function inBase(value: Decimal, unit: Pick<UnitWord, "power"> | null): Decimal {
  return shiftDecimal(value, unit?.power ?? 0);
}

const percent = { power: -2 } as const;

/** A number whose percent sign stands after the last of its list. */
function isBarePercent({ token }: Core, code: UnitCode): boolean {
  return code === "RATIO" && token.form === "digits";
}

type Power = Pick<UnitWord, "power"> | null;

function powerOf({ core, second }: Parts, code: UnitCode): Power {
  const last = second ?? core;
  if (code === "INDEX") return null;
  return last.unit ?? (code === "PP" || isBarePercent(last, code) ? percent : null);
}

function assemble(text: string, parts: Parts): Amount | null {
  const { core, named } = parts;
  const spread =
    text.charAt(core.token.start - 1) === "±" && parts.second === null && core.token.upper === null;
  const sign = spread || core.token.form === "vague" ? 0 : signBefore(text, core.token.start);
  const numberStart = core.token.start - (spread ? 1 : sign);
  const around = wordsAround(text, parts, numberStart);
  // A magnitude without a digit is a number only beside a bounding word: 近千家, 百余家; 百家 is a phrase.
  if (core.token.form === "scale" && around.bounds.length === 0) return null;
  const unit = refine(text, named.unit, { start: numberStart, end: named.end });
  const power = powerOf(parts, unit);
  return {
    start: startOf(text, around.before, { numberStart, ranged: parts.second !== null }),
    end: around.after.at,
    numberStart,
    unitEnd: named.end,
    ...valuesOf(text, parts, { power, spread, negative: sign > 0 }),
    inTrillions: isInTrillions(text, parts, unit),
    form: core.token.form,
    unit,
    multiplier: multiplierOf(parts, unit, power),
    bounds: around.bounds,
  };
}

interface Around {
  readonly before: BoundWords;
  readonly after: BoundWords;
  readonly bounds: readonly Bound[];
}

function wordsAround(text: string, { core, second, named }: Parts, numberStart: number): Around {
  const readBefore = named.unit === "RATIO" ? boundsOfPart : boundsEndingAt;
  const before = readBefore(text, numberStart, core.token.form);
  const after = boundsStartingAt(text, named.end);
  // 10余—20家 starts above 10, which [10, 20] holds; the words of the second number open the upper end.
  const inside = second === null ? core.inside : second.inside;
  return { before, after, bounds: together(before.bounds, inside, after.bounds) };
}

function together(before: readonly Bound[], inside: Bound | null, after: readonly Bound[]): readonly Bound[] {
  if (inside === null && after.length === 0) return before;
  return [...new Set([...before, ...(inside === null ? [] : [inside]), ...after])];
}

interface Printed {
  readonly power: Power;
  /** ±5%. */
  readonly spread: boolean;
  readonly negative: boolean;
}

type Values = Pick<Amount, "low" | "high" | "last" | "lowLast" | "reversed">;

function valuesOf(text: string, { core, second }: Parts, { power, spread, negative }: Printed): Values {
  const { token } = core;
  const shared = second === null ? 0 : sharedPower(text, token, second.token);
  const lowPower = second === null ? power : (core.unit ?? power);
  const size = inBase(shiftDecimal(token.value, shared), lowPower);
  const low = negative || spread ? negateDecimal(size) : size;
  const top = second === null ? token.upper : second.token.value;
  const high = spread ? size : top === null ? null : inBase(top, power);
  const last = movedPlace((second ?? core).token.last, power?.power ?? 0);
  const lowLast = movedPlace(token.last, shared + (lowPower?.power ?? 0));
  if (high === null || compareDecimals(low, high) <= 0) return { low, high, last, lowLast, reversed: false };
  return { low: high, high: low, last: lowLast, lowLast: last, reversed: true };
}

/** 兆 before nothing smaller may be a million: 1兆元, while 1兆5000億 and yen by the 兆 can only be 10^12. */
function isInTrillions(text: string, { core, second }: Parts, unit: UnitCode): boolean {
  return unit !== "JPY" && text.charAt((second ?? core).token.end - 1) === "兆";
}

function multiplierOf({ core, second }: Parts, unit: UnitCode, power: Power): number {
  const stated = (second ?? core).token.multiplier;
  return unit === "RATIO" || unit === "PP" ? (power?.power ?? stated) : stated;
}

interface Opening {
  readonly numberStart: number;
  readonly ranged: boolean;
}

/** The words of a figure start with its bounding words, with "between", or with a currency: RMB 90 billion. */
function startOf(text: string, before: BoundWords, { numberStart, ranged }: Opening): number {
  if (ranged && text.endsWith("between ", before.at)) return before.at - 8;
  if (before.bounds.length > 0) return before.at;
  const left = text.slice(Math.max(0, numberStart - 6), numberStart);
  const trimmed = left.trimEnd();
  const word = currencyBefore.find(([one]) => trimmed.endsWith(one))?.[0];
  return word === undefined ? numberStart : numberStart - (left.length - trimmed.length) - word.length;
}
