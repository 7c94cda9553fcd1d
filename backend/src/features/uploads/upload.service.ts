import { setTimeout as delay } from "node:timers/promises";
import type {
  Difference,
  DifferenceQuery,
  ImportAnswers,
  Upload,
  UploadList,
  UploadState,
} from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { shownFileName } from "./file-name";
import { mapDifference } from "./difference.mapper";
import { DifferenceRepository } from "./difference.repository";
import { TemplateRepository } from "./template.repository";
import { clerk } from "../../config/clerk";
import { UploadFileService } from "./upload-file.service";
import { UploadJobs } from "./upload-jobs";
import type { UploadRecord } from "./upload-record.mapper";
import { UploadReadingService } from "./upload-reading.service";
import { answerInvalid, uploadNotFound, uploadsFull, uploadState } from "./upload.errors";
import { mapUpload } from "./upload.mapper";
import { type NewUpload, UploadRepository } from "./upload.repository";

const answerable: readonly UploadState[] = ["reading", "questions", "faulty", "ready", "failed"];

/** Takes files in and leads them to the point where they can be committed. */
@Injectable()
export class UploadService {
  constructor(
    private readonly uploads: UploadRepository,
    private readonly files: UploadFileService,
    private readonly reading: UploadReadingService,
    private readonly differences: DifferenceRepository,
    private readonly templates: TemplateRepository,
    private readonly jobs: UploadJobs,
  ) {}

  /** Takes a file in and begins to read it. Throws PAYLOAD_TOO_LARGE, UPLOADS_FULL. */
  async take(name: string, body: AsyncIterable<Uint8Array>): Promise<Upload> {
    if ((await this.uploads.countOpen()) >= mostOpen) throw uploadsFull(mostOpen);
    const received = await this.files.receive(body);
    const record = await this.#add({ ...received, file: shownFileName(name), by: clerk });
    const { id, file, size, hash } = record;
    this.reading.start(id);
    await this.#audit("upload", id, { file, size, hash });
    return this.#show(record);
  }

  /** Bytes that no upload stands for would lie there for ever. */
  async #add(upload: NewUpload): Promise<UploadRecord> {
    try {
      return await this.uploads.add(upload);
    } catch (error) {
      await this.files.remove(upload.id);
      throw error;
    }
  }

  async list(): Promise<UploadList> {
    const records = await this.uploads.list();
    return {
      uploads: records.map(({ id, file, size, uploadedAt, uploadedBy, state }) => {
        return { id, file, size, uploadedAt: uploadedAt.toISOString(), uploadedBy, state };
      }),
    };
  }

  /** Throws UPLOAD_NOT_FOUND. */
  async one(id: string): Promise<Upload> {
    return this.#show(await this.record(id));
  }

  /** The upload as it is kept. Throws UPLOAD_NOT_FOUND. */
  async record(id: string): Promise<UploadRecord> {
    const record = uuid.test(id) ? await this.uploads.one(id) : null;
    if (record === null) throw uploadNotFound(id);
    return record;
  }

  /**
   * Adds answers to those given before; the file is read anew with all, and a reading that is under way ends. Throws
   * UPLOAD_NOT_FOUND, UPLOAD_STATE, and ANSWER_INVALID where one cannot be right whatever the file says; then none is
   * kept.
   */
  async answer(id: string, answers: ImportAnswers): Promise<Upload> {
    const record = await this.record(id);
    const { state } = record;
    if (!answerable.includes(state)) throw uploadState(state);
    const faults = await this.reading.answerFaults(record, answers);
    if (faults.length > 0) throw answerInvalid({ faults, answers });
    if (!(await this.uploads.answer(id, answerable, answers))) throw uploadState(state);
    this.reading.start(id);
    await this.#audit("answers", id, { questions: Object.keys(answers) });
    return this.one(id);
  }

  /** Values beside those that hold. Throws UPLOAD_NOT_FOUND, UPLOAD_STATE where it is not ready. */
  async difference(id: string, query: DifferenceQuery): Promise<Difference> {
    const { state, report, difference } = await this.record(id);
    if (state !== "ready" || report === null || difference === null) throw uploadState(state);
    const rows = await this.differences.page(id, query);
    return { counts: difference, rows: rows.map((row) => mapDifference(row, report)) };
  }

  /** Progress as server-sent events, until there is something to do. Throws UPLOAD_NOT_FOUND. */
  async events(id: string): Promise<AsyncIterable<string>> {
    await this.record(id);
    return this.#events(id);
  }

  async *#events(id: string): AsyncGenerator<string> {
    let last = "";
    for (let silent = 0; !this.jobs.closing; silent += 1) {
      const state = (await this.uploads.one(id))?.state ?? "cancelled";
      if (state !== "reading" && state !== "committing") {
        yield event("state", { state });
        return;
      }
      const progress = JSON.stringify(this.jobs.progressOf(id));
      if (progress !== last && progress !== "null") {
        yield event("progress", this.jobs.progressOf(id));
        silent = 0;
      } else if (silent >= heartbeatTurns) {
        yield ": \n\n";
        silent = 0;
      }
      last = progress;
      await delay(turnMs, undefined, { ref: false });
    }
  }

  async #show(record: UploadRecord): Promise<Upload> {
    const remembered = await this.templates.find(record.report?.fingerprints ?? []);
    return mapUpload(record, { progress: this.jobs.progressOf(record.id), remembered });
  }

  #audit(action: "upload" | "answers", upload: string, details: Record<string, unknown>): Promise<void> {
    return this.uploads.audit({ by: clerk, action, upload, batch: null, details });
  }
}

/** Each holds its bytes and its staged rows. */
const mostOpen = 100;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const turnMs = 250;
/** A silent connection is closed by what lies between; a word every fifteen seconds keeps it. */
const heartbeatTurns = 60;

function event(name: "progress" | "state", data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
