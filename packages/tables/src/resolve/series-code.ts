import type { SeriesDimensions } from "../question";

/** Code of a series, made of the codes of its dimensions: `gdp.370126._._.gdp-county.A.level`. */
export function seriesCode(series: SeriesDimensions): string {
  return [
    series.indicator,
    series.entity,
    series.industry ?? series.product ?? "_",
    series.market ?? "_",
    series.scope,
    series.accumulation === "cumulative" ? `${series.frequency}C` : series.frequency,
    series.form,
  ].join(".");
}
