import type { UploadProgress } from "@jiqun/contract";
import { Injectable, type OnModuleDestroy } from "@nestjs/common";

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
  readonly #waiting: (() => void)[] = [];
  #reading = 0;
  #closing = false;

  /** Whether the service is about to end. */
  get closing(): boolean {
    return this.#closing;
  }

  progressOf(id: string): UploadProgress | null {
    return this.#jobs.get(id)?.progress ?? null;
  }

  /** Does the work; while it lasts, others see its progress and can end it. */
  async run<T>(id: string, phase: UploadProgress["phase"], work: (job: Job) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const job: RunningJob = {
      progress: { phase, rows: 0, part: null },
      controller,
      signal: controller.signal,
      ended: Promise.resolve(),
    };
    this.#jobs.set(id, job);
    const result = work(job);
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

  /** Does the work once its turn has come. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#reading >= readingAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#reading += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#reading -= 1;
      else next();
    }
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
