import {
  addDecimals,
  lowestPlace,
  multiplyDecimals,
  negateDecimal,
  shift,
  shiftDecimal,
  subtractDecimals,
  toNumber,
  type Decimal,
} from "../decimal";
import { qualifierOf } from "../derive";
import { negate } from "../interval";
import {
  about,
  atLeast,
  atMost,
  between,
  checkedQuantity,
  exactly,
  lessThan,
  moreThan,
  nearly,
  over,
  type Quantity,
} from "../quantity";
import type { Bound } from "./lexicon";
import type { NumberForm } from "./numerals";

/** A number with all bounding words around it, before any sign of change. */
export interface Bounded {
  readonly low: Decimal;
  /** Upper end of a stated range, or null. */
  readonly high: Decimal | null;
  /** Exponents of the last printed decimal: of the number or the upper end, and of the lower end. */
  readonly last: number | null;
  readonly lowLast: number | null;
  /** The range is printed with its upper end first. */
  readonly reversed: boolean;
  readonly form: NumberForm;
  /** The bounding words in the order of the text, without repetitions. */
  readonly bounds: readonly Bound[];
}

/** What the words can mean: one reading normally; several where bounding words disagree. */
export interface Readings {
  /** Holds whichever reading is meant: the reading itself, or the hull of all. */
  readonly quantity: Quantity;
  readonly alternatives: readonly Quantity[];
}

const tenth: Decimal = { digits: 1n, exponent: -1 };

/** A part of a whole has no decimal place to count from: 近1/5 and 1/5多 reach a tenth of it, like 1/5 itself. */
function beyondFraction(value: Decimal, bound: "OV" | "NR"): Quantity {
  const width = multiplyDecimals(value, tenth);
  const point = toNumber(value);
  const lower = bound === "NR" ? toNumber(subtractDecimals(value, width)) : point;
  const upper = bound === "OV" ? toNumber(addDecimals(value, width)) : point;
  return checkedQuantity({
    lower,
    lowerOpen: true,
    upper,
    upperOpen: true,
    point,
    qualifier: bound,
    lowerByConvention: bound === "NR",
    upperByConvention: bound === "OV",
    asStated: null,
  });
}

/** 数十 and 几百: from two to ten times the magnitude, by convention. */
function severalOf(low: Decimal, high: Decimal): Quantity {
  return checkedQuantity({
    lower: toNumber(low),
    lowerOpen: false,
    upper: toNumber(high),
    upperOpen: true,
    point: null,
    qualifier: "AP",
    lowerByConvention: true,
    upperByConvention: true,
    asStated: null,
  });
}

/** 1/3 has no last decimal; 0.3 (三成) has. */
function isRounded(value: Decimal): boolean {
  return lowestPlace(toNumber(value)) < -2;
}

function nearOrOver(of: Bounded, bound: "OV" | "NR"): Quantity {
  const value = toNumber(of.low);
  if (value <= 0) return exactly(value);
  if (of.form === "fraction" && (of.last === null || isRounded(of.low))) return beyondFraction(of.low, bound);
  return bound === "OV" ? over(value) : nearly(value);
}

/** ±5%, or ± half of the last stated decimal where that is more; a part of a whole is ±10% with or without 约. */
function aboutIt({ low, form, last }: Bounded): Quantity {
  const value = toNumber(low);
  if (form === "fraction") return about(value, { relative: 0.1 });
  return about(value, last === null ? { relative: 0.05 } : { relative: 0.05, lastPlace: shift(1, last) });
}

function withBound(of: Bounded, bound: Bound): Quantity {
  const value = toNumber(of.low);
  switch (bound) {
    case "GT":
      return moreThan(value);
    case "GE":
      return atLeast(value);
    case "LT":
      return lessThan(value);
    case "LE":
      return atMost(value);
    case "AP":
      return aboutIt(of);
    case "OV":
    case "NR":
      return nearOrOver(of, bound);
    default:
      return bound satisfies never;
  }
}

function withoutBound(of: Bounded): Quantity {
  if (of.form === "vague" && of.high !== null) return severalOf(of.low, of.high);
  if (of.high !== null) return between(toNumber(of.low), toNumber(of.high));
  return of.form === "fraction" ? about(toNumber(of.low), { relative: 0.1 }) : exactly(toNumber(of.low));
}

