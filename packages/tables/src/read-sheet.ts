import type { CancelSignal, Sheet, SheetRow } from "./cell";
import { readCross } from "./cross/read-cross";
import { decimalComma, provenComma, withDecimalPoints } from "./decimal-comma";
import type { TableEvent, TableHints } from "./labelled";
import { readRecords, recognisesRecords } from "./records";

/** What reading a sheet goes by. */
export interface ReadContext {
  readonly hints: TableHints;
  /** Number of the sheet's first table within its file. */
  readonly firstTable: number;
  /** Number of the sheet's first series within its file. */
  readonly firstSeries: number;
  readonly signal?: CancelSignal;
}

/** As much of a sheet as is looked at to tell what it is. */
const headRows = 2_000;
const headCells = 200_000;

/** Understands a sheet and reads it: outlines before their series, a series before its values. */
export async function* readSheet(given: Sheet, context: ReadContext): AsyncGenerator<TableEvent> {
  const head = await headOf(given, context.signal);
  const comma = provenComma(head);
  if (comma !== null) yield { type: "issue", table: null, issue: decimalComma(given.name, comma) };
  const sheet = comma === null ? given : withDecimalPoints(given);
  const layout = recognisesRecords(
    comma === null ? head : await headOf(sheet, context.signal),
    context.hints,
  );
  if (layout === null) yield* readCross(sheet, context);
  else {
    const { firstTable, firstSeries, ...rest } = context;
    yield* readRecords(sheet, layout, { ...rest, table: firstTable, series: firstSeries });
  }
}

async function headOf(sheet: Sheet, signal?: CancelSignal): Promise<readonly SheetRow[]> {
  const head: SheetRow[] = [];
  let cells = 0;
  for await (const rows of sheet.rows(signal)) {
    for (const row of rows) {
      if (head.length >= headRows || cells >= headCells) return head;
      head.push(row);
      cells += row.cells.length;
    }
  }
  return head;
}
