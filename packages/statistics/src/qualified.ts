import { shift } from "./decimal";
import {
  about,
  atLeast,
  atMost,
  exactly,
  lessThan,
  moreThan,
  nearly,
  over,
  type Qualifier,
  type Quantity,
} from "./quantity";
import { negate } from "./interval";

/** How wide about a number is: 约3亿 is ±5%. */
const aboutShare = 0.05;

const constructors = {
  EQ: exactly,
  GT: moreThan,
  GE: atLeast,
  LT: lessThan,
  LE: atMost,
  OV: over,
  NR: nearly,
} as const satisfies Record<Exclude<Qualifier, "RG" | "AP">, (value: number) => Quantity>;

/**
 * The quantity of a printed number and its qualifier. 余 and 近 speak of the size of a fall, not of its sign: −30余 lies
 * between −40 and −30. About a number is ±5% of it, or ± half of its last printed decimal where that is larger, and
 * `decimals` of a number without any say nothing of its width.
 *
 * Throws QUANTITY_INVALID where the qualifier cannot go with the number: 0余.
 */
export function qualified(
  value: number,
  { qualifier, decimals }: { readonly qualifier: Exclude<Qualifier, "RG">; readonly decimals: number },
): Quantity {
  if (qualifier === "AP") {
    const lastPlace = decimals === 0 ? {} : { lastPlace: shift(1, -decimals) };
    return about(value, { relative: aboutShare, ...lastPlace });
  }
  const turned = value < 0 && (qualifier === "OV" || qualifier === "NR");
  const quantity = constructors[qualifier](turned ? -value : value);
  return turned ? negate(quantity) : quantity;
}
