import { basename } from "node:path";
import type { ImportAnswers, Upload } from "@jiqun/contract";
import { describeUpload } from "./describe";
import type { ExitCode } from "./exit-code";
import { print } from "./output";
import { asJson, exitCodeOf, tellProgress } from "./preview";
import { readAnswers } from "./read-answers";
import type { ServiceClient } from "./service-client";

export interface ImportRequest {
  /** Absolute path. */
  readonly path: string;
  readonly json: boolean;
  readonly answersPath: string | null;
  /** Takes the answers that were given for the last file of this shape, where a question has none of its own. */
  readonly remembered: boolean;
}

/** Brings a file in if it leaves no question and no error; otherwise tells them and writes nothing. */
export async function importFile(client: ServiceClient, request: ImportRequest): Promise<ExitCode> {
  const given = request.answersPath === null ? {} : await readAnswers(request.answersPath);
  let upload = await client.bring({ path: request.path, name: basename(request.path) });
  let committed = false;
  try {
    // Given at once, they spare reading the file a second time.
    if (Object.keys(given).length > 0) upload = await client.answer(upload, given);
    upload = await client.settled(upload, tellProgress);
    if (request.remembered) upload = await answerAsBefore(client, upload);
    if (upload.state === "ready") upload = await commit(client, upload);
    committed = upload.state === "committed";
    await print(request.json ? `${JSON.stringify(asJson(upload))}\n` : describeUpload(upload));
    return exitCodeOf(upload);
  } finally {
    if (!committed) await client.ask("uploadCancel", { code: upload.id });
  }
}

/** Answers what is still open as for the last file of this shape. */
async function answerAsBefore(client: ServiceClient, upload: Upload): Promise<Upload> {
  const questions = upload.tables.flatMap((table) => table.questions);
  const answers: ImportAnswers = Object.fromEntries(
    questions.flatMap(({ id, remembered }) => (remembered === null ? [] : [[id, remembered]])),
  );
  if (Object.keys(answers).length === 0) return upload;
  return client.settled(await client.answer(upload, answers), tellProgress);
}

async function commit(client: ServiceClient, upload: Upload): Promise<Upload> {
  const begun = await client.ask("uploadCommit", { code: upload.id, body: { seen: upload.seen ?? "" } });
  return client.settled(begun, tellProgress);
}
