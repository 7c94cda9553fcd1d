import type { Series } from "@jiqun/contract";
import type { Locale } from "@jiqun/statistics";
import { inLanguage } from "./data-table";

/** Places and indicators of the series, as many as a file name bears. */
export function titleOf(series: readonly Series[], language: Locale): string {
  const names = (pick: (one: Series) => string): string =>
    [...new Set(series.map(pick))].slice(0, 3).join(language === "zh-CN" ? "、" : ", ");
  return [
    names(({ entity }) => inLanguage(entity.short, language)),
    names(({ indicator }) => inLanguage(indicator.name, language)),
  ].join(" ");
}
