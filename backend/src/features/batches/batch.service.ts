import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { Batch, BatchList, BatchQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { UploadFileService } from "../uploads/upload-file.service";
import { clerk } from "../../config/clerk";
import { batchBuiltUpon, batchNotFound, batchUndone, originalNotKept } from "./batch.errors";
import { mapBatch, type BatchRecord } from "./batch.mapper";
import { BatchRepository } from "./batch.repository";

/** The file of a batch as it came. */
export interface Original {
  readonly name: string;
  readonly size: number | null;
  readonly content: Readable;
}

/** Imports that were made, and how they are taken back. */
@Injectable()
export class BatchService {
  constructor(
    private readonly batches: BatchRepository,
    private readonly files: UploadFileService,
  ) {}

  /** Newest first, those of data packages too. */
  async list(query: BatchQuery): Promise<BatchList> {
    const [records, total] = await Promise.all([this.batches.page(query), this.batches.count()]);
    return { batches: records.map(mapBatch), total };
  }

  /** Throws BATCH_NOT_FOUND. */
  async one(code: string): Promise<Batch> {
    return mapBatch(await this.#record(code));
  }

  /** Throws BATCH_NOT_FOUND, ORIGINAL_NOT_KEPT. */
  async original(code: string): Promise<Original> {
    const { id, file, originalHash, originalSize } = await this.#record(code);
    const path = originalHash === null ? null : await this.files.original(originalHash);
    if (path === null) throw originalNotKept(id);
    return { name: file, size: originalSize, content: createReadStream(path) };
  }

  /** Takes a batch back; what stood before stands again. Throws BATCH_NOT_FOUND, BATCH_BUILT_UPON, BATCH_UNDONE. */
  async undo(code: string): Promise<Batch> {
    const { id } = await this.#record(code);
    await this.batches.undo(id, clerk, (record) => checkUndo(record, code));
    return this.one(code);
  }

  async #record(code: string): Promise<BatchRecord> {
    const number = /^\d{1,9}$/.test(code) ? Number(code) : null;
    const record = number === null ? null : await this.batches.one(number);
    if (record === null) throw batchNotFound(code);
    return record;
  }
}

function checkUndo(record: BatchRecord | null, code: string): void {
  if (record === null) throw batchNotFound(code);
  const { batch, undo } = mapBatch(record);
  if (undo.reason === null) return;
  throw undo.blockedBy.length > 0
    ? batchBuiltUpon(undo.blockedBy)
    : batchUndone({ batch, reason: undo.reason });
}
