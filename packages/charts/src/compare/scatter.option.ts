import { labelSize, words } from "../axis";
import { tailShapes, type BarFrame } from "../bar-shape";
import { canvasDrawing, spotAt, type Box } from "../canvas/canvas";
import { labelField } from "../canvas/label-field";
import { crisp, tickRoom, valueAxisShapes, xAt, yAt, type Plot } from "../canvas/plot";
import { linearScale, logScale, type ValueScale } from "../canvas/value-scale";
import type { ChartStyle, Drawing } from "../drawing";
import { reachOf } from "../extent";
import { hueOf, toneColour, wordColour } from "../palette";
import { circle, line, polyline, text, type Shape } from "../shape";
import { emWidth, wrapText } from "../text-width";
import type { ChartTexts } from "../texts";
import { openReach, pointShapes } from "./point-shapes";
import type { ComparedPoint } from "./read-comparison";
import type { ComparedScatterModel, PairModel, PairsModel } from "./scatter.model";

const plotHeight = 290;
const mostLabels = 60;
const mostSpots = 180;

/** Two numbers of each place against one another, joined in the order of time. */
export function comparedScatterDrawing(
  model: ComparedScatterModel,
  style: ChartStyle,
  texts: ChartTexts,
): Drawing {
  const { scale, width } = style;
  const pairs = model.groups.flatMap((group) => group.pairs.map((pair) => ({ group, pair })));
  const value = scaleOf(
    pairs.map(({ pair }) => pair.up),
    model,
  );
  const across = scaleOf(
    pairs.map(({ pair }) => pair.across),
    model,
  );
  const labels = value.ticks.map((tick) => texts.tick(tick, model.axis));
  const title = wrapText(model.names.up, width / (labelSize * scale));
  const top = (14 + title.length * 17) * scale;
  const plot: Plot = {
    left: tickRoom(labels, style),
    right: width - 22 * scale,
    top,
    bottom: top + plotHeight * scale,
    across: { low: 0, high: 1 },
    value,
  };
  const acrossTicks = across.ticks.map((tick) => ({
    at: across.share(tick),
    label: texts.tick(tick, model.axisAcross),
    zero: across.kind === "linear" && tick === 0,
  }));
  return canvasDrawing({
    width,
    height: plot.bottom + 46 * scale,
    shapes: [
      ...title.map((words_, index) => text(words_, { x: 1, y: (8 + index * 17) * scale }, words(style))),
      text(
        model.names.across,
        { x: plot.right, y: plot.bottom + 36 * scale },
        words(style, { align: "right" }),
      ),
      ...acrossShapes(acrossTicks, plot, style),
      ...valueAxisShapes(plot, labels, style),
      ...model.groups.flatMap((group) => pathShapes(group, { plot, across, style })),
      ...pairs.flatMap(({ pair }) => pairShapes(pair, { plot, across, style })),
      ...pairLabels(pairs, { plot, across, style }),
    ],
    spots: pairs
      .slice(0, mostSpots)
      .map(({ pair }) =>
        spotAt(
          { x: xAt(plot, across.share(pair.across.y)), y: yAt(plot, pair.up.y), pad: 11 },
          { id: pair.up.mark.id, tip: [...pair.up.mark.tip, ...pair.across.mark.tip] },
        ),
      ),
  });
}

function scaleOf(points: readonly ComparedPoint[], { scale }: ComparedScatterModel): ValueScale {
  const reach = points.flatMap(({ mark }) => reachOf(mark.extent));
  const open = points.some(({ mark }) => mark.extent.kind === "open");
  return scale === "log"
    ? logScale(reach)
    : linearScale(reach, { fromZero: false, headroom: open ? 1.08 : 1.02 });
}

function acrossShapes(
  ticks: readonly { readonly at: number; readonly label: string; readonly zero: boolean }[],
  plot: Plot,
  style: ChartStyle,
): readonly Shape[] {
  const room = (plot.right - plot.left) / Math.max(1, ticks.length - 1);
  const widest = Math.max(0, ...ticks.map(({ label }) => emWidth(label))) * labelSize * style.scale + 10;
  const every = Math.max(1, Math.ceil(widest / room));
  return ticks.flatMap(({ at, label, zero }, index) => {
    const x = crisp(xAt(plot, at));
    const rule = line(
      { x1: x, x2: x, y1: plot.top, y2: plot.bottom },
      { stroke: zero ? style.palette.faint : style.palette.line, lineWidth: 1 },
    );
    const words_ = text(
      label,
      { x, y: plot.bottom + 8 * style.scale },
      words(style, { align: "center", baseline: "top" }),
    );
    return index % every === 0 ? [rule, words_] : [rule];
  });
}

interface Frame {
  readonly plot: Plot;
  readonly across: ValueScale;
  readonly style: ChartStyle;
}

/** A thin stroke from each place to the next. */
function pathShapes({ key, pairs }: PairsModel, { plot, across, style }: Frame): readonly Shape[] {
  if (pairs.length < 2) return [];
  const pixels = pairs.map((pair) => [xAt(plot, across.share(pair.across.y)), yAt(plot, pair.up.y)] as const);
  const look = { stroke: toneColour(style.palette, key.tone), lineWidth: 1.2 * style.scale, opacity: 0.45 };
  return [polyline(pixels, look)];
}

