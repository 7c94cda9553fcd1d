import { multiplierName, unitOf, type Dimension, type UnitCode } from "@jiqun/statistics";
import type { LabelledForm, SeriesLabels } from "../labelled";

/** What the checks need to know of a series. */
export interface SeriesFacts {
  readonly form: LabelledForm;
  readonly cumulative: boolean;
  readonly unit: UnitCode | null;
  readonly multiplier: number;
  /** Amounts and counts, of which parts make up a whole. */
  readonly additive: boolean;
  /** Whether no value can be below zero. */
  readonly neverNegative: boolean;
  /** Whether it is a balance or a change, which may come close to zero at any time. */
  readonly crossesZero: boolean;
  /** Whether values are parts of a whole, in which case none is above it. */
  readonly share: boolean;
}

const additiveDimensions: ReadonlySet<Dimension> = new Set<Dimension>([
  "money",
  "count",
  "area",
  "mass",
  "length",
  "energy",
  "volume",
]);
const countedDimensions: ReadonlySet<Dimension> = new Set<Dimension>([
  "count",
  "area",
  "mass",
  "length",
  "energy",
  "volume",
]);
/** Prices and averages do not add up. */
const perUnit = /_PER_/;

/** Amounts that may fall below zero, and changes. */
const maybeNegative =
  /净|利润|余额|差额|顺差|逆差|结余|盈|亏|损益|增加[额值量]?$|增减|增量|变化|变动|存货|库存|资本形成|补贴|收益|回报|迁移|权益|net|balance|profit|loss|change|surplus|deficit|migration|margin|income|earnings|invest|flow|inventor|discrepancy|adjust/i;
const output =
  /产值|增加值|生产总值|营业收入|主营业务收入|销售额|零售总?额|产量|税收|工资|gdp|output|sales|turnover|wages/i;
const partOfWhole =
  /占比|比重|构成|所占|(?:% of|percent of|share of) (?:the )?(?:total$|(?:total |urban |rural |female |male )?population)(?![a-z])/i;
const mayExceedWhole = /growth|gross|change|增长|增速|增幅|产销率|弹性|% of gdp/i;

/** Facts of a series from what its table says of it. */
export function factsOf({ form, accumulation, unit, indicator }: SeriesLabels): SeriesFacts {
  const name = `${indicator?.text ?? ""} ${unit?.text ?? ""}`;
  const code = unit?.unit ?? null;
  const dimension = code === null ? null : unitOf(code).dimension;
  const level = form === "level";
  const counted = dimension !== null && countedDimensions.has(dimension);
  const isOutput = dimension === "money" && output.test(name);
  return {
    form,
    cumulative: accumulation === "cumulative",
    unit: code,
    multiplier: unit?.multiplier ?? 0,
    additive: level && dimension !== null && additiveDimensions.has(dimension) && !perUnit.test(code ?? ""),
    crossesZero: maybeNegative.test(name),
    neverNegative: level && (counted || isOutput) && !maybeNegative.test(name),
    share:
      dimension === "ratio" &&
      !mayExceedWhole.test(name) &&
      (form === "share_of_parent" || (level && partOfWhole.test(name))),
  };
}

/** Name of a unit with another power of ten than the stated one; null where that has no name. */
export function unitName({ unit }: SeriesFacts, multiplier: number): string | null {
  const power = multiplierName(multiplier, "zh-CN");
  return unit === null || power === null || unitOf(unit).zh === "" ? null : `${power}${unitOf(unit).zh}`;
}
