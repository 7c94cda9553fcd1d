import type { CancelSignal } from "@jiqun/tables";
import type { FileReport, ReadRequest } from "../file-reader";
import { readGridPage } from "./grid-page";
import { markWorkbook } from "./marked/mark-workbook";
import { readFile } from "./read-file";

/** Who hears of a task while it is done. */
export interface TaskChannel {
  /** Bytes of rows, or lines of observations. The next come once the promise is fulfilled. */
  readonly chunk: (rows: number, bytes: Uint8Array) => Promise<void>;
  readonly progress: (rows: number) => void;
  readonly signal?: CancelSignal;
}

/** What can be done with a file, each in a thread of its own. */
export const tasks = {
  read: (request: ReadRequest, channel: TaskChannel): Promise<FileReport> =>
    readFile(request, { ...channel, rows: ({ rows, text }) => channel.chunk(rows, text) }),
  observations: (request: ReadRequest, channel: TaskChannel): Promise<FileReport> =>
    readFile(request, {
      ...channel,
      observations: (found) => channel.chunk(found.length, Buffer.from(found.map(asLine).join(""))),
    }),
  grid: readGridPage,
  mark: markWorkbook,
} as const;

export type TaskKind = keyof typeof tasks;
export type TaskRequest<Kind extends TaskKind> = Parameters<(typeof tasks)[Kind]>[0];
export type TaskResult<Kind extends TaskKind> = Awaited<ReturnType<(typeof tasks)[Kind]>>;

function asLine(item: object): string {
  return `${JSON.stringify(item)}\n`;
}
