/** A value of a file in base units, ready to be compared with what is known. */
export interface StagedRow {
  /** Place of its series and of its sheet in the report. */
  readonly series: number;
  readonly sheet: number;
  /** Address within the sheet, or of the record. */
  readonly cell: string;
  readonly period: { readonly code: string; readonly start: string; readonly end: string };
  /** ISO day. */
  readonly knownOn: string;
  readonly lower: number | null;
  readonly lowerOpen: boolean;
  readonly upper: number | null;
  readonly upperOpen: boolean;
  readonly point: number | null;
  /** Null for a missing value. */
  readonly qualifier: string | null;
  /** UNIT_MULT and DECIMALS as stated. */
  readonly unitMult: number;
  readonly decimals: number | null;
  readonly asStated: string | null;
  readonly statuses: readonly string[];
}

/** Columns of a staged line, in order. */
export const stagedColumns = [
  ...["series", "sheet", "cell", "period", "period_start", "period_end", "known_on"],
  ...["lower", "lower_open", "upper", "upper_open", "point", "qualifier"],
  ...["unit_mult", "decimals", "as_stated", "statuses"],
] as const;

const missing = String.raw`\N`;

/** A row as a line of COPY's text format, with its end. */
export function stagedLine(row: StagedRow): string {
  const { period } = row;
  const place = `${row.series}\t${row.sheet}\t${text(row.cell)}`;
  const time = `${period.code}\t${period.start}\t${period.end}\t${row.knownOn}`;
  const bounds = `${row.lower ?? missing}\t${row.lowerOpen}\t${row.upper ?? missing}\t${row.upperOpen}`;
  const stated = `${row.point ?? missing}\t${row.qualifier ?? missing}\t${row.unitMult}\t${row.decimals ?? missing}`;
  const words = row.asStated === null ? missing : text(row.asStated);
  return `${place}\t${time}\t${bounds}\t${stated}\t${words}\t{${row.statuses.join(",")}}\n`;
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
