import { figuresOf, type Figure } from "@jiqun/charts";
import type { HeadlineList, SeriesObservations } from "@jiqun/contract";

/** A headline number with the growth that a source reports for it. */
export interface Headline {
  readonly figure: Figure;
  readonly growth: Figure | null;
}

/** The headlines that have a number; on an earlier day some have none yet. */
export function headlineFigures(headlines: HeadlineList["headlines"]): readonly Headline[] {
  return headlines.flatMap(({ figure, growth }) => {
    const newest = newestOf(figure);
    return newest === null ? [] : [{ figure: newest, growth: growth === null ? null : newestOf(growth) }];
  });
}

function newestOf(one: SeriesObservations): Figure | null {
  return figuresOf(one).at(-1) ?? null;
}
