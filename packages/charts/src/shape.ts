import type { CustomSeriesRenderItemReturn } from "echarts";

/** Shapes that a custom series returns; plain data. */
export type Shape = NonNullable<CustomSeriesRenderItemReturn>;

/**
 * Shapes as one element. A later drawing begins anew: where shapes are matched with those that stood in their place, one
 * without a position of its own keeps that of another.
 */
export function group(children: readonly Shape[]): Shape {
  return { type: "group", silent: true, $mergeChildren: false, children: [...children] };
}

export function rect(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  style: {
    readonly fill: string;
    readonly opacity?: number;
    readonly stroke?: string;
    readonly lineWidth?: number;
  },
): Shape {
  return { type: "rect", silent: true, shape: box, style: { ...style } };
}

export function line(
  ends: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number },
  style: {
    readonly stroke: string;
    readonly lineWidth: number;
    readonly opacity?: number;
    readonly lineDash?: number[];
  },
): Shape {
  return { type: "line", silent: true, shape: ends, style: { ...style } };
}

export interface TextStyle {
  readonly fill: string;
  readonly size: number;
  readonly family: string;
  readonly weight?: number;
  readonly align?: "left" | "center" | "right";
  readonly baseline?: "top" | "middle" | "bottom";
  /** A halo in the colour of the paper keeps words legible across lines. */
  readonly halo?: string;
}

export function text(words: string, at: { readonly x: number; readonly y: number }, style: TextStyle): Shape {
  return {
    type: "text",
    silent: true,
    x: at.x,
    y: at.y,
    style: {
      text: words,
      fill: style.fill,
      fontSize: style.size,
      fontFamily: style.family,
      fontWeight: style.weight ?? 400,
      align: style.align ?? "left",
      verticalAlign: style.baseline ?? "middle",
      ...(style.halo === undefined ? {} : { stroke: style.halo, lineWidth: 3 }),
    },
  };
}

export function polyline(
  points: readonly (readonly [number, number])[],
  style: {
    readonly stroke: string;
    readonly lineWidth: number;
    readonly opacity?: number;
    readonly lineDash?: number[];
  },
): Shape {
  const shape = { points: points.map(([x, y]) => [x, y]) };
  const drawn = { fill: "none", lineJoin: "round" as const, ...style };
  return { type: "polyline", silent: true, shape, style: drawn };
}

export function polygon(
  points: readonly (readonly [number, number])[],
  style: { readonly fill: string; readonly stroke?: string; readonly lineWidth?: number },
): Shape {
  const shape = { points: points.map(([x, y]) => [x, y]) };
  return { type: "polygon", silent: true, shape, style: { lineJoin: "round" as const, ...style } };
}

export function circle(
  at: { readonly x: number; readonly y: number; readonly radius: number },
  style: { readonly fill: string; readonly stroke?: string; readonly lineWidth?: number },
): Shape {
  return { type: "circle", silent: true, shape: { cx: at.x, cy: at.y, r: at.radius }, style: { ...style } };
}
