import { canvasDrawing, spotAt, type Box } from "../canvas/canvas";
import { labelField, type LabelField } from "../canvas/label-field";
import { tickRoom, valueAxisShapes, xAt, yAt, type Plot } from "../canvas/plot";
import { timeAxisShapes, timeTicks } from "../canvas/time-ticks";
import type { ChartStyle, Drawing, Spot } from "../drawing";
import { reachOf } from "../extent";
import type { Shape } from "../shape";
import type { ChartTexts } from "../texts";
import { annotationRoom, annotationShapes } from "./annotation-shapes";
import type { ComparedLine, ComparedLineModel, TimeFrame } from "./line.model";
import { labelledPoints, newestPoints, nameLabels, nameRoom } from "./line-labels";
import { lineShapes, pixelOf, referenceShapes } from "./line-shapes";
import { openReach, pointShapes, whiskerShapes } from "./point-shapes";
import type { ComparedPoint } from "./read-comparison";
import { valueScaleOf } from "./value-axis";
import { valueLabels } from "./value-labels";

const plotHeight = 250;
/** With more points than these each is a place on its line, without a mark of its own. */
const mostMarks = 300;
const mostLabels = 40;
/** A chart answers to the pointer at so many places; all its numbers stand in its table. */
export const mostSpots = 180;
const noNames = { shapes: [], taken: [] };

/** Lines over time with their gaps, breaks, bounds, names and events. */
export function comparedLineDrawing(model: ComparedLineModel, style: ChartStyle, texts: ChartTexts): Drawing {
  const value = valueScaleOf(model.lines, model);
  const labels = value.ticks.map((tick) => texts.tick(tick, model.axis));
  const { scale, width } = style;
  const top =
    24 * scale +
    annotationRoom(model.annotations.marked, style) +
    (model.annotations.marked.length > 0 ? 14 * scale : 0);
  const places = model.lines.flatMap(({ runs }) => runs.flat().map(({ x }) => x));
  const plot: Plot = {
    left: tickRoom(labels, style),
    right: width - Math.max(nameRoom(model.lines, style), 12 * scale),
    top,
    bottom: top + plotHeight * scale,
    across: rangeOf(places, model.time),
    value,
  };
  const ticks = timeTicks({ ...plot.across, width: plot.right - plot.left }, { ...model.time, texts }, style);
  const annotations = annotationShapes(model.annotations.marked, { plot, style });
  const names = nameRoom(model.lines, style) > 0 ? nameLabels(model.lines, { plot, style }) : noNames;
  const content = lineContent(model.lines, { plot, style, most: mostLabels, taken: names.taken });
  const reference = model.reference === null ? [] : referenceShapes(model.reference, { plot, style });
  return canvasDrawing({
    width,
    height: plot.bottom + 26 * scale,
    shapes: [
      ...valueAxisShapes(plot, labels, style),
      ...timeAxisShapes(plot, { ticks, marked: !model.time.annual && !model.time.aligned }, style),
      ...reference,
      ...annotations.shapes,
      ...content.shapes,
      ...names.shapes,
    ],
    spots: [...content.spots, ...annotations.spots],
  });
}

/** From the first place to the last, with room for the first and last mark. */
export function rangeOf(places: readonly number[], { annual, aligned }: TimeFrame): Plot["across"] {
  if (places.length === 0) return { low: 0, high: 1 };
  const [low, high] = [Math.min(...places), Math.max(...places)];
  if (!annual && !aligned)
    return { low: Math.floor(low - 1e-6), high: Math.max(high + 0.04, Math.floor(low) + 0.5) };
  const margin = Math.max(0.2, Math.min(0.45, (high - low) * 0.03));
  return { low: low - margin, high: high + margin };
}

