import { StatisticsError } from "./errors";
import type { Locale } from "./locale";
import { multiplierName, shownPowers } from "./multiplier";
import { unitOf, type UnitCode } from "./unit";

/** How a chart, a column or a number shows a unit: the power of ten that is divided out and the text that says so. */
export interface UnitScale {
  /** UNIT_MULT: shown number = value ÷ 10^multiplier. */
  readonly multiplier: number;
  /** 亿元, %, billion CNY; empty for a bare number. */
  readonly unit: string;
}

/** Text of a unit in a power of ten. Throws FORMAT_INVALID for a power that has no name in this language. */
export function unitLabel(unit: UnitCode, multiplier: number, locale: Locale): string {
  const special = specialLabels[unit]?.[multiplier];
  if (special !== undefined) return special[locale];
  const name = multiplierName(multiplier, locale);
  if (name === null) throw new StatisticsError("FORMAT_INVALID", { option: "scale", value: multiplier });
  const symbol = locale === "zh-CN" ? unitOf(unit).zh : unitOf(unit).en;
  return locale === "zh-CN" ? `${name}${symbol}` : `${name} ${symbol}`.trim();
}

type Labels = Readonly<Record<number, Readonly<Record<Locale, string>>>>;

const specialLabels: Readonly<Partial<Record<UnitCode, Labels>>> = {
  RATIO: {
    [-2]: { "zh-CN": "%", en: "%" },
    [-3]: { "zh-CN": "‰", en: "‰" },
  },
  PP: { [-2]: { "zh-CN": "个百分点", en: "pp" } },
};

/**
 * The power of ten that a unit is shown in whatever the size of the number: percent for ratios, none for durations,
 * ranks, indices and multiples; null where it follows the size.
 */
export function fixedPower(unit: UnitCode): number | null {
  if (unit === "RATIO" || unit === "PP") return -2;
  const sized = ["money", "count", "area", "mass", "length", "energy", "volume"];
  return sized.includes(unitOf(unit).dimension) ? null : 0;
}

/**
 * One multiplier for all values of a chart, so that the chart has one unit: 万 or 亿, million or billion. By the largest
 * of them; the next finer one where the smallest would be less than a tenth (0.02 trillion) and the largest still has
 * at most five digits before its point (24.6 billion beside 2,672.7 billion).
 */
export function axisScale(values: readonly number[], unit: UnitCode, locale: Locale): UnitScale {
  const multiplier = fixedPower(unit) ?? sharedPower(values, locale);
  return { multiplier, unit: unitLabel(unit, multiplier, locale) };
}

function sharedPower(values: readonly number[], locale: Locale): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), largest);
  const power = powerFor(largest, locale);
  const finer = shownPowers(locale).find((other) => other > 0 && other < power);
  if (finer === undefined || smallest >= 0.1 * 10 ** power) return power;
  return largest < 10 ** (finer + 5) ? finer : power;
}

/** The largest shown power of ten that leaves at least one before the point. */
export function powerFor(size: number, locale: Locale): number {
  return shownPowers(locale).find((power) => size >= 10 ** power) ?? 0;
}
