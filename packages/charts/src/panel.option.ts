import type { ChartStyle, Drawing } from "./drawing";
import { growthDrawing } from "./growth.option";
import { levelDrawing } from "./level.option";
import type { PanelModel } from "./panel.model";
import { rowsDrawing } from "./rows.option";
import type { ChartTexts } from "./texts";

/** The drawing of a chart of the overview in a style. */
export function panelDrawing(model: PanelModel, style: ChartStyle, texts: ChartTexts): Drawing {
  switch (model.kind) {
    case "rows":
      return rowsDrawing(model, style);
    case "growth":
      return growthDrawing(model, style, texts);
    case "level":
      return levelDrawing(model, style, texts);
  }
}
