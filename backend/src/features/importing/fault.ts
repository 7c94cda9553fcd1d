import type { Bilingual } from "@jiqun/contract";

/** One thing wrong in a file of a data package: where it stands and what to do. */
export interface Fault {
  /** Path within the data package folder. */
  readonly file: string;
  /** Line of the file, the line of column names being 1; null where the file as a whole is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: Bilingual;
}

/** A file that is not imported, with everything that is wrong in it. Nothing of it was written. */
export class ImportRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(faultText).join("\n"));
    this.name = "ImportRefused";
  }
}

/** One fault on one line, as it stands in logs and at the terminal. */
export function faultText({ file, row, column, message }: Fault): string {
  const place = [
    file,
    row === null ? null : `第 ${row} 行 / row ${row}`,
    column === null || column === "" ? null : `「${column}」`,
  ];
  return `${place.filter((part) => part !== null).join(" ")}: ${message.zh} / ${message.en}`;
}
