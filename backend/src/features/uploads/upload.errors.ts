import type { ImportAnswers, UploadState } from "@jiqun/contract";
import type { AnswerFault } from "@jiqun/tables";
import { createError, detailOf } from "../../errors/app-error";

/** No upload has the id; it may have expired. */
export const uploadNotFound = createError("UPLOAD_NOT_FOUND", (id: string) => [
  detailOf({ parameter: "code", value: id }),
]);

/** The upload is in a state in which this cannot be done. */
export const uploadState = createError("UPLOAD_STATE", (state: UploadState) => [
  detailOf({ parameter: "state", value: state }),
]);

/** As many files as may wait do so already. */
export const uploadsFull = createError("UPLOADS_FULL", (most: number) => [
  detailOf({ parameter: "uploads", value: most }),
]);

/** Answers cannot be right; a detail for each, named by its question. */
export const answerInvalid = createError(
  "ANSWER_INVALID",
  ({ faults, answers }: { readonly faults: readonly AnswerFault[]; readonly answers: ImportAnswers }) =>
    faults.map(({ id, expected }) => detailOf({ parameter: id, value: givenIn(answers[id]), expected })),
);

function givenIn(answer: ImportAnswers[string] | undefined): unknown {
  if (answer?.kind === "value") return answer.value;
  return answer?.kind === "code" ? answer.code : answer;
}

/** Somebody changed related data after the difference was looked at. */
export const differenceOutdated = createError("DIFFERENCE_OUTDATED");
