import { boldWords, words } from "../axis";
import { frameOf, placeRows, rowName, zeroLines, type BarsFrame, type PlacedBarRow } from "../bars.option";
import { canvasDrawing, spotOver } from "../canvas/canvas";
import type { ChartStyle, Drawing } from "../drawing";
import { reachOf } from "../extent";
import { toneColour } from "../palette";
import { line, polyline, rect, text, type Shape } from "../shape";
import { emWidth } from "../text-width";
import type { LabStackModel, StackPart, StackRow } from "./lab-stack.model";

const partSize = 11;

/** Stacked parts with the total across them and its number at the end. */
export function labStackDrawing({ rows }: LabStackModel, style: ChartStyle): Drawing {
  const { scale, width } = style;
  const values = rows.flatMap((row) => endsOf(row));
  const rooms = {
    left: 6 * scale,
    right: Math.max(0, ...rows.map(({ label }) => emWidth(label))) * 13 * scale + 14 * scale,
  };
  const frame = frameOf(rows, { values, rooms, titled: false, lane: 11 }, style);
  const placed = placeRows(rows, frame, style);
  return canvasDrawing({
    width,
    height: (placed.at(-1)?.bottom ?? 0) + 6 * scale,
    shapes: [
      ...placed.flatMap((one) => rowShapes(one, frame, style)),
      ...zeroLines(placed, frame, style),
      ...placed.flatMap((one) => totalShapes(one, frame, style)),
    ],
    spots: placed.map(({ row, top, bottom }) =>
      spotOver({ x: 0, y: top, width, height: bottom - top }, { id: null, tip: row.tip }),
    ),
  });
}

function endsOf({ parts, total }: StackRow): readonly number[] {
  return [...parts.map(({ to }) => to), ...(total === null ? [] : reachOf(total.extent))];
}

function rowShapes(placed: PlacedBarRow<StackRow>, frame: BarsFrame, style: ChartStyle): readonly Shape[] {
  return [
    ...rowName(placed, frame, style),
    ...placed.row.parts.flatMap((part) => partShapes(part, placed, { frame, style })),
  ];
}

function partShapes(
  { component, from, to, uncertain, label }: StackPart,
  { bar, thickness }: PlacedBarRow<StackRow>,
  { frame, style }: { readonly frame: BarsFrame; readonly style: ChartStyle },
): readonly Shape[] {
  const [start, end] = [frame.at(from), frame.at(to)].sort((a, b) => a - b) as [number, number];
  const fill = toneColour(style.palette, component.tone);
  const box = { x: start, y: bar, width: Math.max(0, end - start - 1), height: thickness };
  const ground = uncertain
    ? rect(box, { fill, opacity: 0.4, stroke: fill, lineWidth: 1 })
    : rect(box, { fill });
  const size = partSize * style.scale;
  const fits = emWidth(label) * size + 6 <= box.width;
  const ink = uncertain ? style.palette.ink : style.palette.paper;
  const at = { x: (start + end) / 2, y: bar + thickness / 2 + 0.5 };
  return fits ? [ground, text(label, at, words(style, { align: "center", size, fill: ink }))] : [ground];
}

/** The total: a diamond where it is one number, a whisker between its bounds; its number, or why there is none, at the end. */
function totalShapes(placed: PlacedBarRow<StackRow>, frame: BarsFrame, style: ChartStyle): readonly Shape[] {
  const { row, bar, thickness } = placed;
  const middle = bar + thickness + 6 * style.scale;
  const furthest = Math.max(0, ...endsOf(row));
  const at = { x: frame.at(furthest) + 12 * style.scale, y: bar + thickness / 2 };
  const drawn = row.total !== null && row.parts.length > 0;
  const look = row.total === null ? words(style, { halo: style.palette.paper }) : boldWords(style);
  const label = text(row.label, at, look);
  return drawn && row.total !== null
    ? [...totalMark(row.total.extent, { frame, middle, style }), label]
    : [label];
}

function totalMark(
  extent: NonNullable<StackRow["total"]>["extent"],
  of: { readonly frame: BarsFrame; readonly middle: number; readonly style: ChartStyle },
): readonly Shape[] {
  const { frame, middle, style } = of;
  const { palette, scale } = style;
  const half = 5 * scale;
  if (extent.kind === "exact") {
    const x = frame.at(extent.at);
    const points = [
      [x, middle - half],
      [x + half, middle],
      [x, middle + half],
      [x - half, middle],
    ];
    return [{ type: "polygon", silent: true, shape: { points }, style: { fill: palette.ink } }];
  }
  const reach = reachOf(extent).map(frame.at);
  const open =
    extent.kind === "open" || extent.kind === "capped"
      ? [Math.max(...reach) + extent.toward * 16 * scale]
      : [];
  const [from, to] = [Math.min(...reach, ...open), Math.max(...reach, ...open)];
  const stroke = { stroke: palette.ink, lineWidth: 2 * scale };
  const caps = reach.map((x) => line({ x1: x, x2: x, y1: middle - half, y2: middle + half }, stroke));
  return [
    polyline(
      [
        [from, middle],
        [to, middle],
      ],
      { ...stroke, ...(open.length > 0 ? { lineDash: [3, 3] } : {}) },
    ),
    ...caps,
  ];
}
