import { compare } from "../comparison";
import { isMissing } from "../missing";
import { shiftYears } from "../period-step";
import type { Caution, TimedValue } from "../timeline/timeline";
import type { TimelineIndex } from "../timeline/timeline-index";
import { mayBeSmall } from "./small-base";

/** Options of everything that compares with a base. */
export interface BaseOptions {
  /**
   * Below this number of base units a base is small and a rate on it says little: 3 enterprises that become 6 doubled.
   * Null or left out for no warning; see `smallBaseOf` for what is usual.
   */
  readonly smallBase?: number | null;
}

/** Two values of one series, one measured on the other. */
export interface Compared {
  readonly index: TimelineIndex;
  readonly current: TimedValue;
  readonly base: TimedValue;
}

/**
 * What to warn of when a value is measured on a base: `break` where the series breaks between them, and `small-base`
 * unless the base is certainly not below the limit.
 */
export function baseCautions(compared: Compared, { smallBase = null }: BaseOptions): readonly Caution[] {
  const { base } = compared;
  const isSmall = mayBeSmall(base.value, smallBase);
  return [...breakCautions(compared), ...(isSmall ? (["small-base"] as const) : [])];
}

/**
 * `break` where a value after the earlier of the two, up to the later, starts a new stretch of the series (OBS_STATUS B).
 * The base of an index may be the later one.
 */
export function breakCautions({ index, current, base }: Compared): readonly Caution[] {
  const [first, last] = [base.period.end, current.period.end].sort();
  const lies = ({ period }: TimedValue): boolean => period.end > (first ?? "") && period.end <= (last ?? "");
  return index.breaks.some(lies) ? ["break"] : [];
}

/** `low-base` where the base certainly lies below its own value a year earlier. */
export function lowBaseCautions({ index, base }: Compared): readonly Caution[] {
  const before = index.at(shiftYears(base.period, -1));
  if (before === null || isMissing(before.value) || isMissing(base.value)) return [];
  return compare(base.value, "<", before.value).verdict === "certain" ? ["low-base"] : [];
}
