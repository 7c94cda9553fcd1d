import { cellAddress, cellText, type CancelSignal, type Sheet } from "../cell";
import type { LabelledValue, TableEvent, TableHints, TableIssue, TableOutline } from "../labelled";
import { bandsOf, inBand, type Band } from "./band";
import type { Part } from "./compose";
import { cellAt, filledColumns, isBlankRow, ownColumns, type GridRow } from "./grid-row";
import { findHead, type Head } from "./head";
import { ambiguousPeriod, remarkColumn, unlabelledTable } from "./issues";
import { outlineOf, type OutlineState } from "./outline";
import { planTable, type Plan } from "./plan";
import { RowFeed } from "./row-feed";
import { isPlainValues, rowKind, rowText, type RowKind } from "./row-kind";
import { TableReader } from "./table-reader";

/** What reading a sheet goes by; numbers of tables and series count on through a file. */
export interface CrossContext {
  readonly hints: TableHints;
  readonly firstTable: number;
  readonly firstSeries: number;
  readonly signal?: CancelSignal;
}

/** Rows and cells of which a table's head is made out. */
const headBounds = { rows: 2_000, cells: 200_000 };
/** Rows looked ahead to tell a section from a title or a note. */
const aheadBounds = { rows: 40, cells: 20_000 };
/** Values that are handed on at once. */
const batchSize = 1_000;
/** Notes that are kept; a text of many lines below a table is no table. */
const mostNotes = 200;

/** Reads the cross tables of a sheet, one below another. Rows flow: no more than the head of a table is held. */
export async function* readCross(sheet: Sheet, context: CrossContext): AsyncGenerator<TableEvent> {
  const feed = new RowFeed(sheet, context.signal);
  const run = { table: context.firstTable, series: context.firstSeries };
  try {
    for (;;) {
      await skipBlank(feed);
      const window = await feed.peek(headBounds);
      if (window.length === 0 || context.signal?.aborted === true) return;
      const head = findHead(window);
      if (head === null) await take(feed, window.length);
      else if (isUnlabelled(window, head)) yield* leaveOut(feed, { window, head, sheet });
      else yield* readTables(feed, { sheet, run, window, head, context });
    }
  } finally {
    await feed.close();
  }
}

async function skipBlank(feed: RowFeed): Promise<void> {
  for (;;) {
    const [next] = await feed.peek({ rows: 1, cells: 1 });
    if (next === undefined || !isBlankRow(next)) return;
    await feed.take();
  }
}

async function take(feed: RowFeed, rows: number): Promise<void> {
  for (let taken = 0; taken < rows; taken += 1) await feed.take();
}

/** Numbers without a header tell nothing, unless the preamble names the one indicator that they are of. */
function isUnlabelled(window: readonly GridRow[], head: Head): boolean {
  if (head.headers.length > 0) return false;
  const fields = head.preamble.some((index) =>
    /^(?:指标|indicator)/i.test(cellText(window[index]?.cells.find((cell) => cell !== null) ?? null)),
  );
  const values = head.shapes.filter(({ column, numeric }) => column >= head.firstValue && numeric > 0);
  return !fields || values.length !== 1;
}

interface Unlabelled {
  readonly window: readonly GridRow[];
  readonly head: Head;
  readonly sheet: Sheet;
}

async function* leaveOut(feed: RowFeed, { window, head, sheet }: Unlabelled): AsyncGenerator<TableEvent> {
  const row = window[head.body];
  const cell = row === undefined ? null : cellAddress(row.number, filledColumns(row)[0] ?? 0);
  yield { type: "issue", table: null, issue: unlabelledTable({ sheet: sheet.name, cell }) };
  await take(feed, head.body);
  for (;;) {
    const next = await feed.take();
    if (next === null || isBlankRow(next)) return;
  }
}

interface TablesRun {
  readonly sheet: Sheet;
  readonly run: { table: number; series: number };
  readonly window: readonly GridRow[];
  readonly head: Head;
  readonly context: CrossContext;
}

/** A table that is being read, and what was found beside its values. */
interface OpenTable {
  readonly table: number;
  readonly band: Band;
  readonly plan: Plan;
  readonly reader: TableReader;
  readonly headers: ReadonlySet<string>;
  readonly notes: { row: number; column: number; text: string }[];
  readonly sections: number[];
  before: RowKind;
}

/** Reads a table, or the tables that stand side by side. */
async function* readTables(
  feed: RowFeed,
  { sheet, run, window, head, context }: TablesRun,
): AsyncGenerator<TableEvent> {
  const tables = bandsOf(window, head).flatMap((band) =>
    openTable({ sheet, run, window, head, context }, band),
  );
  for (const one of tables) {
    yield {
      type: "table",
      table: one.table,
      outline: outlineNow(one, sheet, { bottom: one.plan.firstRow, leftOut: [] }),
    };
    for (const issue of planIssues(one.plan, sheet.name)) yield { type: "issue", table: one.table, issue };
  }
  await take(feed, Math.max(1, head.body));
  yield* readRows(feed, { tables, context });
  for (const one of tables) {
    const { issues, bottom, leftOut } = one.reader.end();
    for (const issue of issues) yield { type: "issue", table: one.table, issue };
    yield { type: "end", table: one.table, outline: outlineNow(one, sheet, { bottom, leftOut }) };
  }
}

