import type { Bilingual, Series, SeriesObservations } from "@jiqun/contract";
import type { Tone } from "./mark.model";
import type { ChartTexts } from "./texts";

/** A series in the legend: the entity in its colour, stepped where its hue is taken already, and what tells it from the entity's other series. */
export interface SeriesKey {
  readonly series: string;
  readonly name: string;
  readonly tone: Tone;
}

/** What a key is made of. */
export interface Keyed {
  readonly series: Series;
}

/** A key for each series that has a value, whatever else was asked for. */
export function seriesKeys(every: readonly SeriesObservations[], texts: ChartTexts): readonly SeriesKey[] {
  const all = withValues(every);
  return keysOf(all, { among: all, texts });
}

/** A key for each series, named apart from all those that it stands among. */
export function keysOf(
  all: readonly Keyed[],
  { among, texts }: { readonly among: readonly Keyed[]; readonly texts: ChartTexts },
): readonly SeriesKey[] {
  return all.map((one, index) => {
    const { code, entity } = one.series;
    const step = all.slice(0, index).filter(({ series }) => series.entity.hue === entity.hue).length;
    return { series: code, name: seriesName(one, among, texts), tone: { hue: entity.hue, step } };
  });
}

export function withValues(all: readonly SeriesObservations[]): readonly SeriesObservations[] {
  return all.filter(({ observations }) => observations.some(({ quantity }) => quantity !== null));
}

/** The entity, with what tells the series from its others, and which growth it is where not all are the same. */
export function seriesName({ series }: Keyed, all: readonly Keyed[], texts: ChartTexts): string {
  const siblings = all.filter((other) => other.series.entity.code === series.entity.code);
  const parts = [series.entity.short, ...distinctions(series, siblings)];
  const forms = new Set(all.map((other) => other.series.form));
  const form = forms.size > 1 ? [texts.form(series)] : [];
  return [...parts.map((part) => texts.pick(part)), ...form].filter((part) => part !== "").join(" · ");
}

/** What tells a series from the others: without the entity where all are of one. */
export function distinctName(one: Keyed, all: readonly Keyed[], texts: ChartTexts): string {
  const entities = new Set(all.map(({ series }) => series.entity.code));
  const told = entities.size > 1 ? [] : distinctions(one.series, all);
  return told.length === 0 ? seriesName(one, all, texts) : told.map((part) => texts.pick(part)).join(" · ");
}

/** The indicator where an entity has several series; the product, industry and scope where the indicator is not enough. */
function distinctions(series: Series, siblings: readonly Keyed[]): readonly Bilingual[] {
  if (siblings.length < 2) return [];
  const alike = siblings.filter((other) => other.series.indicator.code === series.indicator.code);
  if (alike.length < 2) return [series.indicator.name];
  const several = siblings.length > alike.length ? [series.indicator.name] : [];
  const told = [series.product, series.industry]
    .filter((part) => part !== null && part !== undefined)
    .filter((part) => alike.some(({ series: other }) => !sameCode(part, [other.product, other.industry])));
  const scoped =
    told.length === 0 || alike.some((other) => other.series.scope.name.zh !== series.scope.name.zh);
  return [...several, ...told.map(({ name }) => name), ...(scoped ? [series.scope.name] : [])];
}

function sameCode(
  part: { readonly code: string },
  among: readonly ({ readonly code: string } | null)[],
): boolean {
  return among.some((other) => other?.code === part.code);
}
