import {
  cellAddress,
  columnName,
  isEmptyCell,
  rangeAddress,
  cellText,
  type Sheet,
  type SheetRow,
} from "../cell";
import type { LabelledValue, TableEvent } from "../labelled";
import { ColumnTally } from "./column-tally";
import { isEmptyRow, readFooter } from "./head-rows";
import type { ReadContext, RecordsLayout } from "./layout";
import { columnEmpty, columnLeftOut, issueOf, type Found } from "./record-issues";
import { outlineOf, type OutlineState } from "./records-outline";
import { RowReader } from "./row-reader";

/**
 * Reads a table of records. Streams: values leave with the chunk of rows that they came in; what stays is small
 * numbers for each series and period, to find keys that come twice. A chunk may hold many values; they keep its order.
 */
export async function* readRecords(
  sheet: Sheet,
  layout: RecordsLayout,
  context: ReadContext,
): AsyncGenerator<TableEvent> {
  const reading = new Reading(sheet, layout, context);
  yield { type: "table", table: context.table, outline: reading.outline() };
  for await (const rows of sheet.rows(context.signal)) {
    if (context.signal?.aborted === true) return;
    for (const row of rows) reading.row(row);
    yield* reading.take();
  }
  reading.finish();
  yield* reading.take();
  yield { type: "end", table: context.table, outline: reading.outline() };
}

/** Notes that are kept, and of each. */
const mostNotes = 100;
const longestNote = 1_000;

class Reading {
  private readonly rows: RowReader;
  private readonly tally: ColumnTally;
  private events: TableEvent[] = [];
  private values: LabelledValue[] = [];
  private state: OutlineState;

  constructor(
    private readonly sheet: Sheet,
    private readonly layout: RecordsLayout,
    private readonly context: ReadContext,
  ) {
    const { locator } = sheet;
    const address = locator === null ? cellAddress : (row: number): string => locator(row);
    this.rows = new RowReader(layout, this.sink(), { series: context.series, address });
    this.tally = new ColumnTally(layout);
    this.state = { lastRow: layout.headerRow, notes: [], sourceWords: null, publishedWords: null };
  }

  outline(): ReturnType<typeof outlineOf> {
    return outlineOf(this.sheet, this.layout, this.state);
  }

  row(row: SheetRow): void {
    if (row.number <= this.layout.headerRow || isEmptyRow(row)) return;
    if (this.isNote(row)) return this.note(row);
    this.state = { ...this.state, lastRow: row.number };
    this.tally.row(row);
    this.rows.row(row);
  }

  /** What has come since the last time; values after the series that they belong to. */
  take(): readonly TableEvent[] {
    const { events, values } = this;
    this.events = [];
    this.values = [];
    if (values.length > 0) events.push({ type: "values", table: this.context.table, values });
    return events;
  }

  finish(): void {
    for (const { column, header, cells } of this.tally.leftOut()) {
      const range = this.sheet.locator === null ? this.rangeOf(column) : columnName(column);
      this.issue(cells === 0 ? columnEmpty(range) : columnLeftOut(range, header, cells));
    }
  }

  private rangeOf(column: number): string {
    const { headerRow } = this.layout;
    return rangeAddress({ top: headerRow, left: column, bottom: this.state.lastRow, right: column });
  }

  private sink(): ConstructorParameters<typeof RowReader>[1] {
    const { table } = this.context;
    return {
      series: (series, labels) => this.events.push({ type: "series", table, series, labels }),
      value: (value) => this.values.push(value),
      issue: (found) => {
        this.issue(found);
      },
    };
  }

  private issue(found: Found): void {
    this.events.push({ type: "issue", table: this.context.table, issue: issueOf(this.sheet.name, found) });
  }

  /** A line of words alone in the first column is a note below the table: a record fills more than one cell. */
  private isNote({ cells }: SheetRow): boolean {
    const [first = null] = cells;
    if (this.layout.cells === "flagged" || typeof first !== "string" || isEmptyCell(first)) return false;
    return !cells.some((cell, column) => column > 0 && !isEmptyCell(cell));
  }

  private note(row: SheetRow): void {
    const text = cellText(row.cells[0] ?? null);
    const { sourceWords, publishedWords } = readFooter(text);
    this.state = {
      ...this.state,
      notes: [...this.state.notes, { row: row.number, text: text.slice(0, longestNote) }].slice(0, mostNotes),
      sourceWords: this.state.sourceWords ?? sourceWords,
      publishedWords: this.state.publishedWords ?? publishedWords,
    };
  }
}
