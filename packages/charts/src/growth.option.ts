import type { CustomSeriesRenderItemAPI } from "echarts";
import { boldWords, labelSize, roundTicks, valueAxis, words } from "./axis";
import { barShapes, endPixel, type BarFrame } from "./bar-shape";
import type { ChartStyle, Drawing, Spot } from "./drawing";
import { anchorOf, reachOf } from "./extent";
import type { GrowthGap, GrowthModel } from "./growth.model";
import type { MarkModel } from "./mark.model";
import { hueOf, toneColour } from "./palette";
import { group, line, text, type Shape } from "./shape";
import type { ChartTexts } from "./texts";
import { emWidth, wrapEvenly } from "./text-width";
import { placeInBand } from "./band";

const plotHeight = 200;

/** A bar with its slot on the axis and its place among the bars of that slot. */
interface PlacedBar {
  readonly mark: MarkModel;
  readonly slot: number;
  readonly index: number;
  readonly of: number;
}

/** Bars by year; a year without a value stays empty and says so. */
export function growthDrawing(model: GrowthModel, style: ChartStyle, texts: ChartTexts): Drawing {
  const bars = model.slots.flatMap(({ marks }, slot) =>
    marks.map((mark, index) => ({ mark, slot, index, of: marks.length })),
  );
  const ticks = ticksOf(bars);
  const height = plotHeight * style.scale;
  return {
    height,
    spots: [...bars.map((bar) => spotOf(bar)), ...model.gaps.map((gap) => gapSpot(gap, { model, ticks }))],
    option: {
      animation: false,
      grid: {
        left: 4,
        right: 4,
        top: 24 * style.scale,
        bottom: 4,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      xAxis: yearAxis(model, style),
      yAxis: valueAxis(style, ticks, (value) => texts.tick(value, model.axis)),
      series: [
        {
          type: "custom",
          silent: true,
          data: bars.map(({ mark, slot }) => [slot, anchorOf(mark.extent, null)]),
          renderItem: ({ dataIndex }, api) => {
            const bar = bars[dataIndex];
            return bar === undefined ? null : group(shapesOf(bar, { style, api, bars }));
          },
        },
        {
          type: "custom",
          silent: true,
          data: model.gaps.map(({ from }) => [from - (model.slots[0]?.year ?? 0), 0]),
          renderItem: ({ dataIndex }, api) => {
            const gap = model.gaps[dataIndex];
            const first = model.slots[0]?.year ?? 0;
            return gap === undefined ? null : group(gapShapes(gap, { style, api, first }));
          },
        },
      ],
    },
  };
}

function ticksOf(bars: readonly PlacedBar[]): readonly number[] {
  const reach = bars.flatMap(({ mark }) => reachOf(mark.extent));
  const open = bars.some(({ mark }) => mark.extent.kind === "open");
  return roundTicks(Math.min(0, ...reach), Math.max(0.01, ...reach) * (open ? 1.05 : 1));
}

function yearAxis(
  { slots }: GrowthModel,
  { palette, scale, fontFamily }: ChartStyle,
): Record<string, unknown> {
  return {
    type: "category",
    data: slots.map(({ year }) => `${year}`),
    axisLine: { onZero: true, lineStyle: { color: palette.ink, width: 1 } },
    axisTick: { show: false },
    axisLabel: { color: palette.muted, fontSize: labelSize * scale, fontFamily, hideOverlap: true },
  };
}

interface Context {
  readonly style: ChartStyle;
  readonly api: CustomSeriesRenderItemAPI;
}

function shapesOf(
  bar: PlacedBar,
  { style, api, bars }: Context & { readonly bars: readonly PlacedBar[] },
): readonly Shape[] {
  const { mark } = bar;
  const hue = hueOf(style.palette, mark.tone.hue);
  const band = bandWidth(api);
  const { thickness, offset } = placeInBand(bar, { band, scale: style.scale });
  const centre = api.coord([bar.slot, 0])[0] ?? 0;
  const frame: BarFrame = {
    direction: "up",
    at: (value) => api.coord([bar.slot, value])[1] ?? 0,
    across: centre + offset,
    thickness,
    overshoot: 26 * style.scale,
    colour: toneColour(style.palette, mark.tone),
    hue,
    hollow: mark.unverified,
  };
  return [
    ...barShapes(mark.extent, frame),
    barLabel(bar, frame, { style, size: labelFont(bars, { band, scale: style.scale }) }),
  ];
}

/** The one size in which the labels of all bars fit above them. */
export function labelFont(
  bars: readonly { readonly mark: { readonly label: string }; readonly index: number; readonly of: number }[],
  { band, scale }: { readonly band: number; readonly scale: number },
): number {
  const fitting = bars.map(({ mark, index, of }) => {
    const room = of > 1 ? placeInBand({ index, of }, { band, scale }).thickness + 3 : band;
    return (room * 0.94) / emWidth(mark.label) / scale;
  });
  return Math.max(9.5, Math.min(13, ...fitting)) * scale;
}

function barLabel(
  { mark }: PlacedBar,
  frame: BarFrame,
  { style, size }: { readonly style: ChartStyle; readonly size: number },
): Shape {
  const falls = anchorOf(mark.extent, null) < 0;
  const end = endPixel(mark.extent, frame);
  const at = { x: frame.across + frame.thickness / 2, y: end + (falls ? 5 : -5) * style.scale };
  return text(
    mark.label,
    at,
    boldWords(style, { align: "center", baseline: falls ? "top" : "bottom", size }),
  );
}

function gapShapes(
  gap: GrowthGap,
  { style, api, first }: Context & { readonly first: number },
): readonly Shape[] {
  const band = bandWidth(api);
  const place = (year: number): number => api.coord([year - first, 0])[0] ?? 0;
  const zero = api.coord([0, 0])[1] ?? 0;
  const ticks = Array.from({ length: gap.to - gap.from + 1 }, (_, index) => {
    const x = place(gap.from + index);
    const ends = { x1: x, x2: x, y1: zero - 2, y2: zero - 20 * style.scale };
    return line(ends, { stroke: style.palette.faint, lineWidth: 1, lineDash: [3, 3] });
  });
  const room = (gap.to - gap.from + 1.15) * band;
  const lines = wrapEvenly(gap.label, room / (labelSize * style.scale));
  const at = { x: (place(gap.from) + place(gap.to)) / 2, y: zero - 26 * style.scale };
  const label = text(lines.join("\n"), at, words(style, { align: "center", baseline: "bottom" }));
  return [...ticks, label];
}

function bandWidth(api: CustomSeriesRenderItemAPI): number {
  const size = api.size?.([1, 0]);
  return (Array.isArray(size) ? size[0] : size) ?? 0;
}

function spotOf({ mark, slot, index, of }: PlacedBar): Spot {
  const end = anchorOf(mark.extent, null);
  const place = { from: [slot, 0], to: [slot, end], pad: 18, part: { index, of } } as const;
  return { id: mark.id, name: mark.tip.join(", "), tip: mark.tip, ...place };
}

function gapSpot(
  gap: GrowthGap,
  { model, ticks }: { readonly model: GrowthModel; readonly ticks: readonly number[] },
): Spot {
  const first = model.slots[0]?.year ?? 0;
  const top = (ticks.at(-1) ?? 0) * 0.25;
  return {
    id: null,
    name: gap.label,
    tip: [gap.label],
    from: [gap.from - first, 0],
    to: [gap.to - first, top],
    pad: 14,
    part: null,
  };
}
