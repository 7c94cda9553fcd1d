import type { Lineage } from "@jiqun/statistics";

/** Ids of the observations that a lineage comes down to, in the order of its operands. */
export function leavesOf(lineage: Lineage | null): readonly string[] {
  if (lineage === null) return [];
  return lineage.kind === "observation" ? [lineage.id] : lineage.operands.flatMap(leavesOf);
}
