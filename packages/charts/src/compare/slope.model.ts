import { fittedScale, leavesOutZero } from "../canvas/value-scale";
import { reachOf } from "../extent";
import { readingKeysOf } from "../mark.model";
import type { SeriesKey } from "../series-key";
import type { ChartTexts } from "../texts";
import { comparedFinding } from "./compared-finding";
import type { ComparedWords } from "./line.model";
import { omissionsOf, type OmissionModel, type OmittedFigure } from "./omission";
import type { ComparisonOptions } from "./options";
import { chosenPlaces } from "./places";
import type { ComparedPoint, ComparedRead, ReadComparison } from "./read-comparison";

/** A series at two places; null where it has no number there. */
export interface SlopeModel {
  readonly key: SeriesKey;
  readonly from: ComparedPoint | null;
  readonly to: ComparedPoint | null;
}

/** From where to where series went between two places. */
export interface ComparedSlopeModel extends ComparedWords {
  readonly kind: "compared-slope";
  readonly scale: "linear" | "log";
  /** The places in words. */
  readonly ends: readonly [string, string];
  readonly slopes: readonly SlopeModel[];
}

export function comparedSlopeModel(
  read: ReadComparison,
  options: ComparisonOptions,
  texts: ChartTexts,
): ComparedSlopeModel {
  const { from, to } = chosenPlaces(read, options);
  const at = (one: ComparedRead, place: string | null): ComparedPoint | null =>
    one.points.find((point) => point.place === place) ?? null;
  const all = read.series.map((one) => ({ key: one.key, from: at(one, from), to: at(one, to) }));
  const slopes = all.filter((slope) => slope.from !== null || slope.to !== null);
  const points = slopes.flatMap((slope) => [slope.from, slope.to]).filter((point) => point !== null);
  const words = (place: string | null): string => placeWords(place, { read, texts });
  return {
    kind: "compared-slope",
    scale: read.scale,
    ends: [words(from), words(to)],
    slopes,
    axis: read.axis,
    legend: slopes.map(({ key }) => key),
    keys: [
      ...readingKeysOf(points.map(({ mark }) => mark)),
      ...(read.scale === "log" ? (["log"] as const) : []),
      ...(leavesOutZero(fittedScale(slopeReach(slopes), read.scale)) ? (["cut"] as const) : []),
    ],
    omissions: [...omittedAt([from, to], { read, texts })],
    finding: comparedFinding(read.comparison, { at: to, since: from === null ? "never" : { place: from } }),
  };
}

/** How far the numbers of slopes reach. */
export function slopeReach(slopes: readonly SlopeModel[]): readonly number[] {
  const points = slopes.flatMap(({ from, to }) => [from, to]).filter((point) => point !== null);
  return points.flatMap(({ mark }) => reachOf(mark.extent));
}

function placeWords(
  place: string | null,
  { read, texts }: { readonly read: ReadComparison; readonly texts: ChartTexts },
): string {
  if (place === null) return "";
  return read.align === "calendar" ? texts.period(place) : texts.position(Number(place));
}

/** What the two places lack, and what has no place in the chart at all. */
function omittedAt(
  places: readonly (string | null)[],
  { read, texts }: { readonly read: ReadComparison; readonly texts: ChartTexts },
): readonly OmissionModel[] {
  const omitted = read.omissions.flatMap(({ figures, reason }) =>
    figures
      .filter(({ cell }) => places.includes(cell.position === null ? cell.period : `${cell.position}`))
      .map((figure): OmittedFigure => ({ figure, reason })),
  );
  return omissionsOf(omitted, { names: read.names, texts });
}
