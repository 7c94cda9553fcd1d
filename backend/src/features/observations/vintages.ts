import type { Observation, ObservationWithVintages } from "@jiqun/contract";

type Vintage = Pick<Observation, "periodStart" | "periodEnd" | "knownOn">;

/**
 * Periods with their vintages, from vintages that stand by period and, within one, oldest first. Each period is told as
 * it was known on `asOf` (null: now). A period of which nothing was known by then is left out; what became known later
 * stays among the vintages.
 */
export function withVintages(
  vintages: readonly Observation[],
  asOf: string | null,
): ObservationWithVintages[] {
  return groupByPeriod(vintages).flatMap((group) => {
    const current = group.findLast((vintage) => asOf === null || vintage.knownOn <= asOf);
    return current === undefined ? [] : [{ ...current, vintages: group }];
  });
}

/** Vintages that stand by period, a group for each. */
export function groupByPeriod<Item extends Pick<Vintage, "periodStart" | "periodEnd">>(
  vintages: readonly Item[],
): Item[][] {
  const groups: Item[][] = [];
  for (const vintage of vintages) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isSamePeriod(last[0], vintage)) last.push(vintage);
    else groups.push([vintage]);
  }
  return groups;
}

function isSamePeriod(
  a: Pick<Vintage, "periodStart" | "periodEnd">,
  b: Pick<Vintage, "periodStart" | "periodEnd">,
): boolean {
  return a.periodStart === b.periodStart && a.periodEnd === b.periodEnd;
}

/**
 * The period that ends last among those with a value; where all are missing, the missing one that ends last, since a
 * reason is more than silence.
 */
export function newestOf(
  observations: readonly ObservationWithVintages[],
): ObservationWithVintages | undefined {
  const byEnd = [...observations].sort(byPeriodEnd);
  return byEnd.findLast(({ quantity }) => quantity !== null) ?? byEnd.at(-1);
}

function byPeriodEnd(a: Vintage, b: Vintage): number {
  if (a.periodEnd !== b.periodEnd) return a.periodEnd < b.periodEnd ? -1 : 1;
  return a.periodStart < b.periodStart ? -1 : 1;
}
