import type { Locale } from "./locale";
import type { UnitCode } from "./unit";

export const formatStyles = ["full", "axis", "number-only"] as const;
/** `full`: ≥69.6亿元. `axis`: without the unit, but with 万, 亿, %: ≥69.6亿. `number-only`: ≥69.6, where the place names the unit. */
export type FormatStyle = (typeof formatStyles)[number];

export interface FormatOptions {
  readonly unit: UnitCode;
  readonly locale: Locale;
  /** Power of ten to show in (UNIT_MULT). `auto`, the default, goes by the size: 万, 亿, 万亿; million, billion, trillion. */
  readonly scale?: "auto" | number;
  /** At most so many places after the point. Default: all that the number has, see `formatQuantity`. */
  readonly decimals?: number;
  /** At least so many places after the point, for columns of one width. Default 0. */
  readonly minimumDecimals?: number;
  readonly style?: FormatStyle;
  /** Whether a number above zero carries a plus, as changes do: +17.4%. Bounds (≥20%) do not. Default false. */
  readonly signed?: boolean;
}
