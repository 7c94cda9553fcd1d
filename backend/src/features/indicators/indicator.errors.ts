import { createError, detailOf } from "../../errors/app-error";

export const indicatorNotFound = createError("INDICATOR_NOT_FOUND", (code: string) => [
  detailOf({ parameter: "indicator", value: code, expected: "the code of an indicator" }),
]);
