import { figuresOf, type Figure } from "@jiqun/charts";
import type { HeadlineList, SeriesObservations } from "@jiqun/contract";

/** A headline number with the growth that a source reports for it. */
export interface Headline {
  readonly figure: Figure;
  readonly growth: Figure | null;
}

/** Headlines as the service gives them, or as their series were known on an earlier day. */
export function headlinesAsKnown(
  headlines: HeadlineList["headlines"],
  known: readonly SeriesObservations[] | null,
): readonly Headline[] {
  return headlines.flatMap(({ figure, growth }) => {
    const newest = newestOf(figure, known);
    if (newest === null) return [];
    const reported = growth === null ? null : newestOf(growth, known);
    const samePeriod = reported?.observation.period === newest.observation.period;
    return [{ figure: newest, growth: samePeriod ? reported : null }];
  });
}

function newestOf(one: SeriesObservations, known: readonly SeriesObservations[] | null): Figure | null {
  const source = known === null ? one : known.find(({ series }) => series.code === one.series.code);
  return source === undefined ? null : (figuresOf(source).at(-1) ?? null);
}
