import { cellAddress, cellText, isEmptyCell } from "../cell";
import type { OpenLabel, TableHints } from "../labelled";
import { conceptOfHeader, readUnitText, type HeaderConcept } from "../words";
import { kindOf } from "./cell-kind";
import { cellAt, mergeAt, ownColumns, type GridRow } from "./grid-row";
import type { Head } from "./head";
import { isTranslation } from "./header-names";
import { readMeaning } from "./meaning";
import { periodPart } from "./period-part";
import { decideSlot, type Slot } from "./slot";

/** A column of labels and what it is for. */
export interface LabelColumn {
  readonly column: number;
  readonly header: string | null;
  readonly role: "name" | "period" | "unit" | "code" | "left-out";
  /** What its names are. */
  readonly slot: Slot;
}

export interface LabelColumns {
  readonly columns: readonly LabelColumn[];
  readonly open: readonly OpenLabel[];
}

/** What a column of labels is told by. */
interface LabelWords {
  readonly column: number;
  readonly header: string | null;
  readonly headerCell: string | null;
  readonly concept: HeaderConcept | null;
  readonly rows: readonly GridRow[];
}

const noSlot: Slot = { concept: "ignore", name: "" };
/** Labels that are looked at to tell what a column holds. */
const labelsLookedAt = 500;

/** Tells what the columns left of the values are for, and further columns that their headers call units. */
export function readLabelColumns(window: readonly GridRow[], head: Head, hints: TableHints): LabelColumns {
  const body = window.slice(head.body).filter((row) => ownColumns(row).length > 1);
  const words = head.shapes
    .filter(
      ({ column, filled }) => filled > 0 && (column < head.firstValue || isUnitColumn(window, head, column)),
    )
    .map(({ column }) => wordsOf({ window, head, body }, column));
  const roles = words.map((one) => roleOf(one, head));
  const found = words.map((one, index) => {
    const role = roles[index] ?? "name";
    const translates =
      role === "name" &&
      words.some((other, at) => at !== index && roles[at] === "name" && translatesColumn(one, other));
    return translates ? leftOut(one) : named(one, { role, hints });
  });
  const columns = found.map(({ column }) => column);
  return {
    columns: columns.map((one, index) => codesAlone(one, { concept: words[index]?.concept, columns })),
    open: found.flatMap(({ open }) => open ?? []),
  };
}

/** Codes with no names anywhere beside them are the names. */
function codesAlone(
  one: LabelColumn,
  { concept, columns }: { concept: HeaderConcept | null | undefined; columns: readonly LabelColumn[] },
): LabelColumn {
  const of = concept === "entity-code" ? "entity" : concept === "indicator-code" ? "indicator" : null;
  if (one.role !== "code" || of === null) return one;
  const named = columns.some(
    ({ role, slot }) => role === "name" && (slot.concept === of || slot.concept === "facet"),
  );
  return named ? one : { ...one, role: "name", slot: { concept: of, name: one.header ?? of } };
}

function isUnitColumn(window: readonly GridRow[], head: Head, column: number): boolean {
  return headersOf(window, head, column).some(({ text }) => conceptOfHeader(text) === "unit");
}

interface HeaderText {
  readonly text: string;
  readonly cell: string;
}

/** Header words over a column of labels; words merged over values too are a title of the values. */
function headersOf(window: readonly GridRow[], head: Head, column: number): readonly HeaderText[] {
  return head.headers.flatMap((index) => {
    const row = window[index];
    const text = row === undefined ? "" : cellText(cellAt(row, column));
    const merge = row === undefined ? null : mergeAt(row, column);
    if (row === undefined || text === "" || (merge !== null && merge.top !== row.number)) return [];
    return [
      {
        text: text.replace(/\s+/g, " ").replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ""),
        cell: cellAddress(row.number, column),
      },
    ];
  });
}

