import type { Derived, Lineage as LineageDto } from "@jiqun/contract";
import { isMissing, type Lineage, type Measured, type TimedValue } from "@jiqun/statistics";

/** How observations are told at the ends of a lineage: by their ids alone, or with their numbers. */
export interface Leaves {
  readonly leaves: "named" | "told";
}

/**
 * A derived value as it stands on the wire. Observations that stand in the `observations` of the answer are named; those
 * that stand nowhere else, such as simulated ones, are told.
 */
export function mapDerived(
  { value, statuses, cautions, lineage }: TimedValue,
  { leaves }: Leaves = { leaves: "named" },
): Derived {
  return {
    ...mapMeasured(value),
    statuses: [...statuses],
    cautions: [...cautions],
    lineage: lineage === null ? null : mapLineage(lineage, leaves),
  };
}

function mapLineage(lineage: Lineage, leaves: Leaves["leaves"]): LineageDto {
  const value = mapMeasured(lineage.value);
  if (lineage.kind === "observation") {
    const told = leaves === "told" ? value : { quantity: null, missing: null };
    return { observation: lineage.id, formula: null, parameters: {}, ...told, operands: [] };
  }
  const { formula, parameters, operands } = lineage;
  const below = operands.map((operand) => mapLineage(operand, leaves));
  return { observation: null, formula, parameters, ...value, operands: below };
}

function mapMeasured(value: Measured): Pick<Derived, "quantity" | "missing"> {
  return isMissing(value) ? { quantity: null, missing: value.missing } : { quantity: value, missing: null };
}

/** Ids of the observations that values rest on, each once. */
export function observationsBehind(values: readonly Pick<TimedValue, "lineage">[]): Set<string> {
  const ids = new Set<string>();
  for (const { lineage } of values) if (lineage !== null) collect(lineage, ids);
  return ids;
}

function collect(lineage: Lineage, ids: Set<string>): void {
  if (lineage.kind === "observation") ids.add(lineage.id);
  else for (const operand of lineage.operands) collect(operand, ids);
}
