import { codeSchema } from "@jiqun/contract";
import { seriesCode, type SeriesDimensions } from "@jiqun/tables";
import { entryRefused } from "./entry.errors";

/** Code of a series, made of the codes of its dimensions. Throws ENTRY_REFUSED. */
export function checkedSeriesCode(series: SeriesDimensions): string {
  const { industry, product } = series;
  if (industry !== null && product !== null) {
    const expected = { zh: "行业与产品只填一个", en: "an industry or a product, not both" };
    throw entryRefused({ parameter: "product", value: product, expected });
  }
  const code = seriesCode(series);
  if (codeSchema.safeParse(code).success) return code;
  const expected = { zh: "更短的编码", en: "shorter codes" };
  throw entryRefused({ parameter: "indicator", value: code, expected });
}
