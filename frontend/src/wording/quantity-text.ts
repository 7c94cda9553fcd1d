import type { QuantityDto } from "@jiqun/contract";
import { axisScale, exactly, formatQuantity, type Formatted, type UnitCode } from "@jiqun/statistics";
import type { Reader } from "./reader";
import { chosenScale, statedDecimals } from "./figure-text";

/** A quantity with the unit and the precision that it was stated in. */
export interface StatedQuantity {
  readonly quantity: QuantityDto;
  readonly unit: UnitCode;
  readonly multiplier: number;
  readonly decimals: number | null;
  /** Whether a number above zero shows its sign, as changes do. */
  readonly signed: boolean;
}

/** A quantity as its parts, in the power of ten that the reader chose. */
export function statedParts(stated: StatedQuantity, reader: Reader): Formatted {
  const { quantity, unit, signed } = stated;
  const { locale } = reader;
  const { lower, upper, point } = quantity;
  const size = Math.abs(point ?? lower ?? upper ?? 0);
  const chosen = chosenScale(unit, { size, reader });
  const scale = chosen === "auto" ? axisScale([size], unit, locale).multiplier : chosen;
  return formatQuantity(quantity, {
    unit,
    locale,
    scale,
    minimumDecimals: statedDecimals(stated, scale),
    signed,
  });
}

/** A bound of a quantity in the words of its own unit. */
export function boundText(value: number, stated: StatedQuantity, reader: Reader): string {
  return statedParts({ ...stated, quantity: exactly(value), signed: false }, reader).text;
}
