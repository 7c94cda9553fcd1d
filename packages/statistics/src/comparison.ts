import { compareDecimals } from "./decimal";
import { firmSpanOf, spanOf } from "./derive";
import type { Quantity } from "./quantity";
import type { End, Span } from "./span";

export const comparisonOperators = [">", ">=", "<", "<=", "=="] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

/** Holds for all numbers that the bounds allow; for none of them; or the sources do not tell. */
export const verdicts = ["certain", "certainly-not", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Comparison {
  readonly verdict: Verdict;
  /** Whether the verdict would be "unknown" without the bounds that are conventions of reading. */
  readonly restsOnConvention: boolean;
}

/** Compares what the sources tell. `compare(exactly(17.4), "<", atLeast(20))` is certain. */
export function compare(a: Quantity, operator: ComparisonOperator, b: Quantity): Comparison {
  const verdict = judge(spanOf(a), operator, spanOf(b));
  const firm = judge(firmSpanOf(a), operator, firmSpanOf(b));
  return { verdict, restsOnConvention: verdict !== firm };
}

function judge(a: Span, operator: ComparisonOperator, b: Span): Verdict {
  switch (operator) {
    case ">":
      return verdictOf(allAbove(a, b), allAtMost(a, b));
    case ">=":
      return verdictOf(allAtMost(b, a), allAbove(b, a));
    case "<":
      return verdictOf(allAbove(b, a), allAtMost(b, a));
    case "<=":
      return verdictOf(allAtMost(a, b), allAbove(a, b));
    case "==":
      return verdictOf(isOneNumber(a, b), allAbove(a, b) || allAbove(b, a));
  }
}

function verdictOf(always: boolean, never: boolean): Verdict {
  if (always) return "certain";
  return never ? "certainly-not" : "unknown";
}

/** Whether every number of `a` is above every number of `b`. */
function allAbove(a: Span, b: Span): boolean {
  const order = gap(b.upper, a.lower);
  return order !== null && (order > 0 || (order === 0 && touchesOpen(b.upper, a.lower)));
}

/** Whether every number of `a` is at most every number of `b`. Open ends that meet cannot change that. */
function allAtMost(a: Span, b: Span): boolean {
  const order = gap(a.upper, b.lower);
  return order !== null && order >= 0;
}

function isOneNumber(a: Span, b: Span): boolean {
  return allAtMost(a, b) && allAtMost(b, a);
}

/** Sign of the way from an upper end to the lower end of the other; null where either is infinite. */
function gap(upper: End | null, lower: End | null): number | null {
  return upper === null || lower === null ? null : compareDecimals(lower.value, upper.value);
}

function touchesOpen(upper: End | null, lower: End | null): boolean {
  return (upper?.open ?? false) || (lower?.open ?? false);
}