function openTable({ sheet, run, window, head, context }: TablesRun, band: Band): readonly OpenTable[] {
  const top = head.headers[0] ?? head.body;
  const seen =
    band.to === Infinity && band.from === 0
      ? window
      : window.map((row, index) => (index < top ? row : inBand(row, band)));
  const own = seen === window ? head : findHead(seen);
  if (own === null) return [];
  const plan = planTable(seen, own, context.hints);
  const headers = new Set(own.headers.flatMap((index) => seen[index] ?? []).map(rowText));
  const table = run.table;
  run.table += 1;
  return [
    {
      table,
      band,
      plan,
      headers,
      reader: new TableReader(plan, sheet.name, run),
      notes: [],
      sections: [],
      before: "header",
    },
  ];
}

function outlineNow(
  one: OpenTable,
  sheet: Sheet,
  state: Pick<OutlineState, "bottom" | "leftOut">,
): TableOutline {
  return outlineOf(one.plan, { sheet: sheet.name, notes: one.notes, sections: one.sections, ...state });
}

function planIssues(plan: Plan, sheet: string | null): readonly TableIssue[] {
  const remarks = plan.remarks.map((column) => {
    const cell = cellAddress(plan.header?.bottom ?? plan.firstRow, column);
    return remarkColumn({ sheet, cell }, plan.remarkNames.get(column) ?? "");
  });
  const title = plan.preamble.period;
  const year = plan.columns.flatMap(({ parts }) => yearAlone(parts))[0];
  const range = title?.kind === "whole" && title.period.kind !== "day" && title.period.kind !== "month";
  const rows = plan.labels.some(({ role }) => role === "period");
  if (!range || year === undefined || rows) return remarks;
  return [...remarks, ambiguousPeriod({ sheet, cell: year }, title.period.code)];
}

/** Cell of a header that names a year and no part of it. */
function yearAlone(parts: readonly Part[]): readonly string[] {
  const periods = parts.flatMap(({ meaning }) => (meaning.period === null ? [] : [meaning]));
  const [only, ...more] = periods;
  return only?.period?.kind === "year" && only.cell !== null && more.length === 0 ? [only.cell] : [];
}

interface RowsRun {
  readonly tables: readonly OpenTable[];
  readonly context: CrossContext;
}

async function* readRows(feed: RowFeed, { tables, context }: RowsRun): AsyncGenerator<TableEvent> {
  const batches = tables.map((): LabelledValue[] => []);
  for (;;) {
    const [row] = await feed.peek({ rows: 1, cells: 1 });
    if (row === undefined || context.signal?.aborted === true) break;
    const plain = isBlankRow(row) || tables.every((one) => isPlainValues(inBand(row, one.band), one.plan));
    const ahead = plain ? [] : (await feed.peek(aheadBounds)).slice(1);
    const kinds = tables.map((one) => kindIn(one, row, ahead));
    if (kinds.includes("next-table")) break;
    await feed.take();
    for (const [index, one] of tables.entries()) {
      const batch = batches[index] ?? [];
      yield* apply(one, { row: inBand(row, one.band), kind: kinds[index] ?? "blank", batch });
      if (batch.length >= batchSize) yield { type: "values", table: one.table, values: batch.splice(0) };
    }
  }
  for (const [index, one] of tables.entries()) {
    const batch = batches[index] ?? [];
    if (batch.length > 0) yield { type: "values", table: one.table, values: batch };
  }
}

function kindIn(one: OpenTable, row: GridRow, ahead: readonly GridRow[]): RowKind {
  const { plan, before, headers, band } = one;
  if (isPlainValues(inBand(row, band), plan)) return "values";
  return rowKind(inBand(row, band), {
    plan,
    before,
    headers,
    ahead: ahead.map((other) => inBand(other, band)),
  });
}

interface RowFound {
  readonly row: GridRow;
  readonly kind: RowKind;
  readonly batch: LabelledValue[];
}

function* apply(one: OpenTable, { row, kind, batch }: RowFound): Generator<TableEvent> {
  const { table, reader } = one;
  if (kind === "values") {
    const { series, issues, values } = reader.read(row);
    for (const found of series) yield { type: "series", table, ...found };
    for (const issue of issues) yield { type: "issue", table, issue };
    batch.push(...values);
  } else if (kind === "section") {
    reader.addSection(row);
    one.sections.push(row.number);
  } else if (kind === "note" && one.notes.length < mostNotes)
    one.notes.push({ row: row.number, column: ownColumns(row)[0] ?? 0, text: noteText(row) });
  if (kind !== "blank" || one.before !== "note") one.before = kind;
}

function noteText(row: GridRow): string {
  return ownColumns(row)
    .map((column) => cellText(cellAt(row, column)))
    .join(" ")
    .slice(0, 1_000);
}
