import type { Grid, GridQuery } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { FileRefused } from "../../formats/file-refused";
import { ReadingTools } from "./reading-tools.service";
import { UploadFileService } from "./upload-file.service";
import type { UploadRecord } from "./upload-record.mapper";
import { uploadNotFound, uploadState } from "./upload.errors";
import { UploadService } from "./upload.service";

/** Shows what stands in the files of uploads. */
@Injectable()
export class UploadViewService {
  constructor(
    private readonly uploads: UploadService,
    private readonly tools: ReadingTools,
    private readonly files: UploadFileService,
  ) {}

  /** Part of the sheet of a table. Throws UPLOAD_NOT_FOUND; UPLOAD_STATE where the file cannot be read. */
  async grid(id: string, { table, top, rows }: GridQuery): Promise<Grid> {
    const record = await this.#record(id);
    const sheet = record.report?.tables[table]?.sheet ?? null;
    const path = this.files.pathOf(id);
    return this.#unrefused(record, this.tools.reader.grid({ path, name: record.file, sheet, top, rows }));
  }

  /** Every value as lines of JSON. Throws UPLOAD_NOT_FOUND; UPLOAD_STATE where the file is refused. */
  async observations(id: string): Promise<AsyncIterable<Uint8Array>> {
    const record = await this.#record(id);
    if (record.state === "refused") throw uploadState(record.state);
    return this.tools.reader.observations(await this.tools.requestFor(record));
  }

  /** The file as a workbook with its faulty cells marked. Throws as {@link grid}. */
  async marked(id: string): Promise<{ readonly name: string; readonly content: Uint8Array }> {
    const record = await this.#record(id);
    const issues = (record.report?.tables ?? []).flatMap((table) => table.issues);
    const request = { path: this.files.pathOf(id), name: record.file, issues };
    const content = await this.#unrefused(record, this.tools.reader.mark(request));
    return { name: `${record.file.replace(/\.[^.]*$/, "")}-marked.xlsx`, content };
  }

  /** An upload whose file is still there. */
  async #record(id: string): Promise<UploadRecord> {
    const record = await this.uploads.record(id);
    if (record.state === "cancelled") throw uploadState(record.state);
    if (!(await this.files.has(id))) throw uploadNotFound(id);
    return record;
  }

  async #unrefused<T>({ state }: UploadRecord, looking: Promise<T>): Promise<T> {
    try {
      return await looking;
    } catch (error) {
      throw error instanceof FileRefused ? uploadState(state, { cause: error }) : error;
    }
  }
}
