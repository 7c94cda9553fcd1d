import type { DerivedCell } from "@jiqun/contract";
import type { AxisUnit, ChartTexts } from "../texts";
import type { DerivedFigure } from "./derived-figure";

/** Why a number of a comparison is not drawn. */
export type OmissionReason =
  /** There is none. */
  | { readonly kind: "missing"; readonly reason: NonNullable<DerivedCell["missing"]> }
  /** Nothing bounds it. */
  | { readonly kind: "unbounded" }
  /** It is, or may be, zero or below, where a logarithmic axis has no place. */
  | { readonly kind: "not-positive" }
  /** It counts in another unit than the axis. */
  | { readonly kind: "other-unit"; readonly unit: AxisUnit["unit"] }
  /** Its series has no anchor to align it by. */
  | { readonly kind: "unaligned" }
  /** The other number of its pair is not drawn. */
  | { readonly kind: "no-partner" };

/** A number that is not drawn. */
export interface OmittedFigure {
  readonly figure: DerivedFigure;
  readonly reason: OmissionReason;
}

/** Numbers of one series that are not drawn for one reason, in words. */
export interface OmissionModel {
  readonly series: string;
  readonly reason: OmissionReason;
  readonly figures: readonly DerivedFigure[];
  readonly text: string;
}

/** What is not drawn, by series and reason. */
export function omissionsOf(
  omitted: readonly OmittedFigure[],
  words: { readonly names: ReadonlyMap<string, string>; readonly texts: ChartTexts },
): readonly OmissionModel[] {
  const groups = new Map<string, OmittedFigure[]>();
  for (const one of omitted) {
    const key = JSON.stringify([one.figure.compared.series.code, one.reason]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const series = first.figure.compared.series.code;
    const figures = group.map(({ figure }) => figure);
    const name = words.names.get(series) ?? series;
    const text = words.texts.omission({ name, periods: stretchesOf(figures), reason: first.reason });
    return [{ series, reason: first.reason, figures, text }];
  });
}

/** First and last period of each stretch of neighbouring cells. */
function stretchesOf(figures: readonly DerivedFigure[]): readonly { from: string; to: string }[] {
  const stretches: { from: string; to: string; end: number }[] = [];
  const places = new Map(figures[0]?.compared.cells.map(({ period }, at) => [period, at]));
  for (const { cell } of figures) {
    const at = places.get(cell.period) ?? -1;
    const open = stretches.at(-1);
    if (open?.end === at - 1) [open.to, open.end] = [cell.period, at];
    else stretches.push({ from: cell.period, to: cell.period, end: at });
  }
  return stretches.map(({ from, to }) => ({ from, to }));
}
