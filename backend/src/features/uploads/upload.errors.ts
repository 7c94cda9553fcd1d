import type { ImportAnswers, UploadState } from "@jiqun/contract";
import type { AnswerFault } from "@jiqun/tables";
import { createError, detailOf } from "../../errors/app-error";

/** No upload has the id; it may have expired. */
export const uploadNotFound = createError("UPLOAD_NOT_FOUND", (id: string) => [
  detailOf({ parameter: "code", value: id }),
]);

/** What a state means to the person who waits, in both languages: a detail has one value. */
const stateWords: Readonly<Record<UploadState, string>> = {
  reading: "文件正在读取 / the file is being read",
  refused: "文件无法读取 / the file cannot be read",
  questions: "还有问题没有回答 / questions are still open",
  faulty: "文件中有错误需要改正 / the file has errors to be mended",
  ready: "已读完，可以提交 / it is read and can be committed",
  committing: "正在提交 / it is being committed",
  committed: "已经提交 / it has been committed",
  cancelled: "已经取消 / it has been cancelled",
  failed: "处理时出错而中止 / it stopped on a failure",
};

/** The upload is in a state in which this cannot be done. */
export const uploadState = createError("UPLOAD_STATE", (state: UploadState) => [
  detailOf({ parameter: "state", value: stateWords[state] }),
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
