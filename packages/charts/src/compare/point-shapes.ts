import { tailShapes, type BarFrame } from "../bar-shape";
import { xAt, yAt, type Plot } from "../canvas/plot";
import type { ChartStyle } from "../drawing";
import type { Extent } from "../extent";
import { markerCorners } from "../marker";
import type { MarkModel } from "../mark.model";
import { hueOf, toneColour } from "../palette";
import { circle, line, polygon, polyline, type Shape } from "../shape";

/** What marks of numbers in a plot look like. */
export interface MarkLook {
  readonly plot: Plot;
  readonly style: ChartStyle;
  /** Pixels across a bound. */
  readonly thickness: number;
  readonly radius: number;
}

/** Pixels that an open end fades over. */
export const openReach = 20;

interface Placed {
  readonly mark: MarkModel;
  readonly x: number;
}

/** A number at its place: a dot, or the mark of its series, for a number itself; up to a bound nothing but the bound and what may lie beyond it. */
export function pointShapes(
  { mark, x }: Placed,
  { plot, style, thickness, radius }: MarkLook,
): readonly Shape[] {
  const colour = toneColour(style.palette, mark.tone);
  const centre = xAt(plot, x);
  const { extent } = mark;
  if (extent.kind === "exact") {
    const at = { x: centre, y: yAt(plot, extent.at), radius };
    const hollow = { fill: style.palette.paper, stroke: colour, lineWidth: 1.8 * style.scale };
    const look = mark.unverified ? hollow : { fill: colour };
    const corners = markerCorners(mark.tone.step, at);
    return [corners.length === 0 ? circle(at, look) : polygon(corners, look)];
  }
  const frame: BarFrame = {
    direction: "up",
    at: (value) => yAt(plot, value),
    across: centre - thickness / 2,
    thickness,
    overshoot: openReach * style.scale,
    colour,
    hue: hueOf(style.palette, mark.tone.hue),
    hollow: mark.unverified,
  };
  return [...tailShapes(extent, frame), ...boundCaps(extent, { plot, centre, colour, style, thickness })];
}

/** The bounds that are known, as bars across. */
function boundCaps(
  extent: Extent,
  look: {
    readonly plot: Plot;
    readonly centre: number;
    readonly colour: string;
    readonly style: ChartStyle;
    readonly thickness: number;
  },
): readonly Shape[] {
  const half = look.thickness / 2 + 2 * look.style.scale;
  return knownBounds(extent).map((value) => {
    const y = yAt(look.plot, value);
    const ends = { x1: look.centre - half, x2: look.centre + half, y1: y, y2: y };
    return line(ends, { stroke: look.colour, lineWidth: 2 * look.style.scale });
  });
}

function knownBounds(extent: Extent): readonly number[] {
  switch (extent.kind) {
    case "exact":
    case "about":
      return [];
    case "open":
    case "between":
      return [extent.near];
    case "capped":
      return [extent.at];
    case "span":
      return [extent.from, extent.to];
  }
}

/** The bounds of very many numbers as one thin stroke each: a whisker where both are known, an arrow where one is not. */
export function whiskerShapes(
  { mark, x }: Placed,
  { plot, style }: Pick<MarkLook, "plot" | "style">,
): readonly Shape[] {
  const { extent } = mark;
  if (extent.kind === "exact") return [];
  const look = { stroke: toneColour(style.palette, mark.tone), lineWidth: 1, opacity: 0.55 };
  const centre = xAt(plot, x);
  if (extent.kind === "open" || extent.kind === "capped") {
    const from = yAt(plot, extent.kind === "open" ? extent.near : extent.at);
    const tip = from - extent.toward * 9 * style.scale;
    const wing = tip + extent.toward * 3;
    return [
      polyline(
        [
          [centre, from],
          [centre, tip],
        ],
        look,
      ),
      polyline(
        [
          [centre - 2, wing],
          [centre, tip],
          [centre + 2, wing],
        ],
        look,
      ),
    ];
  }
  const [a, b] = extent.kind === "span" ? [extent.from, extent.to] : [extent.near, extent.far];
  return [
    polyline(
      [
        [centre, yAt(plot, a)],
        [centre, yAt(plot, b)],
      ],
      look,
    ),
  ];
}