/** A dot where both numbers are exact; else the bounds of each in its own direction. */
function pairShapes({ across: x, up }: PairModel, { plot, across, style }: Frame): readonly Shape[] {
  const place = across.share(x.y);
  const thickness = 7 * style.scale;
  const colour = toneColour(style.palette, up.mark.tone);
  const exact = x.mark.extent.kind === "exact" && up.mark.extent.kind === "exact";
  if (exact) {
    const mark = { ...up.mark, unverified: up.mark.unverified || x.mark.unverified };
    return pointShapes({ mark, x: place }, { plot, style, thickness, radius: 4 * style.scale });
  }
  const centre = { x: xAt(plot, place), y: yAt(plot, up.y) };
  const sideways: BarFrame = {
    direction: "right",
    at: (value) => xAt(plot, across.share(value)),
    across: centre.y - thickness / 2,
    thickness,
    overshoot: openReach * style.scale,
    colour,
    hue: hueOf(style.palette, up.mark.tone.hue),
    hollow: false,
  };
  const vertical =
    up.mark.extent.kind === "exact"
      ? []
      : pointShapes({ mark: up.mark, x: place }, { plot, style, thickness, radius: 0 });
  const cap = thickness / 2 + 2 * style.scale;
  const bound = { stroke: colour, lineWidth: 2 * style.scale };
  const sidewaysCap =
    x.mark.extent.kind === "exact" || x.mark.extent.kind === "about"
      ? []
      : [line({ x1: centre.x, x2: centre.x, y1: centre.y - cap, y2: centre.y + cap }, bound)];
  const dot = circle({ ...centre, radius: 1.6 * style.scale }, { fill: colour });
  return [...tailShapes(x.mark.extent, sideways), ...sidewaysCap, ...vertical, dot];
}

function pairLabels(
  pairs: readonly { readonly group: PairsModel; readonly pair: PairModel }[],
  { plot, across, style }: Frame,
): readonly Shape[] {
  const { scale } = style;
  const size = 11.5 * scale;
  const field = labelField({
    x: plot.left,
    y: plot.top - 14 * scale,
    width: plot.right - plot.left + 20 * scale,
    height: plot.bottom - plot.top + 14 * scale,
  });
  const at = ({ pair }: { readonly pair: PairModel }): readonly [number, number] => [
    xAt(plot, across.share(pair.across.y)),
    yAt(plot, pair.up.y),
  ];
  for (const { pair } of pairs)
    for (const box of takenBy(pair, { plot, across, style })) field.block(box, { hard: true });
  return endsFirst(pairs)
    .slice(0, mostLabels)
    .flatMap((one) => {
      const [x, y] = at(one);
      const width = emWidth(one.pair.label) * size;
      const height = size * 1.1;
      const corners = [
        [x + 7 * scale, y - height / 2],
        [x - width / 2, y - height - 7 * scale],
        [x - width / 2, y + 7 * scale],
        [x - width - 7 * scale, y - height / 2],
      ] as const;
      const found = field.place(corners.map(([left, top]) => ({ box: { x: left, y: top, width, height } })));
      if (found === null) return [];
      const fill = wordColour(style.palette, one.group.key.tone);
      const look = words(style, { fill, size, halo: style.palette.paper });
      return [text(one.pair.label, { x: found.box.x, y: found.box.y + height / 2 }, look)];
    });
}

/** What the marks of a pair cover: a cross of its bounds. */
function takenBy({ across: x, up }: PairModel, { plot, across, style }: Frame): readonly Box[] {
  const reach = openReach * style.scale;
  const toward = ({ mark }: ComparedPoint): number =>
    "toward" in mark.extent ? mark.extent.toward * reach : 0;
  const xs = reachOf(x.mark.extent).map((value) => xAt(plot, across.share(value)));
  const ys = reachOf(up.mark.extent).map((value) => yAt(plot, value));
  const [cx, cy] = [xAt(plot, across.share(x.y)), yAt(plot, up.y)];
  const [left, right] = rangeOf([...xs, cx, cx + toward(x)]);
  const [top, bottom] = rangeOf([...ys, cy, cy - toward(up)]);
  const half = 5 * style.scale;
  return [
    { x: left - half, y: cy - half, width: right - left + 2 * half, height: 2 * half },
    { x: cx - half, y: top - half, width: 2 * half, height: bottom - top + 2 * half },
  ];
}

function rangeOf(pixels: readonly number[]): readonly [number, number] {
  return [Math.min(...pixels), Math.max(...pixels)];
}

/** The newest and the oldest place of each series have their labels before those in between. */
function endsFirst<One extends { readonly group: PairsModel; readonly pair: PairModel }>(
  all: readonly One[],
): readonly One[] {
  const isEnd = ({ group, pair }: One): boolean => pair === group.pairs[0] || pair === group.pairs.at(-1);
  return [...all.filter(isEnd), ...all.filter((one) => !isEnd(one))];
}
