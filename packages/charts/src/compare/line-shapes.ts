import { crisp, xAt, yAt, type Plot } from "../canvas/plot";
import type { ChartStyle } from "../drawing";
import { toneColour } from "../palette";
import { line, polyline, type Shape } from "../shape";
import type { ComparedLine, ComparedLink } from "./line.model";
import type { ComparedPoint } from "./read-comparison";

/** The strokes of a line: solid runs, dashed gaps, dotted rules at breaks. */
export function lineShapes(one: ComparedLine, plot: Plot, style: ChartStyle): readonly Shape[] {
  const stroke = toneColour(style.palette, one.key.tone);
  const { scale } = style;
  const runs = one.runs
    .filter((run) => run.length > 1)
    .map((run) => polyline(thinned(run, plot), { stroke, lineWidth: 2 * scale, ...strokeOf(one, scale) }));
  const gaps = one.links
    .filter(({ kind }) => kind === "gap")
    .map(({ from, to }) =>
      polyline([pixelOf(from, plot), pixelOf(to, plot)], {
        stroke,
        lineWidth: 1.5 * scale,
        opacity: 0.75,
        lineDash: [4, 4],
      }),
    );
  return [...gaps, ...runs, ...one.links.flatMap((link) => breakShapes(link, plot, style))];
}

/** From the fifth series of a hue on tones come again: long dashes, unlike the short ones of a gap. */
function strokeOf({ key }: ComparedLine, scale: number): { readonly lineDash?: number[] } {
  const dashes = [[], [14, 4], [12, 4, 2, 4]][Math.floor(key.tone.step / 4) % 3] ?? [];
  return dashes.length === 0 ? {} : { lineDash: dashes.map((length) => length * scale) };
}

export function pixelOf({ x, y }: Pick<ComparedPoint, "x" | "y">, plot: Plot): readonly [number, number] {
  return [xAt(plot, x), yAt(plot, y)];
}

/** A dotted rule between the two sides of a break, no longer than the line needs: other lines go on there. */
function breakShapes({ kind, from, to }: ComparedLink, plot: Plot, style: ChartStyle): readonly Shape[] {
  if (kind !== "break") return [];
  const x = crisp(xAt(plot, (from.x + to.x) / 2));
  const sides = [yAt(plot, from.y), yAt(plot, to.y)];
  const reach = 26 * style.scale;
  const [top, bottom] = [Math.min(...sides) - reach, Math.min(plot.bottom, Math.max(...sides) + reach)];
  const stroke = toneColour(style.palette, to.mark.tone);
  return [
    line({ x1: x, x2: x, y1: bottom, y2: top }, { stroke, lineWidth: 1.4 * style.scale, lineDash: [2, 3] }),
  ];
}

/** Of points that share a pixel column the first, the lowest, the highest and the last: what the eye can see of them. */
function thinned(run: readonly ComparedPoint[], plot: Plot): readonly (readonly [number, number])[] {
  const pixels = run.map((point) => pixelOf(point, plot));
  if (run.length <= 2 * (plot.right - plot.left)) return pixels;
  const columns = new Map<number, (readonly [number, number])[]>();
  for (const pixel of pixels) {
    const column = Math.round(pixel[0]);
    const members = columns.get(column);
    if (members === undefined) columns.set(column, [pixel]);
    else members.push(pixel);
  }
  return [...columns.values()].flatMap(extremes);
}

function extremes(column: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const heights = column.map(([, y]) => y);
  const kept = new Set([
    0,
    heights.indexOf(Math.min(...heights)),
    heights.indexOf(Math.max(...heights)),
    column.length - 1,
  ]);
  return column.filter((_, index) => kept.has(index));
}

/** A value that every line is told against. */
export function referenceShapes(
  value: number,
  { plot, style }: { readonly plot: Plot; readonly style: ChartStyle },
): readonly Shape[] {
  const y = crisp(yAt(plot, value));
  const rule = { stroke: style.palette.ink, lineWidth: 1, opacity: 0.6 };
  return y < plot.top || y > plot.bottom ? [] : [line({ x1: plot.left, x2: plot.right, y1: y, y2: y }, rule)];
}
