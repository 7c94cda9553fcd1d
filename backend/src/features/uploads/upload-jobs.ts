import type { UploadProgress } from "@jiqun/contract";
import { Injectable, type OnModuleDestroy } from "@nestjs/common";
import { Turns } from "./reading/turns";

/** Work on an upload that is under way. */
export interface Job {
  progress: UploadProgress;
  readonly signal: AbortSignal;
}

interface RunningJob extends Job {
  readonly controller: AbortController;
  ended: Promise<void>;
}

/** How many files are read at once: each takes a processor and a connection. */
const readingAtOnce = 2;

/** What is under way on uploads in this process. */
@Injectable()
export class UploadJobs implements OnModuleDestroy {
  readonly #jobs = new Map<string, RunningJob>();
  readonly #turns = new Turns(readingAtOnce);
  #closing = false;

  /** Whether the service is about to end. */
  get closing(): boolean {
    return this.#closing;
  }

  progressOf(id: string): UploadProgress | null {
    return this.#jobs.get(id)?.progress ?? null;
  }

  /**
   * Does the work; while it lasts, others see its progress and can end it. Ends first what was under way on the upload:
   * the signal of the work may be aborted before it begins.
   */
  async run<T>(id: string, phase: UploadProgress["phase"], work: (job: Job) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const before = this.stop(id);
    const job: RunningJob = {
      progress: { phase, rows: 0, part: null },
      controller,
      signal: controller.signal,
      ended: Promise.resolve(),
    };
    this.#jobs.set(id, job);
    const result = before.then(() => work(job));
    job.ended = result.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await result;
    } finally {
      if (this.#jobs.get(id) === job) this.#jobs.delete(id);
    }
  }

  /** Does the work once its turn has come; rejects with the signal's reason where that ended the waiting. */
  inTurn<T>(work: () => Promise<T>, { signal }: Job): Promise<T> {
    return this.#turns.run(work, signal);
  }

  /** Ends what is under way on an upload, and waits until it has ended. */
  async stop(id: string): Promise<void> {
    const job = this.#jobs.get(id);
    job?.controller.abort();
    await job?.ended;
  }

  async onModuleDestroy(): Promise<void> {
    this.#closing = true;
    await Promise.all([...this.#jobs.keys()].map((id) => this.stop(id)));
  }
}
