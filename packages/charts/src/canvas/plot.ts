import { labelSize, words } from "../axis";
import type { ChartStyle } from "../drawing";
import { line, text, type Shape } from "../shape";
import { emWidth } from "../text-width";
import type { ValueScale } from "./value-scale";

/** A rectangle of pixels with the scales of its two axes. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: { readonly low: number; readonly high: number };
  readonly value: ValueScale;
}

/** Pixel of a place on the horizontal axis. */
export function xAt({ left, right, across }: Plot, place: number): number {
  return left + ((place - across.low) / (across.high - across.low || 1)) * (right - left);
}

/** Pixel of a value on the vertical axis. */
export function yAt({ top, bottom, value }: Plot, of: number): number {
  return bottom - value.share(of) * (bottom - top);
}

/** Pixels that the labels of a vertical axis need. */
export function tickRoom(labels: readonly string[], { scale }: ChartStyle): number {
  return Math.ceil(Math.max(0, ...labels.map(emWidth)) * labelSize * scale + 9 * scale);
}

/** Horizontal lines with what they stand for; zero, where the axis holds it, is the ground line. */
export function valueAxisShapes(plot: Plot, labels: readonly string[], style: ChartStyle): readonly Shape[] {
  const { palette, scale } = style;
  return plot.value.ticks.flatMap((tick, index) => {
    const y = crisp(yAt(plot, tick));
    const ground = plot.value.kind === "linear" && tick === 0;
    const rule = line(
      { x1: plot.left, x2: plot.right, y1: y, y2: y },
      { stroke: ground ? palette.ink : palette.line, lineWidth: 1 },
    );
    const at = { x: plot.left - 8 * scale, y };
    return [rule, text(labels[index] ?? "", at, words(style, { align: "right" }))];
  });
}

/** A line one pixel wide is sharp in the middle of a pixel. */
export function crisp(pixel: number): number {
  return Math.round(pixel - 0.5) + 0.5;
}
