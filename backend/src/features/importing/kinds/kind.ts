import type { ClientBase } from "pg";
import { ImportRefused, type Fault } from "../fault";
import { CellFault, CellReader } from "../reading/cell-reader";
import type { PackageFile } from "../reading/manifest";
import type { Row } from "../reading/table";
import type { References } from "../writing/references";
import type { Counts } from "../writing/upsert";

/** What a kind of file needs to come in. */
export interface Incoming {
  readonly client: ClientBase;
  readonly file: PackageFile;
  readonly rows: readonly Row[];
  readonly references: References;
  /** The batch of this file. */
  readonly batch: number;
}

/** A kind of file: its columns, and how its rows come in. Throws ImportRefused with every fault of the file. */
export interface Kind {
  readonly columns: readonly string[];
  bring(incoming: Incoming): Promise<Counts>;
}

/** Reads every row, or refuses the file with the faults of all of them. */
export function readRows<T>({ file, rows }: Incoming, read: (cells: CellReader) => T): T[] {
  const faults: Fault[] = [];
  const results: T[] = [];
  for (const row of rows) {
    const cells = new CellReader(row, file.name);
    try {
      results.push(read(cells));
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      faults.push(cells.faultOf(error));
    }
  }
  if (faults.length > 0) throw new ImportRefused(faults);
  return results;
}

/** Refuses a file in which two rows have one key. */
export function refuseDuplicates<T>(
  file: PackageFile,
  items: readonly { readonly key: string; readonly line: number; readonly item: T }[],
  column: string,
): void {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { key, line } of items) {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    else {
      const message = { zh: `与第 ${earlier} 行重复：${key}`, en: `duplicate of row ${earlier}: ${key}` };
      faults.push({ file: file.name, row: line, column, message });
    }
  }
  if (faults.length > 0) throw new ImportRefused(faults);
}
