import type { Observation } from "@jiqun/contract";

/** The vintages of an observation that were known on a day, and how many became known only afterwards; all for null. */
export function vintagesOn(
  vintages: readonly Observation[],
  day: string | null,
): { readonly known: Observation[]; readonly later: number } {
  const known = vintages.filter(({ knownOn }) => day === null || knownOn <= day);
  return { known, later: vintages.length - known.length };
}
