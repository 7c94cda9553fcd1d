import type { CustomSeriesRenderItemAPI, LineSeriesOption } from "echarts";
import { boldWords, labelSize, roundTicks, valueAxis, words } from "./axis";
import { tailShapes, type BarFrame } from "./bar-shape";
import type { ChartStyle, Drawing, Spot } from "./drawing";
import { reachOf } from "./extent";
import type { LevelModel, LineModel, LinkModel, PointModel } from "./level.model";
import { hueOf, toneColour } from "./palette";
import { group, line, text, type Shape } from "./shape";
import type { ChartTexts } from "./texts";
import { emWidth } from "./text-width";

const plotHeight = 210;
/** More labels than these would stand in each other's way. */
const fullyLabelled = 8;

/** Lines over time with their gaps, breaks and bounds. */
export function levelDrawing(model: LevelModel, style: ChartStyle, texts: ChartTexts): Drawing {
  const points = model.lines.flatMap(({ runs }) => runs.flat());
  const links = model.lines.flatMap((one) => one.links.map((link) => ({ link, one })));
  const reach = points.flatMap(({ mark }) => reachOf(mark.extent));
  const ticks = roundTicks(Math.min(0, ...reach), Math.max(0, ...reach) * 1.04 || 1);
  return {
    height: plotHeight * style.scale,
    spots: points.map(spotOf),
    option: {
      animation: false,
      grid: {
        left: 4,
        right: 10 * style.scale,
        top: 22 * style.scale,
        bottom: 4,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      xAxis: timeAxis(points, model, style),
      yAxis: valueAxis(style, ticks, (value) => texts.tick(value, model.axis)),
      series: [
        ...model.lines.flatMap((one) => [...linkSeries(one, style), lineSeries(one, style)]),
        tailSeries(points, style),
        {
          type: "custom",
          silent: true,
          data: links.map(({ link }) => [(link.from.x + link.to.x) / 2, (link.from.y + link.to.y) / 2]),
          renderItem: ({ dataIndex }, api) => {
            const found = links[dataIndex];
            return found === undefined
              ? null
              : group(linkShapes(found.link, { style, api, floor: ticks[0] ?? 0 }));
          },
        },
      ],
    },
  };
}

function timeAxis(
  points: readonly PointModel[],
  { annual }: LevelModel,
  style: ChartStyle,
): Record<string, unknown> {
  const { palette, scale, fontFamily, width } = style;
  const places = points.map(({ x }) => x);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const [first, last] = annual ? [low, high] : [Math.floor(low), Math.ceil(high)];
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, Math.floor(width / (50 * scale)))));
  const years = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
  const margin = annual ? 0.45 : 0.1;
  return {
    type: "value",
    min: first - margin,
    max: last + margin,
    splitLine: { show: false },
    axisLine: { onZero: true, lineStyle: { color: palette.ink, width: 1 } },
    axisTick: { show: !annual, customValues: years, lineStyle: { color: palette.faint } },
    axisLabel: {
      customValues: years,
      formatter: (value: number) => `${value}`,
      color: palette.muted,
      fontSize: labelSize * scale,
      fontFamily,
    },
  };
}

function colourOf({ key }: LineModel, { palette }: ChartStyle): string {
  return toneColour(palette, key.tone);
}

function lineSeries(one: LineModel, style: ChartStyle): LineSeriesOption {
  const colour = colourOf(one, style);
  const labelled = labelledPoints(one);
  const size = 8 * style.scale;
  const data = one.runs.flatMap((run, index) => [
    ...(index === 0 ? [] : [{ value: [run[0]?.x ?? 0, "-"] }]),
    ...run.map((point) => ({
      value: [point.x, point.y],
      symbolSize: labelled.has(point) ? size : size * 0.6,
      itemStyle: point.mark.unverified
        ? { color: style.palette.paper, borderColor: colour, borderWidth: 2 * style.scale }
        : { color: colour },
      label: pointLabel(point, { shown: labelled.has(point), style }),
    })),
  ]);
  return {
    type: "line",
    name: one.key.name,
    silent: true,
    symbol: "circle",
    showAllSymbol: true,
    lineStyle: { color: colour, width: 2.2 * style.scale },
    data: data,
  };
}

