import type { Drawing, Spot } from "../drawing";
import { group, type Shape } from "../shape";

/** A drawing laid out in pixels from its upper left corner. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
}

/** The option of shapes that have their places: hidden axes that count in pixels, so that spots do too. */
export function canvasDrawing({ width, height, shapes, spots }: Canvas): Drawing {
  return {
    height,
    spots,
    option: {
      animation: false,
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: "none" },
      xAxis: { type: "value", min: 0, max: width, show: false },
      yAxis: { type: "value", min: 0, max: height, inverse: true, show: false },
      series: [{ type: "custom", silent: true, data: [[0, 0]], renderItem: () => group(shapes) }],
    },
  };
}

/** A spot around a pixel. */
export function spotAt(
  at: { readonly x: number; readonly y: number; readonly pad: number },
  of: Pick<Spot, "id" | "tip">,
): Spot {
  const corner = [at.x, at.y] as const;
  return { ...of, name: of.tip.join(", "), from: corner, to: corner, pad: at.pad, part: null };
}

/** A spot over a rectangle. */
export function spotOver(box: Box, of: Pick<Spot, "id" | "tip">): Spot {
  return {
    ...of,
    name: of.tip.join(", "),
    from: [box.x, box.y],
    to: [box.x + box.width, box.y + box.height],
    pad: 0,
    part: null,
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
