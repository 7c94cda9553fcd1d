import { shift, type ObsStatus, type Qualifier } from "@jiqun/statistics";
import type { MissingReading, NumberReading } from "../labelled";

/** A value in base units, as it is kept. */
export interface BaseRow {
  readonly lower: number | null;
  readonly lowerOpen: boolean;
  readonly upper: number | null;
  readonly upperOpen: boolean;
  readonly point: number | null;
  /** Null for a missing value. */
  readonly qualifier: Qualifier | null;
  /** Power of ten in which it is stated: 亿 8. */
  readonly unitMult: number;
  readonly decimals: number | null;
  /** The words, or what stands in place of a number; null for a plain number and an empty cell. */
  readonly asStated: string | null;
  readonly statuses: readonly ObsStatus[];
}

/** A value in base units, exact in its decimals: 69.6 stated in 亿元 is 6960000000. */
export function toBaseRow(reading: NumberReading | MissingReading, multiplier: number): BaseRow {
  if (reading.kind === "missing") return missingRow(reading, multiplier);
  const point = toBase(reading.point, multiplier);
  const exact = reading.lower === reading.point && reading.upper === reading.point;
  return {
    lower: exact ? point : toBase(reading.lower, multiplier),
    lowerOpen: reading.lowerOpen,
    upper: exact ? point : toBase(reading.upper, multiplier),
    upperOpen: reading.upperOpen,
    point,
    qualifier: reading.qualifier,
    unitMult: multiplier,
    decimals: reading.decimals,
    asStated: reading.asStated,
    statuses: reading.statuses,
  };
}

function missingRow({ marker, statuses }: MissingReading, multiplier: number): BaseRow {
  const none = { lower: null, lowerOpen: false, upper: null, upperOpen: false, point: null };
  return { ...none, qualifier: null, unitMult: multiplier, decimals: null, asStated: marker, statuses };
}

function toBase(value: number | null, multiplier: number): number | null {
  if (value === null) return null;
  if (multiplier === 0 || value === 0) return value === 0 ? 0 : value;
  // A double's shortest text with an exponent is the shifted decimal; long texts bring an exponent of their own.
  const text = String(value);
  return text.includes("e") ? shift(value, multiplier) : Number(`${text}e${multiplier}`);
}
