import { exactly } from "@jiqun/statistics";
import { statedParts, type StatedQuantity } from "./quantity-text";
import type { Reader } from "./reader";

/** The bounds of a quantity in words: 大于 50家，小于 60家. */
export function boundsOfQuantity(stated: StatedQuantity, reader: Reader): string {
  const { t } = reader;
  const { lower, upper, lowerOpen, upperOpen } = stated.quantity;
  const word = (value: number): string => statedParts({ ...stated, quantity: exactly(value) }, reader).text;
  if (lower !== null && lower === upper) return t("bounds.exact", { value: word(lower) });
  const parts = [
    ...(lower === null ? [] : [t(lowerOpen ? "bounds.above" : "bounds.atLeast", { value: word(lower) })]),
    ...(upper === null ? [] : [t(upperOpen ? "bounds.below" : "bounds.atMost", { value: word(upper) })]),
  ];
  const [first = "", second] = parts;
  return second === undefined ? first : t("bounds.and", { lower: first, upper: second });
}
