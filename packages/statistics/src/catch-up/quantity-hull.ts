import { qualifierOf } from "../derive";
import { checkedQuantity, type Quantity } from "../quantity";

type Bounds = Pick<Quantity, "lower" | "lowerOpen" | "lowerByConvention">;

/** The smallest quantity that holds both, as two ways to estimate one number. It has a point only where both are one number. */
export function quantityHull(a: Quantity, b: Quantity): Quantity {
  const upper = mirrored(lowest(mirrored(a), mirrored(b)));
  const parts = {
    ...lowest(a, b),
    upper: upper.lower,
    upperOpen: upper.lowerOpen,
    upperByConvention: upper.lowerByConvention,
    point: null,
    asStated: null,
  };
  const point = parts.lower === parts.upper ? parts.lower : null;
  return checkedQuantity({ ...parts, point, qualifier: qualifierOf({ ...parts, point }) });
}

/** The lower bound that reaches further down; of equal ones the closed, then the firm. */
function lowest(a: Bounds, b: Bounds): Bounds {
  const [low, other] = reaches(a, b) ? [a, b] : [b, a];
  const { lower, lowerOpen } = low;
  const equal = other.lower === lower && other.lowerOpen === lowerOpen;
  return {
    lower,
    lowerOpen,
    lowerByConvention: low.lowerByConvention && (!equal || other.lowerByConvention),
  };
}

function reaches(a: Bounds, b: Bounds): boolean {
  if (a.lower === null || b.lower === null) return a.lower === null;
  return a.lower < b.lower || (a.lower === b.lower && !a.lowerOpen);
}

/** The upper bound as a lower one, and back. */
function mirrored(bounds: Bounds | Quantity): Bounds {
  const side =
    "upper" in bounds
      ? { value: bounds.upper, lowerOpen: bounds.upperOpen, lowerByConvention: bounds.upperByConvention }
      : { value: bounds.lower, lowerOpen: bounds.lowerOpen, lowerByConvention: bounds.lowerByConvention };
  const { value, ...flags } = side;
  return { lower: value === null ? null : -value, ...flags };
}
