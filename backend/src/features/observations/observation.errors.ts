import { createError, detailOf } from "../../errors/app-error";

const forms = {
  zh: "2024、2024-S1、2024-Q2、2024-03、2024-03-15 或 2024-01/P2M",
  en: "2024, 2024-S1, 2024-Q2, 2024-03, 2024-03-15 or 2024-01/P2M",
};

/** What was given for a period, and where. */
export interface GivenPeriod {
  readonly parameter: "from" | "to";
  readonly value: string;
}

/** Names the end of the span that is no period. */
export const periodInvalid = createError("PERIOD_INVALID", ({ parameter, value }: GivenPeriod) => [
  detailOf({ parameter, value, expected: forms }),
]);

/** The span would end before it begins. */
export const periodsCrossed = createError(
  "PERIOD_INVALID",
  ({ from, to }: { readonly from: string; readonly to: string }) => [
    detailOf({
      parameter: "from",
      value: `${from} > ${to}`,
      expected: { zh: "起始不晚于结束（to）的时期", en: "a period that begins before `to` ends" },
    }),
  ],
);

/** How many series one request may ask for. */
export const mostSeries = 50;

/** Says how many codes were given and how many may be. */
export const tooManySeries = createError("REQUEST_INVALID", (count: number) => [
  detailOf({
    parameter: "series",
    value: String(count),
    expected: { zh: `最多 ${mostSeries} 个编码`, en: `at most ${mostSeries} codes` },
  }),
]);

/** The list of codes has a gap in it. */
export const seriesListInvalid = createError("REQUEST_INVALID", (value: string) => [
  detailOf({
    parameter: "series",
    value,
    expected: { zh: "序列的编码，以单个逗号分隔", en: "codes of series, separated by single commas" },
  }),
]);
