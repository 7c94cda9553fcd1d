import { leavesOutZero, type ValueScale } from "../canvas/value-scale";
import type { Finding } from "../finding";
import { readingKeysOf, type MarkModel, type ReadingKey } from "../mark.model";
import type { SeriesKey } from "../series-key";
import type { AxisUnit, ChartTexts } from "../texts";
import { isApart } from "../time-place";
import { annotationsOf, noAnnotations, type Annotations } from "./annotation.model";
import { comparedFinding } from "./compared-finding";
import type { DerivedFigure } from "./derived-figure";
import type { OmissionModel } from "./omission";
import type { ComparisonOptions } from "./options";
import type { ComparedPoint, ComparedRead, ReadComparison } from "./read-comparison";
import { valueScaleOf, type ValueAxis } from "./value-axis";

/** What every chart of a comparison says beside its marks. */
export interface ComparedWords {
  readonly axis: AxisUnit;
  readonly legend: readonly SeriesKey[];
  readonly keys: readonly ReadingKey[];
  /** What is not drawn, and why; each is a line beneath the chart. */
  readonly omissions: readonly OmissionModel[];
  readonly finding: Finding;
}

/** Neighbours that no solid line joins, and why. */
export interface ComparedLink {
  readonly kind: "gap" | "break";
  readonly from: ComparedPoint;
  readonly to: ComparedPoint;
  readonly label: string;
}

export interface ComparedLine {
  readonly key: SeriesKey;
  /** Stretches without gap or break. */
  readonly runs: readonly (readonly ComparedPoint[])[];
  readonly links: readonly ComparedLink[];
}

/** What lies on the axis of time. */
export interface TimeFrame {
  readonly aligned: boolean;
  readonly annual: boolean;
}

/** Lines over the calendar, or over the years since each series' own anchor. */
export interface ComparedLineModel extends ComparedWords, ValueAxis {
  readonly kind: "compared-line";
  readonly time: TimeFrame;
  readonly lines: readonly ComparedLine[];
  readonly annotations: Annotations;
}

export function comparedLineModel(
  read: ReadComparison,
  options: ComparisonOptions,
  texts: ChartTexts,
): ComparedLineModel {
  const lines = read.series.map((one) => comparedLine(one, { read, texts }));
  const annotations = options.annotate ? annotationsOf(read, texts) : noAnnotations;
  const valueAxis = valueAxisOf(read);
  return {
    kind: "compared-line",
    time: timeFrameOf(read),
    ...valueAxis,
    lines,
    annotations,
    axis: read.axis,
    legend: lines.map(({ key }) => key),
    keys: lineKeys(lines, {
      scales: [valueScaleOf(lines, valueAxis)],
      events: annotations.marked.length > 0,
    }),
    omissions: read.omissions,
    finding: comparedFinding(read.comparison, { at: options.at, since: "oldest" }),
  };
}

/** An index is told against 100, wherever zero lies; all else from zero. */
export function valueAxisOf({ scale, comparison }: Pick<ReadComparison, "scale" | "comparison">): ValueAxis {
  const isIndex = comparison.transform === "index";
  return { scale, reference: isIndex ? 100 : null, fromZero: scale === "linear" && !isIndex };
}

export function timeFrameOf({ align, annual }: ReadComparison): TimeFrame {
  return { aligned: align !== "calendar", annual };
}

/** How the marks of lines, and the axes that they lie along, have to be read; nothing where there are no marks. */
export function lineKeys(
  lines: readonly ComparedLine[],
  { scales, events }: { readonly scales: readonly ValueScale[]; readonly events: boolean },
): readonly ReadingKey[] {
  const marks: readonly MarkModel[] = lines.flatMap(({ runs }) => runs.flat().map(({ mark }) => mark));
  if (marks.length === 0) return [];
  const links = new Set(lines.flatMap((line) => line.links.map(({ kind }) => kind)));
  return [
    ...readingKeysOf(marks),
    ...(["gap", "break"] as const).filter((kind) => links.has(kind)),
    ...(scales.some(({ kind }) => kind === "log") ? (["log"] as const) : []),
    ...(scales.some(leavesOutZero) ? (["cut"] as const) : []),
    ...(events ? (["event"] as const) : []),
  ];
}

/**
 * A series as a line: solid between neighbours, dashed across a gap, not joined across a break, nor to a number of which
 * only a bound is known: a line along bounds would say that the numbers stood there.
 */
export function comparedLine(
  one: ComparedRead,
  { read, texts }: { readonly read: ReadComparison; readonly texts: ChartTexts },
): ComparedLine {
  const runs: ComparedPoint[][] = [];
  const links: ComparedLink[] = [];
  for (const to of one.points) {
    const from = runs.at(-1)?.at(-1);
    const kind = from === undefined ? null : separation({ from, to }, one);
    const isOpen = [from, to].some((point) => point !== undefined && hasOpenEnd(point));
    if (from !== undefined && kind !== null && !isOpen)
      links.push({ kind, from, to, label: linkLabel({ kind, from, to }, { read, texts }) });
    if (from === undefined || kind !== null || isOpen) runs.push([to]);
    else runs.at(-1)?.push(to);
  }
  return { key: one.key, runs, links };
}

interface Neighbours {
  readonly from: ComparedPoint;
  readonly to: ComparedPoint;
}

function hasOpenEnd({ mark: { extent } }: ComparedPoint): boolean {
  return extent.kind === "open" || extent.kind === "capped";
}

function separation({ from, to }: Neighbours, { compared }: ComparedRead): ComparedLink["kind"] | null {
  if (breaks(to.mark.figure)) return "break";
  const between = cellsBetween({ from, to });
  return between.length > 0 || isApart(to.x - from.x, compared.frequency) ? "gap" : null;
}

/** A level at which a series breaks is not joined to the one before; a change across the break is no level. */
function breaks({ transform, cell }: DerivedFigure): boolean {
  const isChange = ["yoy", "pop", "difference", "average-growth", "contribution"].includes(transform);
  return cell.statuses.includes("B") && !isChange;
}

/** Cells without a number that lie between two that have one. */
function cellsBetween({ from, to }: Neighbours): readonly DerivedFigure["cell"][] {
  const { cells } = to.mark.figure.compared;
  return cells.slice(from.index + 1, to.index);
}

function linkLabel(
  link: Neighbours & Pick<ComparedLink, "kind">,
  { read, texts }: { readonly read: ReadComparison; readonly texts: ChartTexts },
): string {
  if (link.kind === "break") return texts.breakNote();
  const reasons = new Set(cellsBetween(link).map(({ missing }) => missing));
  const [reason] = reasons;
  if (reasons.size === 1 && reason !== null && reason !== undefined) return texts.missing(reason);
  if (!read.annual)
    return texts.gap({ from: link.from.mark.figure.cell.period, to: link.to.mark.figure.cell.period });
  const yearOf = ({ mark }: ComparedPoint): number => Number(mark.figure.cell.periodEnd.slice(0, 4));
  return texts.gap({ from: `${yearOf(link.from) + 1}`, to: `${yearOf(link.to) - 1}` });
}
