import { boldWords, words } from "../axis";
import { canvasDrawing } from "../canvas/canvas";
import { spread } from "../canvas/label-field";
import { placePanels, type PanelPlace } from "../canvas/panels";
import { tickRoom, valueAxisShapes, xAt, type Plot } from "../canvas/plot";
import { timeAxisShapes, timeTicks } from "../canvas/time-ticks";
import type { ChartStyle, Drawing, Spot } from "../drawing";
import { hueOf, wordColour } from "../palette";
import { line, text, type Shape } from "../shape";
import { wrapText } from "../text-width";
import type { ChartTexts } from "../texts";
import { lineContent, mostSpots, rangeOf } from "./line.option";
import { referenceShapes } from "./line-shapes";
import { panelScale, type ComparedMultiplesModel, type MultipleModel } from "./multiples.model";

const panel = { least: 210, height: 178, gap: 20 };
const titleSize = 13;

/** Small charts in a grid, all over the same time. */
export function comparedMultiplesDrawing(
  model: ComparedMultiplesModel,
  style: ChartStyle,
  texts: ChartTexts,
): Drawing {
  const places = placePanels(model.panels.length, panel, style);
  const bottom = places.at(-1)?.bottom ?? 0;
  const drawn = model.panels.map((one, index) =>
    panelContent(one, { place: places[index], model, style, texts }),
  );
  return canvasDrawing({
    width: style.width,
    height: bottom + 2,
    shapes: drawn.flatMap(({ shapes }) => shapes),
    spots: drawn.flatMap(({ spots }) => spots),
  });
}

interface Content {
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
}

function panelContent(
  one: MultipleModel,
  of: {
    readonly place: PanelPlace | undefined;
    readonly model: ComparedMultiplesModel;
    readonly style: ChartStyle;
    readonly texts: ChartTexts;
  },
): Content {
  const { place, model, style, texts } = of;
  if (place === undefined) return { shapes: [], spots: [] };
  const { scale } = style;
  const value = panelScale(one, model);
  const labels = value.ticks.map((tick) => texts.tick(tick, one.axis));
  const all = model.panels.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.flat().map(({ x }) => x)));
  const plot: Plot = {
    left: place.left + tickRoom(labels, style),
    right: place.right - 14 * scale,
    top: place.top + (one.unit === "" ? 44 : 56) * scale,
    bottom: place.bottom - 24 * scale,
    across: rangeOf(all, model.time),
    value,
  };
  const width = plot.right - plot.left;
  const ticks = timeTicks({ ...plot.across, width }, { ...model.time, texts }, style);
  const content = lineContent(one.lines, {
    plot,
    style,
    most: "newest",
    spots: Math.ceil(mostSpots / model.panels.length),
  });
  return {
    shapes: [
      ...titleShapes(one, place, style),
      ...valueAxisShapes(plot, labels, style),
      ...timeAxisShapes(plot, { ticks, marked: false }, style),
      ...(model.reference === null ? [] : referenceShapes(model.reference, { plot, style })),
      ...eventLines(model, plot, style),
      ...content.shapes,
    ],
    spots: content.spots,
  };
}

function titleShapes(
  { title, unit, lines }: MultipleModel,
  place: PanelPlace,
  style: ChartStyle,
): readonly Shape[] {
  const [only] = lines.length === 1 ? lines : [];
  const fill = only === undefined ? style.palette.ink : wordColour(style.palette, only.key.tone);
  const size = titleSize * style.scale;
  const [first = "", ...rest] = wrapText(title, (place.right - place.left) / size - 1);
  const shown = rest.length > 0 ? `${first}…` : first;
  const heading = { x: place.left + 1, y: place.top + 9 * style.scale };
  const beneath = { x: place.left + 1, y: place.top + 25 * style.scale };
  return [
    text(shown, heading, boldWords(style, { fill, size })),
    ...(unit === "" ? [] : [text(unit, beneath, words(style, {}))]),
  ];
}

/** Events as dotted lines, with their numbers above. */
function eventLines(
  { annotations }: ComparedMultiplesModel,
  plot: Plot,
  style: ChartStyle,
): readonly Shape[] {
  const places = annotations.marked.map(({ x }) => xAt(plot, x));
  const size = 10 * style.scale;
  const centres = spread(places, { least: size * 1.3, low: plot.left, high: plot.right });
  return annotations.marked.flatMap(({ number, tone }, index) => {
    const at = places[index] ?? 0;
    const stroke = hueOf(style.palette, tone.hue).strong;
    const look = { stroke, lineWidth: 1, opacity: 0.5, lineDash: [1, 3] };
    const above = { x: centres[index] ?? at, y: plot.top - 13 * style.scale };
    return [
      line({ x1: at, x2: at, y1: plot.top - 6, y2: plot.bottom }, look),
      text(`${number}`, above, words(style, { fill: stroke, size, align: "center" })),
    ];
  });
}
