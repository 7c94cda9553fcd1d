import { seriesName } from "@jiqun/charts";
import type { Series } from "@jiqun/contract";
import { chartTexts } from "../../../wording/chart-texts";
import type { Reader } from "../../../wording/reader";
import { rhythmOf } from "../../../wording/series-text";

/** Names of series, as the legend has them; where two would be the same, with how often they count. */
export function comparedNames(all: readonly Series[], reader: Reader): ReadonlyMap<string, string> {
  const texts = chartTexts(reader);
  const keyed = all.map((series) => ({ series }));
  const names = keyed.map((one) => seriesName(one, keyed, texts));
  const told = (series: Series, at: number): string => {
    const name = names[at] ?? series.code;
    const alike = names.filter((other) => other === name).length > 1;
    return alike ? [name, rhythmOf(series, reader)].filter(Boolean).join(" · ") : name;
  };
  return new Map(all.map((series, at) => [series.code, told(series, at)]));
}
