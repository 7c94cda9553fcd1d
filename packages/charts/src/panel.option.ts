import { barsDrawing } from "./bars.option";
import { comparedMultiplesDrawing } from "./compare/multiples.option";
import { comparedScatterDrawing } from "./compare/scatter.option";
import { comparedSlopeDrawing } from "./compare/slope.option";
import { comparedLineDrawing } from "./compare/line.option";
import type { ChartStyle, Drawing } from "./drawing";
import { labStackDrawing } from "./lab/lab-stack.option";
import { revisionDrawing } from "./revision.option";
import { growthDrawing } from "./growth.option";
import { levelDrawing } from "./level.option";
import type { ChartModel } from "./panel.model";
import { rowsDrawing } from "./rows.option";
import type { ChartTexts } from "./texts";

/** The drawing of a model in a style. */
export function drawingOf(model: ChartModel, style: ChartStyle, texts: ChartTexts): Drawing {
  switch (model.kind) {
    case "rows":
      return rowsDrawing(model, style);
    case "growth":
      return growthDrawing(model, style, texts);
    case "level":
      return levelDrawing(model, style, texts);
    case "compared-line":
      return comparedLineDrawing(model, style, texts);
    case "compared-bar":
      return barsDrawing(model.rows, null, style);
    case "lab-bars":
      return barsDrawing(model.rows, model.reference, style);
    case "lab-stack":
      return labStackDrawing(model, style);
    case "revision":
      return revisionDrawing(model, style, texts);
    case "compared-slope":
      return comparedSlopeDrawing(model, style);
    case "compared-scatter":
      return comparedScatterDrawing(model, style, texts);
    case "compared-multiples":
      return comparedMultiplesDrawing(model, style, texts);
  }
}
