import type { Grid } from "@jiqun/contract";
import { Injectable } from "@nestjs/common";
import { FileRefused } from "../../../formats/file-refused";
import { FileReader, type FileReport, type ReadListener, type ReadRequest } from "../file-reader";
import type { GridRequest } from "./grid-page";
import type { MarkRequest } from "./marked/mark-workbook";
import { refusedReport } from "./refused-report";
import type { TaskChannel, TaskKind, TaskRequest, TaskResult } from "./tasks";
import { Turns } from "./turns";
import { runWorker, type WorkerLimits } from "./worker-run";

/** Where the bundle has the worker. The sources have none that Node can run: they read in their own thread. */
const builtWorker = import.meta.url.endsWith(".ts")
  ? null
  : new URL("./read-file.worker.js", import.meta.url);

/** Beside the 192 MB come texts of files and buffers, some tens of MB, and the young generation. */
const usualLimits: WorkerLimits = { megabytes: 192, milliseconds: 10 * 60_000 };

/** Each takes a processor. Looking at a file does not wait for others being read. */
const atOnce = 2;

interface Work<Kind extends TaskKind> {
  readonly request: TaskRequest<Kind>;
  readonly onChunk: TaskChannel["chunk"];
  readonly onProgress: TaskChannel["progress"];
  readonly signal: AbortSignal;
}

/** Reads files, each in a thread of its own that may be ended at any time and whose memory is bounded. */
@Injectable()
export class ReadingHost extends FileReader {
  private readonly readings = new Turns(atOnce);
  private readonly looks = new Turns(atOnce);
  private readonly entry: URL | null = builtWorker;
  private readonly limits: WorkerLimits = usualLimits;

  /** As the service has it, or with another worker and other limits. */
  static with(entry: URL | null, limits: WorkerLimits = usualLimits): ReadingHost {
    return Object.assign(new ReadingHost(), { entry, limits });
  }

  async read(request: ReadRequest, listener: ReadListener): Promise<FileReport> {
    const { signal } = listener;
    const onChunk: TaskChannel["chunk"] = (rows, text) => listener.onRows({ rows, text });
    const onProgress = (rows: number): void => listener.onProgress({ rows, part: null });
    try {
      return await this.readings.run(
        () => this.perform("read", { request, onChunk, onProgress, signal }),
        signal,
      );
    } catch (error) {
      if (error instanceof FileRefused) return refusedReport(error, null);
      throw error;
    }
  }

  /** Every value of a file as lines of JSON, as they are read. Ending the iteration ends the reading. */
  async *observations(request: ReadRequest, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const ending = new AbortController();
    const chunks = new ChunkQueue();
    const work: Work<"observations"> = {
      request,
      onChunk: (_rows, bytes) => chunks.put(bytes),
      onProgress: () => undefined,
      signal: signal === undefined ? ending.signal : AbortSignal.any([ending.signal, signal]),
    };
    const reading = this.looks.run(() => this.perform("observations", work), work.signal);
    reading.then(
      () => chunks.end(),
      (error: unknown) => chunks.fail(error),
    );
    try {
      yield* chunks.taken();
    } finally {
      ending.abort();
      chunks.drop();
    }
  }

  /** Part of a sheet as the file has it. Throws FileRefused. */
  grid(request: GridRequest, signal?: AbortSignal): Promise<Grid> {
    return this.look("grid", request, signal);
  }

  /** The file as a workbook with its faulty cells marked. Throws FileRefused. */
  mark(request: MarkRequest, signal?: AbortSignal): Promise<Uint8Array> {
    return this.look("mark", request, signal);
  }

  private look<Kind extends "grid" | "mark">(
    kind: Kind,
    request: TaskRequest<Kind>,
    signal = new AbortController().signal,
  ): Promise<TaskResult<Kind>> {
    const silent = { onChunk: () => Promise.resolve(), onProgress: () => undefined };
    return this.looks.run(() => this.perform(kind, { request, signal, ...silent }), signal);
  }

  private perform<Kind extends TaskKind>(kind: Kind, work: Work<Kind>): Promise<TaskResult<Kind>> {
    if (this.entry !== null) return runWorker({ ...work, entry: this.entry, kind, limits: this.limits });
    return performHere(kind, work);
  }
}

/** The same in this thread. */
async function performHere<Kind extends TaskKind>(
  kind: Kind,
  { request, onChunk, onProgress, signal }: Work<Kind>,
): Promise<TaskResult<Kind>> {
  const chunk: TaskChannel["chunk"] = async (rows, bytes) => {
    signal.throwIfAborted();
    await onChunk(rows, bytes);
  };
  // What reads files is large, and the service itself has no need of it.
  const { tasks } = await import("./tasks");
  // Each task takes the request of its own kind; the compiler cannot follow that through the table.
  const task = tasks[kind] as (request: TaskRequest<Kind>, channel: TaskChannel) => Promise<TaskResult<Kind>>;
  const result = await task(request, { chunk, progress: onProgress, signal });
  signal.throwIfAborted();
  return result;
}

/** Chunks on their way from one who makes them to one who takes them; making waits for taking. */
class ChunkQueue {
  private readonly chunks: { readonly bytes: Uint8Array; readonly taken: () => void }[] = [];
  private over: { readonly error: unknown } | true | null = null;
  private wake: () => void = () => undefined;

  put(bytes: Uint8Array): Promise<void> {
    if (this.over !== null) return Promise.resolve();
    return new Promise((taken) => {
      this.chunks.push({ bytes, taken });
      this.wake();
    });
  }

  end(): void {
    this.over ??= true;
    this.wake();
  }

  fail(error: unknown): void {
    this.over ??= { error };
    this.wake();
  }

  /** Nobody takes any more: who waits need not. */
  drop(): void {
    this.end();
    for (const { taken } of this.chunks.splice(0)) taken();
  }

  async *taken(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = this.chunks.shift();
      if (next !== undefined) {
        try {
          yield next.bytes;
        } finally {
          next.taken();
        }
      } else if (this.over === null) {
        await new Promise<void>((resolve) => (this.wake = resolve));
      } else {
        if (this.over !== true) throw this.over.error;
        return;
      }
    }
  }
}
