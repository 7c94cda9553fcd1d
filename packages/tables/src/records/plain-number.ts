import type { NumberReading } from "../labelled";

const plain = /^[+-]?(?:\d+(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a number as programs write it: `12.50`, `-3`, `1.2E6`. Null for anything else, words and separators included. */
export function readPlainNumber(text: string): NumberReading | null {
  const found = plain.exec(text);
  if (found === null) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  const digits = (found[1] ?? found[2] ?? "").length - Number(found[3] ?? 0);
  return exactReading(value, Math.max(0, digits));
}

/** A number that a workbook or a message holds as a number. */
export function exactReading(value: number, decimals: number): NumberReading {
  return {
    kind: "number",
    point: value,
    lower: value,
    lowerOpen: false,
    upper: value,
    upperOpen: false,
    qualifier: "EQ",
    decimals,
    asStated: null,
    statuses: [],
    unit: null,
  };
}

/** Decimals of a number's shortest text. */
export function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}
