import type { CancelSignal, Sheet } from "./cell";
import type { TableEvent, TableHints } from "./labelled";
import { readCross } from "./cross/read-cross";

/** What reading a sheet goes by. */
export interface ReadContext {
  readonly hints: TableHints;
  /** Number of the sheet's first table within its file. */
  readonly firstTable: number;
  /** Number of the sheet's first series within its file. */
  readonly firstSeries: number;
  readonly signal?: CancelSignal;
}

/** Understands a sheet and reads it: outlines before their series, a series before its values. */
export function readSheet(sheet: Sheet, context: ReadContext): AsyncGenerator<TableEvent> {
  return readCross(sheet, context);
}
