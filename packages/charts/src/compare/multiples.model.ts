import type { ComparedSeries, Comparison } from "@jiqun/contract";
import type { ValueScale } from "../canvas/value-scale";
import { distinctName } from "../series-key";
import type { AxisUnit, ChartTexts } from "../texts";
import { annotationsOf, noAnnotations, type Annotations } from "./annotation.model";
import { comparedFinding } from "./compared-finding";
import {
  comparedLine,
  lineKeys,
  timeFrameOf,
  valueAxisOf,
  type ComparedLine,
  type ComparedWords,
  type TimeFrame,
} from "./line.model";
import type { ComparisonOptions } from "./options";
import { readComparison, type ReadComparison } from "./read-comparison";
import { valueScaleOf, type ValueAxis } from "./value-axis";

/** One small chart: a series, or the series of an entity. */
export interface MultipleModel {
  /** What tells it from the other panels. */
  readonly title: string;
  /** Its unit in words; empty where all panels have the one that stands above them. */
  readonly unit: string;
  readonly axis: AxisUnit;
  readonly lines: readonly ComparedLine[];
}

/** Small charts over the same time. Each has one unit; those of one unit share their axis where it is asked for. */
export interface ComparedMultiplesModel extends ComparedWords, ValueAxis {
  readonly kind: "compared-multiples";
  readonly time: TimeFrame;
  readonly shared: boolean;
  readonly panels: readonly MultipleModel[];
  readonly annotations: Annotations;
}

export function comparedMultiplesModel(
  comparison: Comparison,
  options: ComparisonOptions,
  texts: ChartTexts,
): ComparedMultiplesModel {
  const { scale } = options;
  const reads = byUnit(comparison.series).map((series) =>
    readComparison({ ...comparison, series: [...series] }, { scale, texts, among: comparison.series }),
  );
  const whole = readComparison(comparison, { scale, texts });
  const panels = reads.flatMap((read) =>
    panelsOf(read, { among: comparison.series, severalUnits: reads.length > 1, texts }),
  );
  const lines = panels.flatMap((panel) => panel.lines);
  const annotations =
    options.annotate && reads[0] !== undefined ? annotationsOf(allOf(reads, whole), texts) : noAnnotations;
  const axes = { panels, shared: options.panels === "shared", ...valueAxisOf(whole) };
  return {
    kind: "compared-multiples",
    time: timeFrameOf(whole),
    ...axes,
    annotations,
    axis: whole.axis,
    legend: panels.some((panel) => panel.lines.length > 1) ? lines.map(({ key }) => key) : [],
    keys: lineKeys(lines, {
      scales: panels.map((panel) => panelScale(panel, axes)),
      events: annotations.marked.length > 0,
    }),
    omissions: reads.flatMap(({ omissions }) => omissions),
    finding: comparedFinding(comparison, { at: options.at, since: "oldest" }),
  };
}

/** The axis of a panel; where axes are shared, of all panels that count in its unit. */
export function panelScale(
  one: MultipleModel,
  { panels, shared, ...axis }: Pick<ComparedMultiplesModel, "panels" | "shared" | keyof ValueAxis>,
): ValueScale {
  const sharing = shared ? panels.filter(({ axis: { unit } }) => unit === one.axis.unit) : [one];
  return valueScaleOf(
    sharing.flatMap(({ lines }) => lines),
    axis,
  );
}

function allOf(reads: readonly ReadComparison[], whole: ReadComparison): ReadComparison {
  return { ...whole, series: reads.flatMap(({ series }) => series) };
}

function byUnit(all: readonly ComparedSeries[]): readonly (readonly ComparedSeries[])[] {
  return [...new Set(all.map(({ unit }) => unit))].map((unit) => all.filter((one) => one.unit === unit));
}

/** A panel for each series; for each entity where several entities have several series. */
function panelsOf(
  read: ReadComparison,
  of: {
    /** Every series of the comparison, in whatever unit. */
    readonly among: readonly ComparedSeries[];
    readonly severalUnits: boolean;
    readonly texts: ChartTexts;
  },
): readonly MultipleModel[] {
  const { among, severalUnits, texts } = of;
  const shared = { axis: read.axis, unit: severalUnits ? texts.unit(read.axis) : "" };
  const entities = new Map(
    read.series.map(({ compared }) => [compared.series.entity.code, compared.series.entity]),
  );
  const lines = read.series.map((one) => ({ one, line: comparedLine(one, { read, texts }) }));
  if (entities.size < 2 || entities.size === read.series.length)
    return lines.map(({ one, line }) => ({
      ...shared,
      title: distinctName(one.compared, among, texts),
      lines: [line],
    }));
  return [...entities.values()].map((entity) => ({
    ...shared,
    title: texts.pick(entity.short),
    lines: lines.filter(({ one }) => one.compared.series.entity.code === entity.code).map(({ line }) => line),
  }));
}
