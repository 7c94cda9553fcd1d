import type { Comparison } from "@jiqun/contract";
import type { ChartTexts } from "../texts";
import { comparedLineModel, type ComparedLineModel } from "./line.model";
import type { ComparisonOptions } from "./options";
import { readComparison } from "./read-comparison";

/** A comparison as one of its charts. */
export type ComparisonModel = ComparedLineModel;

/** What a chart of a comparison shows. */
export function comparisonModel(
  comparison: Comparison,
  options: ComparisonOptions,
  texts: ChartTexts,
): ComparisonModel {
  const read = readComparison(comparison, { scale: options.scale, texts });
  return comparedLineModel(read, options, texts);
}
