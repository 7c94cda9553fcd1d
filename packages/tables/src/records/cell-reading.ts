import { mustBeMissing, obsStatus, type ObsStatus } from "@jiqun/statistics";
import { cellText, type Cell } from "../cell";
import type { CellReading } from "../labelled";
import { readCell, readFlags } from "../words";
import { decimalsOf, exactReading, readPlainNumber } from "./plain-number";

/** What stands in place of a number in messages and tables of this kind. */
const absent = new Set([
  "",
  ":",
  "..",
  "...",
  "…",
  "NaN",
  "nan",
  "NULL",
  "null",
  "NA",
  "N/A",
  "n/a",
  "-",
  "–",
  "—",
]);

/** Reads a cell that a program wrote: plain numbers and markers; anything else is unreadable. */
export function readPlainCell(cell: Cell): CellReading {
  if (typeof cell === "number") return exactReading(cell, decimalsOf(cell));
  if (cell === null) return notStated(null);
  if (typeof cell !== "string") return readCell(cell);
  const text = cell.trim();
  const found = readPlainNumber(text);
  if (found !== null) return found;
  if (absent.has(text)) return notStated(text === "" ? null : text);
  return { kind: "unreadable", text, reason: "not-a-number" };
}

/** Reads a cell that a person may have written; plain numbers take the short way. */
export function readWordedCell(cell: Cell): CellReading {
  if (typeof cell === "number") return exactReading(cell, decimalsOf(cell));
  const text = typeof cell === "string" ? cell.trim() : "";
  return (text === "" ? null : readPlainNumber(text)) ?? readCell(cell);
}

/** Reads a cell of Eurostat: a number or `:`, then letters that say more of it: `15.2 b`, `: c`. */
export function readFlaggedCell(cell: Cell): CellReading {
  const text = cellText(cell);
  const plain = readPlainNumber(text);
  if (plain !== null) return plain;
  if (text === ":" || text === "") return notStated(text === "" ? null : text);
  const found = /^(:|[+-]?[\d.]+(?:[eE][+-]?\d+)?) ?([A-Za-z]{1,6})$/.exec(text);
  const statuses = found === null ? null : readFlags(found[2] ?? "");
  const value = found?.[1] ?? "";
  if (statuses === null) return { kind: "unreadable", text, reason: "not-a-number" };
  if (value === ":") return { kind: "missing", marker: text, statuses: absentStatuses(statuses) };
  const number = readPlainNumber(value);
  return number === null ? { kind: "unreadable", text, reason: "not-a-number" } : { ...number, statuses };
}

function notStated(marker: string | null): CellReading {
  return { kind: "missing", marker, statuses: ["O"] };
}

/** Statuses of a value that is not there: those given, with O (missing) where none of them says why. */
export function absentStatuses(given: readonly ObsStatus[]): readonly ObsStatus[] {
  const told = given.filter((status) => status !== "A");
  return told.some((status) => obsStatus(status).absent !== "never") ? told : [...told, "O"];
}

/** A reading with the statuses of other columns; null where they say that a number that is there cannot be there. */
export function withStatuses(reading: CellReading, given: readonly ObsStatus[]): CellReading | null {
  if (given.length === 0 || reading.kind === "unreadable") return reading;
  if (reading.kind === "missing") {
    const own = reading.statuses.filter((status) => status !== "O");
    return { ...reading, statuses: absentStatuses([...new Set([...own, ...given])]) };
  }
  if (mustBeMissing(given)) return null;
  const statuses = reading.statuses.length === 0 ? given : [...new Set([...reading.statuses, ...given])];
  return { ...reading, statuses };
}
