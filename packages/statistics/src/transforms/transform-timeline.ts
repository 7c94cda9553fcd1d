import { cumulate } from "../cumulative/cumulate";
import { decumulate } from "../cumulative/decumulate";
import type { PublishedTotals } from "../cumulative/published-totals";
import type { Frequency, Period } from "../period";
import type { Measure, PriceBase } from "../scope";
import type { Accumulation, IndicatorKind, SeriesForm } from "../series-nature";
import type { Timeline } from "../timeline/timeline";
import type { UnitCode } from "../unit";
import { averageGrowth, averageOfGrowth } from "./average-growth";
import { chainedIndex } from "./chained-index";
import { contributionPoints, contributionRate } from "./contribution";
import { difference } from "./difference";
import { periodOnPeriod } from "./growth-on-period";
import { yearOnYear } from "./growth-on-year";
import type { IndexBase } from "./index-base";
import { indexToBase } from "./index-to-base";
import { movingAverage } from "./moving-average";
import { deflated, growthFromIndex, realGrowth } from "./real";
import { refusalOf } from "./refusal-rules";
import type { TransformRefusal } from "./refusal";
import { resultUnit } from "./result-unit";
import { perCapita, ratioOfSeries, shareOfSeries } from "./same-period";
import { smallBaseOf } from "./small-base";
import { transformOf, type TransformCode } from "./transform-table";

/** A series with what its numbers are, as far as a transform has to know. */
export interface TransformSeries {
  readonly timeline: Timeline;
  readonly kind: IndicatorKind;
  readonly unit: UnitCode;
  readonly frequency: Frequency;
  readonly accumulation: Accumulation;
  readonly form: SeriesForm;
  readonly measure: Measure;
  readonly priceBase: PriceBase;
  /** See `indexBaseOf`; of no account for what is no index. */
  readonly indexBase: IndexBase;
  /** Whether levels may be below zero: see `mayBeNegative`. */
  readonly mayBeNegative: boolean;
}

/** What to make of a series, and with what. */
export interface TransformRequest extends TransformSeries, PublishedTotals {
  readonly transform: TransformCode;
  /** The whole of a share or contribution, the persons of a per-capita value, the price index of a real one. */
  readonly by?: TransformSeries | null;
  /** Base period of an index. */
  readonly base?: Period | null;
  /** Years of an average growth, periods of a moving average; at least 2. Years of a difference, 1 when left out. */
  readonly span?: number | null;
  /** Base, or divisor, below which a rate is warned of, in base units of its series; see `smallBaseOf` when left out. */
  readonly smallBase?: number | null;
}

/** The transformed series with its unit, or why there is none. Cells without a number carry their own reasons. */
export type Transformed =
  | { readonly ok: true; readonly timeline: Timeline; readonly unit: UnitCode }
  | { readonly ok: false; readonly refusal: TransformRefusal };

/**
 * Transforms a series. What is undefined for the whole series is refused with a reason; what is undefined for a period is
 * a missing value with a reason. Pass values of one vintage day only: a growth between two vintages is none.
 */
export function transformTimeline(request: TransformRequest): Transformed {
  const refusal = refusalOf(request);
  if (refusal !== null) return { ok: false, refusal };
  const { transform, unit, form } = request;
  return {
    ok: true,
    timeline: transformed(request),
    unit: resultUnit(transform, { unit, form, by: request.by?.unit ?? null }),
  };
}

/** The transform of a request that is not refused: what a transform needs is there. */
function transformed(request: TransformRequest): Timeline {
  const { transform, timeline, kind, base, mayBeNegative } = request;
  const { smallBase = smallBaseOf(measuredOn(request).unit) } = request;
  const other = request.by?.timeline ?? [];
  const span = request.span ?? 1;
  switch (transform) {
    case "level":
      return timeline;
    case "difference":
      return difference(timeline, span);
    case "yoy":
      return yearOnYear(timeline, { smallBase });
    case "pop":
      return periodOnPeriod(timeline, { kind, smallBase });
    case "average-growth":
      return averageOf(request, { years: span, smallBase });
    case "index":
      return base == null ? [] : indexToBase(timeline, { base, smallBase });
    case "share":
      return shareOfSeries(timeline, { whole: other, smallBase });
    case "ratio":
      return ratioOfSeries(timeline, {
        other,
        at: request.by?.kind === "stock" ? "end" : "same-days",
        smallBase,
      });
    case "per-capita":
      return perCapita(timeline, { persons: other, smallBase });
    case "real":
      return realOf(request);
    case "contribution":
      return contributionPoints(timeline, { whole: other, mayBeNegative, smallBase });
    case "contribution-rate":
      return contributionRate(timeline, { whole: other, mayBeNegative, smallBase });
    case "moving-average":
      return movingAverage(timeline, { periods: span, kind: request.form === "level" ? kind : "ratio" });
    case "single":
      return decumulate(request);
    case "cumulative":
      return cumulate(request);
  }
}

/** The series that the base or divisor belongs to. */
function measuredOn(request: TransformRequest): TransformSeries {
  return transformOf(request.transform).needs.includes("by") ? (request.by ?? request) : request;
}

function averageOf(
  { timeline, form }: TransformRequest,
  options: { readonly years: number; readonly smallBase: number | null },
): Timeline {
  return form === "level" ? averageGrowth(timeline, options) : averageOfGrowth(timeline, options);
}

function realOf({ timeline, form, by }: TransformRequest): Timeline {
  if (by == null) return [];
  const isOnYear = by.indexBase === "year-before";
  if (form === "level") return deflated(timeline, isOnYear ? chainedIndex(by.timeline) : by.timeline);
  if (by.form === "growth_yoy") return realGrowth(timeline, by.timeline);
  return realGrowth(timeline, isOnYear ? growthFromIndex(by.timeline) : yearOnYear(by.timeline));
}
