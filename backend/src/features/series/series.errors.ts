import { createError, detailOf } from "../../errors/app-error";

/** Codes that are no series', and the parameter that they stood in. */
export interface UnknownSeries {
  readonly codes: readonly string[];
  readonly parameter?: "series" | "by";
}

/** Names every code that was asked for and does not exist. */
export const seriesNotFound = createError(
  "SERIES_NOT_FOUND",
  ({ codes, parameter = "series" }: UnknownSeries) =>
    codes.map((code) =>
      detailOf({
        parameter,
        value: code,
        expected: { zh: "序列的编码", en: "the code of a series" },
      }),
    ),
);

/** Names the code that is no industry's. */
export const industryNotFound = createError("INDUSTRY_NOT_FOUND", (code: string) => [
  detailOf({
    parameter: "industry",
    value: code,
    expected: { zh: "行业的编码", en: "the code of an industry" },
  }),
]);

/** Names the code that is no product's. */
export const productNotFound = createError("PRODUCT_NOT_FOUND", (code: string) => [
  detailOf({
    parameter: "product",
    value: code,
    expected: { zh: "产品的编码", en: "the code of a product" },
  }),
]);
