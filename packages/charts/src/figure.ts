import {
  transformCodes,
  type Observation,
  type Series,
  type SeriesObservations,
  type TransformCode,
} from "@jiqun/contract";
import { compareCodes } from "@jiqun/statistics";

/** One number on the page: an observation of a series. */
export interface Figure {
  readonly series: Series;
  readonly observation: Observation;
}

/** Address of a figure within a page: `<series>@<period>`; of one that was computed `<series>@<period>~<transform>`. */
export type FigureId = string;

/** Parts of a figure's address. */
export interface FigureAddress {
  readonly series: string;
  readonly period: string;
  /** What the number was computed by; null for one that a source states. */
  readonly transform: TransformCode | null;
}

export function figureId({ series, observation }: Figure): FigureId {
  return formatFigureId({ series: series.code, period: observation.period, transform: null });
}

export function formatFigureId({ series, period, transform }: FigureAddress): FigureId {
  return `${series}@${period}${transform === null ? "" : `~${transform}`}`;
}

/** Parts of a figure's address; null for a text that is none. */
export function parseFigureId(id: string): FigureAddress | null {
  const at = id.lastIndexOf("@");
  const [period = "", named, ...rest] = id.slice(at + 1).split("~");
  if (at < 1 || period === "" || rest.length > 0) return null;
  const series = id.slice(0, at);
  if (named === undefined) return { series, period, transform: null };
  const transform = transformCodes.find((code) => code === named);
  return transform === undefined ? null : { series, period, transform };
}

/** Every figure of a series, in the order of its periods. */
export function figuresOf({ series, observations }: SeriesObservations): readonly Figure[] {
  return observations
    .map((observation) => ({ series, observation }))
    .sort((a, b) => compareCodes(a.observation.periodStart, b.observation.periodStart));
}

/** Whether the figure rests on a repost that is still to be checked. */
export function isUnverified({ observation }: Figure): boolean {
  return observation.citation.grade === "C";
}
