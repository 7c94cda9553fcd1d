import { roundTicks } from "../axis";

/** How values lie along an axis. */
export interface ValueScale {
  readonly kind: "linear" | "log";
  readonly ticks: readonly number[];
  /** Place of a value between the ends of the axis: 0 at the low end, 1 at the high end. */
  share(value: number): number;
}

/** A linear axis in round steps that holds every number of `reach`. */
export function linearScale(
  reach: readonly number[],
  { fromZero, headroom = 1.04 }: { readonly fromZero: boolean; readonly headroom?: number },
): ValueScale {
  const [low, high] = fromZero
    ? [Math.min(0, ...reach), Math.max(0, ...reach)]
    : widened(Math.min(...reach), Math.max(...reach));
  const ticks = roundTicks(
    low * (low < 0 ? headroom : 1),
    high * (high > 0 ? headroom : 1) || (low < 0 ? 0 : 1),
  );
  return linearBetween(ticks);
}

/** Whether a linear axis does not hold zero, so that heights are no longer in the ratio of the numbers. */
export function leavesOutZero({ kind, ticks }: ValueScale): boolean {
  return kind === "linear" && ((ticks[0] ?? 0) > 0 || (ticks.at(-1) ?? 0) < 0);
}

function linearBetween(ticks: readonly number[]): ValueScale {
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return { kind: "linear", ticks, share: (value) => (value - first) / (last - first || 1) };
}

/** One number alone has no range of its own. */
function widened(low: number, high: number): readonly [number, number] {
  if (!Number.isFinite(low)) return [0, 1];
  const around = Math.abs(high) * 0.025 || 0.5;
  return low === high ? [low - around, high + around] : [low, high];
}

/** From the smallest number to the greatest, for a chart without ticks. */
export function fittedScale(reach: readonly number[], kind: ValueScale["kind"]): ValueScale {
  const [low, high] = widened(Math.min(...reach), Math.max(...reach));
  return kind === "log" ? logBetween([low, high]) : linearBetween([low, high]);
}

/** A logarithmic axis over numbers above zero: equal steps are equal ratios. */
export function logScale(reach: readonly number[]): ValueScale {
  const positive = reach.filter((value) => value > 0);
  if (positive.length === 0) return logBetween([1, 10]);
  const [low, high] = [Math.min(...positive), Math.max(...positive)];
  return logBetween(logTicks(low, high));
}

function logBetween(ticks: readonly number[]): ValueScale {
  const [first, last] = [Math.log10(ticks[0] ?? 1), Math.log10(ticks.at(-1) ?? 10)];
  return { kind: "log", ticks, share: (value) => (Math.log10(value) - first) / (last - first || 1) };
}

/** Powers of ten over a wide range, 1, 2 and 5 times them over a narrower one, round steps within a factor of three. */
function logTicks(low: number, high: number): readonly number[] {
  const decades = Math.log10(high / low);
  if (decades < 0.5) {
    const ticks = roundTicks(low, high * 1.001).filter((tick) => tick > 0);
    return ticks.length > 1 ? ticks : [low / 2, low, low * 2];
  }
  const factors = decades > 2.4 ? [1] : decades > 1 ? [1, 2, 5] : [1, 1.5, 2, 3, 5, 7];
  const every = factors.length > 1 ? 1 : Math.max(1, Math.ceil(decades / 6));
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)) + every];
  const steps: number[] = [];
  for (let power = first; power <= last; power += every)
    for (const factor of factors) steps.push(Number((factor * 10 ** power).toPrecision(12)));
  const from = steps.findLastIndex((step) => step <= low * 1.000001);
  const to = steps.findIndex((step) => step >= high * 0.999999);
  return steps.slice(Math.max(0, from), to === -1 ? undefined : Math.max(to, from + 1) + 1);
}
