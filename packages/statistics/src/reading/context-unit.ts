import type { UnitCode } from "../unit";
import { readNumber, type NumberToken } from "./numerals";
import { currencyBefore, moneyWords } from "./unit-words";
import { englishNounAfter, isHan, nounAfter, readUnit } from "./units";

export interface Named {
  readonly unit: UnitCode;
  readonly end: number;
}

/** The unit where no unit word follows: a currency before, a noun after, or what the clause speaks of. */
export function unitFromContext(
  text: string,
  core: { readonly token: NumberToken; readonly end: number },
): Named | null {
  const { token, end } = core;
  const currency = currencyOf(text, token.start);
  if (currency !== null) return { unit: currency, end };
  if (token.form === "fraction" || token.form === "percent") return { unit: "RATIO", end };
  // 过亿企业 speaks of money: nobody counts enterprises by the hundred million.
  const noun =
    token.multiplier >= 8 && token.form === "scale"
      ? null
      : (nounAfter(text, end) ?? englishNounAfter(text, end));
  if (noun !== null) return { unit: noun, end };
  const shared = sharedUnit(text, end);
  if (shared !== null) return { unit: shared, end };
  const left = /[^,。;!?\n]*$/.exec(text.slice(Math.max(0, token.start - 30), token.start))?.[0] ?? "";
  if (isIndex(left, text.charAt(end))) return { unit: "INDEX", end };
  if (token.form === "digits" && isBoundedAlone(text, token.start, end)) return { unit: "ITEM", end };
  const large = token.multiplier >= 4 && token.multiplier !== 6 && token.multiplier !== 9;
  if (!large && !(token.form === "scale" && /[万亿]$/.test(text.slice(token.start, end)))) return null;
  if (/^(?:元)?(?:大关|台阶|门槛|关口|新台阶)/.test(text.slice(end, end + 4))) return { unit: "CNY", end };
  if (/人口[^,]{0,6}$/.test(left)) return { unit: "PERSON", end };
  if (namesMoney(text, end)) return { unit: "CNY", end };
  const context =
    left === "" || !moneyWords.test(left) ? text.slice(Math.max(0, token.start - 45), token.start) : left;
  if (moneyWords.test(context) && /[亿]/.test(text.slice(token.start, end))) return { unit: "CNY", end };
  return token.form !== "scale" && isBare(text, end) ? { unit: "ITEM", end } : null;
}

const boundedAlone = /(?<![a-z])(?:over|more than|at most|at least|(?:fewer|less) than) $/;

/** "no more than 30" with nothing after it counts something that is not named. */
function isBoundedAlone(text: string, at: number, end: number): boolean {
  const left = text.slice(Math.max(0, at - 24), at);
  return (
    boundedAlone.test(left) &&
    !/(?<![a-z])aged? /.test(left) &&
    /^(?:[,;.)。](?!\d)|$)/.test(text.slice(end, end + 2))
  );
}

/** A number with no word after it but a bounding one: 1.2万亿 counts something that is not named, 12.5亿千瓦时 does not. */
function isBare(text: string, end: number): boolean {
  return !isHan(text.charAt(end)) || /^(?:以上|以下|以内|左右|上下)/.test(text.slice(end, end + 2));
}

/** 300亿左右的规模: the noun after tells the unit. */
function namesMoney(text: string, end: number): boolean {
  const right = /^(?:以上|左右|以下|以内)?的[^,。;\d]{0,4}/.exec(text.slice(end, end + 10))?.[0] ?? "";
  return text.charAt(end - 1) === "亿" && moneyWords.test(right);
}

/** In 1.2、1.9和2.3个百分点 the last unit speaks of all three. */
function sharedUnit(text: string, at: number): UnitCode | null {
  for (let here = at, steps = 0; steps < 6 && /[、和与]/.test(text.charAt(here)); steps += 1) {
    const next = readNumber(text, here + 1);
    if (next === null || next.form !== "digits") return null;
    const unit = readUnit(text, next.end, { digits: true });
    if (unit !== null) return unit.word.power === -2 ? unit.word.unit : null;
    here = next.end;
  }
  return null;
}

/** The currency written right before a number. */
export function currencyOf(text: string, at: number): UnitCode | null {
  const left = text.slice(Math.max(0, at - 6), at).trimEnd();
  return currencyBefore.find(([word]) => left.endsWith(word))?.[1] ?? null;
}

const indexWord = /(?:指数|pmi|cpi|ppi|景气度|index)[^,。;\d]{0,12}$/;

function isIndex(left: string, next: string): boolean {
  return (
    indexWord.test(left) &&
    !/增|涨|降|升|回落|年|第/.test(indexWord.exec(left)?.[0] ?? "") &&
    !/[a-z\d]/.test(next)
  );
}
