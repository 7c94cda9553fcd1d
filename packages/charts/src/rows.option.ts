import type { CustomSeriesRenderItemAPI } from "echarts";
import { boldWords, words } from "./axis";
import { barShapes, endPixel, type BarFrame } from "./bar-shape";
import type { ChartStyle, Drawing, Spot } from "./drawing";
import { hueOf, toneColour } from "./palette";
import type { RowModel, RowsModel } from "./rows.model";
import { group, line, rect, text, type Shape } from "./shape";
import { emWidth, wrapText } from "./text-width";

/** A row with its height; `top` is in pixels from the top of the drawing, which the vertical axis counts in. */
interface PlacedRow {
  readonly row: RowModel;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bar: number;
  readonly bottom: number;
}

const nameSize = 12.5;
const barHeight = 18;
/** Pixels that an open end fades over. */
const overshoot = 26;

/** Bars from a common zero, each beneath its own name, so that names of any length stand in full. */
export function rowsDrawing(model: RowsModel, style: ChartStyle): Drawing {
  const rows = placeRows(model, style);
  const height = (rows.at(-1)?.bottom ?? 0) + 4 * style.scale;
  const right = labelRoom(model, style);
  return {
    height,
    spots: rows.map((row) => spotOf(row, model)),
    option: {
      animation: false,
      grid: { left: 1, right, top: 0, bottom: 0, outerBoundsMode: "none" },
      xAxis: { type: "value", min: 0, max: model.limit || 1, show: false },
      yAxis: { type: "value", min: 0, max: height, inverse: true, show: false },
      series: [
        {
          type: "custom",
          silent: true,
          data: rows.map(({ bar }) => [0, bar]),
          renderItem: ({ dataIndex }, api) => {
            const row = rows[dataIndex];
            return row === undefined ? null : group(rowShapes(row, { model, style, api }));
          },
        },
      ],
    },
  };
}

function placeRows(model: RowsModel, style: ChartStyle): readonly PlacedRow[] {
  const { scale, width } = style;
  let top = 2 * scale;
  return model.rows.map((row) => {
    const lines = wrapText(nameLine(row), width / (nameSize * scale));
    const bar = top + (lines.length * nameSize * 1.4 + 6) * scale;
    const placed = { row, lines, top, bar, bottom: bar + barHeight * scale };
    top = placed.bottom + 18 * scale;
    return placed;
  });
}

function nameLine({ name, detail }: RowModel): string {
  return `${name}  ${detail}`;
}

function labelRoom({ rows, whole }: RowsModel, { scale, width }: ChartStyle): number {
  const needs = rows.map(({ label, mark }) => {
    if (mark === null) return 0;
    return emWidth(label) * 13 + 16 + (mark.extent.kind === "open" ? overshoot : 0);
  });
  return whole ? 2 : Math.min(width / 2, Math.max(0, ...needs) * scale);
}

interface RowContext {
  readonly model: RowsModel;
  readonly style: ChartStyle;
  readonly api: CustomSeriesRenderItemAPI;
}

function rowShapes(placed: PlacedRow, context: RowContext): readonly Shape[] {
  const { mark } = placed.row;
  const names = nameShapes(placed, context.style);
  return [...names, ...(mark === null ? plainShapes(placed, context.style) : markShapes(placed, context))];
}

function nameShapes({ lines, top, row }: PlacedRow, style: ChartStyle): readonly Shape[] {
  const size = nameSize * style.scale;
  return lines.map((words_, index) => {
    const last = index === lines.length - 1 && words_.endsWith(row.detail);
    const name = last ? words_.slice(0, words_.length - row.detail.length).trimEnd() : words_;
    const at = { x: 1, y: top + (index + 0.5) * size * 1.4 };
    const detail = last ? `  ${row.detail}` : "";
    return richText({ name, detail, at, size }, style);
  });
}

function richText(
  part: {
    readonly name: string;
    readonly detail: string;
    readonly at: { x: number; y: number };
    readonly size: number;
  },
  style: ChartStyle,
): Shape {
  const safe = (value: string): string => value.replace(/[{}|]/g, " ");
  const rich = {
    n: { fill: style.palette.ink, fontSize: part.size, fontFamily: style.fontFamily },
    d: { fill: style.palette.muted, fontSize: part.size * 0.94, fontFamily: style.fontFamily },
  };
  const words_ = `{n|${safe(part.name)}}{d|${safe(part.detail)}}`;
  return { type: "text", silent: true, ...part.at, style: { text: words_, verticalAlign: "middle", rich } };
}

/** A rank or a missing value: words in place of a bar. */
function plainShapes({ row, bar }: PlacedRow, style: ChartStyle): readonly Shape[] {
  const y = bar + (barHeight / 2) * style.scale;
  const size = 17 * style.scale;
  const colour = hueOf(style.palette, row.figure.series.entity.hue).strong;
  const shapes = [text(row.label, { x: 1, y }, boldWords(style, { size, fill: colour }))];
  if (row.note === null) return shapes;
  const x = 1 + (emWidth(row.label) + 0.9) * size;
  return [...shapes, text(row.note, { x, y: y + style.scale }, words(style))];
}

function markShapes({ row, bar }: PlacedRow, { model, style, api }: RowContext): readonly Shape[] {
  const { mark } = row;
  if (mark === null) return [];
  const hue = hueOf(style.palette, mark.tone.hue);
  const at = (value: number): number => api.coord([value, 0])[0] ?? 0;
  const thickness = barHeight * style.scale;
  const frame: BarFrame = {
    direction: "right",
    at,
    across: bar,
    thickness,
    overshoot: overshoot * style.scale,
    colour: toneColour(style.palette, mark.tone),
    hue,
    hollow: mark.unverified,
  };
  const label = text(
    row.label,
    { x: endPixel(mark.extent, frame) + 7 * style.scale, y: bar + thickness / 2 },
    boldWords(style, model.whole ? { halo: style.palette.neutral.wash } : {}),
  );
  const zero = { x1: at(0), x2: at(0), y1: bar - 3, y2: bar + thickness + 3 };
  const ground = model.whole ? [wholeTrack({ at, bar, thickness }, style)] : [];
  const baseline = line(zero, { stroke: style.palette.ink, lineWidth: 1 });
  return [...ground, ...barShapes(mark.extent, frame), baseline, label];
}

/** The whole that a share is a share of. */
function wholeTrack(
  track: { readonly at: (value: number) => number; readonly bar: number; readonly thickness: number },
  style: ChartStyle,
): Shape {
  const [x, end] = [track.at(0), track.at(1)];
  const box = { x, y: track.bar, width: end - x, height: track.thickness };
  return rect(box, { fill: style.palette.neutral.wash });
}

function spotOf({ row, top, bottom }: PlacedRow, { limit }: RowsModel): Spot {
  return {
    id: row.id,
    name: row.tip.join(", "),
    tip: row.tip,
    from: [0, top],
    to: [limit, bottom],
    pad: 2,
    part: null,
  };
}
