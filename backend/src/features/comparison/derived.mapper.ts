import type { Derived, Lineage as LineageDto, QuantityDto } from "@jiqun/contract";
import {
  isMissing,
  type Lineage,
  type Measured,
  type MissingReason,
  type TimedValue,
} from "@jiqun/statistics";

/** A derived value as it stands on the wire. */
export function mapDerived({ value, statuses, cautions, lineage }: TimedValue): Derived {
  return {
    ...mapMeasured(value),
    statuses: [...statuses],
    cautions: [...cautions],
    lineage: lineage === null ? null : mapLineage(lineage),
  };
}

/** A number or the reason why there is none, each in its own place. */
export function mapMeasured(value: Measured): {
  quantity: QuantityDto | null;
  missing: MissingReason | null;
} {
  return isMissing(value) ? { quantity: null, missing: value.missing } : { quantity: value, missing: null };
}

function mapLineage(lineage: Lineage): LineageDto {
  const result = mapMeasured(lineage.value);
  if (lineage.kind === "observation")
    return { observation: lineage.id, formula: null, parameters: {}, ...result, operands: [] };
  const { formula, parameters, operands } = lineage;
  return {
    observation: null,
    formula,
    parameters: { ...parameters },
    ...result,
    operands: operands.map(mapLineage),
  };
}
