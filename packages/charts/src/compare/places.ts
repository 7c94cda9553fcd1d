import type { ComparisonOptions } from "./options";
import type { ReadComparison } from "./read-comparison";

/**
 * The places that a chart of one or two places shows: those asked for, else the newest of those that most series have a
 * number for, and the oldest of those that most of them have one for besides.
 */
export function chosenPlaces(
  { series }: ReadComparison,
  { at, from }: Pick<ComparisonOptions, "at" | "from">,
): { readonly from: string | null; readonly to: string | null } {
  const counts = new Map<string, { x: number; count: number }>();
  for (const { place, x } of series.flatMap(({ points }) => points))
    counts.set(place, { x, count: (counts.get(place)?.count ?? 0) + 1 });
  const common = (but: string | null): readonly string[] => {
    const rest = [...counts].filter(([place]) => place !== but);
    const most = Math.max(0, ...rest.map(([, { count }]) => count));
    const shared = rest.filter(([, { count }]) => count === most);
    return shared.sort(([, a], [, b]) => a.x - b.x).map(([place]) => place);
  };
  const to = at ?? common(null).at(-1) ?? null;
  return { from: from ?? common(to)[0] ?? null, to };
}
