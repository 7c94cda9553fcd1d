import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { FileRefused } from "../../../formats/file-refused";
import { tasks, type TaskChannel, type TaskKind, type TaskResult } from "./tasks";
import type { WorkerMessage, WorkerTask } from "./worker-messages";

/** Chunks that may be on their way at once: one is written while the next is made. */
const mostUnderWay = 3;
const progressEveryMs = 100;

/** The host's end: chunks wait for being taken, progress is told ten times a second at most. */
class HostChannel implements TaskChannel {
  private underWay = 0;
  private waiting: (() => void) | null = null;
  private told = 0;

  constructor(private readonly port: MessagePort) {
    port.on("message", () => this.taken());
  }

  readonly chunk = async (rows: number, bytes: Uint8Array): Promise<void> => {
    if (this.underWay >= mostUnderWay) await new Promise<void>((resolve) => (this.waiting = resolve));
    this.underWay += 1;
    // A copy of its own: pooled memory cannot be handed over.
    const own = new Uint8Array(bytes);
    this.port.postMessage({ type: "chunk", rows, bytes: own } satisfies WorkerMessage, [own.buffer]);
  };

  readonly progress = (rows: number): void => {
    const now = performance.now();
    if (now - this.told < progressEveryMs) return;
    this.told = now;
    this.port.postMessage({ type: "progress", rows } satisfies WorkerMessage);
  };

  private taken(): void {
    this.underWay -= 1;
    this.waiting?.();
    this.waiting = null;
  }
}

function perform(task: WorkerTask, channel: TaskChannel): Promise<TaskResult<TaskKind>> {
  switch (task.kind) {
    case "read":
      return tasks.read(task.request, channel);
    case "observations":
      return tasks.observations(task.request, channel);
    case "grid":
      return tasks.grid(task.request);
    case "mark":
      return tasks.mark(task.request);
  }
}

async function answer(task: WorkerTask, channel: TaskChannel): Promise<WorkerMessage> {
  try {
    return { type: "done", result: await perform(task, channel) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { type: "refused", code: error.code, details: error.details };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  const message = await answer(workerData as WorkerTask, new HostChannel(port));
  port.postMessage(message);
  port.close();
}
