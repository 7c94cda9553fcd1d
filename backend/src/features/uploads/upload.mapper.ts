import type { Upload, UploadProgress } from "@jiqun/contract";
import type { Remembered } from "./template.repository";
import type { UploadRecord } from "./upload-record.mapper";

/** What is known of an upload besides its record. */
export interface UploadContext {
  readonly progress: UploadProgress | null;
  readonly remembered: Remembered;
}

/** An upload as clients see it. */
export function mapUpload(record: UploadRecord, { progress, remembered }: UploadContext): Upload {
  const { report, state } = record;
  const running = state === "reading" || state === "committing";
  return {
    id: record.id,
    file: record.file,
    size: record.size,
    hash: record.hash,
    uploadedAt: record.uploadedAt.toISOString(),
    uploadedBy: record.uploadedBy,
    state,
    progress: running ? progress : null,
    format: report?.format ?? null,
    encoding: report?.encoding ?? null,
    refused: report?.refused ?? null,
    tables: (report?.tables ?? []).map((table) => ({
      ...table,
      questions: table.questions.map((question) => ({
        ...question,
        remembered: remembered.answers[question.id] ?? null,
      })),
    })),
    answers: record.answers,
    template: remembered.template,
    difference: record.difference,
    seen: record.seen,
    batch: record.batchId,
    identicalTo: record.identicalTo,
  };
}
