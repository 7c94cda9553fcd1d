export { analysisDrawing } from "@jiqun/charts";
