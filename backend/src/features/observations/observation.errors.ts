import { createError, detailOf } from "../../errors/app-error";

const forms = "2024, 2024-S1, 2024-Q2, 2024-03, 2024-03-15 or 2024-01/P2M";

export interface GivenPeriod {
  readonly parameter: "from" | "to";
  readonly value: string;
}

export const periodInvalid = createError("PERIOD_INVALID", ({ parameter, value }: GivenPeriod) => [
  detailOf({ parameter, value, expected: forms }),
]);

export const periodsCrossed = createError(
  "PERIOD_INVALID",
  ({ from, to }: { readonly from: string; readonly to: string }) => [
    detailOf({
      parameter: "from",
      value: `${from} > ${to}`,
      expected: "a period that begins before `to` ends",
    }),
  ],
);

/** How many series one request may ask for. */
export const mostSeries = 50;

export const tooManySeries = createError("REQUEST_INVALID", (count: number) => [
  detailOf({ parameter: "series", value: `${count} codes`, expected: `at most ${mostSeries} codes` }),
]);

export const seriesListInvalid = createError("REQUEST_INVALID", (value: string) => [
  detailOf({ parameter: "series", value, expected: "codes of series, separated by single commas" }),
]);
