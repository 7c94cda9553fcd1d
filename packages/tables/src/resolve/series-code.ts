import type { Frequency } from "@jiqun/statistics";
import type { LabelledForm } from "../labelled";

/** Codes of what makes up a series. A series is split by industry or by product, not by both. */
export interface SeriesDimensions {
  readonly indicator: string;
  readonly entity: string;
  readonly industry: string | null;
  readonly product: string | null;
  readonly market: string | null;
  readonly scope: string;
  readonly frequency: Frequency;
  readonly accumulation: "single" | "cumulative";
  readonly form: LabelledForm;
}

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
