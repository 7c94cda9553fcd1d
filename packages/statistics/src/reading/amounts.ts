import { compareDecimals, negateDecimal, shiftDecimal, type Decimal } from "../decimal";
import type { UnitCode } from "../unit";
import { boundsEndingAt, boundsOfPart, boundsStartingAt } from "./bound-words";
import { readEnglishNumber, withEnglishMagnitude } from "./english";
import { readFraction } from "./fractions";
import { currencyOf, unitFromContext, type Named } from "./context-unit";
import { type Bound } from "./lexicon";
import { currencyBefore, type UnitWord } from "./unit-words";
import { endOfDigits, insideAt, movedPlace, readNumber, type NumberForm, type NumberToken } from "./numerals";
import { isHan, nounAfter, readUnit, refineItem } from "./units";

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
  readonly last: number | null;
  readonly form: NumberForm;
  readonly unit: UnitCode;
  readonly multiplier: number;
  readonly bounds: readonly Bound[];
}

interface Core {
  readonly token: NumberToken;
  readonly inside: Bound | null;
  readonly end: number;
  readonly unit: UnitWord | null;
  readonly unitEnd: number;
}

const starts = /[\d〇零一二三四五六七八九十百千万亿两数几壹贰叁肆伍陆柒捌玖拾佰仟半兆½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞a-z]/;

function readToken(text: string, at: number): NumberToken | null {
  const character = text.charAt(at);
  if (!starts.test(character)) return null;
  const fraction = readFraction(text, at);
  if (fraction !== null) return fraction;
  if (/[a-z]/.test(character)) return readEnglishNumber(text, at);
  const token = readNumber(text, at);
  if (token === null || token.form !== "digits") return token;
  return withEnglishMagnitude(text, token, currencyOf(text, at) !== null);
}

/** Letters right before digits make a name (C27, PD-1), unless they are a currency or an index. */
function isNamed(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - 5), at);
  return /[a-z]-?$/.test(left) && !/(?:rmb|cny|usd|hkd|eur|gdp|pmi|cpi|ppi|top)$/.test(left);
}

/** Number, bounding word inside and unit: 50余家, 3亿多元, 2,300+ companies. */
function readCore(text: string, at: number): Core | null {
  const token = readToken(text, at);
  if (token === null || (token.form === "digits" && isNamed(text, at))) return null;
  const word = token.inside === null && token.form !== "fraction" ? insideAt(text, token.end) : null;
  const tens = /[十0]$/.test(text.slice(at, token.end)) || /[十百千万亿]/.test(text.charAt(token.end - 1));
  const useful = word !== null && (word.word !== "几" || tens) && !(word.bound === "AP" && !tens);
  const end = useful ? token.end + word.word.length : token.end;
  const inside = token.inside ?? (useful ? word.bound : null);
  // A part of a whole has no unit: one in five drugs is a fifth.
  const part = token.form === "fraction" || token.form === "percent";
  const unit = part ? null : readUnit(text, end, { digits: token.form === "digits" || inside !== null });
  return { token, inside, end, unit: unit?.word ?? null, unitEnd: unit?.end ?? end };
}

const separator = /(?: ?(?:—{1,2}|-|~) ?| ?至 ?| ?到 ?| to )/y;

/** "between 10 and 15" and 介于10和15之间 join with a word that makes a list elsewhere. */
function separatorFor(left: string): RegExp {
  if (left.endsWith("between ")) return /(?: and |-|—)/y;
  return /介于.?$/.test(left) ? /[和与至到—-]/y : separator;
}

/** The second half of a range: 10—15家, 10%至15%, 10 to 15, between 10 and 15. */
function readUpper(text: string, lower: Core): Core | null {
  if (lower.token.upper !== null || lower.token.form === "scale") return null;
  const pattern = separatorFor(text.slice(Math.max(0, lower.token.start - 9), lower.token.start));
  pattern.lastIndex = lower.unitEnd;
  if (!pattern.test(text)) return null;
  const upper = readCore(text, pattern.lastIndex);
  if (upper === null || upper.token.form === "scale" || upper.token.upper !== null) return null;
  const same = lower.unit === null || upper.unit === null || lower.unit.unit === upper.unit.unit;
  return same && (upper.unit !== null || lower.unit === null || lower.unit.power === 0) ? upper : null;
}

/** In 10—15亿元 and 三到四成 the last word speaks of both numbers, in 5000—1万元 it does not. */
function shareMagnitude(text: string, lower: NumberToken, upper: NumberToken): Decimal {
  if (upper.form === "fraction" && lower.form !== "fraction" && text.charAt(upper.end - 1) === "成")
    return shiftDecimal(lower.value, -1);
  const raw = shiftDecimal(upper.value, -upper.multiplier);
  const bare = lower.multiplier === 0 && lower.form === upper.form && compareDecimals(lower.value, raw) < 0;
  return bare ? shiftDecimal(lower.value, upper.multiplier) : lower.value;
}

function inBase(value: Decimal, unit: Pick<UnitWord, "power"> | null): Decimal {
  return shiftDecimal(value, unit?.power ?? 0);
}

/** PMI is printed as a percentage or without: 50.2% and 50.2 are the same index. */
const percentIndex =
  /pmi(?:指数)?[^,。;\d增降升落]{0,8}$|采购经理(?:人)?指数(?:\(pmi\))?[^,。;\d增降升落]{0,8}$/;

