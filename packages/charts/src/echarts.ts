import { CustomChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartOption } from "./drawing";

use([CustomChart, LineChart, GridComponent, SVGRenderer]);

type Element = NonNullable<Parameters<typeof init>[0]>;

/** A chart within an element of the page. */
export function createChart(element: Element): EChartsType {
  return init(element, null, { renderer: "svg" });
}

/** The same chart as text of an SVG document, without a page. */
export function renderSvg(
  option: ChartOption,
  size: { readonly width: number; readonly height: number },
): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

export type { EChartsType as Chart } from "echarts/core";