/** The lines of one plot with their marks, numbers and places to point at. */
export function lineContent(
  lines: readonly ComparedLine[],
  of: {
    readonly plot: Plot;
    readonly style: ChartStyle;
    /** With more points than these only ends and extremes have their numbers written; or the newest point alone. */
    readonly most: number | "newest";
    /** How many places answer to the pointer. */
    readonly spots?: number;
    /** Where words of the chart stand already. */
    readonly taken?: readonly Box[];
  },
): { readonly shapes: readonly Shape[]; readonly spots: readonly Spot[] } {
  const { plot, style, most, spots = mostSpots, taken = [] } = of;
  const points = lines.flatMap(({ runs }) => runs.flat());
  const field = fieldOf(lines, { plot, style });
  for (const box of taken) field.block(box, { hard: true });
  const labelled = most === "newest" ? newestPoints(lines) : labelledPoints(lines, most);
  const spacing = (plot.right - plot.left) / Math.max(1, plot.across.high - plot.across.low);
  const thickness = Math.max(4, Math.min(10 * style.scale, spacing * 0.6));
  const isLabelled = new Set(labelled);
  const marks =
    points.length > mostMarks
      ? points.flatMap((point) => whiskerShapes(point, { plot, style }))
      : points.flatMap((point) => {
          const radius = (isLabelled.has(point) ? 3.8 : 2.6) * style.scale;
          return pointShapes(point, { plot, style, thickness, radius });
        });
  const strokes = lines.flatMap((one) => lineShapes(one, plot, style));
  return {
    shapes: [...strokes, ...marks, ...valueLabels(labelled, { plot, style, field, among: points })],
    spots: [...spotsOf(points, { labelled, plot, most: spots }), ...linkSpots(lines, plot)].slice(0, spots),
  };
}

/** Words keep clear of marks and lines where they can. */
function fieldOf(
  lines: readonly ComparedLine[],
  { plot, style }: { readonly plot: Plot; readonly style: ChartStyle },
): LabelField {
  const { left, right, top, bottom } = plot;
  const margin = 22 * style.scale;
  const field = labelField({
    x: left,
    y: top - margin,
    width: Math.min(right + margin, style.width) - left,
    height: bottom - top + margin,
  });
  const points = lines.flatMap(({ runs }) => runs.flat());
  if (points.length > mostMarks) return field;
  for (const run of lines.flatMap(({ runs }) => runs)) {
    run.forEach((point, index) => {
      blockMark(point, { field, plot, style });
      const next = run[index + 1];
      if (next !== undefined) blockStroke(pixelOf(point, plot), pixelOf(next, plot), field);
    });
  }
  return field;
}

function blockMark(
  { mark, x }: ComparedPoint,
  { field, plot, style }: { readonly field: LabelField; readonly plot: Plot; readonly style: ChartStyle },
): void {
  const pixels = reachOf(mark.extent).map((value) => yAt(plot, value));
  const toward = mark.extent.kind === "open" || mark.extent.kind === "capped" ? mark.extent.toward : 0;
  const high = Math.min(...pixels) - (toward === 1 ? openReach * style.scale : 0);
  const low = Math.max(...pixels) + (toward === -1 ? openReach * style.scale : 0);
  const half = 4 * style.scale;
  field.block(
    { x: xAt(plot, x) - half, y: high - half, width: 2 * half, height: low - high + 2 * half },
    { hard: false },
  );
}

function blockStroke(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  field: LabelField,
): void {
  const steps = Math.min(24, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 8));
  for (let step = 1; step < steps; step += 1) {
    const [x, y] = [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps];
    field.block({ x: x - 2, y: y - 2, width: 4, height: 4 }, { hard: false });
  }
}

/** Every point, or of very many those with a label and some in between. */
function spotsOf(
  points: readonly ComparedPoint[],
  {
    labelled,
    plot,
    most,
  }: { readonly labelled: readonly ComparedPoint[]; readonly plot: Plot; readonly most: number },
): readonly Spot[] {
  const every = Math.ceil(points.length / most);
  const chosen =
    every === 1 ? points : [...new Set([...labelled, ...points.filter((_, at) => at % every === 0)])];
  return chosen
    .slice(0, most)
    .map(({ mark, x, y }) =>
      spotAt({ x: xAt(plot, x), y: yAt(plot, y), pad: 11 }, { id: mark.id, tip: mark.tip }),
    );
}

/** Between neighbours that are not joined, why. */
function linkSpots(lines: readonly ComparedLine[], plot: Plot): readonly Spot[] {
  return lines.flatMap(({ key, links }) =>
    links.map(({ from, to, label }) => {
      const [a, b] = [pixelOf(from, plot), pixelOf(to, plot)];
      const at = { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, pad: 9 };
      return spotAt(at, { id: null, tip: [key.name, label] });
    }),
  );
}