/** Figures per share print their unit apart: 每股发行价44.18元. */
function refine(
  text: string,
  unit: UnitCode,
  span: { readonly start: number; readonly end: number },
): UnitCode {
  const measure = text.charAt(span.end - 1);
  if (unit === "ITEM" && measure === "个") return refineItem(text, span);
  if ((measure === "户" || measure === "支") && nounAfter(text, span.end) !== null)
    return nounAfter(text, span.end) ?? unit;
  if (
    unit === "CNY" &&
    /每股[^,。;]{0,12}$|\/股[^,。;]{0,6}$/.test(text.slice(Math.max(0, span.start - 16), span.start))
  )
    return "CNY_PER_SHARE";
  // Chinese reports write pct for percentage points, English ones for per cent.
  if (unit === "RATIO" && text.endsWith("pct", span.end) && isHan(text.charAt(span.start - 1))) return "PP";
  if (unit === "RATIO" && percentIndex.test(text.slice(Math.max(0, span.start - 24), span.start)))
    return "INDEX";
  if (unit === "SHARE" && /market $/.test(text.slice(Math.max(0, span.start - 8), span.start))) return "ITEM";
  return unit;
}

/** A minus or 负 right before the number, unless it is the dash of a range or of a name. */
function signBefore(text: string, at: number): number {
  const left = text.slice(Math.max(0, at - 2), at);
  if (/负$/.test(left) && !/[胜自正担]负$/.test(left)) return 1;
  return /[^\d%a-z)\]家个元亿万年月日号人]-$|^-$/.test(left) || left === "-" ? 1 : 0;
}

/**
 * Reads the amount whose number starts at `at`. Null where there is no number, or one without a unit; `skip` then
 * says where the next number may start.
 */
export function readAmount(
  text: string,
  at: number,
): { readonly amount: Amount | null; readonly skip: number } {
  const core = readCore(text, at);
  if (core === null) return { amount: null, skip: Math.max(at + 1, endOfDigits(text, at)) };
  const second = readUpper(text, core);
  const last = second ?? core;
  const named: Named | null =
    last.unit === null
      ? unitFromContext(text, second === null ? core : { ...last, token: { ...last.token, start: at } })
      : { unit: last.unit.unit, end: last.unitEnd };
  if (named === null) return { amount: null, skip: Math.max(core.token.end, at + 1) };
  const amount = assemble(text, { core, second, named });
  return { amount, skip: amount === null ? Math.max(core.token.end, at + 1) : amount.end };
}

const percent = { power: -2 } as const;

/** A number whose percent sign stands after the last of its list. */
function isBarePercent({ token }: Core, code: UnitCode): boolean {
  return code === "RATIO" && token.form === "digits";
}

interface Parts {
  readonly core: Core;
  readonly second: Core | null;
  readonly named: Named;
}

function assemble(text: string, { core, second, named }: Parts): Amount | null {
  const { token } = core;
  const last = second ?? core;
  const lower = second === null ? token.value : shareMagnitude(text, token, second.token);
  const spread = text.charAt(token.start - 1) === "±" && second === null && token.upper === null;
  const sign = token.form === "vague" ? 0 : signBefore(text, token.start);
  const numberStart = token.start - (spread ? 1 : sign);
  const readBefore = named.unit === "RATIO" ? boundsOfPart : boundsEndingAt;
  const before = readBefore(text, numberStart, token.form);
  const after = boundsStartingAt(text, named.end);
  const bounds = [
    ...new Set([
      ...before.bounds,
      ...[core.inside, second?.inside ?? null].filter((bound) => bound !== null),
      ...after.bounds,
    ]),
  ];
  // A magnitude without a digit is a number only beside a bounding word: 近千家, 百余家; 百家 is a phrase.
  if (token.form === "scale" && bounds.length === 0) return null;
  const code = refine(text, named.unit, { start: numberStart, end: named.end });
  const word =
    code === "INDEX" ? null : (last.unit ?? (code === "PP" || isBarePercent(last, code) ? percent : null));
  const low = inBase(
    sign > 0 || spread ? negateDecimal(lower) : lower,
    second === null ? word : (core.unit ?? word),
  );
  const top = second === null ? token.upper : second.token.value;
  const high = spread ? inBase(lower, word) : top === null ? null : inBase(top, word);
  if (high !== null && compareDecimals(low, high) > 0) return null;
  const power = word?.power ?? 0;
  return {
    start:
      second !== null && text.endsWith("between ", before.at)
        ? before.at - 8
        : startOf(text, before.at, { numberStart, plain: before.bounds.length === 0 }),
    end: after.at,
    numberStart,
    unitEnd: named.end,
    low,
    high,
    last: movedPlace(last.token.last, power),
    form: token.form,
    unit: code,
    multiplier:
      code === "RATIO" || code === "PP" ? (word?.power ?? last.token.multiplier) : last.token.multiplier,
    bounds,
  };
}

/** A currency before the number belongs to the words of the figure: RMB 90 billion. */
function startOf(
  text: string,
  at: number,
  { numberStart, plain }: { readonly numberStart: number; readonly plain: boolean },
): number {
  if (!plain) return at;
  const left = text.slice(Math.max(0, numberStart - 6), numberStart);
  const trimmed = left.trimEnd();
  const word = currencyBefore.find(([one]) => trimmed.endsWith(one))?.[0];
  return word === undefined ? numberStart : numberStart - (left.length - trimmed.length) - word.length;
}
