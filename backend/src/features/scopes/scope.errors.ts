import { createError, detailOf } from "../../errors/app-error";

/** Names the code that is no scope's. */
export const scopeNotFound = createError("SCOPE_NOT_FOUND", (code: string) => [
  detailOf({ parameter: "scope", value: code, expected: { zh: "口径的编码", en: "the code of a scope" } }),
]);
