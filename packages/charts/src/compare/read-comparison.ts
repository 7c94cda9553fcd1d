import type { Alignment, ComparedSeries, Comparison, DerivedCell } from "@jiqun/contract";
import { anchorOf, extentOf, reachOf, type Extent } from "../extent";
import { isByConvention, type MarkModel } from "../mark.model";
import { keysOf, seriesName, type SeriesKey } from "../series-key";
import type { AxisUnit, ChartTexts } from "../texts";
import { placeOfPeriod } from "../time-place";
import { derivedFigureId, restsOn, unverifiedObservations, type DerivedFigure } from "./derived-figure";
import { omissionsOf, type OmissionModel, type OmissionReason, type OmittedFigure } from "./omission";

/** A drawn number of a comparison. */
export interface DerivedMark extends MarkModel {
  readonly figure: DerivedFigure;
}

/** A mark at its place: `x` in years of the calendar, or years since the anchor of its series. */
export interface ComparedPoint {
  readonly mark: DerivedMark;
  /** Code of the period, or years since the anchor: what the numbers that stand together share. */
  readonly place: string;
  /** Which of the cells of its series it is. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A series with a number to draw. */
export interface ComparedRead {
  readonly key: SeriesKey;
  readonly compared: ComparedSeries;
  readonly points: readonly ComparedPoint[];
}

/** A comparison as charts take it: what can be drawn, in one unit, and what cannot. */
export interface ReadComparison {
  readonly comparison: Comparison;
  readonly align: Alignment;
  /** Whether every period is a year. */
  readonly annual: boolean;
  readonly scale: "linear" | "log";
  readonly axis: AxisUnit;
  readonly series: readonly ComparedRead[];
  /** What each series is called, drawn or not, by its code. */
  readonly names: ReadonlyMap<string, string>;
  readonly omissions: readonly OmissionModel[];
}

interface ReadContext {
  readonly comparison: Comparison;
  readonly scale: "linear" | "log";
  readonly texts: ChartTexts;
  readonly annual: boolean;
  readonly axis: AxisUnit;
  readonly unverified: ReadonlySet<string>;
}

/** Reads a comparison in the unit of its first series that has a number; series in other units are told as not drawn. */
export function readComparison(
  comparison: Comparison,
  {
    scale,
    texts,
    among,
    axis: given,
  }: {
    readonly scale: "linear" | "log";
    readonly texts: ChartTexts;
    /** What the names of series have to tell them from; without it, from what is drawn. */
    readonly among?: readonly ComparedSeries[];
    /** The unit that the chart has already; without it, by what is drawn. */
    readonly axis?: AxisUnit;
  },
): ReadComparison {
  const valued = comparison.series.filter(({ cells }) => cells.some(({ quantity }) => quantity !== null));
  const unit = (valued[0] ?? comparison.series[0])?.unit ?? "ITEM";
  const shown = valued.filter((one) => one.unit === unit);
  const annual = comparison.series.every(({ cells }) => cells.every(({ period }) => /^\d{4}$/.test(period)));
  const axis =
    given ??
    texts.axisUnit(
      unit,
      shown.flatMap(({ cells }) => cells.flatMap(boundsOf)),
    );
  const unverified = unverifiedObservations(comparison);
  const context = { comparison, scale, texts, annual, axis, unverified };
  const keys = keysOf(shown, { among: among ?? shown, texts });
  const read = shown.flatMap((compared, index) => {
    const key = keys[index];
    return key === undefined ? [] : [{ key, compared, cells: readCells(compared, { key, context }) }];
  });
  const rest = comparison.series.filter((one) => !shown.includes(one));
  const omitted = [
    ...read.flatMap(({ cells }) => cells.flatMap((cell) => ("reason" in cell ? [cell] : []))),
    ...rest.flatMap((one) => withheld(one, context)),
  ];
  const names = new Map(
    comparison.series.map((one) => [one.series.code, seriesName(one, among ?? comparison.series, texts)]),
  );
  const series = read.map(({ key, compared, cells }) => ({
    key,
    compared,
    points: cells.flatMap((cell) => ("mark" in cell ? [cell] : [])),
  }));
  return {
    comparison,
    align: comparison.align,
    annual,
    scale,
    axis,
    series: series.filter(({ points }) => points.length > 0),
    names,
    omissions: omissionsOf(omitted, { names, texts }),
  };
}

function boundsOf({ quantity }: DerivedCell): readonly number[] {
  return quantity === null ? [] : [quantity.lower, quantity.upper].filter((bound) => bound !== null);
}

function readCells(
  compared: ComparedSeries,
  of: { readonly key: SeriesKey; readonly context: ReadContext },
): readonly (ComparedPoint | OmittedFigure)[] {
  const { transform } = of.context.comparison;
  return compared.cells.map((cell, index) => readCell({ compared, transform, cell }, { ...of, index }));
}

function readCell(
  figure: DerivedFigure,
  of: { readonly key: SeriesKey; readonly context: ReadContext; readonly index: number },
): ComparedPoint | OmittedFigure {
  const { context, index } = of;
  const { cell } = figure;
  if (cell.quantity === null) return { figure, reason: missingReason(cell) };
  const extent = extentOf(cell.quantity);
  if (extent === null) return { figure, reason: { kind: "unbounded" } };
  if (context.scale === "log" && !standsOnLog(extent)) return { figure, reason: { kind: "not-positive" } };
  const x = xOf(figure, context);
  if (x === null) return { figure, reason: { kind: "unaligned" } };
  const y = anchorOf(extent, cell.quantity.point);
  return { mark: derivedMark(figure, extent, of), place: placeOf(cell), index, x, y };
}

/** Words are made where they are asked for: of ten thousand numbers a chart writes a few. */
function derivedMark(
  figure: DerivedFigure,
  extent: Extent,
  { key, context }: { readonly key: SeriesKey; readonly context: ReadContext },
): DerivedMark {
  const { texts, axis, unverified } = context;
  return {
    id: derivedFigureId(figure),
    figure,
    tone: key.tone,
    extent,
    byConvention: figure.cell.quantity !== null && isByConvention(figure.cell.quantity),
    unverified: restsOn(figure.cell.lineage, unverified),
    get label() {
      return texts.derivedLabel(figure, axis);
    },
    get tip() {
      return texts.derivedTip(figure, axis);
    },
  };
}

function missingReason({ missing }: DerivedCell): OmissionReason {
  return { kind: "missing", reason: missing ?? "not-stated" };
}

/** Whether a logarithmic axis has a place for all of an extent. */
function standsOnLog(extent: Extent): boolean {
  return reachOf(extent).every((value) => value > 0) && extent.kind !== "capped";
}

/** Code of the period, or years since the anchor. */
export function placeOf({ period, position }: DerivedCell): string {
  return position === null ? period : `${position}`;
}

function xOf({ compared, cell }: DerivedFigure, { annual, comparison }: ReadContext): number | null {
  const place = placeOfPeriod(cell.periodEnd, { annual });
  if (comparison.align === "calendar") return place;
  if (annual || cell.position === null) return cell.position;
  const anchor = compared.cells.find(({ period }) => period === compared.anchor?.period);
  return anchor === undefined ? cell.position : place - placeOfPeriod(anchor.periodEnd, { annual });
}

/** Every cell of a series that is not drawn as a whole. */
function withheld(compared: ComparedSeries, { comparison, axis }: ReadContext): readonly OmittedFigure[] {
  const { transform } = comparison;
  return compared.cells.map((cell) => ({
    figure: { compared, transform, cell },
    reason:
      cell.quantity !== null && compared.unit !== axis.unit
        ? { kind: "other-unit" as const, unit: compared.unit }
        : missingReason(cell),
  }));
}
