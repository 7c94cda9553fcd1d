import { addDecimals, negateDecimal, one, toDecimal, zero, type Decimal } from "./decimal";
import { derive, qualifierOf, type ArithmeticFault, type Computed } from "./derive";
import { missing, type Measured } from "./missing";
import { checkedQuantity, type Quantity } from "./quantity";
import {
  addSpans,
  divideSpans,
  everything,
  isAbove,
  multiplySpans,
  pointSpan,
  scaleSpan,
  negateSpan,
  type Span,
} from "./span";

/**
 * Interval arithmetic: the result holds every number that numbers of the operands can give, and no end that they
 * cannot. Results have no words; a bound that would move or vanish without a convention of reading is flagged.
 * Operands count as independent. For one quantity that enters twice use {@link linearCombination} or `shareOfWhole`.
 */
export function add(a: Quantity, b: Quantity): Quantity {
  return sum([a, b]);
}

export function subtract(a: Quantity, b: Quantity): Quantity {
  return derived([a, b], ([x = everything, y = everything]) => addSpans(x, negateSpan(y)));
}

/** The sum; zero for no quantities. */
export function sum(quantities: readonly Quantity[]): Quantity {
  return derived(quantities, (spans) => spans.reduce(addSpans, pointSpan(zero)));
}

export function multiply(a: Quantity, b: Quantity): Quantity {
  return derived([a, b], ([x = everything, y = everything]) => multiplySpans(x, y));
}

/** `a / b`; fails with `zero-in-divisor` where `b` may be zero. */
export function divide(a: Quantity, b: Quantity): Computed {
  return computed([a, b], ([x = everything, y = everything]) => divideSpans(x, y) ?? "zero-in-divisor");
}

/**
 * `to / from − 1` as a ratio: 0.174 is 17.4%. Fails with `base-not-positive` where the base may be zero or below: a
 * loss that turns into a profit has no growth rate.
 */
export function growth(from: Quantity, to: Quantity): Computed {
  return computed([from, to], ([base = everything, value = everything]) => {
    const quotient = isAbove(base, zero) ? divideSpans(value, base) : null;
    return quotient === null ? "base-not-positive" : addSpans(quotient, pointSpan(negateDecimal(one)));
  });
}

/** The quantity with the other sign. The words of the source are dropped: they do not say minus. */
export function negate(quantity: Quantity): Quantity {
  const parts = {
    lower: negated(quantity.upper),
    lowerOpen: quantity.upperOpen,
    upper: negated(quantity.lower),
    upperOpen: quantity.lowerOpen,
    point: negated(quantity.point),
    lowerByConvention: quantity.upperByConvention,
    upperByConvention: quantity.lowerByConvention,
    asStated: null,
  };
  return checkedQuantity({ ...parts, qualifier: qualifierOf(parts) });
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

export interface Term<Key extends string> {
  readonly of: Key;
  readonly times: number;
}

/**
 * The sum of multiples of named quantities, each counted once however often its name occurs: x − x is zero, and
 * x + y − x is y, while two different sources of 超过20% stay two quantities.
 */
export function linearCombination<Key extends string>(
  quantities: Readonly<Record<Key, Quantity>>,
  terms: readonly Term<Key>[],
): Quantity {
  const keys = [...new Set(terms.map((term) => term.of))];
  const factors = keys.map((key) => sumOfFactors(terms.filter((term) => term.of === key)));
  return derived(
    keys.map((key) => quantities[key]),
    (spans) =>
      spans.map((span, at) => scaleSpan(span, factors[at] ?? zero)).reduce(addSpans, pointSpan(zero)),
  );
}

function sumOfFactors(terms: readonly Term<string>[]): Decimal {
  return terms.map((term) => toDecimal(term.times)).reduce(addDecimals, zero);
}

/**
 * A function that never falls, or never rises, applied to the quantity: a root, a logarithm, an index from a growth.
 * Throws QUANTITY_INVALID where the function leaves the real numbers.
 */
export function mapMonotone(
  quantity: Quantity,
  map: { readonly by: (value: number) => number; readonly direction: "rising" | "falling" },
): Quantity {
  const apply = (value: number | null): number | null => (value === null ? null : map.by(value));
  const hasPoint = quantity.qualifier === "EQ" || quantity.qualifier === "AP";
  const rising = {
    ...quantity,
    lower: apply(quantity.lower),
    upper: apply(quantity.upper),
    point: hasPoint ? apply(quantity.point) : null,
    asStated: null,
  };
  const parts = map.direction === "rising" ? rising : mirrored(rising);
  return checkedQuantity({ ...parts, qualifier: qualifierOf(parts) });
}

function mirrored(quantity: Quantity): Quantity {
  return {
    ...quantity,
    lower: quantity.upper,
    lowerOpen: quantity.upperOpen,
    lowerByConvention: quantity.upperByConvention,
    upper: quantity.lower,
    upperOpen: quantity.lowerOpen,
    upperByConvention: quantity.lowerByConvention,
  };
}

/** A computed result as the value of a cell. */
export function measured(result: Computed): Measured {
  return result.ok ? result.quantity : missing(result.reason);
}

function derived(operands: readonly Quantity[], calculate: (spans: readonly Span[]) => Span): Quantity {
  return derive<never>(operands, calculate);
}

function computed(
  operands: readonly Quantity[],
  calculate: (spans: readonly Span[]) => Span | ArithmeticFault,
): Computed {
  return computedOf(derive(operands, calculate));
}

export function computedOf(result: Quantity | ArithmeticFault): Computed {
  return typeof result === "string" ? { ok: false, reason: result } : { ok: true, quantity: result };
}
