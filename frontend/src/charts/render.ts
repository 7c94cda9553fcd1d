import {
  isPanelModel,
  panelDrawing,
  type ChartModel,
  type ChartStyle,
  type ChartTexts,
  type Drawing,
} from "@jiqun/charts";

/** What needs the chart library; fetched with the first chart. */
export { createChart, renderSvg, type Chart } from "@jiqun/charts/echarts";

/** The drawing of a model in a style. What draws the other pages is not fetched for the overview. */
export async function drawingOf(model: ChartModel, style: ChartStyle, texts: ChartTexts): Promise<Drawing> {
  if (isPanelModel(model)) return panelDrawing(model, style, texts);
  const { analysisDrawing } = await import("./analysis-drawing");
  return analysisDrawing(model, style, texts);
}
