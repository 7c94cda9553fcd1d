import { measured } from "../interval";
import type { Computed } from "../derive";
import { isMissing, missing, type Measured, type MissingReason } from "../missing";
import type { Period } from "../period";
import type { Quantity } from "../quantity";
import type { ObsStatus } from "../status";
import type { FormulaCode } from "./formula";
import type { Caution, Lineage, TimedValue } from "./timeline";

/** How a value is computed from others, and at which period it stands. */
export interface Derivation<Operands extends readonly TimedValue[] = readonly TimedValue[]> {
  readonly period: Period;
  readonly formula: FormulaCode;
  /** In the order of the formula's symbols. */
  readonly operands: Operands;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly cautions?: readonly Caution[];
}

/** The quantities of operands, in their order. */
export type QuantitiesOf<Operands extends readonly TimedValue[]> = {
  readonly [At in keyof Operands]: Quantity;
};

/**
 * Computes a value from others and keeps what travels with them: the reason of the first operand that is missing, the
 * statuses that say something of the number, the cautions, and the lineage. The calculation sees no missing operand.
 */
export function deriveValue<const Operands extends readonly TimedValue[]>(
  derivation: Derivation<Operands>,
  calculate: (quantities: QuantitiesOf<Operands>) => Computed,
): TimedValue {
  const { period, operands } = derivation;
  const value = valueOf(operands, calculate);
  return {
    period,
    value,
    statuses: isMissing(value) ? [] : statusesOf(derivation),
    cautions: [...new Set([...operands.flatMap((one) => one.cautions), ...(derivation.cautions ?? [])])],
    lineage: lineageOf(derivation, value),
  };
}

/** A value that cannot be computed because something besides this operand is not there; an own reason goes first. */
export function underivedValue(operand: TimedValue, reason: MissingReason): TimedValue {
  const { period, value } = operand;
  return absentValue(period, isMissing(value) ? value.missing : reason);
}

/** A value that is missing because nothing was observed that it could come from. */
export function absentValue(period: Period, reason: MissingReason): TimedValue {
  return { period, value: missing(reason), statuses: [], cautions: [], lineage: null };
}

function valueOf<Operands extends readonly TimedValue[]>(
  operands: Operands,
  calculate: (quantities: QuantitiesOf<Operands>) => Computed,
): Measured {
  const quantities: Quantity[] = [];
  for (const { value } of operands) {
    if (isMissing(value)) return missing(value.missing);
    quantities.push(value);
  }
  // One quantity for each operand: the loop returns where one has none.
  return measured(calculate(quantities as unknown as QuantitiesOf<Operands>));
}

/**
 * A is "nothing to note" and says nothing of a result. A break is told where it lies: of an operand that ends before
 * the period, such as a base, it stays behind; whether it comes between is the caution `break`.
 */
function statusesOf({ period, operands }: Derivation): readonly ObsStatus[] {
  const told = operands.flatMap((operand) => {
    const within = period.start <= operand.period.end && operand.period.end <= period.end;
    return operand.statuses.filter((status) => status !== "A" && (status !== "B" || within));
  });
  return [...new Set(told)];
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
