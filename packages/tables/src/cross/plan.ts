import { cellAddress, cellText, type CellRange } from "../cell";
import type { OpenLabel, TableHints } from "../labelled";
import { conceptOfHeader, looksLikeNote } from "../words";
import { groupOf, titleSlot, type Part } from "./compose";
import { cellAt, filledColumns, type GridRow } from "./grid-row";
import { isLabelOnly, type Head } from "./head";
import { levelNames, type LevelNames } from "./header-names";
import { readHeaderGrid, type HeaderGrid } from "./header-grid";
import { readLabelColumns, type LabelColumn } from "./label-columns";
import { noMeaning, readMeaning, type Meaning } from "./meaning";
import { readPreamble, type Preamble } from "./preamble";
import { decideSlot, type Slot, type SlotFound } from "./slot";
import { withNeighbours, type HeadedColumn } from "./value-columns";

/** A column of values and what stands over it, nearest first. */
export interface ColumnPlan {
  readonly column: number;
  readonly parts: readonly Part[];
  /** The same for columns that differ by their periods only. */
  readonly group: string;
}

/** How a table is to be read: everything that its head tells. */
export interface Plan {
  readonly preamble: Preamble;
  /** Header rows; null for a table without any. */
  readonly header: CellRange | null;
  readonly preambleRows: readonly number[];
  /** First row below the header. */
  readonly firstRow: number;
  readonly labels: readonly LabelColumn[];
  readonly columns: readonly ColumnPlan[];
  /** Columns whose header says that they hold no values. */
  readonly remarks: readonly number[];
  readonly remarkNames: ReadonlyMap<number, string>;
  readonly firstValue: number;
  /** What rows with a label only are. */
  readonly section: Slot;
  /** What the preamble says, nearest first. */
  readonly context: readonly Part[];
  readonly open: readonly OpenLabel[];
  /** Header words that tell the shape. */
  readonly words: readonly string[];
  readonly hints: TableHints;
}

const unnamed: Slot = { concept: "ignore", name: "" };

/** Makes the plan of a table from the window that it begins in. */
export function planTable(window: readonly GridRow[], head: Head, hints: TableHints): Plan {
  const rowsOf = (indexes: readonly number[]): readonly GridRow[] =>
    indexes.flatMap((index) => window[index] ?? []);
  const headerRows = rowsOf(head.headers);
  const preamble = readPreamble(rowsOf(head.preamble), hints);
  const { columns: labels, open } = readLabelColumns(window, head, hints);
  const grid = readHeaderGrid(headerRows, { first: head.firstValue, end: widthOf(window, head) });
  const values = valueColumns(grid, head, labels);
  const names = levelNames(grid, values.columns);
  const levels = names.map((level, index) =>
    levelSlot({ level, index, grid, columns: values.columns }, { hints, header: cornerWord(headerRows) }),
  );
  const columns = withNeighbours(grid, values.columns).map((one) =>
    columnPlan(one, { names, levels, columns: values.columns }),
  );
  const taken = [...labels.map(({ slot }) => slot), ...levels.map(({ slot }) => slot)].map(
    ({ concept }) => concept,
  );
  const section = sectionSlot(window.slice(head.body), { head, hints, taken });
  return {
    preamble,
    header: headerRange(headerRows),
    preambleRows: rowsOf(head.preamble).map(({ number }) => number),
    firstRow: window[head.body]?.number ?? 1,
    labels,
    columns,
    remarks: values.remarks,
    remarkNames: new Map(
      values.remarks.map((column) => [
        column,
        grid.map((level) => level[column]?.meaning.name ?? "").join(""),
      ]),
    ),
    firstValue: head.firstValue,
    section: section.slot,
    context: contextParts(preamble, { taken, section: section.slot.concept }),
    open: [
      ...open,
      ...levels.flatMap((level) => level.open ?? []),
      ...(section.open === null ? [] : [section.open]),
    ],
    words: [
      ...labels.map(({ header }) => header ?? ""),
      ...names.flat(),
      preamble.database ?? "",
      preamble.indicator?.name ?? "",
      preamble.title ?? "",
    ],
    hints,
  };
}

function widthOf(window: readonly GridRow[], head: Head): number {
  return Math.max(head.shapes.length, ...head.headers.map((index) => window[index]?.cells.length ?? 0));
}

function headerRange(rows: readonly GridRow[]): CellRange | null {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const columns = rows.flatMap(filledColumns);
  return { top: first.number, bottom: last.number, left: Math.min(...columns), right: Math.max(...columns) };
}

interface ValueColumns {
  readonly columns: readonly number[];
  readonly remarks: readonly number[];
}

/** Columns with a header, from the first of values on; those with words below words are remarks. */
function valueColumns(grid: HeaderGrid, head: Head, labels: readonly LabelColumn[]): ValueColumns {
  const width = grid[0]?.length ?? head.shapes.length;
  const all = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column >= head.firstValue && !labels.some((label) => label.column === column),
  );
  const headed =
    grid.length === 0
      ? all.filter((column) => (head.shapes[column]?.numeric ?? 0) > 0).slice(0, 2)
      : all.filter((column) => isHeaded(grid, column));
  const remarks = headed.filter((column) => isRemark(grid, head, column));
  return { columns: headed.filter((column) => !remarks.includes(column)), remarks };
}