/** Bounds of a range or of 数十: 10—15家以上 may speak of either end. */
function readRange(of: Bounded): readonly Quantity[] {
  const others = of.bounds.filter((bound) => bound !== "AP" && bound !== "OV");
  // 数十 is at most (20, 100): a bound moves only its own end.
  if (of.form === "vague")
    return others.length === 0 ? [withoutBound(of)] : others.map((bound) => vagueBound(of, bound));
  const [low, high] = endsOf(of);
  if (of.reversed) return [widened(of), ...readSingle(high), ...readSingle(low)];
  return [widened(of), ...others.flatMap((bound) => [withBound(low, bound), withBound(high, bound)])];
}

/** The two ends of a range as numbers of their own. */
function endsOf(of: Bounded): readonly [Bounded, Bounded] {
  return [
    { ...of, high: null, last: of.lowLast },
    { ...of, low: of.high ?? of.low, high: null },
  ];
}

/** 50—60余家 reaches as far as 60余, and 约10—15家 from about 10 to about 15. Ends that move rest on convention. */
function widened(of: Bounded): Quantity {
  const plain = withoutBound(of);
  const [low, high] = endsOf(of);
  if (of.bounds.includes("OV") && toNumber(high.low) > 0) return hull([plain, withBound(high, "OV")]);
  return of.bounds.includes("AP") ? hull([withBound(low, "AP"), withBound(high, "AP")]) : plain;
}

/** 超过数十亿 starts at the magnitude itself: 10亿 has been passed for certain. */
function vagueBound(of: Bounded, bound: Bound): Quantity {
  const base = shiftDecimal(of.high ?? of.low, -1);
  return bound === "GT" || bound === "GE"
    ? withBound({ ...of, low: base, high: null }, bound)
    : withoutBound(of);
}

/**
 * Words that agree or refine each other count once: 约50家左右 is about, 约50余 is over 50 (the 余 says more than the
 * 约). All others are readings beside each other: 近400余家 says below and above 400 at once.
 */
function readSingle(of: Bounded): readonly Quantity[] {
  const kinds = new Set(of.bounds);
  if (kinds.has("OV")) kinds.delete("AP");
  if (kinds.size === 0) return [withoutBound(of)];
  return [...kinds].map((bound) => withBound(of, bound));
}

/** The least interval that holds all readings. It is certain whichever of them is meant. */
function hull(readings: readonly Quantity[]): Quantity {
  const lower = readings.reduce((a, b) => (startsBefore(b, a) ? b : a));
  const upper = readings.reduce((a, b) => (endsAfter(b, a) ? b : a));
  const points = new Set(readings.map((reading) => reading.point));
  const parts = {
    lower: lower.lower,
    lowerOpen: lower.lowerOpen,
    lowerByConvention: lower.lowerByConvention,
    upper: upper.upper,
    upperOpen: upper.upperOpen,
    upperByConvention: upper.upperByConvention,
    point: points.size === 1 ? (readings[0]?.point ?? null) : null,
    asStated: null,
  };
  return checkedQuantity({ ...parts, qualifier: qualifierOf(parts) });
}

function startsBefore(a: Quantity, b: Quantity): boolean {
  if (a.lower === null || b.lower === null) return a.lower === null && b.lower !== null;
  return a.lower < b.lower || (a.lower === b.lower && b.lowerOpen && !a.lowerOpen);
}

function endsAfter(a: Quantity, b: Quantity): boolean {
  if (a.upper === null || b.upper === null) return a.upper === null && b.upper !== null;
  return a.upper > b.upper || (a.upper === b.upper && b.upperOpen && !a.upperOpen);
}

/** Any set of readings as one answer that does not choose between them. */
export function readingsOf(readings: readonly Quantity[]): Readings {
  const [first, ...rest] = readings;
  if (first === undefined) throw new RangeError("a figure has at least one reading");
  if (rest.length === 0) return { quantity: first, alternatives: [] };
  return { quantity: hull(readings), alternatives: readings };
}

/** The quantity that number and bounding words make; `sign` -1 for a fall, whose bounds turn around. */
export function boundQuantity(of: Bounded, sign: 1 | -1): Readings {
  const negative = of.low.digits < 0n && of.high === null;
  const size = negative ? { ...of, low: negateDecimal(of.low) } : of;
  const readings = of.high === null ? readSingle(size) : readRange(of);
  const turned = (sign === -1) !== negative;
  // A printed minus belongs to the number, and the bound to the words: 超过-5% is above -5%.
  if (negative && sign === 1) return readingsOf(readSigned(of, readings));
  return readingsOf(turned ? readings.map(negate) : readings);
}

function readSigned(of: Bounded, sizes: readonly Quantity[]): readonly Quantity[] {
  const oneSided = of.bounds.every(
    (bound) => bound === "GT" || bound === "GE" || bound === "LT" || bound === "LE",
  );
  return oneSided && of.bounds.length > 0 ? readSingle(of) : sizes.map(negate);
}
