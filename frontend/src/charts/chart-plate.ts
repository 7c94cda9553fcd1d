import {
  hasMarkers,
  palettes,
  plateSvg,
  type ChartModel,
  type ChartTexts,
  type FigurePlate,
  type PlateSvg,
} from "@jiqun/charts";
import { fontFamily } from "./chart-style";

/** What a picture of a chart carries besides the drawing. */
export type PlateWords = Pick<
  FigurePlate,
  "title" | "subtitle" | "legend" | "reading" | "notice" | "sources" | "footer"
>;

const plateWidth = 900;
const margin = 28;

/** The picture of a chart for slides and documents: always light, always of one width, whatever the screen shows. */
export async function chartPlate(model: ChartModel, texts: ChartTexts, words: PlateWords): Promise<PlateSvg> {
  const { drawingOf, renderSvg } = await import("./render");
  const palette = palettes.light;
  const family = fontFamily();
  const width = plateWidth - 2 * margin;
  const drawing = await drawingOf(model, { palette, fontFamily: family, scale: 1.15, width }, texts);
  const svg = renderSvg(drawing.option, { width, height: drawing.height });
  const warning = { ink: "#7a4206", ground: "#fdf5e9", edge: "#dba35c" };
  const chart = { svg, height: drawing.height };
  return plateSvg({
    ...words,
    marked: hasMarkers(model),
    width: plateWidth,
    chart,
    palette,
    fontFamily: family,
    warning,
  });
}
