import type { SeriesObservations } from "@jiqun/contract";
import { axisUnitOf } from "./axis-unit";
import { figureId, figuresOf, type Figure, type FigureId } from "./figure";
import type { Finding } from "./finding";
import { markOf, readingKeysOf, type FigureMark, type ReadingKey } from "./mark.model";
import { reachOf } from "./extent";
import type { AxisUnit, ChartTexts } from "./texts";

/** A figure on a line of its own. A rank, and a missing value, have no bar. */
export interface RowModel {
  readonly id: FigureId;
  readonly figure: Figure;
  readonly name: string;
  readonly detail: string;
  readonly mark: FigureMark | null;
  readonly label: string;
  readonly note: string | null;
  readonly tip: readonly string[];
}

/** Figures one under the other, each with its own definition: counts, shares, ranks. */
export interface RowsModel {
  readonly kind: "rows";
  readonly rows: readonly RowModel[];
  readonly axis: AxisUnit;
  /** End of the scale in base units: 1 for shares, so that a share is seen against its whole. */
  readonly limit: number;
  readonly whole: boolean;
  readonly keys: readonly ReadingKey[];
  readonly finding: Finding;
}

/** The newest figure of each series, side by side as counts by definition; they make no series. */
export function definitionsModel(all: readonly SeriesObservations[], texts: ChartTexts): RowsModel {
  const axis = axisUnitOf(all, texts);
  const rows = newestOf(all).map((figure) =>
    rowOf(figure, { texts, name: texts.pick(figure.series.scope.name), label: texts.label(figure, axis) }),
  );
  const reach = rows.flatMap(({ mark }) => (mark === null ? [] : reachOf(mark.extent)));
  const finding: Finding = {
    kind: "definitions",
    indicator: all[0]?.series.indicator ?? null,
    count: rows.length,
  };
  return {
    kind: "rows",
    rows,
    axis,
    limit: Math.max(0, ...reach),
    whole: false,
    keys: keysOf(rows),
    finding,
  };
}

/** Shares and ranks within markets. */
export function marketModel(all: readonly SeriesObservations[], texts: ChartTexts): RowsModel {
  const figures = newestOf(all);
  const rows = figures.map((figure) =>
    rowOf(figure, { texts, name: marketName(figure, texts), label: texts.value(figure) }),
  );
  const axis: AxisUnit = { unit: "RATIO", multiplier: -2 };
  const finding: Finding = { kind: "market", figures };
  return { kind: "rows", rows, axis, limit: 1, whole: true, keys: keysOf(rows), finding };
}

function newestOf(all: readonly SeriesObservations[]): readonly Figure[] {
  return all.flatMap((one) => figuresOf(one).slice(-1));
}

function rowOf(
  figure: Figure,
  words: { readonly texts: ChartTexts; readonly name: string; readonly label: string },
): RowModel {
  const { texts, name, label } = words;
  const ranked = isRank(figure);
  const tip = texts.tip(figure);
  const tone = { hue: figure.series.entity.hue, step: 0 };
  return {
    id: figureId(figure),
    figure,
    name,
    detail: texts.when(figure).replaceAll(" ", "\u00a0"),
    mark: ranked ? null : markOf(figure, { tone, label, tip }),
    label,
    note: ranked ? texts.rankNote() : null,
    tip,
  };
}

export function isRank({ series }: Figure): boolean {
  return series.indicator.kind === "rank";
}

function marketName({ series }: Figure, texts: ChartTexts): string {
  const subject = series.product ?? series.indicator;
  const within = series.market === null ? [] : [texts.pick(series.market.short)];
  return [texts.pick(subject.name), texts.pick(series.entity.short), ...within].join(" · ");
}

function keysOf(rows: readonly RowModel[]): readonly ReadingKey[] {
  return readingKeysOf(rows.flatMap(({ mark }) => mark ?? []));
}
