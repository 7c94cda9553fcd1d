import { boldWords } from "../axis";
import type { Box } from "../canvas/canvas";
import { spread } from "../canvas/label-field";
import { xAt, yAt, type Plot } from "../canvas/plot";
import type { ChartStyle } from "../drawing";
import { wordColour } from "../palette";
import { line, text, type Shape } from "../shape";
import { emWidth } from "../text-width";
import type { ComparedLine } from "./line.model";
import type { ComparedPoint } from "./read-comparison";

const nameSize = 12.5;

/** Points that are worth a label, most telling first: ends, extremes, and all of them where there are few. */
export function labelledPoints(lines: readonly ComparedLine[], most: number): readonly ComparedPoint[] {
  const all = lines.map(({ runs }) => runs.flat());
  const ends = all.flatMap((points) => [points.at(-1), points[0]]);
  const peaks = all.flatMap((points) => {
    const heights = points.map(({ y }) => y);
    return [points[argmax(heights)], points[argmax(heights.map((y) => -y))]];
  });
  const total = all.reduce((sum, points) => sum + points.length, 0);
  const rest = total <= most ? all.flat() : [];
  const telling = lines.length <= 6 ? [...ends, ...peaks] : [];
  return [...new Set([...telling, ...rest])].filter((point) => point !== undefined);
}

export function newestPoints(lines: readonly ComparedLine[]): readonly ComparedPoint[] {
  return lines.flatMap(({ runs }) => runs.at(-1)?.at(-1) ?? []);
}

function argmax(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? -Infinity) ? index : best), 0);
}

interface Frame {
  readonly plot: Plot;
  readonly style: ChartStyle;
}

/** Pixels that the names of lines need to the right of a plot; none where there are too many, or too little width. */
export function nameRoom(lines: readonly ComparedLine[], style: ChartStyle): number {
  if (lines.length < 2 || lines.length > 8 || style.width < 420 * style.scale) return 0;
  const widest = Math.max(...lines.map(({ key }) => emWidth(key.name))) * nameSize * style.scale;
  return widest > style.width * 0.28 ? 0 : widest + 20 * style.scale;
}

interface Names {
  readonly shapes: readonly Shape[];
  /** Where they stand within the plot. */
  readonly taken: readonly Box[];
}

interface LineEnd {
  readonly key: ComparedLine["key"];
  readonly x: number;
  readonly y: number;
}

/** The name of each line: beside its end where it ends early, else to the right of the plot. */
export function nameLabels(lines: readonly ComparedLine[], frame: Frame): Names {
  const { plot, style } = frame;
  const ends = lines.flatMap(({ key, runs }) => {
    const last = runs.at(-1)?.at(-1);
    return last === undefined ? [] : [{ key, x: xAt(plot, last.x), y: yAt(plot, last.y) }];
  });
  const isEarly = ({ x }: LineEnd): boolean => plot.right - x > 70 * style.scale;
  const early = ends.filter(isEarly);
  const late = ends.filter((end) => !isEarly(end));
  return {
    shapes: [
      ...early.map((end) => nameShape(end, { x: end.x + 9 * style.scale, y: end.y }, style)),
      ...lateNames(late, frame),
    ],
    taken: early.map(({ key, x, y }) => {
      const [width, height] = [emWidth(key.name) * nameSize * style.scale, nameSize * 1.2 * style.scale];
      return { x: x + 9 * style.scale, y: y - height / 2, width, height };
    }),
  };
}

function nameShape(
  { key }: LineEnd,
  at: { readonly x: number; readonly y: number },
  style: ChartStyle,
): Shape {
  const fill = wordColour(style.palette, key.tone);
  return text(key.name, at, boldWords(style, { fill, size: nameSize * style.scale }));
}

/** One below the other; a thin stroke leads to each. */
function lateNames(ends: readonly LineEnd[], { plot, style }: Frame): readonly Shape[] {
  const least = nameSize * 1.3 * style.scale;
  const places = spread(
    ends.map(({ y }) => y),
    { least, low: plot.top - 8 * style.scale, high: plot.bottom },
  );
  return ends.flatMap((end, index) => {
    const at = { x: plot.right + 16 * style.scale, y: places[index] ?? end.y };
    const lead = line(
      { x1: end.x + 7 * style.scale, y1: end.y, x2: at.x - 3 * style.scale, y2: at.y },
      { stroke: wordColour(style.palette, end.key.tone), lineWidth: 1, opacity: 0.45 },
    );
    return [lead, nameShape(end, at, style)];
  });
}
