import type { Upload } from "@jiqun/contract";
import { Injectable, Logger } from "@nestjs/common";
import { CommitRepository, type Commit, type CommitResult } from "./commit.repository";
import { WaitingFiles } from "./waiting-files.service";
import { UploadJobs } from "./upload-jobs";
import type { UploadRecord } from "./upload-record.mapper";
import { UploadReadingService } from "./upload-reading.service";
import { differenceOutdated, uploadState } from "./upload.errors";
import { UploadRepository } from "./upload.repository";
import { clerk } from "../../config/clerk";
import { UploadService } from "./upload.service";

/** Brings uploads in, or forgets them. */
@Injectable()
export class UploadCommitService {
  readonly #logger = new Logger("uploads");

  constructor(
    private readonly service: UploadService,
    private readonly uploads: UploadRepository,
    private readonly commits: CommitRepository,
    private readonly waiting: WaitingFiles,
    private readonly reading: UploadReadingService,
    private readonly jobs: UploadJobs,
  ) {}

  /**
   * Brings a file in, whole or not at all. Throws UPLOAD_STATE where it is not ready, DIFFERENCE_OUTDATED where somebody
   * has changed related data since `seen`; then the difference is being made anew.
   */
  async commit(id: string, seen: string): Promise<Upload> {
    const record = await this.uploads.beginCommit(id, seen);
    if (record === null) throw await this.#notBegun(id);
    const result = await this.jobs.run(id, "committing", ({ signal }) => this.#bringIn(record, signal));
    if (result === "outdated") {
      await this.uploads.change(id, ["committing"], { state: "reading", difference: null, seen: null });
      this.reading.start(id);
      throw differenceOutdated();
    }
    if (result !== "cancelled") await this.waiting.stagings.drop(id);
    return this.service.one(id);
  }

  /** Why nothing was begun: another reading is ready, or none. */
  async #notBegun(id: string): Promise<Error> {
    const { state } = await this.service.record(id);
    return state === "ready" ? differenceOutdated() : uploadState(state);
  }

  async #bringIn(record: UploadRecord, signal: AbortSignal): Promise<CommitResult | "cancelled"> {
    try {
      const commit = commitOf(record);
      const { new: fresh, revised } = record.difference ?? { new: 0, revised: 0 };
      if (fresh + revised > 0) await this.waiting.files.keepOriginal(record);
      return await this.commits.commit(commit, signal);
    } catch (error) {
      if (signal.aborted) return "cancelled";
      this.#logger.error(error);
      await this.#fail(record.id);
      throw error;
    }
  }

  /** Where even that fails the database is away, and the next start looks after the upload. */
  async #fail(id: string): Promise<void> {
    await this.uploads
      .change(id, ["committing"], { state: "failed" })
      .catch((again: unknown) => this.#logger.error(again));
  }

  /** Ends what is under way and forgets the file; a commit that ends before that stands. Throws UPLOAD_STATE for one that did. */
  async cancel(id: string): Promise<Upload> {
    await this.service.record(id);
    await this.jobs.stop(id);
    const cancelled = await this.uploads.change(id, cancellable, {
      state: "cancelled",
      difference: null,
      seen: null,
    });
    if (!cancelled) throw uploadState((await this.service.record(id)).state);
    // What began in between finds that there is nothing to do.
    await this.jobs.stop(id);
    await this.waiting.stagings.drop(id);
    await this.waiting.files.remove(id);
    await this.uploads.audit({ by: clerk, action: "cancel", upload: id, batch: null, details: {} });
    return this.service.one(id);
  }
}

const cancellable = ["reading", "refused", "questions", "faulty", "ready", "committing", "failed"] as const;

function commitOf(record: UploadRecord): Commit {
  const { report } = record;
  if (report === null || report.source === null || report.grade === null) {
    throw new Error("an upload that is ready has neither report nor source");
  }
  return {
    upload: record.id,
    seen: record.seen,
    kind: "file",
    by: clerk,
    file: record.file,
    hash: record.hash,
    original: { size: record.size, format: report.format },
    things: report.things,
    source: report.source,
    grade: report.grade,
    part: "sheet",
    locators: report.sheets.map((sheet) => sheet ?? record.file),
    shapes: report.fingerprints,
    answers: record.answers,
  };
}
