import type { Measured } from "../missing";

/** An amount of one industry, firm or region, such as its employment. */
export interface Part {
  readonly code: string;
  readonly value: Measured;
}

/**
 * A whole and its parts, of which none is left out: one that is not published is listed as missing.
 *
 * The total that a source states is used where a part is missing: the missing parts share what the known ones leave of
 * it. Without it there is no answer. Where all parts are known, their sum is the total.
 */
export interface Distribution {
  readonly parts: readonly Part[];
  /** The total as stated; null where no source states one. */
  readonly total: Measured | null;
  /** Below this total the result is warned of; null for no warning. See `smallBaseOf` for what is usual. */
  readonly smallBase: number | null;
}
