import { codeSchema } from "@jiqun/contract";
import type { ResolvedSeries } from "@jiqun/tables";
import { entryRefused } from "./entry.errors";

/** Code of a series, made of the codes of its dimensions. Throws ENTRY_REFUSED. */
export function seriesCode(series: Omit<ResolvedSeries, "code" | "unit" | "multiplier">): string {
  const { industry, product, frequency, accumulation } = series;
  if (industry !== null && product !== null) {
    const expected = { zh: "行业与产品只填一个", en: "an industry or a product, not both" };
    throw entryRefused({ parameter: "product", value: product, expected });
  }
  const code = [
    ...[series.indicator, series.entity, industry ?? product ?? "_", series.market ?? "_", series.scope],
    ...[accumulation === "cumulative" ? `${frequency}C` : frequency, series.form],
  ].join(".");
  if (codeSchema.safeParse(code).success) return code;
  const expected = { zh: "更短的编码", en: "shorter codes" };
  throw entryRefused({ parameter: "indicator", value: code, expected });
}
