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

/** Says how many entities were given and how many may be. */
export const tooManyEntities = createError("REQUEST_INVALID", ({ count, most }: TooMany) => [
  detailOf({
    parameter: "entity",
    expected: { zh: `最多 ${most} 个编码，给了 ${count} 个`, en: `at most ${most} codes, ${count} given` },
  }),
]);

/** The list of codes has a gap in it. */
export const entityListInvalid = createError("REQUEST_INVALID", (value: string) => [
  detailOf({
    parameter: "entity",
    value,
    expected: { zh: "主体的编码，以单个逗号分隔", en: "codes of entities, separated by single commas" },
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
