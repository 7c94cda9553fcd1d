import { boldWords, labelSize, words } from "./axis";
import { barShapes, endPixel, type BarFrame } from "./bar-shape";
import type { BarRow, ReferenceModel } from "./bars.model";
import { canvasDrawing, spotOver } from "./canvas/canvas";
import { crisp } from "./canvas/plot";
import { linearScale } from "./canvas/value-scale";
import type { ChartStyle, Drawing } from "./drawing";
import { reachOf } from "./extent";
import type { MarkModel } from "./mark.model";
import { hueOf, toneColour } from "./palette";
import { line, text, type Shape } from "./shape";
import { emWidth, wrapText } from "./text-width";

const nameSize = 12.5;
const barHeight = 16;
const overshoot = 24;

/** Horizontal bars from zero with their names, bounds and numbers; rows without a number say why. */
export function barsDrawing(
  rows: readonly BarRow[],
  reference: ReferenceModel | null,
  style: ChartStyle,
): Drawing {
  const frame = barsFrame(rows, reference, style);
  const placed = placeRows(rows, frame, style);
  const bottom = placed.at(-1)?.bottom ?? frame.top;
  return canvasDrawing({
    width: style.width,
    height: bottom + 6 * style.scale,
    // Numbers last: their halo keeps the line of the reference out of them.
    shapes: textsLast([
      ...placed.flatMap((row) => rowShapes(row, frame, style)),
      ...zeroLines(placed, frame, style),
      ...(reference === null ? [] : referenceLine(reference, { frame, placed, style })),
    ]),
    spots: placed.map(({ row, top, bottom: end }) =>
      spotOver({ x: 0, y: top, width: style.width, height: end - top }, { id: row.id, tip: row.tip }),
    ),
  });
}

function textsLast(shapes: readonly Shape[]): readonly Shape[] {
  const isText = ({ type }: Shape): boolean => type === "text";
  return [...shapes.filter((shape) => !isText(shape)), ...shapes.filter(isText)];
}

/** Where bars stand: names in a column of their own where there is width for it, else above each bar. */
export interface BarsFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly beside: boolean;
  readonly nameWidth: number;
  /** Height beneath each bar for a mark of its own. */
  readonly lane: number;
  readonly at: (value: number) => number;
}

export interface FramedRow {
  readonly name: string;
  readonly detail: string;
}

function barsFrame(rows: readonly BarRow[], reference: ReferenceModel | null, style: ChartStyle): BarsFrame {
  const marks = rows.flatMap(({ mark }) => mark ?? []);
  const values = [
    ...marks.flatMap(({ extent }) => reachOf(extent)),
    ...(reference === null ? [] : [reference.value]),
  ];
  const room = (side: 1 | -1): number =>
    Math.max(0, ...marks.filter((mark) => sideOf(mark) === side).map((mark) => labelRoom(mark, style)));
  return frameOf(
    rows,
    { values, rooms: { left: room(-1), right: room(1) }, titled: reference !== null, lane: 0 },
    style,
  );
}

/** The frame of rows whose bars reach these values, with room for the labels at their ends. */
export function frameOf(
  rows: readonly FramedRow[],
  of: {
    readonly values: readonly number[];
    readonly rooms: { readonly left: number; readonly right: number };
    readonly titled: boolean;
    readonly lane: number;
  },
  style: ChartStyle,
): BarsFrame {
  const { scale, width } = style;
  const { low, high } = boundsOf(of.values);
  const beside = width >= 460 * scale;
  const widest = Math.max(0, ...rows.map(nameEms)) * nameSize * scale + 12 * scale;
  const nameWidth = beside ? Math.min(widest, width * 0.34) : width;
  const left = (beside ? nameWidth : 0) + of.rooms.left + 1;
  const right = Math.max(left + 40, width - of.rooms.right - 2);
  return {
    left,
    right,
    top: (of.titled ? 24 : 2) * scale,
    beside,
    nameWidth,
    lane: of.lane,
    at: (value) => left + ((value - low) / (high - low || 1)) * (right - left),
  };
}

function boundsOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const { ticks } = linearScale(values, { fromZero: true, headroom: 1 });
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? { low: 0, high: ticks.at(-1) ?? 1 } : { low, high };
}

function nameEms({ name, detail }: FramedRow): number {
  return emWidth(detail === "" ? name : `${name}  ${detail}`);
}

function sideOf({ extent }: MarkModel): 1 | -1 {
  if (extent.kind === "exact" || extent.kind === "capped") return extent.at < 0 ? -1 : 1;
  if (extent.kind === "span") return 1;
  return extent.near < 0 ? -1 : 1;
}

function labelRoom({ label, extent }: MarkModel, { scale }: ChartStyle): number {
  const open = extent.kind === "open" ? overshoot : 0;
  return (emWidth(label) * 13 + 12 + open) * scale;
}

