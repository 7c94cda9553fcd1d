import type { SeriesObservations } from "@jiqun/contract";
import type { Tone } from "./mark.model";
import type { ChartTexts } from "./texts";

/** A series in the legend: the entity in its colour, stepped where its hue is taken already, and what tells it from the entity's other series. */
export interface SeriesKey {
  readonly series: string;
  readonly name: string;
  readonly tone: Tone;
}

/** A key for each series that has a value, whatever else was asked for. */
export function seriesKeys(every: readonly SeriesObservations[], texts: ChartTexts): readonly SeriesKey[] {
  const all = withValues(every);
  return all.map((one, index) => {
    const { code, entity } = one.series;
    const step = all.slice(0, index).filter(({ series }) => series.entity.hue === entity.hue).length;
    return { series: code, name: nameOf(one, all, texts), tone: { hue: entity.hue, step } };
  });
}

export function withValues(all: readonly SeriesObservations[]): readonly SeriesObservations[] {
  return all.filter(({ observations }) => observations.some(({ quantity }) => quantity !== null));
}

function siblingsOf(
  { series }: SeriesObservations,
  all: readonly SeriesObservations[],
): readonly SeriesObservations[] {
  return all.filter((other) => other.series.entity.code === series.entity.code);
}

/** The entity; with the indicator where it has several series, with the scope where the indicator does not tell them apart. */
function nameOf(one: SeriesObservations, all: readonly SeriesObservations[], texts: ChartTexts): string {
  const { entity, indicator, scope } = one.series;
  const siblings = siblingsOf(one, all);
  const alike = siblings.filter(({ series }) => series.indicator.code === indicator.code);
  const parts = [
    entity.short,
    ...(siblings.length > 1 ? [alike.length > 1 ? scope.name : indicator.name] : []),
  ];
  const forms = new Set(all.map(({ series }) => series.form));
  const form = forms.size > 1 ? [texts.form(one.series)] : [];
  return [...parts.map((part) => texts.pick(part)), ...form].filter((part) => part !== "").join(" · ");
}
