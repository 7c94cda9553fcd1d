import { compareDecimals, shiftDecimal } from "../decimal";
import { readCore, type Core } from "./core";
import type { NumberToken } from "./numerals";

const separator = /(?: ?(?:—{1,2}|-|~) ?| ?至 ?| ?到 ?| to )/y;

/** "between 10 and 15" and 介于10和15之间 join with a word that makes a list elsewhere. */
function separatorFor(left: string): RegExp {
  if (left.endsWith("between ")) return /(?: and |-|—)/y;
  return /介于.?$/.test(left) ? /[和与至到—-]/y : separator;
}

/** The second half of a range: 10—15家, 10%至15%, 10 to 15, between 10 and 15. */
export function readUpper(text: string, lower: Core): Core | null {
  if (lower.token.upper !== null || lower.token.form === "scale") return null;
  const pattern = separatorFor(text.slice(Math.max(0, lower.token.start - 9), lower.token.start));
  pattern.lastIndex = lower.unitEnd;
  if (!pattern.test(text)) return null;
  const upper = readCore(text, pattern.lastIndex);
  if (upper === null || upper.token.form === "scale" || upper.token.upper !== null) return null;
  const same = lower.unit === null || upper.unit === null || lower.unit.unit === upper.unit.unit;
  return same && (upper.unit !== null || lower.unit === null || lower.unit.power === 0) ? upper : null;
}

/** A number without a magnitude that is smaller than this part of the other end's speaks of the same magnitude. */
const farBelow = -2;

/**
 * The power of ten that the last word of a range gives to its first number: 10—15亿元 and 三到四成 speak of both
 * numbers, and so does 10—5亿元, which cannot start at ten yuan; 5000—1万元 does not.
 */
export function sharedPower(text: string, lower: NumberToken, upper: NumberToken): number {
  if (upper.form === "fraction" && lower.form !== "fraction" && text.charAt(upper.end - 1) === "成")
    return -1;
  if (lower.multiplier !== 0 || lower.form !== upper.form) return 0;
  const raw = shiftDecimal(upper.value, -upper.multiplier);
  const distant = { digits: 1n, exponent: upper.multiplier + farBelow };
  const shared = compareDecimals(lower.value, raw) < 0 || compareDecimals(lower.value, distant) < 0;
  return shared ? upper.multiplier : 0;
}

const departs = /(?:由|从|自|from )[^,。;]{0,8}$/;

/** 从15%到12% tells two numbers; 15%—12% is a range printed backwards. */
export function isDeparture(text: string, at: number): boolean {
  return departs.test(text.slice(Math.max(0, at - 12), at));
}
