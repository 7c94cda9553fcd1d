import { tryParsePeriod, type Period } from "@jiqun/statistics";
import { cellText, type Cell } from "../cell";
import { readPeriodLabel } from "../words";

/** A period with what its words say of the accumulation: `1-8月累计`. Null where they say nothing. */
export interface PeriodWords {
  readonly period: Period;
  readonly accumulation: "single" | "cumulative" | null;
}

/** Reads a period: the forms of SDMX first (also 2010Q2, 2010M03, 2010-01-01T00:00:00), then the words of people. */
export function readPeriodWords(cell: Cell): PeriodWords | null {
  const text = cellText(cell);
  const period = tryParsePeriod(text) ?? tryParsePeriod(standardForm(text));
  if (period !== null) return { period, accumulation: null };
  const label = readPeriodLabel(cell);
  return label === null ? null : { period: label.period, accumulation: label.accumulation ?? null };
}

function standardForm(text: string): string {
  const compact = /^(\d{4})-?([QSM]\d{1,2})$/.exec(text);
  if (compact?.[2] !== undefined) return `${compact[1]}-${padded(compact[2])}`;
  return text.replace(/T00:00(?::00(?:\.0{1,6})?)?Z?$/, "");
}

function padded(part: string): string {
  return part.startsWith("M") ? `M${part.slice(1).padStart(2, "0")}` : part;
}

const most = 100_000;

/** Reads periods and keeps what it read: a long table repeats few periods over many rows. */
export class PeriodReader {
  private readonly known = new Map<string, PeriodWords | null>();

  read(cell: Cell): PeriodWords | null {
    const key = typeof cell === "string" ? cell : `\u0000${typeof cell}${cellText(cell)}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    if (this.known.size >= most) this.known.clear();
    const period = readPeriodWords(cell);
    this.known.set(key, period);
    return period;
  }
}
