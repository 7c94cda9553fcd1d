import type { Bilingual, ImportAnswers, UploadState } from "@jiqun/contract";
import type { AnswerFault } from "@jiqun/tables";
import { createError, detailOf } from "../../errors/app-error";

/** No upload has the id; it may have expired. */
export const uploadNotFound = createError("UPLOAD_NOT_FOUND", (id: string) => [
  detailOf({ parameter: "code", value: id }),
]);

/** What a state means to the person who waits. */
const stateWords: Readonly<Record<UploadState, Bilingual>> = {
  reading: { zh: "文件正在读取", en: "the file is being read" },
  refused: { zh: "文件无法读取", en: "the file cannot be read" },
  questions: { zh: "还有问题没有回答", en: "questions are still open" },
  faulty: { zh: "文件中有错误需要改正", en: "the file has errors to be mended" },
  ready: { zh: "已读完，可以提交", en: "it is read and can be committed" },
  committing: { zh: "正在提交", en: "it is being committed" },
  committed: { zh: "已经提交", en: "it has been committed" },
  cancelled: { zh: "已经取消", en: "it has been cancelled" },
  failed: { zh: "处理时出错而中止", en: "it stopped on a failure" },
};

/** The upload is in a state in which this cannot be done. */
export const uploadState = createError("UPLOAD_STATE", (state: UploadState) => [
  detailOf({ parameter: "state", value: state, expected: stateWords[state] }),
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
