import { labelSize, words } from "../axis";
import type { ChartStyle } from "../drawing";
import { line, text, type Shape } from "../shape";
import { emWidth } from "../text-width";
import type { ChartTexts } from "../texts";
import { crisp, xAt, type Plot } from "./plot";

/** A place on the axis of time with its words. */
export interface TimeTick {
  readonly place: number;
  readonly label: string;
}

/** What the axis of time needs to know of itself. */
export interface TimeAxis {
  /** Years since an anchor instead of years of the calendar. */
  readonly aligned: boolean;
  /** Whether every period is a year. */
  readonly annual: boolean;
  readonly texts: Pick<ChartTexts, "position" | "period">;
}

const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600];

/** As many ticks as have room, in whole years, or in months over a short time. */
export function timeTicks(
  range: { readonly low: number; readonly high: number; readonly width: number },
  axis: TimeAxis,
  { scale }: Pick<ChartStyle, "scale">,
): readonly TimeTick[] {
  const steps = axis.annual || axis.aligned ? monthSteps.filter((step) => step >= 12) : monthSteps;
  for (const step of steps) {
    const ticks = ticksEvery(step, range, axis);
    const widest = Math.max(0, ...ticks.map(({ label }) => emWidth(label))) * labelSize + 14;
    if (ticks.length * widest * scale <= range.width) return ticks;
  }
  return ticksEvery(monthSteps.at(-1) ?? 600, range, axis);
}

function ticksEvery(
  months: number,
  { low, high }: { readonly low: number; readonly high: number },
  axis: TimeAxis,
): readonly TimeTick[] {
  const first = Math.ceil((low * 12) / months - 1e-6);
  const last = Math.floor((high * 12) / months + 1e-6);
  const places = Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => ((first + index) * months) / 12,
  );
  // The beginning of the axis is the end of a month before it.
  const shown = months < 12 ? places.filter((place) => place > low + 1e-6) : places;
  return shown.map((place) => ({ place, label: labelOf(place, { months, axis }) }));
}

/** A month stands at its end: March at a quarter of the year. */
function labelOf(place: number, of: { readonly months: number; readonly axis: TimeAxis }): string {
  const { months, axis } = of;
  if (axis.aligned) return axis.texts.position(Math.round(place));
  if (months >= 12) return `${Math.round(place)}`;
  const month = Math.round(place * 12) - 1;
  const year = Math.floor(month / 12);
  return axis.texts.period(`${year}-${String(month - year * 12 + 1).padStart(2, "0")}`);
}

/** The axis of time below a plot. A year that stands between its months has a mark at its beginning. */
export function timeAxisShapes(
  plot: Plot,
  { ticks, marked }: { readonly ticks: readonly TimeTick[]; readonly marked: boolean },
  style: ChartStyle,
): readonly Shape[] {
  const { palette, scale } = style;
  return ticks.flatMap(({ place, label }) => {
    const x = crisp(xAt(plot, place));
    const mark = line(
      { x1: x, x2: x, y1: plot.bottom, y2: plot.bottom + 4 * scale },
      { stroke: palette.faint, lineWidth: 1 },
    );
    const at = { x, y: plot.bottom + 8 * scale };
    return [...(marked ? [mark] : []), text(label, at, words(style, { align: "center", baseline: "top" }))];
  });
}
