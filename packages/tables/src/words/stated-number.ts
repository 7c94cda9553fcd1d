import { between, qualified, readStatements, shift, type Quantity } from "@jiqun/statistics";
import type { NumberReading } from "../labelled";
import { readNumberText, type NumberText } from "./number-text";
import { readPureUnit } from "./unit-text";

type Bound = "GE" | "GT" | "LE" | "LT" | "AP" | "NR" | "OV";

const before: readonly (readonly [Bound, RegExp])[] = [
  ["GE", /^(?:≥|>=|≧|⩾|不低于|不少于|不小于|至少|at least|no less than|not less than|min\.?) ?/i],
  ["LE", /^(?:≤|<=|≦|⩽|不超过|不高于|不多于|不大于|至多|最多|at most|up to|no more than|not more than) ?/i],
  ["GT", /^(?:>|超过|超|突破|逾|高于|大于|多于|over|more than|above|exceeding) ?/i],
  ["LT", /^(?:<|不足|低于|少于|小于|不到|未满|less than|under|below|fewer than) ?/i],
  ["AP", /^(?:~|≈|约为|约|大约|大概|about|around|approximately|approx\.?|circa|ca\.) ?/i],
  ["NR", /^(?:近|将近|接近|nearly|almost) ?/i],
];
const after: readonly (readonly [Bound, RegExp])[] = [
  ["GE", /(?:及以上|以上)$/],
  ["LE", /(?:及以下|以下|以内)$/],
  ["AP", /(?:左右|上下)$/],
];
const signs = /^[≥≧⩾≤≦⩽<>~≈]/;
const overSign = /^([\d.,]+ ?)(?:余|多)(.{0,12})$/;
const range = /^([\d.,]{1,30})(%?) ?(?:-|—|–|~|～|至|到|to) ?([\d.,]{1,30})(.{0,12})$/;
const figureAndUnit = /^([-+−(]?[\d][\d., ]{0,40}(?:%|\))?)(.{0,12})$/s;

interface Options {
  readonly decimalComma: boolean;
  readonly numberWords: boolean;
}
type Reading = Omit<NumberReading, "asStated">;
type Found = Reading | "ambiguous" | null;

/** A number that words or signs bound, a range, or a number with its unit; null where the text states none of these. */
export function readStatedNumber(text: string, options: Options): Found {
  return (
    readRange(text, options) ??
    readBound(text, options) ??
    readWithUnit(text, options) ??
    (options.numberWords ? readSentence(text) : null)
  );
}

interface Figure {
  readonly number: NumberText;
  readonly unit: NumberReading["unit"];
}

/** A number with the unit behind it, if any. */
function figureOf(text: string, { decimalComma }: Options): Figure | "ambiguous" | null {
  const [, digits = "", word = ""] = figureAndUnit.exec(text.trim()) ?? [];
  const number = digits === "" ? null : readNumberText(digits.trim(), decimalComma);
  if (number === null || number === "imprecise") return null;
  if (number === "ambiguous") return "ambiguous";
  const unitText = word.trim();
  if (number.percent) return unitText === "" ? { number, unit: { unit: "RATIO", multiplier: -2 } } : null;
  const unit = unitText === "" ? null : readPureUnit(unitText);
  return unitText !== "" && unit === null ? null : { number, unit };
}

function readWithUnit(text: string, options: Options): Found {
  const figure = figureOf(text, options);
  if (figure === null || figure === "ambiguous") return figure;
  const { value } = figure.number;
  return reading({ ...between(value, value), point: value }, figure);
}

function readRange(text: string, options: Options): Found {
  const [, first = "", percent = "", last = "", unit = ""] = range.exec(text) ?? [];
  if (first === "") return null;
  const low = readNumberText(first, options.decimalComma);
  const high = figureOf(`${last}${unit}`, options);
  if (low === "ambiguous" || high === "ambiguous") return "ambiguous";
  if (low === null || low === "imprecise" || high === null) return null;
  if (low.value >= high.number.value || (percent !== "" && !high.number.percent)) return null;
  const decimals = Math.max(low.decimals, high.number.decimals);
  return reading(between(low.value, high.number.value), { ...high, number: { ...high.number, decimals } });
}

function readBound(text: string, options: Options): Found {
  const sign = boundOf(text);
  if (sign === null) return null;
  const figure = figureOf(sign.rest, options);
  if (figure === null || figure === "ambiguous") return figure;
  const { value, decimals } = figure.number;
  if (value < 0 && sign.inWords) return null;
  if (value === 0 && (sign.bound === "OV" || sign.bound === "NR")) return null;
  return reading(qualified(value, { qualifier: sign.bound, decimals }), figure);
}

interface FoundBound {
  readonly bound: Bound;
  readonly rest: string;
  /** 以上 of a fall may speak of its size or of its number: −3.4以上 is not for us to decide. ≥ speaks of the number. */
  readonly inWords: boolean;
}

/** The one word that bounds a text's number; null for none and for several. */
function boundOf(text: string): FoundBound | null {
  const [, digits, unit] = overSign.exec(text) ?? [];
  if (digits !== undefined) return { bound: "OV", rest: `${digits}${unit ?? ""}`, inWords: true };
  const front = before.find(([, pattern]) => pattern.test(text));
  if (front !== undefined) {
    return { bound: front[0], rest: text.replace(front[1], ""), inWords: !signs.test(text) };
  }
  const back = after.find(([, pattern]) => pattern.test(text));
  return back === undefined ? null : { bound: back[0], rest: text.replace(back[1], ""), inWords: true };
}

function reading(quantity: Quantity, { number, unit }: Figure): Reading {
  const { point, lower, lowerOpen, upper, upperOpen, qualifier } = quantity;
  const bounds = { point, lower, lowerOpen, upper, upperOpen, qualifier };
  return { kind: "number", ...bounds, decimals: number.decimals, statuses: [], unit };
}

/** Words that state exactly one figure and nothing beside it: 三成, 约1/5, 数十家. */
function readSentence(text: string): Found {
  const [figure, ...more] = readStatements(text);
  if (figure === undefined || more.length > 0 || figure.alternatives.length > 0) return null;
  if (figure.span.start !== 0 || figure.span.end !== text.length) return null;
  const { unit, multiplier, quantity } = figure;
  // 1.5万 counts nothing that it names.
  if (unit === "ITEM" && !/[个項项]/.test(text)) return null;
  const move = (value: number | null): number | null => (value === null ? null : shift(value, -multiplier));
  const { lowerOpen, upperOpen, qualifier } = quantity;
  const point = move(quantity.point);
  const bounds = {
    point,
    lower: move(quantity.lower),
    lowerOpen,
    upper: move(quantity.upper),
    upperOpen,
    qualifier,
  };
  const decimals = /\.\d/.test(String(point)) ? (String(point).split(".")[1]?.length ?? 0) : 0;
  return { kind: "number", ...bounds, decimals, statuses: [], unit: { unit, multiplier } };
}
