import { median } from "./numbers";
import type { StoredValue } from "./value-store";

/** A series of positive values with its steps in powers of ten. */
export interface Steps {
  readonly values: readonly StoredValue[];
  /** log10 of each value by the one before it; the first is zero. */
  readonly steps: readonly number[];
  /** Middle of the sizes of the steps: how lively the series is. */
  readonly typical: number;
}

const fewest = 4;
const likeLength = 1.3;

/** No value more than so many times the one before: two such steps lead to no unit jump and no outlier. */
const steady = 2.4;

/** The steps of a series; null where values are too few, not all above zero, or of periods of different lengths, and
 * for a steady series, of which there is nothing to say. */
export function stepsOf(values: readonly StoredValue[]): Steps | null {
  const [first] = values;
  if (first === undefined || values.length < fewest || isSteady(values)) return null;
  if (
    values.some(
      ({ value, days }) => value <= 0 || days > first.days * likeLength || first.days > days * likeLength,
    )
  )
    return null;
  const steps = values.map(({ value }, at) =>
    at === 0 ? 0 : Math.log10(value / (values[at - 1]?.value ?? value)),
  );
  return { values, steps, typical: median(steps.slice(1).map(Math.abs)) };
}

function isSteady(values: readonly StoredValue[]): boolean {
  let last = values[0]?.value ?? 0;
  for (const { value } of values) {
    if (value <= 0 || value > last * steady || last > value * steady) return false;
    last = value;
  }
  return true;
}
