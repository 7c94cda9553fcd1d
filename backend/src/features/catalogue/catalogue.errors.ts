import { createError, detailOf } from "../../errors/app-error";

interface TooMany {
  readonly count: number;
  readonly most: number;
}

/** Says how many terms were given and how many may be. */
export const tooManyTerms = createError("REQUEST_INVALID", ({ count, most }: TooMany) => [
  detailOf({
    parameter: "q",
    expected: { zh: `最多 ${most} 个检索词，给了 ${count} 个`, en: `at most ${most} terms, ${count} given` },
  }),
]);

/** The span would end before it begins. */
export const yearsCrossed = createError(
  "REQUEST_INVALID",
  ({ from, to }: { readonly from: number; readonly to: number }) => [
    detailOf({
      parameter: "from",
      value: `${from} > ${to}`,
      expected: { zh: "不晚于 to 的年份", en: "a year that is not after `to`" },
    }),
  ],
);
