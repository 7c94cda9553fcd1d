import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  shiftDecimal,
  toNumber,
  zero,
  type Decimal,
} from "../decimal";
import { exactly } from "../quantity";
import type { Draft } from "./figure";
import { decimalOf } from "./numerals";

const list = /\d{1,4}(?:\.\d{1,3})?(?::\d{1,4}(?:\.\d{1,3})?){1,5}(?![\d:])/g;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
}

function partsOf(found: RegExpMatchArray): readonly Part[] {
  let at = found.index ?? 0;
  return found[0].split(":").map((text) => {
    const part = { start: at, end: at + text.length, value: decimalOf(text) };
    at = part.end + 1;
    return part;
  });
}

/** Three or more parts that add up to a hundred, but for rounding, are percentages of a whole. */
function isWhole(parts: readonly Part[]): boolean {
  const total = parts.map((part) => part.value).reduce(addDecimals, zero);
  const [low, high] = [decimalOf("99.5"), decimalOf("100.5")];
  return parts.length > 2 && compareDecimals(total, low) >= 0 && compareDecimals(total, high) <= 0;
}

function share(part: Part): Draft {
  const quantity = exactly(toNumber(shiftDecimal(part.value, -2)));
  return {
    start: part.start,
    end: part.end,
    kind: "share",
    quantity,
    unit: "RATIO",
    multiplier: -2,
    direction: null,
    alternatives: [],
  };
}

function ratio(above: Part, below: Part): Draft | null {
  if (below.value.digits === 0n) return null;
  const quantity = exactly(toNumber(divideDecimals(above.value, below.value)));
  return {
    start: above.start,
    end: below.end,
    kind: "ratio",
    quantity,
    unit: "TIMES_BASE",
    multiplier: 0,
    direction: null,
    alternatives: [],
  };
}

/** Proportions of a normalised text: 三次产业比 24.3:32.6:43.1 is three shares, 投入产出比1:3 one ratio. Times of day are none. */
export function findProportions(text: string): readonly Draft[] {
  return [...text.matchAll(list)].flatMap((found) => {
    if (/[\d.:]/.test(text.charAt((found.index ?? 0) - 1))) return [];
    const parts = partsOf(found);
    if (isWhole(parts)) return parts.map(share);
    const [above, below, more] = parts;
    const named = /(?:比|比例|比值|ratio)[^,。;]{0,6}$/.test(
      text.slice(Math.max(0, (found.index ?? 0) - 14), found.index),
    );
    const single =
      above === undefined || below === undefined || more !== undefined || !named ? null : ratio(above, below);
    return single === null ? [] : [single];
  });
}

/** Where a list of parts stands, read or not: none of its numbers is a figure of its own. */
export function proportionSpans(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(list)].map((found) => [found.index ?? 0, (found.index ?? 0) + found[0].length]);
}
