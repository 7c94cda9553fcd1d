import { cellText, isEmptyCell } from "../cell";
import { conceptOfHeader, looksLikeNote, looksLikePlace } from "../words";
import { holdsNumber, kindOf } from "./cell-kind";
import { cellAt, filledColumns, isBlankRow, mergeAt, ownColumns, type GridRow } from "./grid-row";
import { isDataRow, isNumbering } from "./head";
import { indentOf } from "./indent";
import { readMeaning } from "./meaning";
import { periodPart } from "./period-part";
import type { Plan } from "./plan";
import { fieldsOf } from "./preamble";
import { sectionMarker } from "./section";

/** What a row below the header is. */
export type RowKind = "blank" | "values" | "section" | "note" | "header" | "next-table";

/** Where a row stands within its table. */
export interface RowAround {
  readonly plan: Plan;
  /** Kind of the row before. */
  readonly before: RowKind;
  /** Rows that follow, as far as they were looked at. */
  readonly ahead: readonly GridRow[];
  /** Texts of the header rows as they were printed. */
  readonly headers: ReadonlySet<string>;
}

/** Words of a row, to know a header that is printed again. */
export function rowText(row: GridRow): string {
  return ownColumns(row)
    .map((column) => cellText(cellAt(row, column)))
    .join("\n");
}

/** Whether a row needs no look at the rows that follow: it has a number where values stand. */
function hasNumbers(row: GridRow, plan: Plan): boolean {
  return plan.columns.some(({ column }) => holdsNumber(cellAt(row, column)));
}

/**
 * Whether a row is one of values beyond doubt, as most are: words in its first label, and a number that is no year, no
 * number of a column and no part of a date. Such a row needs no look at those around it.
 */
export function isPlainValues(row: GridRow, plan: Plan): boolean {
  const label = plan.labels.find(({ role }) => role !== "left-out");
  const text = label === undefined ? "" : cellText(cellAt(row, label.column));
  if (text.length < 2 || /[:：]|^\d{1,3}$/.test(text)) return false;
  return plan.columns.some(({ column }) => {
    const cell = cellAt(row, column);
    if (typeof cell === "number") return cell > 3_000 || cell < 0 || !Number.isInteger(cell);
    return (
      typeof cell === "string" &&
      /^-?\d{1,15}\.\d{1,15}$/.test(cell.trim()) &&
      !/^(?:1|2)\d{3}\./.test(cell.trim())
    );
  });
}

/** Tells what a row below the header is. */
export function rowKind(row: GridRow, around: RowAround): RowKind {
  const { plan } = around;
  if (isBlankRow(row)) return "blank";
  if (around.headers.has(rowText(row))) return titled(around) ? "next-table" : "header";
  if (isNumbering(row)) return "header";
  if (hasNumbers(row, plan) && !isYears(row, around)) return fieldsOf(row).length > 0 ? "note" : "values";
  if (looksLikeNote(firstText(row))) return "note";
  if (isHeaderLike(row, around) || leadsToHeader(around)) return "next-table";
  const labelOnly =
    filledColumns(row).every((column) => !plan.columns.some((one) => one.column === column)) ||
    isMergedLabel(row, plan);
  if (!labelOnly) return hasMoreData(around) || around.before === "values" ? "values" : "note";
  if (isMissingRow(row, around)) return "values";
  return hasMoreData(around) ? "section" : "note";
}

function titled({ before }: RowAround): boolean {
  return before === "note";
}

function firstText(row: GridRow): string {
  return cellText(cellAt(row, filledColumns(row)[0] ?? 0));
}

/** Years over columns of other numbers. */
function isYears(row: GridRow, { ahead, plan, before }: RowAround): boolean {
  if (before === "values") return false;
  const kinds = plan.columns
    .map(({ column }) => kindOf(cellAt(row, column)))
    .filter((kind) => kind !== "empty");
  return kinds.every((kind) => kind === "year") && !isDataRow(row, ahead);
}

/** Words or periods where values stand, after a break, or such as head columns. */
function isHeaderLike(row: GridRow, { plan, before }: RowAround): boolean {
  const own = ownColumns(row).filter((column) => plan.columns.some((one) => one.column === column));
  const kinds = own.map((column) => kindOf(cellAt(row, column)));
  if (own.length === 0 || kinds.some((kind) => kind === "number" || kind === "marker")) return false;
  if (own.length === 1 && plan.columns.length > 2 && before === "values") return false;
  if (before !== "values") return own.length > 1 || plan.columns.length === 1;
  return own.every((column) => {
    const cell = cellAt(row, column);
    const { name, unit, form } = readMeaning(cell, null);
    return (
      periodPart(cell) !== null ||
      conceptOfHeader(cellText(cell)) !== null ||
      (name === "" && (unit !== null || form !== null))
    );
  });
}

/** Whether the rows that follow begin another table before any values come. */
function leadsToHeader({ ahead, plan, headers }: RowAround): boolean {
  for (const [index, row] of ahead.entries()) {
    if (isBlankRow(row)) continue;
    if (headers.has(rowText(row))) return true;
    const rest = ahead.slice(index + 1, index + 20);
    if (hasNumbers(row, plan) && !isYears(row, { plan, before: "blank", ahead: rest, headers })) return false;
    if (isHeaderLike(row, { plan, before: "blank", ahead: rest, headers }))
      return rest.some((one) => hasNumbers(one, plan));
  }
  return false;
}

function hasMoreData({ ahead, plan }: RowAround): boolean {
  return ahead.some((row) => hasNumbers(row, plan));
}

/** A label merged over the values heads the rows below. */
function isMergedLabel(row: GridRow, plan: Plan): boolean {
  const [first] = filledColumns(row);
  const merge = first === undefined ? null : mergeAt(row, first);
  return (
    merge !== null &&
    merge.left < plan.firstValue &&
    merge.right >= plan.firstValue &&
    ownColumns(row).length === 1
  );
}

/** A row like its neighbours whose values are all absent, rather than the heading of others. */
function isMissingRow(row: GridRow, { plan, ahead }: RowAround): boolean {
  if (isMergedLabel(row, plan)) return false;
  const inner = plan.labels.filter(({ role }) => role === "name" || role === "period").at(-1);
  if (inner === undefined || isEmptyCell(cellAt(row, inner.column))) return false;
  const next = ahead.find((one) => !isBlankRow(one));
  const cell = cellAt(row, inner.column);
  if (inner.role === "period") {
    const kind = periodPart(cell)?.kind;
    return (
      kind !== undefined && (next === undefined || kind === periodPart(cellAt(next, inner.column))?.kind)
    );
  }
  const { name, unit, period } = readMeaning(cell, null);
  if (period !== null || sectionMarker(name) !== null || /[:：]$/.test(name)) return false;
  if (next !== undefined && indentOf(cellAt(next, inner.column)) > indentOf(cell)) return false;
  if (next !== undefined && /^(?:其中|#)/.test(cellText(cellAt(next, inner.column)))) return false;
  const { hints } = plan;
  switch (inner.slot.concept) {
    case "entity":
      return hints.isKnownEntity(name) || looksLikePlace(name);
    case "indicator":
      return hints.isKnownIndicator(name) || unit !== null;
    case "industry":
      return hints.isKnownIndustry(name);
    default:
      return false;
  }
}
