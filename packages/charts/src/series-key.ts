import type { SeriesObservations } from "@jiqun/contract";
import type { Tone } from "./mark.model";
import type { ChartTexts } from "./texts";

/** A series in the legend: the entity in its colour, and what tells it from the entity's other series. */
export interface SeriesKey {
  readonly series: string;
  readonly name: string;
  readonly tone: Tone;
}

export function seriesKeys(all: readonly SeriesObservations[], texts: ChartTexts): readonly SeriesKey[] {
  return all.map(({ series }, index) => {
    const before = all.slice(0, index).filter((other) => other.series.entity.code === series.entity.code);
    const siblings = all.filter((other) => other.series.entity.code === series.entity.code);
    const entity = texts.pick(series.entity.short);
    const name = siblings.length > 1 ? `${entity} · ${texts.pick(series.indicator.name)}` : entity;
    return { series: series.code, name, tone: { hue: series.entity.hue, soft: before.length > 0 } };
  });
}
