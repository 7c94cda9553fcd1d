import type { ComparedSeries, DerivedCell } from "@jiqun/contract";
import { compareCodes, comparePeriods, type Period, tryParsePeriod } from "@jiqun/statistics";
import { periodText } from "../../../wording/figure-text";
import type { Reader } from "../../../wording/reader";

/** Where numbers stand beside one another: the code of a period, or so many years after each series' own anchor. */
export type PlaceKey = string;

export function placeOfCell({ position, period }: DerivedCell): PlaceKey {
  return position === null ? period : `${position}`;
}

/** Every place of the series, oldest first. */
export function placesOf(series: readonly ComparedSeries[]): readonly PlaceKey[] {
  return sortedPlaces([...new Set(series.flatMap(({ cells }) => cells.map(placeOfCell)))]);
}

/** The places in the order of time. */
export function sortedPlaces(keys: readonly PlaceKey[]): PlaceKey[] {
  const timed = keys.map((key) => ({ key, period: isPosition(key) ? null : tryParsePeriod(key) }));
  return timed.sort(compareTimed).map(({ key }) => key);
}

interface TimedPlace {
  readonly key: PlaceKey;
  /** Null for a number of years after an anchor. */
  readonly period: Period | null;
}

function compareTimed(a: TimedPlace, b: TimedPlace): number {
  if (a.period !== null && b.period !== null) return comparePeriods(a.period, b.period);
  return isPosition(a.key) && isPosition(b.key) ? Number(a.key) - Number(b.key) : compareCodes(a.key, b.key);
}

/** The period in words, or how many years after the anchor. */
export function placeText(key: PlaceKey, reader: Reader): string {
  if (!isPosition(key)) return periodText(key, reader);
  const count = Number(key);
  if (count === 0) return reader.t("compare.position.zero");
  return count > 0
    ? reader.t("compare.position.after", { count })
    : reader.t("compare.position.before", { count: -count });
}

function isPosition(key: PlaceKey): boolean {
  return /^-?\d{1,3}$/.test(key);
}
