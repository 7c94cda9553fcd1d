import type { QuantityDto } from "@jiqun/contract";

/**
 * How far a quantity reaches on an axis, seen from zero. What is certain is drawn solid, what is possible hatched; a
 * bound is never drawn as a point.
 */
export type Extent =
  /** The number itself. */
  | { readonly kind: "exact"; readonly at: number }
  /** Certain up to `near`; beyond it no bound is known. */
  | { readonly kind: "open"; readonly near: number; readonly toward: 1 | -1 }
  /** Certain up to `near`, possible up to `far`. */
  | { readonly kind: "between"; readonly near: number; readonly far: number }
  /** Around `point`; certain up to `near`, possible up to `far`. */
  | { readonly kind: "about"; readonly near: number; readonly point: number; readonly far: number }
  /** Anywhere between two numbers of which neither is certain to be reached. */
  | { readonly kind: "span"; readonly from: number; readonly to: number }
  /** At most, or at least, `at`, on the side of it where zero lies; how far is not known. */
  | { readonly kind: "capped"; readonly at: number; readonly toward: 1 | -1 };

/** The extent of a quantity; null where nothing bounds it. */
export function extentOf(quantity: QuantityDto): Extent | null {
  const { lower, upper } = quantity;
  if (lower !== null && upper !== null) return boundedExtent({ lower, upper, quantity });
  if (lower !== null) return oneSided(lower, 1);
  return upper === null ? null : oneSided(upper, -1);
}

function boundedExtent(of: { lower: number; upper: number; quantity: QuantityDto }): Extent {
  const { lower, upper, quantity } = of;
  if (lower === upper) return { kind: "exact", at: lower };
  if (lower < 0 && upper > 0) return { kind: "span", from: lower, to: upper };
  const [near, far] = lower >= 0 ? [lower, upper] : [upper, lower];
  if (quantity.qualifier === "AP" && quantity.point !== null)
    return { kind: "about", near, point: quantity.point, far };
  return { kind: "between", near, far };
}

function oneSided(bound: number, toward: 1 | -1): Extent {
  const awayFromZero = bound * toward >= 0;
  return awayFromZero ? { kind: "open", near: bound, toward } : { kind: "capped", at: bound, toward };
}

/** The numbers that an axis must hold to show the extent. */
export function reachOf(extent: Extent): readonly number[] {
  switch (extent.kind) {
    case "exact":
    case "capped":
      return [extent.at];
    case "open":
      return [extent.near];
    case "between":
      return [extent.near, extent.far];
    case "about":
      return [extent.near, extent.point, extent.far];
    case "span":
      return [extent.from, extent.to];
  }
}

/** The number at which a mark stands: what the source prints, else the bound it is sure of. */
export function anchorOf(extent: Extent, point: number | null): number {
  if (point !== null) return point;
  switch (extent.kind) {
    case "exact":
    case "capped":
      return extent.at;
    case "open":
    case "between":
    case "about":
      return extent.near;
    case "span":
      return (extent.from + extent.to) / 2;
  }
}
