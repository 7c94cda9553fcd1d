import type { ComparedSeries, Comparison } from "@jiqun/contract";
import { compareCodes, transformOf } from "@jiqun/statistics";
import { reachOf } from "../extent";
import { readingKeysOf, type ReadingKey } from "../mark.model";
import { seriesName, type SeriesKey } from "../series-key";
import type { AxisUnit, ChartTexts } from "../texts";
import { comparedFinding } from "./compared-finding";
import type { ComparedWords } from "./line.model";
import { omissionsOf, type OmissionModel, type OmittedFigure } from "./omission";
import type { ComparisonOptions } from "./options";
import {
  placeOf,
  readComparison,
  type ComparedPoint,
  type ComparedRead,
  type ReadComparison,
} from "./read-comparison";

/** Two numbers of one place. */
export interface PairModel {
  readonly across: ComparedPoint;
  readonly up: ComparedPoint;
  /** The place in words. */
  readonly label: string;
}

/** The pairs of one series with the series across, in the order of time. */
export interface PairsModel {
  readonly key: SeriesKey;
  readonly pairs: readonly PairModel[];
}

/** The numbers of series against those of another series at the same places. */
export interface ComparedScatterModel extends ComparedWords {
  readonly kind: "compared-scatter";
  readonly scale: "linear" | "log";
  /** Unit of the horizontal axis; `axis` is that of the vertical one. */
  readonly axisAcross: AxisUnit;
  /** What the axes count. */
  readonly names: { readonly across: string; readonly up: string };
  readonly groups: readonly PairsModel[];
}

export function comparedScatterModel(
  comparison: Comparison,
  options: ComparisonOptions,
  texts: ChartTexts,
): ComparedScatterModel {
  const { scale } = options;
  const [first, ...rest] = comparison.series;
  const own = { ...comparison, series: first === undefined ? [] : [first] };
  const { across, up } = readAxes(
    {
      across: options.across ?? own,
      up: options.across === null ? { ...comparison, series: rest } : comparison,
    },
    { scale, texts },
  );
  const paired = up.series.map((one) => ({ one, partner: partnerOf(one, across.series) }));
  const groups = paired.map(({ one, partner }) => ({
    key: one.key,
    pairs: pairsOf(one, { partner, texts, up }),
  }));
  const marks = groups.flatMap(({ pairs }) => pairs.flatMap((pair) => [pair.across.mark, pair.up.mark]));
  const crossed = marks.some(({ extent }) => extent.kind !== "exact");
  const keys: readonly ReadingKey[] = [
    ...readingKeysOf(marks),
    ...(crossed ? (["cross"] as const) : []),
    ...(scale === "log" ? (["log"] as const) : []),
  ];
  return {
    kind: "compared-scatter",
    scale,
    axisAcross: across.axis,
    axis: up.axis,
    names: { across: axisName(across, texts), up: axisName(up, texts) },
    groups: groups.filter(({ pairs }) => pairs.length > 0),
    legend: groups.filter(({ pairs }) => pairs.length > 0).map(({ key }) => key),
    keys,
    omissions: scatterOmissions({ across, up }, texts),
    finding: comparedFinding(comparison, { at: options.at, since: "never" }),
  };
}

/** The series across of the same entity, else the only one. */
function partnerOf(one: ComparedRead, across: readonly ComparedRead[]): ComparedRead | null {
  const { code } = one.compared.series.entity;
  const same = across.find(({ compared }) => compared.series.entity.code === code);
  return same ?? (across.length === 1 ? (across[0] ?? null) : null);
}

function pairsOf(
  one: ComparedRead,
  of: { readonly partner: ComparedRead | null; readonly texts: ChartTexts; readonly up: ReadComparison },
): readonly PairModel[] {
  const { partner, texts, up } = of;
  return one.points.flatMap((point) => {
    const across = partner?.points.find(({ place }) => place === point.place);
    if (across === undefined) return [];
    const label =
      up.align !== "calendar"
        ? texts.position(Number(point.place))
        : up.annual
          ? point.place
          : texts.period(point.place);
    return [{ across, up: point, label }];
  });
}

