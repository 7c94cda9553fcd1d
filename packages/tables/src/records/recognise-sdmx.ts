import type { SheetRow } from "../cell";
import type { TableHints } from "../labelled";
import { planColumns, withAnswers, type ColumnUse } from "./column-plan";
import { headerTexts } from "./head-rows";
import type { RecordsFormat, RecordsLayout } from "./layout";
import { roleOfComponent } from "./sdmx-components";

/** Recognises SDMX-CSV 1.0 and 2.0, and the records of SDMX-ML and SDMX-JSON: TIME_PERIOD beside OBS_VALUE. */
export function recogniseSdmx(head: readonly SheetRow[], hints: TableHints): RecordsLayout | null {
  const [row] = head;
  if (row === undefined) return null;
  const headers = headerTexts(row);
  const ids = headers.map(idOf);
  if (!ids.includes("OBS_VALUE") || !ids.some((id) => id === "TIME_PERIOD" || id === "TIME")) return null;
  const plan = planColumns(withAnswers(usesOf(headers), hints), true);
  if (plan.time === null || plan.slots.length === 0) return null;
  return {
    ...plan,
    time: plan.time,
    format: formatOf(ids),
    headerRow: row.number,
    codesWithWords: headers.some((header) => header.includes(": ")),
    packed: null,
    cells: "plain",
    headers,
    openLabels: [],
    ...{ title: null, sourceWords: null, publishedWords: null },
  };
}

/** `FREQ: Frequency` and `OBS_VALUE` are the components FREQ and OBS_VALUE. */
function idOf(header: string): string {
  return (header.split(":")[0] ?? "").trim();
}

function formatOf(ids: readonly string[]): RecordsFormat {
  if (ids.includes("STRUCTURE") && ids.includes("STRUCTURE_ID")) return "sdmx-csv-2.0";
  return ids[0] === "DATAFLOW" || ids.includes("DATAFLOW") ? "sdmx-csv-1.0" : "sdmx";
}

function usesOf(headers: readonly string[]): readonly ColumnUse[] {
  const roles = headers.map((header, column) => useOf({ headers, header, column }));
  return roles.map((use) => singleRole(use, roles));
}

function useOf({
  headers,
  header,
  column,
}: {
  readonly headers: readonly string[];
  readonly header: string;
  readonly column: number;
}): ColumnUse {
  const id = idOf(header);
  if (id === "") return { column, header, role: "empty" };
  const wordsOf = columnInWords(headers, column);
  if (wordsOf !== null) return { column, header, role: "words", wordsOf };
  const role = messageRoles.get(id) ?? roleOfComponent(id);
  // A message tells attributes from dimensions; its sheet has them after the value.
  const isAttribute =
    role === "facet" && headers[0] === "SDMX_DATAFLOW" && column > headers.indexOf("OBS_VALUE");
  return { column, header: id, role: isAttribute ? "attribute" : role };
}

/** Columns of the message itself. */
const messageRoles: ReadonlyMap<string, ColumnUse["role"]> = new Map([
  ["DATAFLOW", "dataflow"],
  ["SDMX_DATAFLOW", "dataflow"],
  ["STRUCTURE_ID", "dataflow"],
  ["STRUCTURE", "attribute"],
  ["STRUCTURE_NAME", "attribute"],
  ["ACTION", "action"],
]);

/** The column of codes that this one puts into words: `GEO_LABEL` for GEO; `Reference area` right after `REF_AREA`. */
function columnInWords(headers: readonly string[], column: number): number | null {
  const header = headers[column] ?? "";
  if (header.endsWith("_LABEL")) {
    const codes = headers.findIndex((other) => idOf(other) === header.slice(0, -"_LABEL".length));
    return codes < 0 ? null : codes;
  }
  const before = headers[column - 1] ?? "";
  const isName = /^[A-Z]?[a-z]| /.test(header) && !header.includes(":");
  return isName && /^[A-Z][A-Z0-9_]*$/.test(before) ? column - 1 : null;
}

/** Of several components for one thing the most usual one keeps it; the others are dimensions of their own. */
const preferred: readonly string[] = [
  ...["REF_AREA", "GEO", "LOCATION", "COUNTRY", "COU", "REPORTING_COUNTRY", "REP_COUNTRY"],
  ...["INDICATOR", "MEASURE", "SUBJECT", "SERIES", "VARIABLE"],
  ...["UNIT_MEASURE", "UNIT"],
  ...["ACTIVITY", "NACE_R2", "ISIC4"],
];

function singleRole(use: ColumnUse, all: readonly ColumnUse[]): ColumnUse {
  if (!["entity", "indicator", "unit", "industry"].includes(use.role)) return use;
  const rank = (other: ColumnUse): string => {
    const found = preferred.indexOf(other.header.toUpperCase());
    return `${String(found < 0 ? preferred.length : found).padStart(3, "0")} ${other.header}`;
  };
  const rivals = all.filter(({ role }) => role === use.role);
  return rivals.some((other) => rank(other) < rank(use)) ? { ...use, role: "facet" } : use;
}
