/** What needs the chart library; fetched with the first chart. */
export { drawingOf } from "@jiqun/charts";
export { createChart, renderSvg, type Chart } from "@jiqun/charts/echarts";
