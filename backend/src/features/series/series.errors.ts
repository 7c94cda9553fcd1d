import { createError, detailOf } from "../../errors/app-error";

/** Names every code that was asked for and does not exist. */
export const seriesNotFound = createError("SERIES_NOT_FOUND", (codes: readonly string[]) =>
  codes.map((code) => detailOf({ parameter: "series", value: code, expected: "the code of a series" })),
);
