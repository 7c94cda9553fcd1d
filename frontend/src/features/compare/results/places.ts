import type { ComparedSeries, DerivedCell } from "@jiqun/contract";
import { comparePeriods, tryParsePeriod } from "@jiqun/statistics";
import { periodText } from "../../../wording/figure-text";
import type { Reader } from "../../../wording/reader";

/** Where numbers stand beside one another: the code of a period, or so many years after each series' own anchor. */
export type PlaceKey = string;

export function placeOfCell({ position, period }: DerivedCell): PlaceKey {
  return position === null ? period : `${position}`;
}

/** Every place of the series, oldest first. */
export function placesOf(series: readonly ComparedSeries[]): readonly PlaceKey[] {
  return [...new Set(series.flatMap(({ cells }) => cells.map(placeOfCell)))].sort(comparePlaces);
}

/** Order in time: negative, zero or positive, for `sort`. */
export function comparePlaces(a: PlaceKey, b: PlaceKey): number {
  if (isPosition(a) && isPosition(b)) return Number(a) - Number(b);
  const [first, second] = [tryParsePeriod(a), tryParsePeriod(b)];
  return first === null || second === null ? a.localeCompare(b) : comparePeriods(first, second);
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