function pointLabel(
  { mark }: PointModel,
  { shown, style }: { readonly shown: boolean; readonly style: ChartStyle },
): Record<string, unknown> {
  const { palette, scale, fontFamily } = style;
  return {
    show: shown,
    position: "top",
    distance: 6 * scale,
    formatter: () => mark.label,
    color: palette.ink,
    fontWeight: 600,
    fontSize: 13 * scale,
    fontFamily,
    textBorderColor: palette.paper,
    textBorderWidth: 3,
  };
}

/** All points of a short line; of a long one its ends and extremes. */
function labelledPoints({ runs }: LineModel): ReadonlySet<PointModel> {
  const points = runs.flat();
  if (points.length <= fullyLabelled) return new Set(points);
  const byValue = [...points].sort((a, b) => a.y - b.y);
  return new Set(
    [points[0], points.at(-1), byValue[0], byValue.at(-1)].filter((point) => point !== undefined),
  );
}

/** A dashed join across a gap; across a break there is none. */
function linkSeries(one: LineModel, style: ChartStyle): readonly LineSeriesOption[] {
  const colour = colourOf(one, style);
  return one.links
    .filter(({ kind }) => kind === "gap")
    .map(({ from, to }) => ({
      type: "line" as const,
      silent: true,
      symbol: "none",
      lineStyle: { color: colour, width: 1.6 * style.scale, type: [4, 4], opacity: 0.75 },
      data: [
        [from.x, from.y],
        [to.x, to.y],
      ],
    }));
}

function tailSeries(
  points: readonly PointModel[],
  style: ChartStyle,
): Record<string, unknown> & { type: "custom" } {
  const bounded = points.filter(({ mark }) => mark.extent.kind !== "exact");
  return {
    type: "custom",
    silent: true,
    data: bounded.map(({ x, y }) => [x, y]),
    renderItem: ({ dataIndex }: { dataIndex: number }, api: CustomSeriesRenderItemAPI) => {
      const point = bounded[dataIndex];
      return point === undefined
        ? null
        : group(tailShapes(point.mark.extent, tailFrame(point, { style, api })));
    },
  };
}

function tailFrame(
  { mark, x }: PointModel,
  { style, api }: { readonly style: ChartStyle; readonly api: CustomSeriesRenderItemAPI },
): BarFrame {
  const hue = hueOf(style.palette, mark.tone.hue);
  const thickness = 10 * style.scale;
  return {
    direction: "up",
    at: (value) => api.coord([x, value])[1] ?? 0,
    across: (api.coord([x, 0])[0] ?? 0) - thickness / 2,
    thickness,
    overshoot: 22 * style.scale,
    colour: toneColour(style.palette, mark.tone),
    hue,
    hollow: false,
  };
}

function linkShapes(
  { kind, from, to, label }: LinkModel,
  context: { readonly style: ChartStyle; readonly api: CustomSeriesRenderItemAPI; readonly floor: number },
): readonly Shape[] {
  const { style, api, floor } = context;
  const [x = 0, y = 0] = api.coord([(from.x + to.x) / 2, (from.y + to.y) / 2]);
  const bottom = api.coord([from.x, floor])[1] ?? 0;
  if (kind === "gap") {
    const below = Math.min(bottom - 14 * style.scale, y + 26 * style.scale);
    return [text(label, { x, y: below }, words(style, { align: "center", halo: style.palette.paper }))];
  }
  const rule = line(
    { x1: x, x2: x, y1: bottom, y2: 30 * style.scale },
    { stroke: style.palette.faint, lineWidth: 1, lineDash: [2, 3] },
  );
  const room = (emWidth(label) * labelSize + 8) * style.scale;
  const side = x + room > style.width ? ("right" as const) : ("left" as const);
  const at = { x: x + (side === "left" ? 5 : -5) * style.scale, y: bottom - 12 * style.scale };
  return [rule, text(label, at, boldWords(style, { align: side, size: 11.5 * style.scale, weight: 400 }))];
}

function spotOf({ mark, x, y }: PointModel): Spot {
  return {
    id: mark.id,
    name: mark.tip.join(", "),
    tip: mark.tip,
    from: [x, y],
    to: [x, y],
    pad: 12,
    part: null,
  };
}
