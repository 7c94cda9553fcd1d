import { Worker } from "node:worker_threads";
import { FileRefused } from "../../../formats/file-refused";
import type { TaskKind, TaskRequest, TaskResult } from "./tasks";
import type { WorkerMessage } from "./worker-messages";

/** How far a worker may go. */
export interface WorkerLimits {
  /** Memory of its heap. */
  readonly megabytes: number;
  readonly milliseconds: number;
}

/** A task for a worker, and who hears of it. */
export interface WorkerRun<Kind extends TaskKind> {
  /** The built worker. */
  readonly entry: URL;
  readonly kind: Kind;
  readonly request: TaskRequest<Kind>;
  readonly limits: WorkerLimits;
  readonly onChunk: (rows: number, bytes: Uint8Array) => Promise<void>;
  readonly onProgress: (rows: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Does a task in a thread of its own, which is gone when this settles. Whatever the file does to it, the service lives.
 * Rejects with FileRefused where the file is refused or takes more memory or time than it may, with the signal's reason
 * where that ended it, and with the error of `onChunk` where that failed.
 */
export async function runWorker<Kind extends TaskKind>(run: WorkerRun<Kind>): Promise<TaskResult<Kind>> {
  run.signal.throwIfAborted();
  const { entry, kind, request, limits } = run;
  const worker = new Worker(entry, {
    workerData: { kind, request },
    // What libraries print about a broken file is no word of the service.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const ending = new AbortController();
  try {
    return await Promise.race([
      resultOf<Kind>(worker, run),
      aborted(run.signal, ending.signal),
      timeUp(limits.milliseconds, ending.signal),
    ]);
  } finally {
    ending.abort();
    await worker.terminate();
  }
}

function resultOf<Kind extends TaskKind>(worker: Worker, run: WorkerRun<Kind>): Promise<TaskResult<Kind>> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: WorkerMessage) => {
      switch (message.type) {
        case "progress":
          run.onProgress(message.rows);
          return;
        case "chunk":
          run.onChunk(message.rows, message.bytes).then(() => worker.postMessage("taken"), reject);
          return;
        case "refused":
          reject(new FileRefused(message.code, message.details));
          return;
        case "done":
          // The worker was given this kind of task.
          resolve(message.result as TaskResult<Kind>);
      }
    });
    worker.once("error", (error: Error) => reject(asRefusal(error)));
    worker.once("exit", (code) => reject(new Error(`the reading thread ended with code ${code}`)));
  });
}

function asRefusal(error: Error): Error {
  const outOfMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return outOfMemory ? new FileRefused("MEMORY_EXCEEDED", {}, { cause: error }) : error;
}

function aborted(signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true, signal: ended });
  });
}

function timeUp(milliseconds: number, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new FileRefused("TIME_EXCEEDED")), milliseconds);
    ended.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });
}
