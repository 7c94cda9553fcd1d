import type { Quantity } from "../quantity";
import type { StatedFigure, StatedReading } from "./figure";
import { readStatements } from "./read-statements";

/** For the tables of the tests: an interval as it is written by hand, such as (50, 60) or [20%, ∞). */
function interval({ lower, lowerOpen, upper, upperOpen }: Quantity): string {
  if (lower !== null && lower === upper) return `${lower}`;
  const left = lower === null ? "(-∞" : `${lowerOpen ? "(" : "["}${lower}`;
  const right = upper === null ? "∞)" : `${upper}${upperOpen ? ")" : "]"}`;
  return `${left}, ${right}`;
}

function reading(one: StatedReading): string {
  const { asStated, kind, quantity, unit, direction, period } = one;
  const words = [
    asStated,
    "=",
    kind,
    interval(quantity),
    quantity.qualifier,
    unit,
    direction,
    period === null ? null : `@${period}`,
  ];
  return words.filter((word) => word !== null).join(" ");
}

function figure(one: StatedFigure): string {
  const others = one.alternatives.map(
    (other) => ` | ${interval(other.quantity)} ${other.quantity.qualifier}`,
  );
  return reading(one) + others.join("");
}

/** The figures of a text, one line each: `words = kind bounds qualifier unit direction @period | other readings`. */
export function tableOf(text: string): string[] {
  return readStatements(text).map(figure);
}
