import type { Derived, Lineage as LineageDto } from "@jiqun/contract";
import { isMissing, type Lineage, type Measured, type TimedValue } from "@jiqun/statistics";

/** A derived value as it stands on the wire. */
export function mapDerived({ value, statuses, cautions, lineage }: TimedValue): Derived {
  return {
    ...mapMeasured(value),
    statuses: [...statuses],
    cautions: [...cautions],
    lineage: lineage === null ? null : mapLineage(lineage),
  };
}

function mapLineage(lineage: Lineage): LineageDto {
  const value = mapMeasured(lineage.value);
  if (lineage.kind === "observation")
    return { observation: lineage.id, formula: null, parameters: {}, ...value, operands: [] };
  const { formula, parameters, operands } = lineage;
  return { observation: null, formula, parameters, ...value, operands: operands.map(mapLineage) };
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
