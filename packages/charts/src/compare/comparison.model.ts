import type { Comparison } from "@jiqun/contract";
import type { ChartTexts } from "../texts";
import { comparedBarModel, type ComparedBarModel } from "./bar.model";
import { comparedLineModel, type ComparedLineModel } from "./line.model";
import { comparedMultiplesModel, type ComparedMultiplesModel } from "./multiples.model";
import type { ComparisonOptions } from "./options";
import { readComparison } from "./read-comparison";
import { comparedScatterModel, type ComparedScatterModel } from "./scatter.model";
import { comparedSlopeModel, type ComparedSlopeModel } from "./slope.model";

/** A comparison as one of its charts. */
export type ComparisonModel =
  ComparedLineModel | ComparedBarModel | ComparedSlopeModel | ComparedScatterModel | ComparedMultiplesModel;

/** What a chart of a comparison shows. Bars start at zero, which a logarithmic axis does not have: they stay linear. */
export function comparisonModel(
  comparison: Comparison,
  options: ComparisonOptions,
  texts: ChartTexts,
): ComparisonModel {
  const read = (scale: ComparisonOptions["scale"]) => readComparison(comparison, { scale, texts });
  switch (options.chart) {
    case "line":
      return comparedLineModel(read(options.scale), options, texts);
    case "bar":
      return comparedBarModel(read("linear"), options, texts);
    case "slope":
      return comparedSlopeModel(read(options.scale), options, texts);
    case "scatter":
      return comparedScatterModel(comparison, options, texts);
    case "multiples":
      return comparedMultiplesModel(comparison, options, texts);
  }
}

/** Whether there is anything to draw. */
export function isDrawn(model: ComparisonModel): boolean {
  switch (model.kind) {
    case "compared-line":
      return model.lines.length > 0;
    case "compared-bar":
      return model.rows.length > 0;
    case "compared-slope":
      return model.slopes.length > 0;
    case "compared-scatter":
      return model.groups.length > 0;
    case "compared-multiples":
      return model.panels.length > 0;
  }
}
