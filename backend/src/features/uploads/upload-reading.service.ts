import type { ImportAnswers, UploadState } from "@jiqun/contract";
import type { AnswerFault } from "@jiqun/tables";
import { Injectable, Logger } from "@nestjs/common";
import { ComparisonRepository } from "./comparison.repository";
import type { FileReport } from "./file-reader";
import { ReadingTools } from "./reading-tools.service";
import { seenMark } from "./seen-mark";
import { StagingRepository, type Stager } from "./staging.repository";
import type { UploadRecord } from "./upload-record.mapper";
import { type Job, UploadJobs } from "./upload-jobs";
import { UploadRepository } from "./upload.repository";

/** Reads uploads in the background and compares what they say with what is known. */
@Injectable()
export class UploadReadingService {
  readonly #logger = new Logger("uploads");

  constructor(
    private readonly uploads: UploadRepository,
    private readonly stagings: StagingRepository,
    private readonly comparisons: ComparisonRepository,
    private readonly reading: ReadingTools,
    private readonly jobs: UploadJobs,
  ) {}

  /**
   * Begins to read an upload in state `reading`, in place of a reading that is under way; what comes of it is the
   * upload's next state.
   */
  start(id: string): void {
    void this.jobs.run(id, "reading", (job) => this.#inTurn(id, job));
  }

  /** Those of the answers that cannot be right beside the ones given before, whatever the file says. */
  answerFaults(record: UploadRecord, answers: ImportAnswers): Promise<readonly AnswerFault[]> {
    return this.reading.answerFaults(record, answers);
  }

  /** Whoever breaks a reading off knows what comes next. */
  async #inTurn(id: string, job: Job): Promise<void> {
    try {
      await this.jobs.inTurn(() => this.#read(id, job), job);
    } catch (error) {
      if (!job.signal.aborted) await this.#fail(id, error);
    }
  }

  async #read(id: string, job: Job): Promise<void> {
    const record = await this.uploads.one(id);
    if (record?.state !== "reading" || job.signal.aborted) return;
    const stager = await this.stagings.begin(id);
    const report = await this.#report(record, { stager, job });
    if (report === null) return;
    const { series, ...stored } = report;
    const state = stateOf(report);
    if (state !== "ready") {
      stager.abort();
      await this.uploads.settle(record, { state, report: stored, difference: null, seen: null });
      return;
    }
    await stager.end();
    await this.stagings.addSeries(id, series);
    if (job.signal.aborted) return;
    job.progress = { ...job.progress, phase: "comparing", part: null };
    const { counts, seen } = await this.comparisons.compare(id, report.source);
    const change = { state, report: stored, difference: counts, seen: seenMark(seen) };
    await this.uploads.settle(record, change);
  }

  /** Null where the reading was broken off. */
  async #report(
    record: UploadRecord,
    { stager, job }: { readonly stager: Stager; readonly job: Job },
  ): Promise<FileReport | null> {
    try {
      const request = await this.reading.requestFor(record);
      return await this.reading.reader.read(request, {
        onProgress: (progress) => (job.progress = { phase: "reading", ...progress }),
        onRows: ({ text }) => stager.write(text),
        signal: job.signal,
      });
    } catch (error) {
      stager.abort();
      if (job.signal.aborted) return null;
      throw error;
    }
  }

  async #fail(id: string, error: unknown): Promise<void> {
    this.#logger.error(error);
    await this.uploads.change(id, ["reading"], { state: "failed" }).catch((again: unknown) => {
      // The database is away: the next start reads the file again.
      this.#logger.error(again);
    });
  }
}

function stateOf({ refused, faulty, tables }: FileReport): UploadState {
  if (refused !== null) return "refused";
  if (tables.some(({ questions }) => questions.length > 0)) return "questions";
  return faulty ? "faulty" : "ready";
}
