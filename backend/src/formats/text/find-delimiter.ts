import { usualLimits } from "../limits";
import { FileRefused } from "../file-refused";
import { RecordSplitter, type TextRecord } from "./split-records";

/** In the order in which one wins that explains the records as well as another. */
const delimiters = ["\t", ";", "|", ","] as const;

const recordsLooked = 200;

/**
 * The delimiter that cuts most of the first records into the same number of cells, the more cells the better; a comma
 * where none cuts at all. `text` may end anywhere.
 */
export function findDelimiter(text: string): string {
  // Nobody writes tabs by chance: where every line has as many, they are the delimiter, however many commas there are.
  if (isEven(firstRecords(text, "\t"))) return "\t";
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(firstRecords(text, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Up to 200 records at the beginning of a text that may be cut off. */
export function firstRecords(text: string, delimiter: string): readonly TextRecord[] {
  const splitter = new RecordSplitter(delimiter, usualLimits);
  const records = tolerant(() => splitter.push(text));
  const all = records.length === 0 ? tolerant(() => splitter.end()) : records;
  return all.slice(0, recordsLooked);
}

/** With a wrong delimiter a sample may well break a limit; with the right one the reading itself will say so. */
function tolerant(records: () => TextRecord[]): TextRecord[] {
  try {
    return records();
  } catch (error) {
    if (error instanceof FileRefused) return [];
    throw error;
  }
}

const isEven = (records: readonly TextRecord[]): boolean =>
  (records[0]?.cells.length ?? 0) > 1 &&
  records.every(({ cells }) => cells.length === 0 || cells.length === records[0]?.cells.length);

/** Records of the commonest number of cells, times the cuts in each. */
function evenness(records: readonly TextRecord[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths) best = Math.max(best, count * (width - 1));
  return best;
}
