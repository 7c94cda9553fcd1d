import { createError, detailOf } from "../../errors/app-error";

/** Names the code that is no indicator's. */
export const indicatorNotFound = createError("INDICATOR_NOT_FOUND", (code: string) => [
  detailOf({
    parameter: "indicator",
    value: code,
    expected: { zh: "指标的编码", en: "the code of an indicator" },
  }),
]);
