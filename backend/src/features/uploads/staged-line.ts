import type { BaseRow } from "@jiqun/tables";

/** Where a value of a file belongs. */
export interface StagedPlace {
  /** Place of its series and of its sheet in the report. */
  readonly series: number;
  readonly sheet: number;
  /** Address within the sheet, or of the record. */
  readonly cell: string;
  readonly period: { readonly code: string; readonly start: string; readonly end: string };
  /** ISO day. */
  readonly knownOn: string;
}

/** A value of a file in base units, ready to be compared with what is known. */
export interface StagedRow {
  readonly place: StagedPlace;
  readonly value: StagedValue;
}

/** A value as it is kept; statuses and qualifier may come from elsewhere than a table. */
export type StagedValue = Omit<BaseRow, "qualifier" | "statuses"> & {
  /** Null for a missing value. */
  readonly qualifier: string | null;
  readonly statuses: readonly string[];
};

/** Columns of a staged line, in order. */
export const stagedColumns = [
  ...["series", "sheet", "cell", "period", "period_start", "period_end", "known_on"],
  ...["lower", "lower_open", "upper", "upper_open", "point", "qualifier"],
  ...["unit_mult", "decimals", "as_stated", "statuses"],
] as const;

const missing = String.raw`\N`;

/** A row as a line of COPY's text format, with its end. A million of them are written for a large file. */
export function stagedLine({ place, value }: StagedRow): string {
  const { period } = place;
  const where = `${place.series}\t${place.sheet}\t${text(place.cell)}`;
  const time = `${period.code}\t${period.start}\t${period.end}\t${place.knownOn}`;
  const words = value.asStated === null ? missing : text(value.asStated);
  const stated = `${value.qualifier ?? missing}\t${value.unitMult}\t${value.decimals ?? missing}`;
  const statuses = value.statuses.length === 0 ? "" : value.statuses.join(",");
  return `${where}\t${time}\t${bounds(value)}\t${stated}\t${words}\t{${statuses}}\n`;
}

/** Turning a number into text is what takes the time, and a plain number is its own bounds. */
function bounds({ lower, lowerOpen, upper, upperOpen, point }: StagedValue): string {
  const printed = point === null ? missing : String(point);
  const low = lower === point ? printed : (lower ?? missing);
  const high = upper === point ? printed : (upper ?? missing);
  return `${low}\t${lowerOpen}\t${high}\t${upperOpen}\t${printed}`;
}

/** Most texts hold nothing to escape, and looking is cheaper than replacing. */
function text(value: string): string {
  return special.test(value) ? value.replace(/./gsu, (mark) => escapes[mark] ?? mark) : value;
}

// No text in PostgreSQL holds NUL.
const special = /[\\\t\n\r\0]/;
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\0": "",
};
