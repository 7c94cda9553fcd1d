import {
  about,
  between,
  qualified,
  qualifiers,
  readStatements,
  scale,
  StatisticsError,
  trySplitUnit,
  unitOf,
  withWords,
  type Qualifier,
  type Quantity,
  type UnitCode,
  type UnitText,
} from "@jiqun/statistics";
import { CellFault, type CellReader } from "./cell-reader";

/** A stated number in base units, with the multiple and decimals in which it was stated. */
export interface StatedNumber {
  readonly quantity: Quantity;
  readonly unit: UnitCode;
  readonly multiplier: number;
  readonly decimals: number | null;
}

/** Half widths of "about", by convention: a number 5 %, a fraction 10 %. */
const fractionWidth = 0.1;

/** Reads `value`, `qualifier`, `unit` and `as_stated`; null where the value is missing. Throws a CellFault. */
export function readFigure(cells: CellReader): StatedNumber | null {
  const value = cells.optional("value");
  const qualifier = cells.oneOf("qualifier", qualifiers, "EQ");
  const { unit, multiplier } = readUnit(cells);
  if (value === null) return null;
  const stated = readValue(value, qualifier, { unit, multiplier });
  const words = cells.optional("as_stated");
  const quantity = words === null ? stated : withWords(stated, words);
  if (words !== null) checkWords(quantity, unit, words);
  return { quantity, unit, multiplier, decimals: decimalsOf(value) };
}

function readUnit(cells: CellReader): UnitText {
  const text = cells.text("unit");
  const found = trySplitUnit(text);
  if (found === null) throw new CellFault("unit", `不认识的单位「${text}」`, `unknown unit "${text}"`);
  return found;
}

function readValue(value: string, qualifier: Qualifier, unit: UnitText): Quantity {
  try {
    return construct(value, qualifier, unit);
  } catch (error) {
    if (error instanceof StatisticsError) throw notANumber(value);
    throw error;
  }
}

function construct(value: string, qualifier: Qualifier, { unit, multiplier }: UnitText): Quantity {
  if (qualifier === "RG") {
    return scale(range(value), multiplier);
  }
  const fraction = qualifier === "AP" ? aboutFraction(value, unit) : null;
  if (fraction !== null) return fraction;
  return scale(qualified(number(value), { qualifier, decimals: decimalsOf(value) ?? 0 }), multiplier);
}

function range(value: string): Quantity {
  const ends = value.split("..");
  if (ends.length !== 2) {
    throw new CellFault("value", `「${value}」不是范围（10..15）`, `"${value}" is no range (10..15)`);
  }
  const [low = Number.NaN, high = Number.NaN] = ends.map(number);
  if (low <= high) return between(low, high);
  throw new CellFault(
    "value",
    `「${value}」的下限大于上限，应写作 ${high}..${low}`,
    `"${value}": the lower end is above the upper; write ${high}..${low}`,
  );
}

/** 约1/5 as the ratio that it is; null for a text that is no fraction. */
function aboutFraction(value: string, unit: UnitCode): Quantity | null {
  const fraction = /^(\d{1,4})\/(\d{1,4})$/.exec(value);
  if (fraction === null) return null;
  if (unit !== "RATIO") throw new CellFault("value", "分数只用于占比", "a fraction is for a share only");
  return about(Number(fraction[1]) / Number(fraction[2]), { relative: fractionWidth });
}

function number(text: string): number {
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(text)) throw notANumber(text);
  return Number(text);
}

function decimalsOf(text: string): number | null {
  return /^-?\d+(?:\.(\d+))?$/.test(text) ? (text.split(".")[1]?.length ?? 0) : null;
}

function notANumber(text: string): CellFault {
  if (text === "") return new CellFault("value", "缺少一个数", "lacks a number");
  return new CellFault("value", `「${text}」不是数`, `"${text}" is no number`);
}

/** Words that can be read as one figure of this unit must say what the cells say. */
function checkWords(quantity: Quantity, unit: UnitCode, words: string): void {
  const figures = readStatements(words);
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return;
  // A bare number takes its unit from the head of its column.
  if (/^-?[\d.,]+$/.test(words)) return;
  checkSameUnit(figure.unit, unit, words);
  if (sameBounds(figure.quantity, quantity)) return;
  const read = boundsText(figure.quantity);
  const given = boundsText(quantity);
  throw new CellFault(
    "as_stated",
    `原文「${words}」读作 ${read}，与数值 ${given} 不一致`,
    `the words "${words}" read ${read}, the cells say ${given}`,
  );
}

/** 个 may count anything, and prices per share or area are printed in 元; otherwise the words and the cells name one unit. */
function checkSameUnit(read: UnitCode, given: UnitCode, words: string): void {
  const counted = [read, given].includes("ITEM") && unitOf(read).dimension === unitOf(given).dimension;
  const priced = read === "CNY" && given.startsWith("CNY_PER");
  if (read === given || counted || priced) return;
  throw new CellFault(
    "unit",
    `原文「${words}」的单位读作 ${read}，与单位 ${given} 不一致`,
    `the words "${words}" are in ${read}, the unit says ${given}`,
  );
}

function sameBounds(a: Quantity, b: Quantity): boolean {
  return (
    same(a.lower, b.lower) &&
    same(a.upper, b.upper) &&
    a.lowerOpen === b.lowerOpen &&
    a.upperOpen === b.upperOpen
  );
}

function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function boundsText({ lower, lowerOpen, upper, upperOpen }: Quantity): string {
  return `${lowerOpen || lower === null ? "(" : "["}${lower ?? "−∞"}, ${upper ?? "∞"}${upperOpen || upper === null ? ")" : "]"}`;
}
