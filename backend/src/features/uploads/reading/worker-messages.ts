import type { FileRefusal } from "@jiqun/contract";
import type { RefusalDetails } from "../../../formats/file-refused";
import type { TaskKind, TaskRequest, TaskResult } from "./tasks";

/** What a worker is started with. */
export type WorkerTask = { readonly [Kind in TaskKind]: WorkerTaskOf<Kind> }[TaskKind];
interface WorkerTaskOf<Kind extends TaskKind> {
  readonly kind: Kind;
  readonly request: TaskRequest<Kind>;
}

/** What a worker says. */
export type WorkerMessage =
  | { readonly type: "progress"; readonly rows: number }
  /** To be answered once it is taken, by any message. */
  | { readonly type: "chunk"; readonly rows: number; readonly bytes: Uint8Array }
  | { readonly type: "refused"; readonly code: FileRefusal; readonly details: RefusalDetails }
  | { readonly type: "done"; readonly result: TaskResult<TaskKind> };
