import type { Observation, Series, SeriesObservations } from "@jiqun/contract";

/** One number on the page: an observation of a series. */
export interface Figure {
  readonly series: Series;
  readonly observation: Observation;
}

/** Address of a figure within a page: `<series>@<period>`. */
export type FigureId = string;

export function figureId({ series, observation }: Figure): FigureId {
  return `${series.code}@${observation.period}`;
}

/** Parts of a figure's address; null for a text that is none. */
export function parseFigureId(id: string): { readonly series: string; readonly period: string } | null {
  const at = id.lastIndexOf("@");
  if (at < 1 || at === id.length - 1) return null;
  return { series: id.slice(0, at), period: id.slice(at + 1) };
}

/** Every figure of a series, in the order of its periods. */
export function figuresOf({ series, observations }: SeriesObservations): readonly Figure[] {
  return observations
    .map((observation) => ({ series, observation }))
    .sort((a, b) => a.observation.periodStart.localeCompare(b.observation.periodStart));
}

/** Whether the figure rests on a repost that is still to be checked. */
export function isUnverified({ observation }: Figure): boolean {
  return observation.citation.grade === "C";
}
