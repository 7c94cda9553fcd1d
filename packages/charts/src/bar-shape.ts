import type { Extent } from "./extent";
import type { Hue } from "./palette";
import { line, rect, type Shape } from "./shape";

/** Where a bar stands, in pixels, and how it looks. */
export interface BarFrame {
  readonly direction: "right" | "up";
  /** Pixel of a value along the bar. */
  readonly at: (value: number) => number;
  /** Pixel at which the bar's side begins, and its thickness. */
  readonly across: number;
  readonly thickness: number;
  /** Pixels that an open end fades over. */
  readonly overshoot: number;
  readonly colour: string;
  readonly hue: Hue;
  /** Outlined instead of filled. */
  readonly hollow: boolean;
}

/** A bar from zero: solid as far as the number is certain, its tail beyond. */
export function barShapes(extent: Extent, frame: BarFrame): readonly Shape[] {
  const certain = certainEnd(extent);
  return [...(certain === null ? [] : [solid(certain, frame)]), ...tailShapes(extent, frame)];
}

/** Pixel at which the drawing of an extent ends, for the label beyond it. */
export function endPixel(extent: Extent, frame: BarFrame): number {
  const sign = frame.direction === "right" ? 1 : -1;
  switch (extent.kind) {
    case "exact":
    case "capped":
      return frame.at(extent.at);
    case "open":
      return frame.at(extent.near) + sign * extent.toward * frame.overshoot;
    case "between":
    case "about":
      return frame.at(extent.far);
    case "span":
      return frame.at(extent.to);
  }
}

function certainEnd(extent: Extent): number | null {
  if (extent.kind === "exact") return extent.at;
  return extent.kind === "span" || extent.kind === "capped" ? null : extent.near;
}

/** What lies beyond the certain part: hatched to a bound, fading where no bound is known, soft around an "about". */
export function tailShapes(extent: Extent, frame: BarFrame): readonly Shape[] {
  const sign = frame.direction === "right" ? 1 : -1;
  switch (extent.kind) {
    case "exact":
      return [];
    case "open":
      return hatch(
        { from: frame.at(extent.near), length: frame.overshoot, sign: sign * extent.toward, fades: true },
        frame,
      );
    case "between":
      return stretch(extent.near, extent.far, frame);
    case "span":
      return stretch(extent.from, extent.to, frame);
    case "about":
      return soft(extent, frame);
    case "capped":
      return hatch(
        { from: frame.at(extent.at), length: frame.overshoot, sign: sign * extent.toward, fades: true },
        frame,
      );
  }
}

function stretch(near: number, far: number, frame: BarFrame): readonly Shape[] {
  const [from, to] = [frame.at(near), frame.at(far)];
  const bounded = { from, length: Math.abs(to - from), sign: Math.sign(to - from), fades: false };
  return [...hatch(bounded, frame), crossLine(to, { dashed: true }, frame)];
}

function solid(value: number, frame: BarFrame): Shape {
  const box = boxOf(frame.at(0), frame.at(value), frame);
  if (!frame.hollow) return rect(box, { fill: frame.colour });
  const inset = { x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5 };
  return rect(inset, { fill: frame.hue.wash, stroke: frame.colour, lineWidth: 1.5 });
}

interface Hatch {
  readonly from: number;
  readonly length: number;
  readonly sign: number;
  readonly fades: boolean;
}

const fadeSteps = 8;

function hatch(area: Hatch, frame: BarFrame): readonly Shape[] {
  const { from, length, sign, fades } = area;
  const steps = fades ? fadeSteps : 1;
  const ground = Array.from({ length: steps }, (_, step) => {
    const [start, end] = [(length * step) / steps, (length * (step + 1)) / steps];
    const box = boxOf(from + sign * start, from + sign * end, frame);
    return rect(box, { fill: frame.hue.wash, opacity: fades ? 1 - (step + 0.5) / steps : 1 });
  });
  return [...ground, ...hatchLines(area, frame)];
}

/** Lines at 45°, cut to the area by hand, so that every renderer and every office suite draws them the same. */
function hatchLines({ from, length, sign, fades }: Hatch, frame: BarFrame): readonly Shape[] {
  const spacing = Math.max(4, frame.thickness / 3.2);
  const lines: Shape[] = [];
  for (let offset = spacing / 2; offset < length + frame.thickness; offset += spacing) {
    const [start, end] = [Math.max(0, offset - length), Math.min(frame.thickness, offset)];
    if (end <= start) continue;
    const point = (v: number): { x: number; y: number } =>
      placed({ along: from + sign * (offset - v), across: frame.across + v }, frame);
    const [a, b] = [point(start), point(end)];
    const middle = (offset - (start + end) / 2) / length;
    const opacity = fades ? Math.max(0.05, 1 - middle) : 0.9;
    lines.push(
      line({ x1: a.x, y1: a.y, x2: b.x, y2: b.y }, { stroke: frame.colour, lineWidth: 1.4, opacity }),
    );
  }
  return lines;
}

/** Thinning out around the point, which a line marks. */
function soft(extent: Extract<Extent, { kind: "about" }>, frame: BarFrame): readonly Shape[] {
  const [from, to] = [frame.at(extent.near), frame.at(extent.far)];
  const slices = Array.from({ length: fadeSteps }, (_, step) => {
    const [start, end] = [step / fadeSteps, (step + 1) / fadeSteps];
    const box = boxOf(from + (to - from) * start, from + (to - from) * end, frame);
    return rect(box, { fill: frame.colour, opacity: 0.85 * (1 - (step + 0.5) / fadeSteps) });
  });
  return [...slices, crossLine(frame.at(extent.point), { dashed: false }, frame)];
}

function crossLine(along: number, look: { readonly dashed: boolean }, frame: BarFrame): Shape {
  const [a, b] = [
    placed({ along, across: frame.across - (look.dashed ? 0 : 2) }, frame),
    placed({ along, across: frame.across + frame.thickness + (look.dashed ? 0 : 2) }, frame),
  ];
  const dash = look.dashed ? { lineDash: [2, 2] } : {};
  return line({ x1: a.x, y1: a.y, x2: b.x, y2: b.y }, { stroke: frame.colour, lineWidth: 1.5, ...dash });
}

function placed(
  at: { readonly along: number; readonly across: number },
  frame: BarFrame,
): { x: number; y: number } {
  return frame.direction === "right" ? { x: at.along, y: at.across } : { x: at.across, y: at.along };
}

function boxOf(
  a: number,
  b: number,
  frame: BarFrame,
): { x: number; y: number; width: number; height: number } {
  const [start, length] = [Math.min(a, b), Math.abs(b - a)];
  return frame.direction === "right"
    ? { x: start, y: frame.across, width: length, height: frame.thickness }
    : { x: frame.across, y: start, width: frame.thickness, height: length };
}
