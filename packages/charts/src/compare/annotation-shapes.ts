import { words } from "../axis";
import { spotAt } from "../canvas/canvas";
import { spread } from "../canvas/label-field";
import { crisp, xAt, type Plot } from "../canvas/plot";
import type { ChartStyle, Spot } from "../drawing";
import { hueOf } from "../palette";
import { circle, line, text, type Shape } from "../shape";
import { wrapText } from "../text-width";
import type { ChartTexts } from "../texts";
import type { AnnotationModel } from "./annotation.model";

/** More events than these would be a list beside which the chart is hard to find. */
const mostListed = 12;
const size = 12;
const lineHeight = 1.5;

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
  const listed = all.slice(0, mostListed);
  const radius = 8 * scale;
  const wanted = listed.map(({ x }) => xAt(plot, x));
  const range = { least: 2 * radius + 3, low: plot.left + radius, high: plot.right };
  const centres = spread(wanted, range);
  const y = plot.top - 22 * scale - radius;
  const shapes = listed.flatMap(({ number, tone }, index) => {
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
  const spots = listed.map((one, index) =>
    spotAt({ x: centres[index] ?? 0, y, pad: 12 }, { id: null, tip: [one.date, one.title] }),
  );
  return { shapes, spots };
}

/** The words of the events, numbered as on the chart, from `top` on. */
export function annotationList(
  all: readonly AnnotationModel[],
  { top, style, texts }: { readonly top: number; readonly style: ChartStyle; readonly texts: ChartTexts },
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const step = size * lineHeight * style.scale;
  const indent = 20 * style.scale;
  const look = words(style, { size: size * style.scale, baseline: "top" });
  const shapes: Shape[] = [];
  let y = top;
  for (const { number, date, title, tone } of all.slice(0, mostListed)) {
    const colour = hueOf(style.palette, tone.hue).strong;
    shapes.push(text(`${number}`, { x: 1, y }, { ...look, fill: colour, weight: 600 }));
    for (const words_ of wrapText(`${date}  ${title}`, (style.width - indent) / (size * style.scale))) {
      shapes.push(text(words_, { x: indent, y }, look));
      y += step;
    }
  }
  if (all.length > mostListed) {
    shapes.push(text(texts.moreEvents(all.length - mostListed), { x: indent, y }, look));
    y += step;
  }
  return { shapes, bottom: y };
}
