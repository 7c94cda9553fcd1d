import type { ObservationWithVintages, Series, SeriesObservations } from "@jiqun/contract";
import {
  mayBeNegative,
  missing,
  parsePeriod,
  reasonOfStatus,
  type Measure,
  type Measured,
  type ObsStatus,
  type Timeline,
  type TransformSeries,
} from "@jiqun/statistics";

/** A series as it was read: its observations by the ids under which lineages name them, and the same as values in time. */
export interface ReadSeries {
  readonly series: Series;
  readonly observations: ReadonlyMap<string, ObservationWithVintages>;
  readonly timeline: Timeline;
}

/** The observations of a series as values in time. */
export function readSeries({ series, observations }: SeriesObservations): ReadSeries {
  const byId = new Map(observations.map((one) => [observationId(series.code, one.period), one]));
  const timeline = [...byId].map(([id, observation]) => {
    const value = measuredOf(observation);
    return {
      period: parsePeriod(observation.period),
      value,
      statuses: statusesOf(observation),
      cautions: [],
      lineage: { kind: "observation", id, value } as const,
    };
  });
  return { series, observations: byId, timeline };
}

/** Growth and shares that a source states are ratios, whatever their indicator counts. */
export function transformSeriesOf({ series, timeline }: ReadSeries): TransformSeries {
  const { indicator, form, frequency, accumulation, scope } = series;
  return {
    timeline,
    kind: indicator.kind,
    unit: form === "level" ? indicator.unit : "RATIO",
    frequency,
    accumulation,
    form,
    mayBeNegative: mayBeNegative(scope.measure.code as Measure),
  };
}

function observationId(series: string, period: string): string {
  return `${series}@${period}`;
}

function measuredOf(observation: ObservationWithVintages): Measured {
  if (observation.quantity !== null) return observation.quantity;
  const reasons = statusesOf(observation).map(reasonOfStatus);
  return missing(reasons.find((reason) => reason !== null) ?? "not-stated");
}

function statusesOf({ statuses }: ObservationWithVintages): readonly ObsStatus[] {
  return statuses as readonly ObsStatus[];
}