function wordsOf(
  { window, head, body }: { window: readonly GridRow[]; head: Head; body: readonly GridRow[] },
  column: number,
): LabelWords {
  const headers = headersOf(window, head, column);
  const known = headers.find(({ text }) => conceptOf(text) !== null) ?? headers.at(-1);
  return {
    column,
    header: known?.text ?? null,
    headerCell: known?.cell ?? null,
    concept: known === undefined ? null : conceptOf(known.text),
    rows: body,
  };
}

/** A corner says what stands in the rows, then what stands in the columns: 地区/年份. */
function conceptOf(header: string): HeaderConcept | null {
  const whole = conceptOfHeader(header) ?? conceptOfHeader(header.replace(/[A-Za-z ]+$/, ""));
  if (whole !== null || header.length > 20) return whole;
  const parts = header.split(/[\\/／＼|]/).map((part) => conceptOfHeader(part));
  return parts.length === 2 ? (parts[0] ?? null) : null;
}

function roleOf({ column, concept, rows }: LabelWords, head: Head): LabelColumn["role"] {
  const shape = head.shapes[column];
  const cells = rows
    .map((row) => cellAt(row, column))
    .filter((cell) => !isEmptyCell(cell))
    .slice(0, labelsLookedAt);
  if (concept === "ignore" || concept === "note") return "left-out";
  if (concept === "unit") return "unit";
  if (concept === "entity-code" || concept === "indicator-code")
    return shape !== undefined && shape.texts > shape.numbers && column === 0 && head.firstValue === 1
      ? "name"
      : "code";
  const periods = cells.filter((cell) => periodPart(cell) !== null).length;
  if (periods * 2 > cells.length && (shape === undefined || !shape.codes)) return "period";
  if (shape?.counts === true) return "left-out";
  if (shape?.codes === true && column !== 0) return "code";
  if (shape?.codes === true && head.firstValue > 1) return "code";
  const units = cells.filter((cell) => readUnitText(cellText(cell))?.unit != null).length;
  return units * 2 > cells.length ? "unit" : "name";
}

function labelsOf({ column, rows }: LabelWords): readonly string[] {
  const names = rows.slice(0, 2_000).map((row) => readMeaning(cellAt(row, column), null).name);
  return [...new Set(names.filter((name) => name !== ""))].slice(0, labelsLookedAt);
}

function translatesColumn(one: LabelWords, other: LabelWords): boolean {
  const texts = (words: LabelWords): readonly string[] =>
    words.rows.slice(0, labelsLookedAt).map((row) => cellText(cellAt(row, words.column)));
  return isTranslation(texts(one), texts(other));
}

interface NamedColumn {
  readonly column: LabelColumn;
  readonly open: OpenLabel | null;
}

function leftOut({ column, header }: LabelWords): NamedColumn {
  return { column: { column, header, role: "left-out", slot: noSlot }, open: null };
}

function named(
  words: LabelWords,
  { role, hints }: { role: LabelColumn["role"]; hints: TableHints },
): NamedColumn {
  const { column, header } = words;
  if (role !== "name") return { column: { column, header, role, slot: noSlot }, open: null };
  const labels = labelsOf(words);
  if (labels.length === 0)
    return { column: { column, header, role: "name", slot: { concept: "facet", name: "form" } }, open: null };
  const first = words.rows.find((row) => kindOf(cellAt(row, column)) !== "empty");
  const { slot, open } = decideSlot(
    {
      key: header ?? `column ${String.fromCharCode(65 + (column % 26))}`,
      header,
      cell: words.headerCell ?? cellAddress(first?.number ?? 1, column),
      labels,
      withUnit: unitCount(words),
      facet: header ?? `column ${column + 1}`,
    },
    hints,
  );
  return { column: { column, header, role: "name", slot }, open };
}

function unitCount({ column, rows }: LabelWords): number {
  const found = rows.slice(0, labelsLookedAt).map((row) => readMeaning(cellAt(row, column), null));
  return new Set(found.filter(({ unit, name }) => unit !== null && name !== "").map(({ name }) => name)).size;
}
