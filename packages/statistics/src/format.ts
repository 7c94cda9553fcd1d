import { StatisticsError } from "./errors";
import { numberText, shownNumbers, shownPower } from "./format-number";
import type { FormatOptions } from "./format-options";
import type { Locale } from "./locale";
import { isMissing, missingReason, type Measured } from "./missing";
import { multiplierName } from "./multiplier";
import type { Qualifier, Quantity } from "./quantity";
import type { UnitCode } from "./unit";
import { unitLabel } from "./unit-label";

/** A formatted value. `text` is prefix, number and, where the style shows one, the unit. */
export interface Formatted {
  readonly text: string;
  /** Digits with their marks: 69.6, 50+, 10—15. Empty for a missing value. */
  readonly number: string;
  /** 亿元, %, billion CNY, whatever the style. */
  readonly unit: string;
  /** ≥, >, ≤, <, ≈, 近, 第 or empty. */
  readonly prefix: string;
}

/**
 * The one way from a number to its text, for axis, tooltip, table and every export.
 *
 * No digit is lost unless `decimals` asks for it: 6.96e9 yuan is 69.6亿元, 9999 stays 9999. Only numbers with more than
 * 12 significant digits, which divisions give, are cut by default: to one place in percent and points, to two
 * otherwise. Numbers are rounded half away from zero on their decimal digits (1.005 to 1.01); bounds are rounded
 * outwards, so that what is shown is still true.
 *
 * A bound shows as ≥ > ≤ <, about as ≈ (a fraction as it was stated: ≈1/5), over as 50+, nearly as 近400, a range as
 * 10—15 (10–15 in English), a rank as 第1位 or No. 1. A missing value is worded by {@link formatMeasured}.
 * Throws FORMAT_INVALID for a scale that has no name and for decimals that are no count.
 */
export function formatQuantity(quantity: Quantity, options: FormatOptions): Formatted {
  requireCount("decimals", options.decimals);
  requireCount("minimumDecimals", options.minimumDecimals);
  const fraction = statedFraction(quantity, options.unit);
  if (fraction !== null) return { text: `≈${fraction}`, number: fraction, unit: "", prefix: "≈" };
  const power = shownPower(quantity, options);
  const number = markedNumber(quantity, { ...options, power });
  if (number === "") return unknown(options.locale);
  const unit = unitBeside(number, { ...options, power });
  const prefix = prefixOf(quantity, options);
  return {
    text: `${prefix}${number}${unitText(number, { ...options, power, label: unit })}`,
    number,
    unit,
    prefix,
  };
}

/** As {@link formatQuantity}; a missing value becomes its reason, never a dash or a zero. */
export function formatMeasured(value: Measured, options: FormatOptions): Formatted {
  if (!isMissing(value)) return formatQuantity(value, options);
  const reason = missingReason(value.missing);
  return { text: options.locale === "zh-CN" ? reason.zh : reason.en, number: "", unit: "", prefix: "" };
}

function requireCount(option: string, value: number | undefined): void {
  const fits = value === undefined || (Number.isInteger(value) && value >= 0 && value <= 20);
  if (!fits && value !== undefined) throw new StatisticsError("FORMAT_INVALID", { option, value });
}

/** A result without any bound has no number to show. */
function unknown(locale: Locale): Formatted {
  return { text: locale === "zh-CN" ? "无法确定" : "not known", number: "", unit: "", prefix: "" };
}

/** 1/5 where the source says so and means the point. */
function statedFraction({ asStated, point, qualifier }: Quantity, unit: UnitCode): string | null {
  const [fraction, part, whole] = /(\d+)\/(\d+)/.exec(asStated ?? "") ?? [];
  if (fraction === undefined || unit !== "RATIO" || qualifier !== "AP" || point === null) return null;
  return Math.abs(Number(part) / Number(whole) - point) < 1e-9 ? fraction : null;
}

type InPower = FormatOptions & { readonly power: number };

/** The digits with what belongs to them: 50+, 10—15, 10%—15%. */
function markedNumber(quantity: Quantity, options: InPower): string {
  const oneSided = ["GT", "GE", "LT", "LE"].includes(quantity.qualifier);
  const signed = options.signed === true && !oneSided;
  const [first, second] = shownNumbers(quantity).map((number) => numberText(number, { ...options, signed }));
  if (first === undefined) return "";
  if (second !== undefined && second !== first) return rangeText([first, second], options);
  return quantity.qualifier === "OV" ? `${first}+` : first;
}

/** GB/T 15835 repeats the percent sign; an English dash beside a minus would be misread. */
function rangeText([from, to]: readonly [string, string], options: InPower): string {
  const percent = unitLabel(options.unit, options.power, options.locale) === "%" ? "%" : "";
  if (options.locale === "zh-CN") return `${from}${percent}—${to}`;
  return from.startsWith("−") ? `${from} to ${to}` : `${from}–${to}`;
}

const marks: Readonly<Record<Qualifier, string>> = {
  EQ: "",
  GT: ">",
  GE: "≥",
  LT: "<",
  LE: "≤",
  AP: "≈",
  OV: "",
  NR: "近",
  RG: "",
};

function prefixOf(quantity: Quantity, { unit, locale }: FormatOptions): string {
  const english = locale === "en";
  const mark = quantity.qualifier === "NR" && english ? "nearly " : marks[quantity.qualifier];
  if (unit !== "RANK") return mark;
  if (quantity.qualifier === "LE") return english ? "top " : "前";
  return english ? `${mark}No. ` : `${mark}第`;
}

function unitBeside(number: string, { unit, power, locale }: InPower): string {
  const label = unitLabel(unit, power, locale);
  const singular = locale === "en" && number === "1" && power === 0;
  return singular
    ? label.replace(
        /^(enterprise|project|team|person|household|share|piece|edition|year|month|day|hour)s$/,
        "$1",
      )
    : label;
}

/** What follows the digits in the text. English sets a space before words, none before %, and × before 100 million. */
function unitText(number: string, options: InPower & { readonly label: string }): string {
  const label = options.style === "axis" ? axisLabel(number, options) : options.label;
  if (options.style === "number-only" || label === "") return "";
  if (options.locale === "zh-CN" || /^[%‰]/.test(label)) return label;
  return /^\d/.test(label) ? ` × ${label}` : ` ${label}`;
}

/** Zero has no size to name: the axis says 0, not 0亿. */
function axisLabel(number: string, { unit, power, locale }: InPower): string {
  if (unit === "RATIO") return unitLabel(unit, power, locale);
  return unit === "PP" || /^0(\.0+)?$/.test(number) ? "" : (multiplierName(power, locale) ?? "");
}
