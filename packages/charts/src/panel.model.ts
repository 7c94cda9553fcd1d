import type { PanelKind, SeriesObservations } from "@jiqun/contract";
import { growthModel, type GrowthModel } from "./growth.model";
import { levelModel, type LevelModel } from "./level.model";
import { definitionsModel, marketModel, type RowsModel } from "./rows.model";
import type { ChartTexts } from "./texts";

/** What a chart shows, without pixels. */
export type ChartModel = RowsModel | GrowthModel | LevelModel;

export function panelModel(
  kind: PanelKind,
  all: readonly SeriesObservations[],
  texts: ChartTexts,
): ChartModel {
  switch (kind) {
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
