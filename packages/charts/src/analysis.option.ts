import { barsDrawing } from "./bars.option";
import { comparedLineDrawing } from "./compare/line.option";
import { comparedMultiplesDrawing } from "./compare/multiples.option";
import { comparedScatterDrawing } from "./compare/scatter.option";
import { comparedSlopeDrawing } from "./compare/slope.option";
import type { ChartStyle, Drawing } from "./drawing";
import { labStackDrawing } from "./lab/lab-stack.option";
import type { AnalysisModel } from "./panel.model";
import { revisionDrawing } from "./revision.option";
import type { ChartTexts } from "./texts";

/** The drawing of a chart of the other pages: comparisons, clusters, revisions. */
export function analysisDrawing(model: AnalysisModel, style: ChartStyle, texts: ChartTexts): Drawing {
  switch (model.kind) {
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
