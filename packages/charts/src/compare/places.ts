import type { ComparisonOptions } from "./options";
import type { ReadComparison } from "./read-comparison";

/**
 * The places that a chart of one or two places shows: those asked for, else the newest and the oldest of those that
 * most series have a number for.
 */
export function chosenPlaces(
  { series }: ReadComparison,
  { at, from }: Pick<ComparisonOptions, "at" | "from">,
): { readonly from: string | null; readonly to: string | null } {
  const counts = new Map<string, { x: number; count: number }>();
  for (const { place, x } of series.flatMap(({ points }) => points))
    counts.set(place, { x, count: (counts.get(place)?.count ?? 0) + 1 });
  const most = Math.max(0, ...[...counts.values()].map(({ count }) => count));
  const common = [...counts].filter(([, { count }]) => count === most).sort(([, a], [, b]) => a.x - b.x);
  const places = common.map(([place]) => place);
  const to = at ?? places.at(-1) ?? null;
  return { from: from ?? places.find((place) => place !== to) ?? null, to };
}
