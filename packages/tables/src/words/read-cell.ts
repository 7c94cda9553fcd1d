import type { ObsStatus } from "@jiqun/statistics";
import type { Cell } from "../cell";
import type { CellReading, MissingReading, NumberReading, UnreadableReading } from "../labelled";
import { readFlags } from "./flags";
import { statusesOfMarker } from "./missing-markers";
import { halfWidth } from "./plain-text";
import { looksLikeDate } from "./date-text";
import { plainNumber } from "./plain-number";
import { readNumberText, type NumberText } from "./number-text";
import { readStatedNumber } from "./stated-number";

export interface CellOptions {
  /** `suffix`: letters after a number are flags, as Eurostat prints them: `15.2 b`. */
  readonly flags?: "suffix" | "none";
  /** The file was found to write decimals with a comma: 1.234,5. */
  readonly decimalComma?: boolean;
  /** Words may state a number: 三成, 1/5, 全国第一. Signs and words that bound a number (50余, ≥20) are always read. */
  readonly numberWords?: boolean;
}

const longest = 200;
const noStatuses: readonly ObsStatus[] = [];
const percent = { unit: "RATIO", multiplier: -2 } as const;
const simpleNumber = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** What a cell says where a value is due. Never throws, and gives no number that the text does not state. */
export function readCell(cell: Cell, options: CellOptions = {}): CellReading {
  if (typeof cell === "number") return ofNumber(cell);
  if (cell === null) return empty;
  if (typeof cell === "string") return ofText(cell, options);
  switch (cell.kind) {
    case "percent":
      return ofPercent(cell.value);
    case "day":
      return unreadable(cell.day, "date");
    case "fault":
      return unreadable(cell.text, cell.text === "" ? "no-stored-value" : "failed-formula");
  }
}

const empty: MissingReading = { kind: "missing", marker: null, statuses: ["O"] };

function ofPercent(value: number): CellReading {
  const number = ofNumber(value * 100);
  return number.kind === "number" ? { ...number, unit: percent } : number;
}

/** Digits that a double holds for certain; the last ones of 0.1 + 0.2 are noise. */
const certainDigits = 15;

function ofNumber(value: number): NumberReading | UnreadableReading {
  if (Number.isInteger(value)) return plainNumber(value, { decimals: 0, statuses: noStatuses });
  if (!Number.isFinite(value)) return unreadable(String(value), "not-a-number");
  const text = String(value);
  // Short texts have no noise, and need no rounding to be sure of it.
  if (text.length <= certainDigits)
    return plainNumber(value, { decimals: decimalsOf(text), statuses: noStatuses });
  const point = Number(value.toPrecision(certainDigits));
  return plainNumber(point, { decimals: decimalsOf(String(point)), statuses: noStatuses });
}

function decimalsOf(text: string): number {
  const exponent = text.indexOf("e");
  const mantissa = exponent < 0 ? text : text.slice(0, exponent);
  const dot = mantissa.indexOf(".");
  const places = dot < 0 ? 0 : mantissa.length - dot - 1;
  return Math.max(0, places - (exponent < 0 ? 0 : Number(text.slice(exponent + 1))));
}

function unreadable(text: string, reason: UnreadableReading["reason"]): UnreadableReading {
  return { kind: "unreadable", text, reason };
}

function ofText(cell: string, options: CellOptions): CellReading {
  const trimmed = cell.trim();
  if (trimmed === "") return empty;
  if (simpleNumber.test(trimmed) && options.decimalComma !== true) return ofSimple(trimmed);
  const missing = statusesOfMarker(trimmed);
  if (missing !== null) return { kind: "missing", marker: trimmed, statuses: missing };
  if (trimmed.length > longest) return unreadable(trimmed, "not-a-number");
  const text = halfWidth(trimmed).trim().replace(/^'/, "");
  return ofNumberText(text, options) ?? flagged(text, options) ?? worded(text, trimmed, options);
}

function ofSimple(text: string): CellReading {
  const dot = text.indexOf(".");
  return plainNumber(Number(text), { decimals: dot < 0 ? 0 : text.length - dot - 1, statuses: noStatuses });
}

function ofNumberText(text: string, options: CellOptions): CellReading | null {
  const found = readNumberText(text, options.decimalComma === true);
  if (found === null) return null;
  if (found === "ambiguous") return unreadable(text, "ambiguous-separator");
  if (found === "imprecise") return unreadable(text, "not-a-number");
  return read(found, { statuses: noStatuses, asStated: null });
}

function read(found: NumberText, more: Pick<NumberReading, "statuses" | "asStated">): NumberReading {
  return {
    ...plainNumber(found.value, { decimals: found.decimals, statuses: more.statuses }),
    asStated: more.asStated,
    unit: found.percent ? percent : null,
  };
}

const footnote = /\s*(?:[①-⑳⑴-⒇¹²³⁴-⁹*†‡§]{1,4}|\[\d{1,3}\]|\[[a-z]\]|注\d{0,2})$/u;
const letters = /^(.*?\d%?)\s*(?:\(([A-Za-z](?:[\s,]?[A-Za-z]){0,5})\)|([A-Za-z](?:[\s,]?[A-Za-z]){0,5}))$/;

/** A number with flags or a footnote mark behind it. */
function flagged(text: string, options: CellOptions): CellReading | null {
  const marked = text.replace(footnote, "");
  if (marked !== text) {
    const number = readNumberText(marked.trim(), options.decimalComma === true);
    if (number === "ambiguous") return unreadable(text, "ambiguous-separator");
    return number === null || number === "imprecise"
      ? null
      : read(number, { statuses: noStatuses, asStated: text });
  }
  if (options.flags !== "suffix") return null;
  const [, figure = "", inBrackets, bare = ""] = letters.exec(text) ?? [];
  const marks = inBrackets ?? bare;
  const statuses = marks === "" ? null : readFlags(marks);
  if (statuses === null || statuses.some((status) => status === "M" || status === "Q")) return null;
  const number = readNumberText(figure, options.decimalComma === true);
  if (number === null || number === "imprecise") return null;
  return number === "ambiguous"
    ? unreadable(text, "ambiguous-separator")
    : read(number, { statuses, asStated: null });
}

function worded(text: string, original: string, options: CellOptions): CellReading {
  if (looksLikeDate(text)) return unreadable(original, "date");
  const stated = readStatedNumber(text, {
    decimalComma: options.decimalComma === true,
    numberWords: options.numberWords === true,
  });
  if (stated === null) return unreadable(original, "not-a-number");
  return stated === "ambiguous"
    ? unreadable(original, "ambiguous-separator")
    : { ...stated, asStated: original };
}

/** Whether a cell holds a number, plainly or in words, with or without flags. A text of a year is one, too. */
export function looksNumeric(cell: Cell): boolean {
  if (typeof cell === "number") return true;
  if (cell === null) return false;
  if (typeof cell !== "string") return cell.kind === "percent";
  return cell.length <= longest && readCell(cell, { flags: "suffix" }).kind === "number";
}
