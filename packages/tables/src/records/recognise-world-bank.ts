import type { SheetRow } from "../cell";
import type { TableHints } from "../labelled";
import { planColumns, plainMeasure, withAnswers, type ColumnUse } from "./column-plan";
import { headerKey } from "./header-lexicon";
import { headerTexts, readPreamble } from "./head-rows";
import type { RecordsLayout, Slot } from "./layout";
import { readPeriodWords } from "./period-words";

const roles: ReadonlyMap<string, ColumnUse["role"]> = new Map(
  Object.entries({
    countryname: "entity",
    countrycode: "entity-code",
    indicatorname: "indicator",
    indicatorcode: "indicator-code",
    seriesname: "indicator",
    seriescode: "indicator-code",
  }),
);

/** Recognises the wide files of the World Bank: names and codes of country and indicator, then a column a year. */
export function recogniseWorldBank(head: readonly SheetRow[], hints: TableHints): RecordsLayout | null {
  const index = head.findIndex((row) => isHeader(headerTexts(row)));
  const row = head[index];
  if (row === undefined) return null;
  const headers = headerTexts(row);
  const uses = headers.flatMap((header, column): readonly ColumnUse[] => {
    const role = roles.get(headerKey(header));
    return role === undefined ? [] : [{ column, header, role }];
  });
  const slots = headers.flatMap((header, column) => yearSlot(header, column));
  if (slots.length === 0) return null;
  return {
    ...planColumns(withAnswers(uses, hints), false),
    time: { kind: "header" },
    slots,
    format: "world-bank",
    headerRow: row.number,
    codesWithWords: false,
    packed: null,
    cells: "plain",
    headers,
    openLabels: [],
    ...readPreamble(head.slice(0, index)),
  };
}

function isHeader(headers: readonly string[]): boolean {
  const keys = new Set(headers.map(headerKey));
  const has = (...names: readonly string[]): boolean => names.some((name) => keys.has(name));
  return has("countryname") && has("countrycode") && has("indicatorcode", "seriescode");
}

/** `1960`, and `1960 [YR1960]` as the databank writes it. */
function yearSlot(header: string, column: number): readonly Slot[] {
  const text = header.replace(/ \[YR\d{4}[A-Z0-9]{0,4}\]$/, "");
  const period = /^\d/.test(text) ? (readPeriodWords(text)?.period ?? null) : null;
  return period === null ? [] : [{ column, period, measure: plainMeasure }];
}