function isHeaded(grid: HeaderGrid, column: number): boolean {
  return grid.some((level) => level[column]?.origin != null);
}

function isRemark(grid: HeaderGrid, head: Head, column: number): boolean {
  const meanings = grid.flatMap((level) => level[column]?.meaning ?? []);
  const concepts = meanings.map(({ name }) => conceptOfHeader(name));
  if (concepts.some((concept) => concept === "note" || concept === "ignore" || concept === "status"))
    return true;
  const shape = head.shapes[column];
  const words = shape !== undefined && shape.texts > 0 && shape.texts > shape.numeric;
  return (
    words && meanings.every(({ period, unit, form }) => period === null && unit === null && form === null)
  );
}

/** `指标\地区`: what the corner says of the columns. */
function cornerWord(rows: readonly GridRow[]): string | null {
  const corner = rows
    .map((row) => cellText(cellAt(row, filledColumns(row)[0] ?? 0)))
    .find((text) => /[\\/／＼|]/.test(text));
  const parts = corner?.split(/[\\/／＼|]/) ?? [];
  return parts.length === 2 ? (parts[1] ?? null) : null;
}

interface Level {
  readonly level: LevelNames;
  readonly index: number;
  readonly grid: HeaderGrid;
  readonly columns: readonly number[];
}

function levelSlot(
  { level, index, grid, columns }: Level,
  { hints, header }: { hints: TableHints; header: string | null },
): SlotFound {
  const labels = [...new Set(level.filter((name) => name !== ""))];
  if (labels.length === 0) return { slot: unnamed, open: null };
  const meanings = columns.flatMap((column) => grid[index]?.[column]?.meaning ?? []);
  const withUnit = new Set(
    meanings.filter(({ unit, name }) => unit !== null && name !== "").map(({ name }) => name),
  ).size;
  const cell = meanings.find(({ name }) => name !== "")?.cell ?? "A1";
  return decideSlot(
    { key: `header ${index + 1}`, header, cell, labels, withUnit, facet: `header ${index + 1}` },
    hints,
  );
}

interface LevelPlans {
  readonly names: readonly LevelNames[];
  readonly levels: readonly SlotFound[];
  readonly columns: readonly number[];
}

function columnPlan(
  { column, levels: cells }: HeadedColumn,
  { names, levels, columns }: LevelPlans,
): ColumnPlan {
  const at = columns.indexOf(column);
  const parts = cells.map(({ meaning }, level) => ({
    slot: levels[level]?.slot ?? unnamed,
    meaning: (names[level]?.[at] ?? "") === "" && !inherits(meaning) ? { ...meaning, name: "" } : meaning,
  }));
  return { column, parts: parts.reverse(), group: groupOf(parts) };
}

/** A growth has its name from the column beside it. */
function inherits({ form, period }: Meaning): boolean {
  return form !== null || period !== null;
}

interface SectionAround {
  readonly head: Head;
  readonly hints: TableHints;
  readonly taken: readonly string[];
}

function rowWords(row: GridRow): string {
  return cellText(cellAt(row, filledColumns(row)[0] ?? 0));
}

/** What rows with a label only are; asked only where nothing else names an indicator. */
function sectionSlot(body: readonly GridRow[], { head, hints, taken }: SectionAround): SlotFound {
  const last = body.findLastIndex((row) => filledColumns(row).length > 1);
  const rows = body
    .slice(0, last)
    .filter((row) => isLabelOnly(row, head.firstValue) && !looksLikeNote(rowWords(row)));
  const found = rows.flatMap((row) => {
    const column = filledColumns(row)[0] ?? 0;
    const meaning = readMeaning(cellAt(row, column), cellAddress(row.number, column));
    return meaning.name === "" ? [] : [meaning];
  });
  const labels = [...new Set(found.map(({ name }) => name))].slice(0, 500);
  if (labels.length === 0) return { slot: { concept: "facet", name: "section" }, open: null };
  const withUnit = found.filter(({ unit }) => unit !== null).length;
  const decided = decideSlot(
    { key: "section", header: null, cell: found[0]?.cell ?? "A1", labels, withUnit, facet: "section" },
    hints,
  );
  return taken.includes("indicator") ? { ...decided, open: null } : decided;
}

interface Taken {
  /** Concepts that label columns and header rows name. */
  readonly taken: readonly string[];
  readonly section: string;
}

/** The preamble names what no part of the table names. A title gives way to sections row by row: it may be the next table's. */
function contextParts(preamble: Preamble, { taken, section }: Taken): readonly Part[] {
  const part = (concept: Slot["concept"], meaning: Meaning): Part => ({
    slot: { concept, name: concept },
    meaning,
  });
  const { indicator, measured, entity, unit, period } = preamble;
  const free = (concept: Slot["concept"]): boolean => !taken.includes(concept);
  const isNamed = indicator !== null && free("indicator") && section !== "indicator";
  const isTitled = indicator === null && measured !== null && free("indicator");
  return [
    part("ignore", { ...noMeaning, period, unit }),
    ...(isNamed ? [part("indicator", indicator)] : []),
    ...(isTitled ? [{ slot: titleSlot, meaning: measured }] : []),
    ...(entity !== null && free("entity") && section !== "entity" ? [part("entity", entity)] : []),
  ];
}
