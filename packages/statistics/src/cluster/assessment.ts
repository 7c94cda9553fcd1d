import type { Measured } from "../missing";

/**
 * What a reader of a cluster measure must know beyond its bounds.
 *
 * | code | means |
 * |---|---|
 * | small-base | what it is computed on is so small that single firms or persons move it |
 * | suppressed-part | a part is confidential; the bounds hold whatever it is, as far as the stated total tells |
 * | absent-part | a part is missing for another reason; likewise |
 * | parts-miss-total | the parts certainly do not add up to the stated total; the sum of the parts is used |
 */
export const clusterWarnings = ["small-base", "suppressed-part", "absent-part", "parts-miss-total"] as const;
/** One of {@link clusterWarnings}. */
export type ClusterWarning = (typeof clusterWarnings)[number];

/** A cluster measure with its warnings. */
export interface Assessed {
  readonly value: Measured;
  readonly warnings: readonly ClusterWarning[];
}
