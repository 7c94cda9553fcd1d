import { cellAddress, cellText, type CancelSignal, type Sheet } from "../cell";
import type { LabelledValue, TableEvent, TableHints, TableIssue } from "../labelled";
import { cellAt, filledColumns, isBlankRow, ownColumns, type GridRow } from "./grid-row";
import { findHead, type Head } from "./head";
import { remarkColumn, unlabelledTable } from "./issues";
import { outlineOf, type OutlineState } from "./outline";
import { planTable, type Plan } from "./plan";
import { RowFeed } from "./row-feed";
import { rowKind, rowText, type RowKind } from "./row-kind";
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
      else yield* readTable(feed, { sheet, run, window, head, context });
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
  const fields = head.preamble.some((index) => /^(?:指标|indicator)/i.test(cellText(window[index]?.cells.find((cell) => cell !== null) ?? null)));
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

interface TableRun {
  readonly sheet: Sheet;
  readonly run: { table: number; series: number };
  readonly window: readonly GridRow[];
  readonly head: Head;
  readonly context: CrossContext;
}

interface Found {
  readonly notes: { row: number; text: string }[];
  readonly sections: number[];
}

async function* readTable(feed: RowFeed, { sheet, run, window, head, context }: TableRun): AsyncGenerator<TableEvent> {
  const plan = planTable(window, head, context.hints);
  const reader = new TableReader(plan, sheet.name, run.series);
  const table = run.table;
  const found: Found = { notes: [], sections: [] };
  const outline = (state: Partial<OutlineState>): TableEvent & { type: "table" } => ({
    type: "table",
    table,
    outline: outlineOf(plan, { sheet: sheet.name, bottom: plan.firstRow, leftOut: [], ...found, ...state }),
  });
  run.table += 1;
  yield outline({});
  for (const issue of remarkIssues(plan, sheet.name)) yield { type: "issue", table, issue };
  await take(feed, head.body);
  yield* readRows(feed, { plan, reader, found, table, context, headers: headerTexts(window, head) });
  const { issues, bottom, nextSeries, leftOut } = reader.end();
  run.series = nextSeries;
  for (const issue of issues) yield { type: "issue", table, issue };
  yield { ...outline({ bottom, leftOut }), type: "end" };
}

function headerTexts(window: readonly GridRow[], head: Head): ReadonlySet<string> {
  return new Set(head.headers.flatMap((index) => window[index] ?? []).map(rowText));
}

function remarkIssues(plan: Plan, sheet: string | null): readonly TableIssue[] {
  return plan.remarks.map((column) => {
    const cell = cellAddress(plan.header?.bottom ?? plan.firstRow, column);
    return remarkColumn({ sheet, cell }, plan.remarkNames.get(column) ?? "");
  });
}

interface RowsRun {
  readonly plan: Plan;
  readonly reader: TableReader;
  readonly found: Found;
  readonly table: number;
  readonly context: CrossContext;
  readonly headers: ReadonlySet<string>;
}

async function* readRows(feed: RowFeed, { plan, reader, found, table, context, headers }: RowsRun): AsyncGenerator<TableEvent> {
  let before: RowKind = "header";
  let values: LabelledValue[] = [];
  for (;;) {
    const [row] = await feed.peek({ rows: 1, cells: 1 });
    if (row === undefined || context.signal?.aborted === true) break;
    const kind: RowKind = await kindAhead(feed, { row, plan, before, headers });
    if (kind === "next-table") break;
    await feed.take();
    if (kind === "values") {
      const read = reader.read(row);
      for (const { series, labels } of read.series) yield { type: "series", table, series, labels };
      for (const issue of read.issues) yield { type: "issue", table, issue };
      values.push(...read.values);
      if (values.length >= batchSize) {
        yield { type: "values", table, values };
        values = [];
      }
    } else if (kind === "section") {
      reader.addSection(row);
      found.sections.push(row.number);
    } else if (kind === "note" && found.notes.length < mostNotes) found.notes.push({ row: row.number, text: noteText(row) });
    if (kind !== "blank" || before !== "note") before = kind;
  }
  if (values.length > 0) yield { type: "values", table, values };
}

interface Ahead {
  readonly row: GridRow;
  readonly plan: Plan;
  readonly before: RowKind;
  readonly headers: ReadonlySet<string>;
}

/** A plain row of values needs no look ahead, and there are many of them. */
async function kindAhead(feed: RowFeed, { row, ...around }: Ahead): Promise<RowKind> {
  const ahead = isBlankRow(row) ? [] : (await feed.peek(aheadBounds)).slice(1);
  return rowKind(row, { ...around, ahead });
}

function noteText(row: GridRow): string {
  return ownColumns(row)
    .map((column) => cellText(cellAt(row, column)))
    .join(" ")
    .slice(0, 1_000);
}
