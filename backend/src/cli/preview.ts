import { basename } from "node:path";
import type { Upload } from "@jiqun/contract";
import { describeUpload } from "./describe";
import { exitCodes, type ExitCode } from "./exit-code";
import { print, tell } from "./output";
import { readAnswers } from "./read-answers";
import type { ServiceClient } from "./service-client";

export interface PreviewRequest {
  /** Absolute path. */
  readonly path: string;
  readonly json: boolean;
  /** Prints every value as a line of JSON instead of the preview. */
  readonly observations: boolean;
  /** File with answers to read it with; null for none. */
  readonly answersPath: string | null;
}

/** Shows what a file is understood to say. Nothing is written, and the service forgets the file. */
export async function preview(client: ServiceClient, request: PreviewRequest): Promise<ExitCode> {
  const answers = request.answersPath === null ? null : await readAnswers(request.answersPath);
  let upload = await client.bring({ path: request.path, name: basename(request.path) });
  try {
    if (answers !== null) upload = await client.answer(upload, answers);
    upload = await client.settled(upload, tellProgress);
    await show(client, { upload, request });
    return exitCodeOf(upload);
  } finally {
    await client.ask("uploadCancel", { code: upload.id });
  }
}

async function show(
  client: ServiceClient,
  { upload, request }: { readonly upload: Upload; readonly request: PreviewRequest },
): Promise<void> {
  if (request.observations && upload.refused === null) {
    for await (const lines of client.lines("uploadObservations", { code: upload.id })) await print(lines);
  } else {
    await print(request.json ? `${JSON.stringify(asJson(upload))}\n` : describeUpload(upload));
  }
}

/** The preview as scripts read it. */
export function asJson(upload: Upload): object {
  const { file, format, encoding, refused, tables, state, difference, batch, identicalTo } = upload;
  return { file, format, encoding, refused, tables, state, difference, batch, identicalTo };
}

/** What a file that has been read calls for. */
export function exitCodeOf({ state }: Pick<Upload, "state">): ExitCode {
  switch (state) {
    case "ready":
    case "committed":
      return exitCodes.done;
    case "questions":
      return exitCodes.questions;
    case "refused":
    case "faulty":
      return exitCodes.refused;
    default:
      return exitCodes.failed;
  }
}

export function tellProgress({ progress }: Upload): void {
  if (progress === null) return;
  const part = progress.part === null ? "" : ` ${Math.round(progress.part * 100)}%`;
  tell(`${progress.phase} ${progress.rows}${part}`);
}
