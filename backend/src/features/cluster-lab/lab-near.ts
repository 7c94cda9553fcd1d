import type { LabKnown, LabMissing, NearReason } from "@jiqun/contract";
import type { Gap } from "./lab-missing";

/** How far off a series is; the sum tells which is nearest. */
const distances: Readonly<Record<NearReason, number>> = {
  "other-period": 1,
  "part-of-it": 3,
  "wider-class": 3,
  "other-coverage": 3,
  "other-definition": 4,
  "other-indicator": 5,
  "growth-only": 8,
  undated: 8,
};

const mostNear = 4;

/** A series that is known, with what it is to the question. */
export interface KnownSeries extends LabKnown {
  readonly role: Gap["role"];
  readonly class: string | null;
}

/** What there is in place of a figure that is missing, nearest first. */
export function nearOf(gap: Gap, known: readonly KnownSeries[]): LabMissing["near"] {
  return known
    .filter((one) => one.series.entity.code === gap.entity.code && one.newest !== null)
    .filter((one) => (gap.role === "total") === (one.role === "total"))
    .filter((one) => one.class === null || gap.classes.includes(one.class))
    .map((one) => ({ series: one.series.code, reasons: reasonsFor(one) }))
    .sort((a, b) => distanceOf(a.reasons) - distanceOf(b.reasons))
    .slice(0, mostNear);
}

/** One that fits in everything has no value for the period: else the figure would not be missing. */
function reasonsFor({ reasons }: KnownSeries): NearReason[] {
  return reasons.length === 0 ? ["other-period"] : [...reasons];
}

function distanceOf(reasons: readonly NearReason[]): number {
  return reasons.reduce((sum, reason) => sum + distances[reason], 0);
}
