import { columnName, type SheetRow } from "../cell";
import type { TableHints } from "../labelled";
import { planColumns, withAnswers, type ColumnUse } from "./column-plan";
import { columnTexts, headerTexts } from "./head-rows";
import type { Measure, RecordsLayout } from "./layout";
import { readMeasure } from "./measure-header";
import { readPeriodWords } from "./period-words";
import { readPlainCell } from "./cell-reading";

/** Recognises the long files of Our World in Data: Entity, Code, Year or Day, then a column an indicator. */
export function recogniseOwid(head: readonly SheetRow[], hints: TableHints): RecordsLayout | null {
  const [row, ...data] = head;
  if (row === undefined) return null;
  const headers = headerTexts(row);
  const [entity, code, time, ...measures] = headers.map((header) => header.toLowerCase());
  if (entity !== "entity" || code !== "code" || (time !== "year" && time !== "day")) return null;
  if (measures.length === 0 || !readsAsOwid(data, headers.length)) return null;
  const plan = planColumns(withAnswers(usesOf(headers, { hints, data }), hints), false);
  if (plan.time === null || plan.slots.length === 0) return null;
  return {
    ...plan,
    time: plan.time,
    format: "owid",
    headerRow: row.number,
    codesWithWords: false,
    packed: null,
    cells: "plain",
    headers,
    openLabels: [],
    ...{ title: null, sourceWords: null, publishedWords: null },
  };
}

function readsAsOwid(data: readonly SheetRow[], width: number): boolean {
  const years = columnTexts(data, 2);
  return width > 3 && years.length > 0 && years.every((year) => readPeriodWords(year) !== null);
}

function usesOf(
  headers: readonly string[],
  { hints, data }: { readonly hints: TableHints; readonly data: readonly SheetRow[] },
): readonly ColumnUse[] {
  const fixed = ["entity", "entity-code", "period"] as const;
  return headers.map((header, column): ColumnUse => {
    const role = fixed[column];
    if (role !== undefined) return { column, header, role };
    const measure: Measure = readMeasure(header, hints);
    const name = measure.indicator ?? (header === "" ? columnName(column) : header);
    if (header === "") return { column, header, role: "empty" };
    // Words, such as the continent that charts colour by, are kept beside the data.
    return isNumeric(data, column)
      ? { column, header, role: "measure", measure: { ...measure, indicator: name, entity: null } }
      : { column, header, role: "attribute" };
  });
}

function isNumeric(data: readonly SheetRow[], column: number): boolean {
  return columnTexts(data, column).every((text) => readPlainCell(text).kind !== "unreadable");
}
