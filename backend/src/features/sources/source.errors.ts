import { createError, detailOf } from "../../errors/app-error";

/** Names the code that is no source's. */
export const sourceNotFound = createError("SOURCE_NOT_FOUND", (code: string) => [
  detailOf({ parameter: "code", value: code, expected: { zh: "来源的编码", en: "the code of a source" } }),
]);
