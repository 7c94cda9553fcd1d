import type { ComparedSeries, Series } from "@jiqun/contract";
import type { Locale } from "@jiqun/statistics";
import { inLanguage } from "../data-table";

/** The name of a series by its code. */
export type NameOf = (code: string) => string;

/** What readers of files are told a series is: its place, its indicator and its scope. */
export function namesOf(all: readonly Series[], language: Locale): NameOf {
  const byCode = new Map(all.map((one) => [one.code, one]));
  return (code) => {
    const found = byCode.get(code);
    if (found === undefined) return code;
    const words = [found.entity.short, found.indicator.name, found.scope.name];
    return words.map((text) => inLanguage(text, language)).join(" · ");
  };
}

/** The same of series that are compared. */
export function namesOfCompared(series: readonly ComparedSeries[], language: Locale): NameOf {
  return namesOf(
    series.map((one) => one.series),
    language,
  );
}
