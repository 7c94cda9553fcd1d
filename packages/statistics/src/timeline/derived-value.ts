import { measured } from "../interval";
import type { Computed } from "../derive";
import { isMissing, missing, type Measured } from "../missing";
import type { Period } from "../period";
import type { Quantity } from "../quantity";
import type { ObsStatus } from "../status";
import type { FormulaCode } from "./formula";
import type { Caution, Lineage, TimedValue } from "./timeline";

/** How a value is computed from others, and at which period it stands. */
export interface Derivation {
  readonly period: Period;
  readonly formula: FormulaCode;
  readonly operands: readonly TimedValue[];
  readonly parameters?: Readonly<Record<string, number>>;
  readonly cautions?: readonly Caution[];
}

/**
 * Computes a value from others and keeps what travels with them: the reason of the first operand that is missing, the
 * statuses that say something of the number, the cautions, and the lineage.
 */
export function deriveValue(
  derivation: Derivation,
  calculate: (quantities: readonly Quantity[]) => Computed,
): TimedValue {
  const { period, operands } = derivation;
  const value = valueOf(operands, calculate);
  return {
    period,
    value,
    statuses: isMissing(value) ? [] : statusesOf(operands),
    cautions: [...new Set([...operands.flatMap((one) => one.cautions), ...(derivation.cautions ?? [])])],
    lineage: lineageOf(derivation, value),
  };
}

function valueOf(
  operands: readonly TimedValue[],
  calculate: (quantities: readonly Quantity[]) => Computed,
): Measured {
  const quantities: Quantity[] = [];
  for (const { value } of operands) {
    if (isMissing(value)) return missing("operand-missing");
    quantities.push(value);
  }
  return measured(calculate(quantities));
}

/** A is "nothing to note" and says nothing of a result. */
function statusesOf(operands: readonly TimedValue[]): readonly ObsStatus[] {
  return [...new Set(operands.flatMap(({ statuses }) => statuses))].filter((status) => status !== "A");
}

function lineageOf({ formula, operands, parameters = {} }: Derivation, value: Measured): Lineage {
  return {
    kind: "formula",
    formula,
    operands: operands.flatMap(({ lineage }) => (lineage === null ? [] : [lineage])),
    parameters,
    value,
  };
}
