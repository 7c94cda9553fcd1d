import type { FileFormat } from "@jiqun/contract";
import type { Sheet, TableIssue } from "@jiqun/tables";

/** A file whose format is known, ready to be read. */
export interface OpenedFile {
  readonly format: FileFormat;
  /** UTF-8, UTF-16LE, UTF-16BE or GB18030; null for a workbook. */
  readonly encoding: string | null;
  readonly sheets: readonly Sheet[];
  /** What to know about the file as a whole. */
  readonly notices: readonly TableIssue[];
}
