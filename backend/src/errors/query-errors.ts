import { createError, detailOf } from "./app-error";

const forms = {
  zh: "2024、2024-S1、2024-Q2、2024-03、2024-03-15 或 2024-01/P2M",
  en: "2024, 2024-S1, 2024-Q2, 2024-03, 2024-03-15 or 2024-01/P2M",
};

/** What was given for a parameter of a query. */
export interface Given {
  readonly parameter: string;
  readonly value: string;
}

/** Names the parameter that is no period. */
export const periodInvalid = createError("PERIOD_INVALID", ({ parameter, value }: Given) => [
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

/** Says how many codes were given and how many may be. */
export const tooManyCodes = createError(
  "REQUEST_INVALID",
  ({
    parameter,
    count,
    most,
  }: {
    readonly parameter: string;
    readonly count: number;
    readonly most: number;
  }) => [
    detailOf({
      parameter,
      expected: { zh: `最多 ${most} 个编码，给了 ${count} 个`, en: `at most ${most} codes, ${count} given` },
    }),
  ],
);

/** The list of codes has a gap in it. */
export const codesInvalid = createError("REQUEST_INVALID", ({ parameter, value }: Given) => [
  detailOf({
    parameter,
    value,
    expected: { zh: "编码，以单个逗号分隔", en: "codes, separated by single commas" },
  }),
]);
