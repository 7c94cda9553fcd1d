import type { GrowthCause } from "./reported-growth";
import { scopeDifferences, type Scope } from "./scope";
import type { TimedValue } from "./timeline/timeline";

/** What is known of a published growth and of the levels beside it. */
export interface GrowthFacts {
  /** Whether the published growth is in real terms (可比价). */
  readonly isReal: boolean;
  readonly scopes: { readonly reported: Scope; readonly levels: Scope };
  /** Whether a known version of one of the two levels states another quantity than the one taken. */
  readonly isRevised: (current: TimedValue, base: TimedValue) => boolean;
}

/**
 * Causes of a difference that rounding and bounds do not explain, likeliest first.
 *
 * | cause | where |
 * |---|---|
 * | price-base | the growth is real and the levels are not at comparable prices, or the other way round |
 * | comparable-scope | either counts firms above a size or within the statistics: growth is then published for the firms of this year's list, whose base is not last year's publication |
 * | revision | another version of one of the two levels states another quantity |
 * | coverage | the scopes differ in what they count, where, or by which classes |
 */
export function growthCausesOf(
  { isReal, scopes, isRevised }: GrowthFacts,
  levels: readonly [TimedValue, TimedValue],
): readonly GrowthCause[] {
  const { reported, levels: ofLevels } = scopes;
  const differs = scopeDifferences(reported, ofLevels).some(
    ({ dimension, kind }) => kind === "differs" && dimension !== "priceBase",
  );
  const pricesMatter = ofLevels.priceBase !== "not-applicable";
  const causes: readonly (GrowthCause | null)[] = [
    pricesMatter && isReal !== (ofLevels.priceBase === "comparable") ? "price-base" : null,
    countsListedFirms(reported) || countsListedFirms(ofLevels) ? "comparable-scope" : null,
    isRevised(...levels) ? "revision" : null,
    differs ? "coverage" : null,
  ];
  const found = causes.filter((cause) => cause !== null);
  return found.length === 0 ? ["unexplained"] : found;
}

function countsListedFirms({ coverage }: Scope): boolean {
  return coverage === "above-designated-size" || coverage === "in-statistical-scope";
}
