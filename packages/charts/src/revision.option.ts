import { boldWords, words } from "./axis";
import { canvasDrawing, spotAt } from "./canvas/canvas";
import { labelField } from "./canvas/label-field";
import { placePanels, type PanelPlace } from "./canvas/panels";
import { tickRoom, valueAxisShapes, xAt, yAt, type Plot } from "./canvas/plot";
import { timeAxisShapes, timeTicks } from "./canvas/time-ticks";
import { pointShapes } from "./compare/point-shapes";
import type { ChartStyle, Drawing, Spot } from "./drawing";
import { toneColour } from "./palette";
import { revisedScale, type RevisedPeriod, type RevisionModel, type VintageModel } from "./revision.model";
import { polyline, text, type Shape } from "./shape";
import { emWidth } from "./text-width";
import type { ChartTexts } from "./texts";

const labelHeight = 14;

/** A stair for each period: what was said holds until something else is. */
export function revisionDrawing(model: RevisionModel, style: ChartStyle, texts: ChartTexts): Drawing {
  const { length } = model.periods;
  const size = length === 1 ? { least: 4000, height: 230, gap: 20 } : { least: 300, height: 190, gap: 22 };
  const places = placePanels(length, size, style);
  const drawn = model.periods.map((one, index) => panelOf(one, places[index], { model, style, texts }));
  return canvasDrawing({
    width: style.width,
    height: (places.at(-1)?.bottom ?? 0) + 2,
    shapes: drawn.flatMap(({ shapes }) => shapes),
    spots: drawn.flatMap(({ spots }) => spots),
  });
}

interface Context {
  readonly model: RevisionModel;
  readonly style: ChartStyle;
  readonly texts: ChartTexts;
}

function panelOf(
  one: RevisedPeriod,
  place: PanelPlace | undefined,
  { model, style, texts }: Context,
): { readonly shapes: readonly Shape[]; readonly spots: readonly Spot[] } {
  if (place === undefined) return { shapes: [], spots: [] };
  const { scale } = style;
  const value = revisedScale(one);
  const labels = value.ticks.map((tick) => texts.tick(tick, model.axis));
  const first = Math.min(...model.periods.flatMap(({ vintages }) => vintages.map(({ x }) => x)));
  const margin = Math.max(0.15, (model.end - first) * 0.06);
  const plot: Plot = {
    left: place.left + tickRoom(labels, style),
    right: place.right - 14 * scale,
    top: place.top + 46 * scale,
    bottom: place.bottom - 24 * scale,
    across: { low: first - margin, high: model.end + 2 * margin },
    value,
  };
  const time = { aligned: false, annual: false, texts };
  const ticks = timeTicks({ ...plot.across, width: plot.right - plot.left }, time, style);
  const title = text(one.title, { x: place.left + 1, y: place.top + 9 * scale }, boldWords(style));
  const look = { plot, style, thickness: 10 * scale, radius: 4 * scale };
  const marks = one.vintages.flatMap(({ mark, x }) => (mark === null ? [] : pointShapes({ mark, x }, look)));
  return {
    shapes: [
      title,
      ...valueAxisShapes(plot, labels, style),
      ...timeAxisShapes(plot, { ticks, marked: true }, style),
      ...stairs(one, plot, style),
      ...marks,
      ...vintageLabels(one.vintages, plot, style),
    ],
    spots: one.vintages.flatMap(({ mark, x, y }) =>
      mark === null || y === null
        ? []
        : [spotAt({ x: xAt(plot, x), y: yAt(plot, y), pad: 11 }, { id: mark.id, tip: mark.tip })],
    ),
  };
}

/** What is said keeps its height until the day of the next vintage; the newest holds to the edge. */
function stairs({ vintages }: RevisedPeriod, plot: Plot, style: ChartStyle): readonly Shape[] {
  const [first] = vintages;
  if (first === undefined) return [];
  const stroke = toneColour(style.palette, { hue: first.figure.series.entity.hue, step: 0 });
  return vintages.flatMap(({ x, y }, index) => {
    if (y === null) return [];
    const next = vintages[index + 1];
    const end = next === undefined ? plot.right : xAt(plot, next.x);
    const level = yAt(plot, y);
    const rise = next?.y == null ? [] : [[end, yAt(plot, next.y)] as const];
    return [polyline([[xAt(plot, x), level], [end, level], ...rise], { stroke, lineWidth: 2 * style.scale })];
  });
}

/** The first number and every other one that differs from the one before; the newest have room before older ones. */
function vintageLabels(vintages: readonly VintageModel[], plot: Plot, style: ChartStyle): readonly Shape[] {
  const { scale } = style;
  const room = {
    x: plot.left,
    y: plot.top - 24 * scale,
    width: plot.right - plot.left + 12 * scale,
    height: plot.bottom - plot.top + 24 * scale,
  };
  const field = labelField(room);
  vintages.forEach(({ x, y }, index) => {
    const before = vintages[index - 1]?.y ?? null;
    if (y === null || before === null) return;
    const [from, to] = [yAt(plot, before), yAt(plot, y)];
    const riser = { x: xAt(plot, x) - 2, y: Math.min(from, to), width: 4, height: Math.abs(to - from) };
    field.block(riser, { hard: false });
  });
  return vintages
    .map((vintage, index) => ({ ...vintage, told: index === 0 || vintage.changed }))
    .reverse()
    .flatMap(({ mark, x, y, label, told }) => {
      if (y === null || mark === null) return withdrawn({ x, label }, plot, style);
      if (!told) return [];
      const [width, height] = [emWidth(label) * 12.5 * scale, labelHeight * scale];
      const [left, level] = [xAt(plot, x), yAt(plot, y)];
      const open = mark.extent.kind === "open" ? 22 * scale : 0;
      const found = field.place([
        { box: { x: left - 2, y: level - height - 7 * scale - open, width, height } },
        { box: { x: left - 2, y: level + 8 * scale, width, height } },
        { box: { x: left - width - 6 * scale, y: level - height / 2, width, height } },
      ]);
      if (found === null) return [];
      const at = { x: found.box.x, y: found.box.y + height / 2 };
      return [text(label, at, boldWords(style, { size: 12.5 * scale }))];
    });
}

function withdrawn(
  { x, label }: { readonly x: number; readonly label: string },
  plot: Plot,
  style: ChartStyle,
): readonly Shape[] {
  const at = { x: xAt(plot, x), y: plot.bottom - 12 * style.scale };
  return [text(label, at, words(style, { halo: style.palette.paper }))];
}
