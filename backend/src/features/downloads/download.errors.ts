import { createError, detailOf } from "../../errors/app-error";

/** Says how many rows there are, and which format takes them. */
export const tooManyRows = createError("REQUEST_INVALID", (rows: number) => [
  detailOf({
    parameter: "format",
    value: `xlsx (${rows})`,
    expected: {
      zh: "行数太多，工作簿打不开：请用 csv，或缩小时期范围",
      en: "csv, or a shorter span: a workbook of so many rows does not open",
    },
  }),
]);
