import type { Series } from "@jiqun/contract";
import { parsePeriod, periodContains, type Period, type PublishedTotal } from "@jiqun/statistics";
import type { ReadSeries } from "./series-timeline";

/**
 * What is published of the same as a series by another accumulation or for years, against which what is computed from it
 * is held. Each total has the coarsest last place of itself and of the values within its period.
 */
export function publishedTotalsOf(read: ReadSeries, among: readonly ReadSeries[]): readonly PublishedTotal[] {
  const besides = among.filter(({ series }) => isBeside(series, read.series));
  const own = besides.length === 0 ? [] : placesOf(read);
  return besides.flatMap((beside) => {
    const places = [...placesOf(beside), ...own];
    return beside.timeline.map((value) => ({ ...value, lastPlace: coarsest(places, value.period) }));
  });
}

function isBeside(other: Series, series: Series): boolean {
  const isOtherwise = other.accumulation !== series.accumulation || other.frequency === "A";
  return other.code !== series.code && isOtherwise && subjectOf(other) === subjectOf(series);
}

function subjectOf({ indicator, entity, industry, product, market, scope, form, simulated }: Series): string {
  const codes = [indicator, entity, industry, product, market, scope].map((one) => one?.code ?? null);
  return JSON.stringify([...codes, form, simulated]);
}

interface Place {
  readonly period: Period;
  /** Value of the last stated decimal place in base units: of 亿元 with one decimal 10^7. */
  readonly lastPlace: number;
}

/** Where a source does not say how many decimals it gives, whole numbers of its multiple are taken. */
function placesOf({ observations }: ReadSeries): readonly Place[] {
  return [...observations.values()].map(({ period, multiplier, decimals }) => ({
    period: parsePeriod(period),
    lastPlace: 10 ** (multiplier - (decimals ?? 0)),
  }));
}

function coarsest(places: readonly Place[], within: Period): number {
  return Math.max(
    0,
    ...places.filter(({ period }) => periodContains(within, period)).map(({ lastPlace }) => lastPlace),
  );
}