/** Both axes; where they count the same they do so in one power of ten. */
function readAxes(
  comparisons: { readonly across: Comparison; readonly up: Comparison },
  how: { readonly scale: ComparisonOptions["scale"]; readonly texts: ChartTexts },
): Axes {
  const [across, up] = [readComparison(comparisons.across, how), readComparison(comparisons.up, how)];
  if (across.axis.unit !== up.axis.unit || across.axis.multiplier === up.axis.multiplier)
    return { across, up };
  const bounds = [across, up].flatMap(({ series }) =>
    series.flatMap(({ points }) => points.flatMap(({ mark }) => reachOf(mark.extent))),
  );
  const axis = how.texts.axisUnit(up.axis.unit, bounds);
  return {
    across: readComparison(comparisons.across, { ...how, axis }),
    up: readComparison(comparisons.up, { ...how, axis }),
  };
}

interface Axes {
  readonly across: ReadComparison;
  readonly up: ReadComparison;
}

/** What is not drawn. Of a series that stands on both axes each place is told once: why a number is missing before what it leaves alone. */
function scatterOmissions({ across, up }: Axes, texts: ChartTexts): readonly OmissionModel[] {
  const missing = [...across.omissions, ...up.omissions].flatMap(({ figures, reason }) =>
    figures.map((figure): OmittedFigure => ({ figure, reason })),
  );
  const told = new Map<string, OmittedFigure>();
  for (const one of [...missing, ...unpaired({ across, up })]) {
    const { compared, cell } = one.figure;
    const key = JSON.stringify([compared.series.code, placeOf(cell)]);
    if (!told.has(key)) told.set(key, one);
  }
  const inTime = [...told.values()].sort(({ figure: a }, { figure: b }) =>
    compareCodes(a.cell.periodStart, b.cell.periodStart),
  );
  return omissionsOf(inTime, { names: new Map([...across.names, ...up.names]), texts });
}

/** Numbers that have nothing on the other axis at their place, of either axis. */
function unpaired({ across, up }: Axes): readonly OmittedFigure[] {
  const lone = (one: ComparedRead, partners: readonly ComparedRead[]): readonly ComparedPoint[] =>
    one.points.filter(
      ({ place }) => !partners.some(({ points }) => points.some((other) => other.place === place)),
    );
  const partners = (one: ComparedRead): readonly ComparedRead[] => {
    const partner = partnerOf(one, across.series);
    return partner === null ? [] : [partner];
  };
  const served = (one: ComparedRead): readonly ComparedRead[] =>
    up.series.filter((candidate) => partnerOf(candidate, across.series) === one);
  const points = [
    ...up.series.flatMap((one) => lone(one, partners(one))),
    ...across.series.flatMap((one) => lone(one, served(one))),
  ];
  return points.map(({ mark }) => ({ figure: mark.figure, reason: { kind: "no-partner" } }));
}

/** The one series of an axis by its name; several by what they measure, with their unit. */
function axisName({ comparison, series, axis }: ReadComparison, texts: ChartTexts): string {
  const all: readonly ComparedSeries[] = series.map(({ compared }) => compared);
  const indicators = [
    ...new Set(all.map((one) => texts.pick((one.series.product ?? one.series.indicator).name))),
  ];
  const [only] = all.length === 1 ? all : [];
  const entity = only === undefined ? [] : [seriesName(only, [only], texts)];
  const { transform } = comparison;
  const computed = transform === "level" ? [] : [texts.pick(transformOf(transform))];
  const unit = texts.unit(axis);
  return `${[...entity, ...indicators, ...computed].join(" · ")}${unit === "" ? "" : `（${unit}）`}`;
}
