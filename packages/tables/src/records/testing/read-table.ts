import type { Cell, Sheet, SheetRow } from "../../cell";
import type {
  LabelledValue,
  SeriesLabels,
  TableEvent,
  TableHints,
  TableIssue,
  TableOutline,
} from "../../labelled";
import { readRecords, recognisesRecords, type RecordsFormat } from "../index";

export const noHints: TableHints = {
  concepts: {},
  isKnownEntity: () => false,
  isKnownIndicator: () => false,
  isKnownIndustry: () => false,
};

/** A table as it was read, whole. */
export interface WholeTable {
  readonly format: RecordsFormat;
  readonly outline: TableOutline;
  readonly series: readonly SeriesLabels[];
  readonly values: readonly LabelledValue[];
  readonly issues: readonly TableIssue[];
}

/** A sheet of these rows, in chunks of two. */
export function sheetOf(rows: readonly (readonly Cell[])[]): Sheet {
  const numbered = rows.map((cells, index): SheetRow => ({ number: index + 1, cells }));
  return {
    ...{ name: null, hidden: false, merges: [], locator: null },
    // eslint-disable-next-line @typescript-eslint/require-await
    async *rows() {
      for (let at = 0; at < numbered.length; at += 2) yield numbered.slice(at, at + 2);
    },
  };
}

/** Rows of a text with commas, or with the delimiter given. */
export function rowsOfText(text: string, delimiter = ","): string[][] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(delimiter));
}

/** Reads a table of records to its end; null where it is not recognised as one. */
export async function readTable(
  rows: readonly (readonly Cell[])[],
  hints: Partial<TableHints> = {},
): Promise<WholeTable | null> {
  const all = { ...noHints, ...hints };
  const head = rows.slice(0, 60).map((cells, index) => ({ number: index + 1, cells }));
  const layout = recognisesRecords(head, all);
  if (layout === null) return null;
  const events: TableEvent[] = [];
  for await (const event of readRecords(sheetOf(rows), layout, { table: 0, series: 0, hints: all })) {
    events.push(event);
  }
  const end = events.at(-1);
  if (end?.type !== "end") throw new Error("a table ends with its outline");
  return {
    format: layout.format,
    outline: end.outline,
    series: events.flatMap((event) => (event.type === "series" ? [event.labels] : [])),
    values: events.flatMap((event) => (event.type === "values" ? event.values : [])),
    issues: events.flatMap((event) => (event.type === "issue" ? [event.issue] : [])),
  };
}

/** As {@link readTable} for a table that must be recognised. */
export async function mustRead(
  rows: readonly (readonly Cell[])[],
  hints: Partial<TableHints> = {},
): Promise<WholeTable> {
  const table = await readTable(rows, hints);
  if (table === null) throw new Error("not recognised");
  return table;
}

/** Values in one line each: `entity indicator facets period value statuses`. */
export function lines({ series, values }: WholeTable): readonly string[] {
  return values.map(({ series: number, period, reading }) => {
    const labels = series[number];
    const facets = labels?.facets.map(({ name, value }) => `${name}=${value}`).sort() ?? [];
    const value = reading.kind === "number" ? String(reading.point) : reading.kind;
    const statuses = reading.kind === "unreadable" ? "" : reading.statuses.join("");
    const names = [labels?.entity?.text ?? "?", labels?.indicator?.text ?? "?", ...facets];
    return [...names, labels?.form, period.code, value, statuses].join(" ").trim();
  });
}
