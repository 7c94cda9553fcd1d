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
    upload = await client.settled(upload, tellProgress);
    upload = await answer(client, { upload, answers: { ...rememberedIn(upload, request), ...given } });
    if (upload.state === "ready") upload = await commit(client, upload);
    committed = upload.state === "committed";
    await print(request.json ? `${JSON.stringify(asJson(upload))}\n` : describeUpload(upload));
    return exitCodeOf(upload);
  } finally {
    if (!committed) await client.ask("uploadCancel", { code: upload.id });
  }
}

function rememberedIn({ tables }: Upload, { remembered }: ImportRequest): ImportAnswers {
  if (!remembered) return {};
  const questions = tables.flatMap((table) => table.questions);
  return Object.fromEntries(
    questions.flatMap(({ id, remembered: answer }) => (answer === null ? [] : [[id, answer]])),
  );
}

/** A concept that is answered may uncover questions that the answers hold too, so the service gets all of them at once. */
async function answer(
  client: ServiceClient,
  { upload, answers }: { readonly upload: Upload; readonly answers: ImportAnswers },
): Promise<Upload> {
  if (upload.state === "refused" || Object.keys(answers).length === 0) return upload;
  return client.settled(await client.answer(upload, answers), tellProgress);
}

async function commit(client: ServiceClient, upload: Upload): Promise<Upload> {
  const begun = await client.ask("uploadCommit", { code: upload.id, body: { seen: upload.seen ?? "" } });
  return client.settled(begun, tellProgress);
}
