import { placeInBand, type Spot } from "@jiqun/charts";
import type { Chart } from "./render";

/** A spot in pixels of its chart. */
export interface PlacedSpot {
  readonly spot: Spot;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Beyond this many places a chart answers through its table alone. */
const mostSpots = 200;

export function placeSpots(chart: Chart, spots: readonly Spot[], scale: number): readonly PlacedSpot[] {
  return spots.slice(0, mostSpots).map((spot) => withinBand(placeSpot(chart, spot), { chart, scale }));
}

/** A bar that shares its band takes its own part of it only. */
function withinBand(placed: PlacedSpot, of: { readonly chart: Chart; readonly scale: number }): PlacedSpot {
  const { part } = placed.spot;
  if (part === null || part.of === 1) return placed;
  const place = (slot: number): number => of.chart.convertToPixel({ xAxisIndex: 0 }, slot);
  const { thickness, offset } = placeInBand(part, { band: Math.abs(place(1) - place(0)), scale: of.scale });
  return { ...placed, left: place(placed.spot.from[0]) + offset, width: thickness };
}

function placeSpot(chart: Chart, spot: Spot): PlacedSpot {
  const pixel = (at: readonly [number, number]): number[] =>
    chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [...at]);
  const [a, b] = [pixel(spot.from), pixel(spot.to)];
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const left = Math.max(0, Math.min(ax, bx) - spot.pad);
  const top = Math.max(0, Math.min(ay, by) - spot.pad);
  const right = Math.min(chart.getWidth(), Math.max(ax, bx) + spot.pad);
  const bottom = Math.min(chart.getHeight(), Math.max(ay, by) + spot.pad);
  return { spot, left, top, width: right - left, height: bottom - top };
}
