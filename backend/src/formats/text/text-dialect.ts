import type { FileFormat } from "@jiqun/contract";
import type { TextRecord } from "./split-records";

/** Records that a preamble may take before the header. */
const headerWithin = 10;

/** What a delimited text is, by the header that its publisher always writes; csv or tsv where it is nobody's. */
export function textDialect(records: readonly TextRecord[], delimiter: string): FileFormat {
  for (const { cells } of records.slice(0, headerWithin)) {
    const dialect = dialectOfHeader(cells.map(plain), delimiter);
    if (dialect !== null) return dialect;
  }
  return delimiter === "\t" ? "tsv" : "csv";
}

function dialectOfHeader(header: readonly string[], delimiter: string): FileFormat | null {
  const [first = "", second = "", third = ""] = header;
  const has = (name: string): boolean => header.includes(name);
  if (delimiter === "\t" && isEurostatCorner(first)) return "eurostat-tsv";
  const sdmx = sdmxDialect(header.map((cell) => cell.split(":", 1)[0]?.trim() ?? ""));
  if (sdmx !== null) return sdmx;
  if (has("COUNTRY NAME") && has("COUNTRY CODE") && hasSeries(has)) return "world-bank";
  if (first === "ENTITY" && second === "CODE" && (third === "YEAR" || third === "DAY")) return "owid";
  return null;
}

const plain = (cell: string): string => cell.trim().toUpperCase();

/** freq,unit,geo\TIME_PERIOD; older files say \time. */
function isEurostatCorner(corner: string): boolean {
  const cut = Math.max(corner.lastIndexOf("\\"), corner.lastIndexOf("/"));
  const time = corner.slice(cut + 1).trim();
  return cut > 0 && (time === "TIME" || time === "TIME_PERIOD");
}

/** Headers may carry names beside the codes: `OBS_VALUE: Observation value`. */
function sdmxDialect(codes: readonly string[]): FileFormat | null {
  if (!codes.includes("OBS_VALUE")) return null;
  if (codes[0] === "DATAFLOW") return "sdmx-csv-1.0";
  return codes[0]?.startsWith("STRUCTURE") === true && codes.includes("STRUCTURE_ID") ? "sdmx-csv-2.0" : null;
}

const hasSeries = (has: (name: string) => boolean): boolean =>
  (has("INDICATOR NAME") && has("INDICATOR CODE")) || (has("SERIES NAME") && has("SERIES CODE"));
