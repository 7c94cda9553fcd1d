import { shiftDecimal, toNumber } from "../decimal";
import { between } from "../quantity";
import type { Draft } from "./figure";
import { decimalOf } from "./numerals";
import { englishNounAfter, readUnit } from "./units";

const number =
  "(\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,4})?)(?![\\d,.]*\\d|[ -]?(?:hundred|thousand|million|billion|trillion|mn|bn))";
const pattern = new RegExp(
  `(?<![a-z]|not? )(at least|no fewer than|no less than|more than|over) ${number},? (?:but|and) ` +
    `(fewer than|less than|under|at most|no more than) ${number}`,
  "g",
);

/** At least 30 but fewer than 40 firms: one figure, bounded on both sides by its words. */
export function findTwoBounds(text: string): readonly Draft[] {
  return [...text.matchAll(pattern)].flatMap((found) => draft(text, found) ?? []);
}

function valueOf(plain = "0", power: number): number {
  return toNumber(shiftDecimal(decimalOf(plain.replace(/,/g, "")), power));
}

function draft(text: string, found: RegExpMatchArray): Draft | null {
  const start = found.index ?? 0;
  const after = start + found[0].length;
  const unit = readUnit(text, after, { digits: true });
  const [lower, upper] = [found[2], found[4]].map((one) => valueOf(one, unit?.word.power ?? 0));
  if (
    unit?.word.unit === "RATIO" ||
    unit?.word.unit === "PP" ||
    lower === undefined ||
    upper === undefined ||
    lower >= upper
  )
    return null;
  const open = {
    lowerOpen: /more|over/.test(found[1] ?? ""),
    upperOpen: /fewer|less|under/.test(found[3] ?? ""),
  };
  return {
    start,
    end: unit?.end ?? after,
    kind: "level",
    quantity: between(lower, upper, open),
    unit: unit?.word.unit ?? englishNounAfter(text, after) ?? "ITEM",
    multiplier: 0,
    direction: null,
    alternatives: [],
  };
}
