import { toDecimal, toNumber, zero } from "./decimal";
import type { MissingReason } from "./missing";
import { checkedQuantity, isExact, type Qualifier, type Quantity } from "./quantity";
import { everything, pointSpan, sameEnd, type End, type Span } from "./span";

/** Why arithmetic has no answer. */
export type ArithmeticFault = Extract<
  MissingReason,
  | "zero-in-divisor"
  | "base-not-positive"
  | "part-negative"
  | "part-exceeds-whole"
  | "root-of-negative"
  | "revised-below"
  | "level-not-positive"
  | "level-not-reached"
  | "already-ahead"
  | "gap-never-closes"
  | "no-parts"
>;

/** A computed quantity, or the reason why there is none. */
export type Computed =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly reason: ArithmeticFault };

/** A calculation on stretches of numbers; it names the reason where it has no answer. */
export type Calculation<Fault extends ArithmeticFault> = (spans: readonly Span[]) => Span | Fault;

/**
 * Runs one calculation three times: on the bounds, for the result; on the bounds without their conventions, because a
 * bound that changes then rests on convention; and on the points, for the point of the result.
 *
 * The result has a point only where every operand is exact or "about" (EQ, AP): the number printed with 超过 or 余 is a
 * bound, and a difference of bounds is no estimate of the difference.
 */
export function derive<Fault extends ArithmeticFault>(
  operands: readonly Quantity[],
  calculate: Calculation<Fault>,
): Quantity | Fault {
  const result = calculate(operands.map(spanOf));
  if (typeof result === "string") return result;
  if (operands.every(isExact)) return quantityOf(result, { firm: result, point: null });
  const firm = calculate(operands.map(firmSpanOf));
  return quantityOf(result, {
    firm: typeof firm === "string" ? everything : firm,
    point: derivePoint(operands, calculate),
  });
}

/** The bounds of a quantity as decimals. */
export function spanOf({ lower, lowerOpen, upper, upperOpen }: Quantity): Span {
  if (lower !== null && lower === upper) return pointSpan(toDecimal(lower));
  return { lower: endOf(lower, lowerOpen), upper: endOf(upper, upperOpen) };
}

function endOf(value: number | null, open: boolean): End | null {
  return value === null ? null : { value: toDecimal(value), open };
}

/**
 * What the words vouch for: the bounds without those that are conventions. 近 tells the sign all the same: nearly 400
 * is above zero.
 */
export function firmSpanOf(quantity: Quantity): Span {
  const span = spanOf(quantity);
  const { qualifier, point } = quantity;
  const nearZero = { value: zero, open: true };
  const signKept = qualifier === "NR" && point !== null ? Math.sign(point) : 0;
  return {
    lower: quantity.lowerByConvention ? (signKept > 0 ? nearZero : null) : span.lower,
    upper: quantity.upperByConvention ? (signKept < 0 ? nearZero : null) : span.upper,
  };
}

function derivePoint<Fault extends ArithmeticFault>(
  operands: readonly Quantity[],
  calculate: Calculation<Fault>,
): number | null {
  const points: Span[] = [];
  for (const { point, qualifier } of operands) {
    if (point === null || (qualifier !== "EQ" && qualifier !== "AP")) return null;
    points.push(pointSpan(toDecimal(point)));
  }
  const result = calculate(points);
  if (typeof result === "string" || result.lower === null) return null;
  return toNumber(result.lower.value);
}

function quantityOf(span: Span, support: { readonly firm: Span; readonly point: number | null }): Quantity {
  const bounds = boundsOf(span);
  const parts = {
    ...bounds,
    // A result with no room left is its own point, whatever it was computed from: x − x is 0.
    point: bounds.lower !== null && bounds.lower === bounds.upper ? bounds.lower : support.point,
    lowerByConvention: !sameEnd(span.lower, support.firm.lower),
    upperByConvention: !sameEnd(span.upper, support.firm.upper),
    asStated: null,
  };
  return checkedQuantity({ ...parts, qualifier: qualifierOf(parts) });
}

/** Ends as doubles. Ends that differ by less than a double can tell are one closed number rather than an empty interval. */
function boundsOf({ lower, upper }: Span): Pick<Quantity, "lower" | "lowerOpen" | "upper" | "upperOpen"> {
  const low = lower === null ? null : toNumber(lower.value);
  const high = upper === null ? null : toNumber(upper.value);
  const merged = low !== null && low === high;
  return {
    lower: low,
    lowerOpen: !merged && (lower?.open ?? false),
    upper: high,
    upperOpen: !merged && (upper?.open ?? false),
  };
}

/**
 * The qualifier that bounds, point and flags amount to. A quantity with no bound at all counts as a range. For OV and
 * NR the size matters, not the sign: −50余 lies beyond −50, away from zero.
 */
export function qualifierOf(parts: Omit<Quantity, "qualifier" | "asStated">): Qualifier {
  const { lower, upper } = parts;
  if (lower !== null && lower === upper) return "EQ";
  if (lower === null && upper === null) return "RG";
  if (upper === null) return parts.lowerOpen ? "GT" : "GE";
  if (lower === null) return parts.upperOpen ? "LT" : "LE";
  return parts.point === null ? "RG" : qualifierOfPoint(parts, parts.point);
}

function qualifierOfPoint(parts: Omit<Quantity, "qualifier" | "asStated">, point: number): Qualifier {
  const atLower = point === parts.lower && parts.lowerOpen && !parts.lowerByConvention;
  const atUpper = point === parts.upper && parts.upperOpen && !parts.upperByConvention;
  if (atLower && parts.upperByConvention) return point < 0 ? "NR" : "OV";
  if (atUpper && parts.lowerByConvention) return point < 0 ? "OV" : "NR";
  return parts.lowerByConvention || parts.upperByConvention ? "AP" : "RG";
}