export interface PlacedBarRow<Row extends FramedRow> {
  readonly row: Row;
  readonly lines: readonly string[];
  readonly top: number;
  /** Upper edge of the bar, and its thickness. */
  readonly bar: number;
  readonly thickness: number;
  readonly bottom: number;
}

/** Rows one below the other, as high as their names need. */
export function placeRows<Row extends FramedRow>(
  rows: readonly Row[],
  { top, beside, nameWidth, lane }: BarsFrame,
  { scale }: ChartStyle,
): readonly PlacedBarRow<Row>[] {
  const step = nameSize * 1.35 * scale;
  const thickness = barHeight * scale;
  let y = top;
  return rows.map((row) => {
    const words_ = row.detail === "" ? row.name : `${row.name}  ${row.detail}`;
    const lines = wrapText(words_, (nameWidth - 8 * scale) / (nameSize * scale));
    const names = lines.length * step;
    const full = thickness + lane * scale;
    const height = beside ? Math.max(names, full) : names + 2 * scale + full;
    const bar = beside ? y + (height - full) / 2 : y + names + 2 * scale;
    const placed = { row, lines, top: y, bar, thickness, bottom: y + height };
    y += height + 9 * scale;
    return placed;
  });
}

/** The name of a row, to the left of its bar or above it. */
export function rowName(
  { row, lines, top, bar, thickness }: PlacedBarRow<FramedRow>,
  { beside }: BarsFrame,
  style: ChartStyle,
): readonly Shape[] {
  const step = nameSize * 1.35 * style.scale;
  const first = beside ? bar + (thickness - lines.length * step) / 2 : top;
  return lines.map((words_, index) => {
    const quiet = row.detail !== "" && words_ === row.detail;
    const fill = quiet ? style.palette.muted : style.palette.ink;
    const at = { x: 1, y: first + (index + 0.5) * step };
    return text(words_, at, words(style, { fill, size: nameSize * style.scale }));
  });
}

function rowShapes(placed: PlacedBarRow<BarRow>, frame: BarsFrame, style: ChartStyle): readonly Shape[] {
  const { row, bar, thickness } = placed;
  const name = rowName(placed, frame, style);
  const middle = bar + thickness / 2;
  if (row.mark === null) {
    const at = { x: frame.at(0) + 7 * style.scale, y: middle };
    return [
      ...name,
      text(row.label, at, words(style, { size: labelSize * style.scale, halo: style.palette.paper })),
    ];
  }
  const { mark } = row;
  const look: BarFrame = {
    direction: "right",
    at: frame.at,
    across: bar,
    thickness,
    overshoot: overshoot * style.scale,
    colour: toneColour(style.palette, mark.tone),
    hue: hueOf(style.palette, mark.tone.hue),
    hollow: mark.unverified,
  };
  const side = sideOf(mark);
  const at = { x: endPixel(mark.extent, look) + side * 6 * style.scale, y: middle };
  const label = text(row.label, at, boldWords(style, { align: side === 1 ? "left" : "right" }));
  return [...name, ...barShapes(mark.extent, look), label];
}

/** The line that bars start from: whole beside the names, in pieces where names stand above the bars. */
export function zeroLines(
  placed: readonly PlacedBarRow<FramedRow>[],
  { at, beside }: BarsFrame,
  style: ChartStyle,
): readonly Shape[] {
  const x = crisp(at(0));
  const look = { stroke: style.palette.ink, lineWidth: 1 };
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (beside) return [line({ x1: x, x2: x, y1: first.top - 3, y2: last.bottom + 3 }, look)];
  return placed.map(({ bar, thickness }) =>
    line({ x1: x, x2: x, y1: bar - 2, y2: bar + thickness + 2 }, look),
  );
}

/** In pieces where names stand above the bars. */
function referenceLine(
  { value, label }: ReferenceModel,
  of: {
    readonly frame: BarsFrame;
    readonly placed: readonly PlacedBarRow<BarRow>[];
    readonly style: ChartStyle;
  },
): readonly Shape[] {
  const { frame, placed, style } = of;
  const x = crisp(frame.at(value));
  const look = { stroke: style.palette.ink, lineWidth: 1, lineDash: [3, 3] };
  const pieces = frame.beside
    ? [[frame.top - 5 * style.scale, (placed.at(-1)?.bottom ?? frame.top) + 3] as const]
    : placed
        .filter(({ row }) => row.mark !== null)
        .map(({ bar, thickness }) => [bar - 3, bar + thickness + 3] as const);
  const half = (emWidth(label) * labelSize * style.scale) / 2;
  const centre = Math.min(Math.max(x, half + 1), style.width - half - 1);
  const at = { x: centre, y: frame.top - 14 * style.scale };
  const rules = pieces.map(([y1, y2]) => line({ x1: x, x2: x, y1, y2 }, look));
  return [...rules, text(label, at, words(style, { align: "center" }))];
}
