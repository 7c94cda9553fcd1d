import { derive, type ArithmeticFault } from "../derive";
import { computedOf, measured } from "../interval";
import { isKnown, isMissing, missing, type Measured } from "../missing";
import { shareOfTotalSpan, shareSpan } from "../share";
import { divideSpans, everything, type Span } from "../span";
import { mayBeSmall } from "../transforms/small-base";
import type { Assessed } from "./assessment";

/**
 * An amount in the region, and either the same amount in the rest of the country or the country's total as stated. The
 * rest is better where it is known: what lies in the region is then counted once, however uncertain it is.
 */
export type Presence =
  | { readonly here: Measured; readonly elsewhere: Measured }
  | { readonly here: Measured; readonly total: Measured };

/** What a location quotient is computed from. */
export interface LocationQuotientInput {
  /** The industry, or all classes of a cluster definition. */
  readonly industry: Presence;
  /** Everything that the industry is part of. */
  readonly all: Presence;
  /** Below this amount of the industry in the region the quotient is warned of; null for no warning. */
  readonly smallBase: number | null;
}

/**
 * Location quotient (区位商), the region's share of the industry over its share of everything,
 * `LQ = (e ÷ E) ÷ (r ÷ R) = (e ÷ r) ÷ (E ÷ R)`: above 1 where the industry weighs more in the region than in the country
 * (W. Isard, "Methods of Regional Analysis", MIT Press 1960). The country includes the region, so the quotient of the whole
 * country is 1, and the region's shares are at most 1 whatever the bounds.
 *
 * Each share is exact for its bounds; their quotient takes them as independent, though the industry is part of
 * everything, so it may be wider than needed. Reasons: `zero-in-divisor` where the industry, everything or the region
 * may be nothing; `part-exceeds-whole`; that of the first number that is missing. Warnings: `small-base`.
 */
export function locationQuotient({ industry, all, smallBase }: LocationQuotientInput): Assessed {
  const warnings = mayBeSmall(industry.here, smallBase) ? (["small-base"] as const) : [];
  const operands = [industry, all].flatMap((one) => [one.here, wholeOf(one)]);
  const absent = operands.find(isMissing);
  if (absent !== undefined) return { value: missing(absent.missing), warnings };
  const known = operands.filter(isKnown);
  const result = derive(known, ([here, whole, allHere, allWhole]) => {
    const part = shareIn(industry, [here ?? everything, whole ?? everything]);
    const base = shareIn(all, [allHere ?? everything, allWhole ?? everything]);
    if (typeof part === "string") return part;
    return typeof base === "string" ? base : (divideSpans(part, base) ?? "zero-in-divisor");
  });
  return { value: measured(computedOf(result)), warnings };
}

function wholeOf(presence: Presence): Measured {
  return "total" in presence ? presence.total : presence.elsewhere;
}

function shareIn(presence: Presence, [here, whole]: readonly [Span, Span]): Span | ArithmeticFault {
  return "total" in presence ? shareOfTotalSpan(here, whole) : shareSpan(here, whole);
}
