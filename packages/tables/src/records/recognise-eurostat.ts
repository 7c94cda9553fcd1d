import { tryParsePeriod } from "@jiqun/statistics";
import type { SheetRow } from "../cell";
import type { TableHints } from "../labelled";
import { planColumns, plainMeasure, withAnswers, type ColumnUse } from "./column-plan";
import { headerTexts } from "./head-rows";
import type { RecordsLayout, Slot } from "./layout";
import { readPeriodWords } from "./period-words";
import { roleOfComponent } from "./sdmx-components";

/** `unit,geo\time`, `freq,unit,geo\TIME_PERIOD`; the stroke leans either way. */
const packedHeader = /^([A-Za-z][\w,-]{0,400})[\\/](?:time|time_period)$/i;

/** Recognises the tab-separated files of Eurostat: dimensions packed into the first column, periods along the others. */
export function recogniseEurostat(head: readonly SheetRow[], hints: TableHints): RecordsLayout | null {
  const [row] = head;
  if (row === undefined) return null;
  const headers = headerTexts(row);
  const ids = packedHeader.exec(headers[0] ?? "")?.[1]?.split(",");
  const slots = headers.slice(1).flatMap((header, index) => slotOf(header, index + 1));
  if (ids === undefined || slots.length === 0) return null;
  const uses = ids.map((id, column): ColumnUse => ({ column, header: id, role: roleOfComponent(id) }));
  const plan = planColumns(withAnswers(uses, hints), true);
  return {
    ...plan,
    time: { kind: "header" },
    slots,
    format: "eurostat-tsv",
    headerRow: row.number,
    codesWithWords: false,
    packed: ids.length,
    cells: "flagged",
    headers,
    openLabels: [],
    ...{ title: null, sourceWords: null, publishedWords: null },
  };
}

function slotOf(header: string, column: number): readonly Slot[] {
  const period = tryParsePeriod(header) ?? readPeriodWords(header)?.period ?? null;
  return period === null ? [] : [{ column, period, measure: plainMeasure }];
}
