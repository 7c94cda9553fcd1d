import type { PanelKind, SeriesObservations } from "@jiqun/contract";
import type { ComparisonModel } from "./compare/comparison.model";
import type { LabBarsModel } from "./lab/lab-bars.model";
import type { LabStackModel } from "./lab/lab-stack.model";
import type { RevisionModel } from "./revision.model";
import { growthModel, type GrowthModel } from "./growth.model";
import { levelModel, type LevelModel } from "./level.model";
import { definitionsModel, marketModel, type RowsModel } from "./rows.model";
import type { SeriesKey } from "./series-key";
import type { ChartTexts } from "./texts";

/** What a chart shows, without pixels. */
export type ChartModel = PanelModel | AnalysisModel;

/** What a chart of the overview shows. */
export type PanelModel = RowsModel | GrowthModel | LevelModel;

/** What a chart of the other pages shows. */
export type AnalysisModel = ComparisonModel | RevisionModel | LabBarsModel | LabStackModel;

/** Whether a chart is one of the overview. */
export function isPanelModel(model: ChartModel): model is PanelModel {
  return model.kind === "rows" || model.kind === "growth" || model.kind === "level";
}

/**
 * As what a panel is drawn: what is of no known time has no place on an axis of time, so lines and growth over time that
 * hold any of it are drawn as figures one under the other.
 */
export function drawnKind(kind: PanelKind, all: readonly SeriesObservations[]): PanelKind {
  const overTime = kind === "growth" || kind === "level";
  return overTime && all.some(({ series }) => !series.scope.dated) ? "definitions" : kind;
}

export function panelModel(
  kind: PanelKind,
  all: readonly SeriesObservations[],
  texts: ChartTexts,
): PanelModel {
  const drawn = drawnKind(kind, all);
  if (drawn !== kind) return undatedModel(all, texts);
  switch (drawn) {
    case "definitions":
      return definitionsModel(all, texts);
    case "growth":
      return growthModel(all, texts);
    case "level":
      return levelModel(all, texts);
    case "market":
      return marketModel(all, texts);
  }
}

/** A number that stands alone is told as such, not as one definition among others. */
function undatedModel(all: readonly SeriesObservations[], texts: ChartTexts): RowsModel {
  const model = definitionsModel(all, texts);
  const [row, ...others] = model.rows;
  if (row === undefined || others.length > 0) return model;
  const { indicator, entity } = row.figure.series;
  const finding = { kind: "level", indicator, entity, first: row.figure, last: row.figure } as const;
  return { ...model, finding };
}

/** Whether numbers are marks whose shape tells the series of one hue apart, rather than areas. */
export function hasMarkers({ kind }: ChartModel): boolean {
  return ["compared-line", "compared-slope", "compared-scatter", "compared-multiples"].includes(kind);
}

/** The keys of a chart's series; none where its marks name themselves. */
export function legendOf(model: ChartModel): readonly SeriesKey[] {
  if (model.kind === "rows") return [];
  return model.kind === "level" ? model.lines.map(({ key }) => key) : model.legend;
}
