import type { DifferenceCounts, ImportAnswers, UploadState } from "@jiqun/contract";
import type { FileReport } from "./file-reader";

/** A report without its series, which wait with the rows. */
export type StoredReport = Omit<FileReport, "series">;

/** An upload as it is kept. */
export interface UploadRecord {
  readonly id: string;
  readonly file: string;
  readonly size: number;
  readonly hash: string;
  readonly state: UploadState;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  readonly answers: ImportAnswers;
  readonly report: StoredReport | null;
  readonly difference: DifferenceCounts | null;
  readonly seen: string | null;
  readonly batchId: number | null;
  readonly identicalTo: number | null;
}

/** What the database holds as JSON was written by us, from values of these types. */
type Row = Omit<UploadRecord, "state" | "answers" | "report" | "difference"> & {
  readonly state: string;
  readonly answers: unknown;
  readonly report: unknown;
  readonly difference: unknown;
};

/** An upload from its row. */
export function mapUploadRow(row: Row): UploadRecord {
  return {
    ...row,
    state: row.state as UploadState,
    answers: row.answers as ImportAnswers,
    report: row.report as StoredReport | null,
    difference: row.difference as DifferenceCounts | null,
  };
}
