import { cellText, isEmptyCell, type Cell } from "../cell";
import { looksNumeric, readCell, readPeriodLabel, readUnitText } from "../words";
import { periodPart } from "./period-part";

/** What a cell looks like before its table is known. A bare year may also be a value: 2015 enterprises. */
type CellKind = "empty" | "number" | "year" | "marker" | "period" | "text";

/** Longer texts are sentences. */
const longestWords = 60;

/** Marks of footnotes behind a year: 2022①. */
const marks = /(?:[①-⑳⑴-⒇¹²³⁴-⁹*†‡§]{1,4}|\[\d{1,3}\])$/u;

/** A number that may name a period, 2024 or 202408; null for anything else. */
export function yearOf(cell: Cell): number | null {
  const plain = typeof cell === "string" ? cell.trim().replace(marks, "") : cell;
  return readPeriodLabel(plain)?.bare === true ? Number(cellText(plain)) : null;
}

export function kindOf(cell: Cell): CellKind {
  if (isEmptyCell(cell)) return "empty";
  if (typeof cell === "number") return yearOf(cell) === null ? "number" : "year";
  if (typeof cell === "object") return cell?.kind === "day" ? "period" : "number";
  return kindOfText(cell.trim());
}

function kindOfText(words: string): CellKind {
  if (words.length > longestWords) return "text";
  if (yearOf(words) !== null) return "year";
  if (!/^[-+]?[\d,]+(?:\.\d+)?$/.test(words) && periodPart(words) !== null) return "period";
  if (readCell(words).kind === "missing") return "marker";
  return looksNumeric(words) && !isUnit(words) ? "number" : "text";
}

/** 100 million CNY and 10 000 persons over a column are its unit. */
function isUnit(words: string): boolean {
  return /^10{0,4}[ ,]?(?:000)? [A-Za-z]/.test(words) && readUnitText(words)?.unit != null;
}

/** Whether a cell holds a number where values stand; a failed formula stands for one. */
export function holdsNumber(cell: Cell): boolean {
  const kind = kindOf(cell);
  return kind === "number" || kind === "year";
}
