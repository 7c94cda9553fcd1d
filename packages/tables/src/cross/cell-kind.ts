import { cellText, isEmptyCell, type Cell } from "../cell";
import { looksNumeric, readCell, readPeriodLabel } from "../words";
import { periodPart } from "./period-part";

/** What a cell looks like before its table is known. A bare year may also be a value: 2015 enterprises. */
export type CellKind = "empty" | "number" | "year" | "marker" | "period" | "text";

/** Longer texts are sentences. */
const longestWords = 60;

/** A number that may name a period, 2024 or 202408; null for anything else. */
export function yearOf(cell: Cell): number | null {
  return readPeriodLabel(cell)?.bare === true ? Number(cellText(cell)) : null;
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
  return looksNumeric(words) ? "number" : "text";
}

/** Whether a cell holds a number where values stand; a failed formula stands for one. */
export function holdsNumber(cell: Cell): boolean {
  const kind = kindOf(cell);
  return kind === "number" || kind === "year";
}
