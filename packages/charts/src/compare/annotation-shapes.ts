import { words } from "../axis";
import { spotAt } from "../canvas/canvas";
import { spread } from "../canvas/label-field";
import { crisp, xAt, type Plot } from "../canvas/plot";
import type { ChartStyle, Spot } from "../drawing";
import { hueOf } from "../palette";
import { circle, line, text, type Shape } from "../shape";
import type { AnnotationModel } from "./annotation.model";

/** Height that the numbers of events need above a plot. */
export function annotationRoom(all: readonly AnnotationModel[], { scale }: ChartStyle): number {
  return all.length === 0 ? 0 : 24 * scale;
}

/** A thin upright line for each event, with its number above; numbers that would cover one another move apart. */
export function annotationShapes(
  all: readonly AnnotationModel[],
  { plot, style }: { readonly plot: Plot; readonly style: ChartStyle },
): { readonly shapes: readonly Shape[]; readonly spots: readonly Spot[] } {
  const { scale, palette } = style;
  const radius = 8 * scale;
  const wanted = all.map(({ x }) => xAt(plot, x));
  const range = { least: 2 * radius + 3, low: plot.left + radius, high: plot.right };
  const centres = spread(wanted, range);
  const y = plot.top - 22 * scale - radius;
  const shapes = all.flatMap(({ number, tone }, index) => {
    const at = crisp(wanted[index] ?? 0);
    const centre = centres[index] ?? at;
    const colour = hueOf(palette, tone.hue).strong;
    const stroke = { stroke: colour, lineWidth: 1, opacity: 0.55 };
    return [
      line({ x1: centre, y1: y + radius, x2: at, y2: y + radius + 9 * scale }, stroke),
      line({ x1: at, x2: at, y1: y + radius + 9 * scale, y2: plot.bottom }, { ...stroke, lineDash: [1, 3] }),
      circle({ x: centre, y, radius }, { fill: palette.paper, stroke: colour, lineWidth: 1.2 }),
      text(
        `${number}`,
        { x: centre, y: y + 0.5 },
        words(style, { fill: colour, size: 10.5 * scale, align: "center", weight: 600 }),
      ),
    ];
  });
  const spots = all.map((one, index) =>
    spotAt({ x: centres[index] ?? 0, y, pad: 12 }, { id: null, tip: [one.date, one.title] }),
  );
  return { shapes, spots };
}
