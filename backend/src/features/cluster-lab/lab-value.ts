import {
  absentValue,
  isMissing,
  type Assessed,
  type Caution,
  type ClusterWarning,
  type FormulaCode,
  type Measured,
  type MissingReason,
  type Period,
  type TimedValue,
} from "@jiqun/statistics";

/** What a measure was computed from, and by which formula. */
export interface Basis {
  readonly period: Period;
  readonly formula: FormulaCode;
  /** In the order of the formula's symbols. */
  readonly operands: readonly TimedValue[];
  readonly parameters?: Readonly<Record<string, number>>;
}

/** A measure of the engine with everything that has to travel with it. It may be a number although an operand is missing. */
export function valueOn(
  { period, formula, operands, parameters = {} }: Basis,
  { value, warnings = [] }: { readonly value: Measured; readonly warnings?: Assessed["warnings"] },
): TimedValue {
  const lineages = operands.flatMap(({ lineage }) => (lineage === null ? [] : [lineage]));
  const cautions = [...operands.flatMap((one) => one.cautions), ...warnings.flatMap(cautionOf)];
  return {
    period,
    value,
    statuses: isMissing(value) ? [] : statusesOf(operands),
    cautions: [...new Set(cautions)],
    lineage:
      lineages.length === 0 ? null : { kind: "formula", formula, operands: lineages, parameters, value },
  };
}

/** A is "nothing to note", and absence is told by the warnings. */
function statusesOf(operands: readonly TimedValue[]): TimedValue["statuses"] {
  const told = operands.filter(({ value }) => !isMissing(value)).flatMap(({ statuses }) => statuses);
  return [...new Set(told)].filter((status) => status !== "A");
}

function cautionOf(warning: ClusterWarning): readonly Caution[] {
  if (warning === "small-base") return ["small-base"];
  return warning === "parts-miss-total" ? [] : ["incomplete"];
}

/** A measure that makes no sense here, whatever the figures. */
export function without(period: Period, reason: MissingReason): TimedValue {
  return absentValue(period, reason);
}

/** A number that a rule sets. */
export function fixed(period: Period, value: Measured): TimedValue {
  return { period, value, statuses: [], cautions: [], lineage: null };
}
