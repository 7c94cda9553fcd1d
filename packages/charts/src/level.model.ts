import type { Frequency } from "@jiqun/statistics";
import type { SeriesObservations } from "@jiqun/contract";
import { axisUnitOf } from "./axis-unit";
import { anchorOf } from "./extent";
import { figuresOf, type Figure } from "./figure";
import type { Finding } from "./finding";
import { markOf, readingKeysOf, type FigureMark, type ReadingKey, type Tone } from "./mark.model";
import { seriesKeys, type SeriesKey } from "./series-key";
import type { AxisUnit, ChartTexts } from "./texts";
import { isApart, placeOfPeriod } from "./time-place";

/** A mark at its place: `x` in years, a whole number where every period of the chart is a year. */
export interface PointModel {
  readonly mark: FigureMark;
  readonly x: number;
  readonly y: number;
}

/** Neighbours that are not joined by a solid line, and why. */
export interface LinkModel {
  readonly kind: "gap" | "break";
  readonly from: PointModel;
  readonly to: PointModel;
  readonly label: string;
}

export interface LineModel {
  readonly key: SeriesKey;
  /** Stretches without gap or break. */
  readonly runs: readonly (readonly PointModel[])[];
  readonly links: readonly LinkModel[];
}

/** Levels over time. */
export interface LevelModel {
  readonly kind: "level";
  readonly lines: readonly LineModel[];
  readonly annual: boolean;
  readonly axis: AxisUnit;
  readonly keys: readonly ReadingKey[];
  readonly finding: Finding;
}

export function levelModel(all: readonly SeriesObservations[], texts: ChartTexts): LevelModel {
  const axis = axisUnitOf(all, texts);
  const annual = all.every(({ series }) => series.frequency === "A");
  const keys = seriesKeys(all, texts);
  const lines = all.flatMap((one) => {
    const key = keys.find(({ series }) => series === one.series.code);
    return key === undefined ? [] : [lineOf(one, { key, axis, annual, texts })];
  });
  const marks = lines.flatMap(({ runs }) => runs.flat().map(({ mark }) => mark));
  const linkKinds = lines.flatMap(({ links }) => links.map(({ kind }) => kind));
  const reading = [...readingKeysOf(marks), ...new Set(linkKinds)];
  return { kind: "level", lines, annual, axis, keys: reading, finding: findingOf(all) };
}

interface LineContext {
  readonly key: SeriesKey;
  readonly axis: AxisUnit;
  readonly annual: boolean;
  readonly texts: ChartTexts;
}

function lineOf(one: SeriesObservations, context: LineContext): LineModel {
  const points = figuresOf(one).flatMap((figure) => pointOf(figure, context) ?? []);
  const runs: PointModel[][] = [];
  const links: LinkModel[] = [];
  for (const to of points) {
    const from = runs.at(-1)?.at(-1);
    const kind = from === undefined ? null : separation({ from, to, frequency: one.series.frequency });
    if (from !== undefined && kind !== null) links.push(linkOf({ kind, from, to }, context));
    if (from === undefined || kind !== null) runs.push([to]);
    else runs.at(-1)?.push(to);
  }
  return { key: context.key, runs, links };
}

function pointOf(figure: Figure, { key, axis, annual, texts }: LineContext): PointModel | null {
  const tone: Tone = key.tone;
  const mark = markOf(figure, { tone, label: texts.label(figure, axis), tip: texts.tip(figure) });
  if (mark === null) return null;
  return {
    mark,
    x: placeOfPeriod(figure.observation.periodEnd, { annual }),
    y: anchorOf(mark.extent, figure.observation.quantity?.point ?? null),
  };
}

function separation(between: {
  readonly from: PointModel;
  readonly to: PointModel;
  readonly frequency: Frequency;
}): LinkModel["kind"] | null {
  const { from, to, frequency } = between;
  if (to.mark.figure.observation.statuses.includes("B")) return "break";
  return isApart(to.x - from.x, frequency) ? "gap" : null;
}

function linkOf(link: Omit<LinkModel, "label">, { texts, annual }: LineContext): LinkModel {
  if (link.kind === "break") return { ...link, label: texts.breakNote() };
  const range = annual
    ? { from: `${link.from.x + 1}`, to: `${link.to.x - 1}` }
    : { from: link.from.mark.figure.observation.period, to: link.to.mark.figure.observation.period };
  return { ...link, label: texts.gap(range) };
}

function findingOf(all: readonly SeriesObservations[]): Finding {
  const [one, ...others] = all;
  if (one === undefined) return { kind: "none" };
  const { indicator, entity } = one.series;
  if (others.length > 0)
    return { kind: "levels", indicator, entities: all.map(({ series }) => series.entity) };
  const figures = figuresOf(one).filter(({ observation }) => observation.quantity !== null);
  const [first, last] = [figures[0], figures.at(-1)];
  return first === undefined || last === undefined
    ? { kind: "none" }
    : { kind: "level", indicator, entity, first, last };
}
