import type { SeriesObservations } from "@jiqun/contract";
import { axisUnitOf } from "./axis-unit";
import { figuresOf, type Figure } from "./figure";
import type { Finding, GrowthPart } from "./finding";
import { markOf, readingKeysOf, type FigureMark, type ReadingKey } from "./mark.model";
import type { AxisUnit, ChartTexts } from "./texts";
import { seriesKeys, type SeriesKey } from "./series-key";

/** A year on the axis, with what is known of it. */
export interface GrowthSlot {
  readonly year: number;
  readonly marks: readonly FigureMark[];
}

export interface GrowthGap {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Growth that sources publish, by year. */
export interface GrowthModel {
  readonly kind: "growth";
  readonly slots: readonly GrowthSlot[];
  readonly gaps: readonly GrowthGap[];
  readonly axis: AxisUnit;
  readonly legend: readonly SeriesKey[];
  readonly keys: readonly ReadingKey[];
  readonly finding: Finding;
}

export function growthModel(all: readonly SeriesObservations[], texts: ChartTexts): GrowthModel {
  const axis = axisUnitOf(all, texts);
  const legend = seriesKeys(all, texts);
  const marks = all.flatMap((one) =>
    figuresOf(one).flatMap((figure) => {
      const tone = legend.find(({ series }) => series === one.series.code)?.tone ?? { hue: null, step: 0 };
      return markOf(figure, { tone, label: texts.label(figure, axis), tip: texts.tip(figure) }) ?? [];
    }),
  );
  const slots = slotsOf(marks);
  const gaps = gapsOf(slots, texts);
  const keys = readingKeysOf(marks);
  const finding: Finding = { kind: "growth", parts: all.flatMap(partOf) };
  return { kind: "growth", slots, gaps, axis, legend, keys, finding };
}

/** Every year from the first to the last, those without a value included. */
function slotsOf(marks: readonly FigureMark[]): readonly GrowthSlot[] {
  const years = marks.map(yearOf);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({
    year: first + index,
    marks: marks.filter((mark) => yearOf(mark) === first + index),
  }));
}

function yearOf({ figure }: FigureMark): number {
  return Number(figure.observation.periodEnd.slice(0, 4));
}

function gapsOf(slots: readonly GrowthSlot[], texts: ChartTexts): readonly GrowthGap[] {
  const gaps: { from: number; to: number }[] = [];
  for (const { year, marks } of slots) {
    const open = gaps.at(-1);
    if (marks.length > 0) continue;
    if (open?.to === year - 1) open.to = year;
    else gaps.push({ from: year, to: year });
  }
  return gaps.map(({ from, to }) => ({ from, to, label: texts.gap({ from: `${from}`, to: `${to}` }) }));
}

function partOf(one: SeriesObservations): readonly GrowthPart[] {
  const figures = figuresOf(one).filter(({ observation }) => observation.quantity !== null);
  const figure = figures.at(-1);
  if (figure === undefined) return [];
  const { entity } = one.series;
  const years = streak(figures);
  return [years > 1 ? { kind: "streak", entity, figure, years } : { kind: "newest", entity, figure }];
}

/** How many years running, up to the newest, the source states the very same bound. */
function streak(figures: readonly Figure[]): number {
  const newest = figures.at(-1)?.observation;
  if (newest === undefined) return 0;
  const year = Number(newest.periodEnd.slice(0, 4));
  const same = [...figures].reverse().findIndex(({ observation }, index) => {
    const running = Number(observation.periodEnd.slice(0, 4)) === year - index;
    return !running || !sameBounds(observation.quantity, newest.quantity);
  });
  return same === -1 ? figures.length : same;
}

type Bounds = Figure["observation"]["quantity"];

function sameBounds(a: Bounds, b: Bounds): boolean {
  return (
    a !== null && b !== null && a.lower === b.lower && a.upper === b.upper && a.qualifier === b.qualifier
  );
}
