import {
  about,
  atLeast,
  atMost,
  between,
  exactly,
  lessThan,
  moreThan,
  nearly,
  over,
  qualifiers,
  readStatements,
  scale,
  shift,
  StatisticsError,
  trySplitUnit,
  unitOf,
  withWords,
  type Qualifier,
  type Quantity,
  type UnitCode,
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
const relativeWidth = { number: 0.05, fraction: 0.1 } as const;

/** Reads `value`, `qualifier`, `unit` and `as_stated`; null where the value is missing. Throws a CellFault. */
export function readFigure(cells: CellReader): StatedNumber | null {
  const value = cells.optional("value");
  const qualifier = cells.oneOf("qualifier", qualifiers, "EQ");
  const { unit, multiplier } = readUnit(cells);
  if (value === null) return null;
  const stated = readValue(value, qualifier, multiplier);
  const words = cells.optional("as_stated");
  const quantity = words === null ? stated : withWords(stated, words);
  if (words !== null) checkWords(quantity, unit, words);
  return { quantity, unit, multiplier, decimals: decimalsOf(value) };
}

function readUnit(cells: CellReader): { unit: UnitCode; multiplier: number } {
  const text = cells.text("unit");
  const found = trySplitUnit(text);
  if (found === null) throw new CellFault("unit", `不认识的单位「${text}」`, `unknown unit "${text}"`);
  return found;
}

function readValue(value: string, qualifier: Qualifier, multiplier: number): Quantity {
  try {
    return construct(value, qualifier, multiplier);
  } catch (error) {
    if (error instanceof StatisticsError) throw notANumber(value);
    throw error;
  }
}

function construct(value: string, qualifier: Qualifier, multiplier: number): Quantity {
  if (qualifier === "RG") {
    const [low, high] = value.split("..");
    return scale(between(number(low ?? ""), number(high ?? "")), multiplier);
  }
  if (qualifier === "AP") return aboutValue(value, multiplier);
  return scale(constructors[qualifier](number(value)), multiplier);
}

const constructors = {
  EQ: exactly,
  GT: moreThan,
  GE: atLeast,
  LT: lessThan,
  LE: atMost,
  OV: over,
  NR: nearly,
} as const satisfies Record<Exclude<Qualifier, "RG" | "AP">, (value: number) => Quantity>;

function aboutValue(value: string, multiplier: number): Quantity {
  const fraction = /^(\d{1,4})\/(\d{1,4})$/.exec(value);
  if (fraction !== null) {
    const ratio = Number(fraction[1]) / Number(fraction[2]);
    return about(ratio, { relative: relativeWidth.fraction });
  }
  const lastPlace = shift(1, -(decimalsOf(value) ?? 0));
  return scale(about(number(value), { relative: relativeWidth.number, lastPlace }), multiplier);
}

function number(text: string): number {
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(text)) throw notANumber(text);
  return Number(text);
}

function decimalsOf(text: string): number | null {
  return /^-?\d+(?:\.(\d+))?$/.test(text) ? (text.split(".")[1]?.length ?? 0) : null;
}

function notANumber(text: string): CellFault {
  return new CellFault("value", `「${text}」不是数`, `"${text}" is no number`);
}

/** Words that can be read as one figure of this unit must say what the cells say. */
function checkWords(quantity: Quantity, unit: UnitCode, words: string): void {
  const figures = readStatements(words);
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return;
  if (unitOf(figure.unit).dimension !== unitOf(unit).dimension) return;
  if (figure.multiplier === 0 && /^-?[\d.,]+$/.test(words)) return;
  if (sameBounds(figure.quantity, quantity)) return;
  const read = boundsText(figure.quantity);
  const given = boundsText(quantity);
  throw new CellFault(
    "as_stated",
    `原文「${words}」读作 ${read}，与数值 ${given} 不一致`,
    `the words "${words}" read ${read}, the cells say ${given}`,
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
