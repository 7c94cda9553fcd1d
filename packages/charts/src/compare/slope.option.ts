import { boldWords, labelSize, words } from "../axis";
import { canvasDrawing, spotAt } from "../canvas/canvas";
import { spread } from "../canvas/label-field";
import { xAt, yAt, type Plot } from "../canvas/plot";
import { fittedScale } from "../canvas/value-scale";
import type { ChartStyle, Drawing } from "../drawing";
import { toneColour, wordColour } from "../palette";
import { line, polyline, text, type Shape } from "../shape";
import { emWidth } from "../text-width";
import { pointShapes } from "./point-shapes";
import type { ComparedPoint } from "./read-comparison";
import { slopeReach, type ComparedSlopeModel, type SlopeModel } from "./slope.model";

const size = 12.5;
const rowHeight = 17;

/** Two upright lines with the numbers of each series on both, joined. */
export function comparedSlopeDrawing(model: ComparedSlopeModel, style: ChartStyle): Drawing {
  const { scale, width } = style;
  const rows = Math.max(
    ...(["from", "to"] as const).map((end) => model.slopes.filter((slope) => slope[end] !== null).length),
  );
  const room = (end: "from" | "to"): number =>
    Math.max(0, ...model.slopes.map((slope) => emWidth(endLabel(slope, end)))) * size * scale + 16 * scale;
  const top = 46 * scale;
  const plot: Plot = {
    left: Math.min(room("from"), width * 0.4),
    right: width - Math.min(room("to"), width * 0.4),
    top,
    bottom: top + Math.max(220, rows * rowHeight) * scale,
    across: { low: 0, high: 1 },
    value: fittedScale(slopeReach(model.slopes), model.scale),
  };
  return canvasDrawing({
    width,
    height: plot.bottom + 14 * scale,
    shapes: [
      ...axisShapes(model, plot, style),
      ...model.slopes.flatMap((slope) => slopeShapes(slope, plot, style)),
      ...endLabels(model, { plot, style, end: "from" }),
      ...endLabels(model, { plot, style, end: "to" }),
    ],
    spots: (["from", "to"] as const).flatMap((end) =>
      model.slopes.flatMap((slope) => {
        const point = slope[end];
        if (point === null) return [];
        const at = { x: xAt(plot, end === "from" ? 0 : 1), y: yAt(plot, point.y), pad: 11 };
        return [spotAt(at, { id: point.mark.id, tip: point.mark.tip })];
      }),
    ),
  });
}

function endLabel({ key, from, to }: SlopeModel, end: "from" | "to"): string {
  const point = end === "from" ? from : to;
  if (point === null) return "";
  return end === "from" ? `${key.name}  ${point.mark.label}` : `${point.mark.label}  ${key.name}`;
}

function axisShapes({ ends }: ComparedSlopeModel, plot: Plot, style: ChartStyle): readonly Shape[] {
  return [plot.left, plot.right].flatMap((x, index) => {
    const rule = line(
      { x1: x, x2: x, y1: plot.top - 22 * style.scale, y2: plot.bottom },
      { stroke: style.palette.line, lineWidth: 1 },
    );
    const words_ = ends[index] ?? "";
    const half = (emWidth(words_) * labelSize * style.scale) / 2;
    const at = { x: Math.min(Math.max(x, half + 1), style.width - half - 1), y: plot.top - 33 * style.scale };
    return [rule, text(words_, at, words(style, { align: "center" }))];
  });
}

function slopeShapes({ key, from, to }: SlopeModel, plot: Plot, style: ChartStyle): readonly Shape[] {
  const stroke = toneColour(style.palette, key.tone);
  const pixel = (point: ComparedPoint, x: number): readonly [number, number] => [
    xAt(plot, x),
    yAt(plot, point.y),
  ];
  const joined =
    from === null || to === null
      ? []
      : [polyline([pixel(from, 0), pixel(to, 1)], { stroke, lineWidth: 2 * style.scale })];
  const look = { plot, style, thickness: 9 * style.scale, radius: 3.8 * style.scale };
  const marks = [
    ...(from === null ? [] : pointShapes({ mark: from.mark, x: 0 }, look)),
    ...(to === null ? [] : pointShapes({ mark: to.mark, x: 1 }, look)),
  ];
  return [...joined, ...marks];
}

/** Names and numbers beside their points, one below the other. */
function endLabels(
  { slopes }: ComparedSlopeModel,
  { plot, style, end }: { readonly plot: Plot; readonly style: ChartStyle; readonly end: "from" | "to" },
): readonly Shape[] {
  const { scale } = style;
  const shown = slopes.flatMap((slope) => {
    const point = slope[end];
    return point === null ? [] : [{ slope, y: yAt(plot, point.y) }];
  });
  const range = {
    least: rowHeight * 0.94 * scale,
    low: plot.top - 10 * scale,
    high: plot.bottom + 4 * scale,
  };
  const places = spread(
    shown.map(({ y }) => y),
    range,
  );
  const [x, sign, align] =
    end === "from" ? [plot.left, -1, "right" as const] : [plot.right, 1, "left" as const];
  return shown.flatMap(({ slope, y }, index) => {
    const at = places[index] ?? y;
    const fill = wordColour(style.palette, slope.key.tone);
    const label = text(
      endLabel(slope, end),
      { x: x + sign * 13 * scale, y: at },
      boldWords(style, { fill, align, size: size * scale }),
    );
    const lead = line(
      { x1: x + sign * 6 * scale, y1: y, x2: x + sign * 11 * scale, y2: at },
      { stroke: fill, lineWidth: 1, opacity: 0.5 },
    );
    return Math.abs(at - y) > 3 ? [lead, label] : [label];
  });
}
