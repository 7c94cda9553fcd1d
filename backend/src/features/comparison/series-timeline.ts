import type { ObservationWithVintages, Series, SeriesObservations } from "@jiqun/contract";
import {
  indexBaseOf,
  mayBeNegative,
  type Measure,
  type PriceBase,
  type Timeline,
  type TransformSeries,
} from "@jiqun/statistics";
import { observationId, timedValue } from "../derived/timed-value.mapper";

/** A series as it was read: its observations by the ids under which lineages name them, and the same as values in time. */
export interface ReadSeries {
  readonly series: Series;
  readonly observations: ReadonlyMap<string, ObservationWithVintages>;
  readonly timeline: Timeline;
}

/** The observations of a series as values in time. */
export function readSeries({ series, observations }: SeriesObservations): ReadSeries {
  const { code } = series;
  return {
    series,
    observations: new Map(observations.map((one) => [observationId(code, one.period), one])),
    timeline: observations.map((one) => timedValue(code, one)),
  };
}

/** Growth and shares that a source states are ratios, whatever their indicator counts. */
export function transformSeriesOf({ series, timeline }: ReadSeries): TransformSeries {
  const { indicator, form, frequency, accumulation, scope } = series;
  const measure = scope.measure.code as Measure;
  return {
    timeline,
    kind: indicator.kind,
    unit: form === "level" ? indicator.unit : "RATIO",
    frequency,
    accumulation,
    form,
    measure,
    priceBase: scope.priceBase.code as PriceBase,
    indexBase: indexBaseOf(statedOf(series)),
    mayBeNegative: mayBeNegative(measure),
  };
}

/** The catalogue has no field for the base of an index: it is told by the names, or not at all. */
function statedOf({ indicator, scope }: Series): string[] {
  const { name, definition } = indicator;
  return [indicator.code, name.zh, name.en, definition.zh, definition.en, scope.name.zh, scope.name.en];
}
