import { addDecimals } from "../decimal";
import { readEnglishNumber, withEnglishMagnitude } from "./english";
import { readFraction } from "./fractions";
import { currencyOf } from "./context-unit";
import { type Bound } from "./lexicon";
import { insideAt, readNumber, type NumberToken } from "./numerals";
import type { UnitWord } from "./unit-words";
import { readUnit } from "./units";

/** A number with the unit and the bounding word that touch it. */
export interface Core {
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
  const token = /[a-z]/.test(character) ? readEnglishNumber(text, at) : readNumber(text, at);
  const fraction = readFraction(text, at, token);
  if (fraction !== null) return fraction;
  if (token === null || token.form !== "digits") return token;
  return withEnglishMagnitude(text, token, currencyOf(text, at) !== null);
}

/** Letters right before digits make a name (C27, PD-1), unless they are a currency or an index. */
function isNamed(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - 5), at);
  return /[a-z]-?$/.test(left) && !/(?:rmb|cny|usd|hkd|eur|gdp|pmi|cpi|ppi|top)$/.test(left);
}

/** 1.2个和0.8个百分点: the 个 of the first is that of the second. */
const listedPoints = /^个(?:[、和与]\d{1,3}(?:\.\d{1,3})?个){1,3}百分点/;

/** Number, bounding word inside and unit: 50余家, 3亿多元, 2,300+ companies. */
export function readCore(text: string, at: number): Core | null {
  const token = readToken(text, at);
  if (token === null || (token.form === "digits" && isNamed(text, at))) return null;
  const word = token.inside === null && token.form !== "fraction" ? insideAt(text, token.end) : null;
  const tens = /[十0]$/.test(text.slice(at, token.end)) || /[十百千万亿]/.test(text.charAt(token.end - 1));
  const useful = word !== null && (word.word !== "几" || tens) && !(word.bound === "AP" && !tens);
  const end = useful ? token.end + word.word.length : token.end;
  const inside = token.inside ?? (useful ? word.bound : null);
  // A part of a whole has no unit: one in five drugs is a fifth.
  const part = token.form === "fraction" || token.form === "percent";
  const points = listedPoints.test(text.slice(end, end + 20));
  if (points) return { token, inside, end, unit: { unit: "PP", power: -2 }, unitEnd: end + 1 };
  const unit = part ? null : readUnit(text, end, { digits: token.form === "digits" || inside !== null });
  const core = { token, inside, end, unit: unit?.word ?? null, unitEnd: unit?.end ?? end };
  return unit?.word.unit === "TIMES_BASE" ? withHalf(text, core) : core;
}

/** 一倍半 is one and a half times. */
function withHalf(text: string, core: Core): Core {
  if (core.token.multiplier !== 0 || !/^半(?![年个天月小])/.test(text.slice(core.unitEnd, core.unitEnd + 2)))
    return core;
  const value = addDecimals(core.token.value, { digits: 5n, exponent: -1 });
  return { ...core, token: { ...core.token, value }, unitEnd: core.unitEnd + 1 };
}
