import type {
  ObservationWithVintages,
  QuantityDto,
  ReportedBesideComputed as Wire,
  Series,
} from "@jiqun/contract";
import {
  isMissing,
  reportedBesideComputed,
  type ReportedBesideComputed,
  type TimedValue,
} from "@jiqun/statistics";
import type { Range } from "../../http/query-reading";
import { mapDerived } from "../derived/derived.mapper";
import { seriesFacts } from "../derived/series-facts.mapper";
import type { ReadSeries } from "./series-timeline";
import { isWithin } from "./within";

/** A series of levels, and a series of growth that sources publish for the same thing. */
export interface GrowthPair {
  readonly level: ReadSeries;
  readonly growth: ReadSeries;
}

/** Which periods, as known on which day. */
type Asked = Range & { readonly asOf: string | null };

/** Published growth beside growth computed from the levels, for every period in the range that has both. */
export function reportedOf(pairs: readonly GrowthPair[], request: Asked): Wire[] {
  const dated = pairs.filter(({ level, growth }) => level.series.scope.dated && growth.series.scope.dated);
  return dated.flatMap((pair) => {
    const asked = { ...request, accumulation: pair.level.series.accumulation };
    return besides(pair, request)
      .filter(({ reported }) => !isMissing(reported.value) && isWithin(reported.period, asked))
      .flatMap((found) => mapped(found, pair));
  });
}

/** The series whose growth is reported, each once, in the order of the pairs. */
export function growthsOf(reported: readonly Wire[], pairs: readonly GrowthPair[]): Series[] {
  const told = new Set(reported.map(({ growth }) => growth));
  const byCode = new Map(pairs.map(({ growth: { series } }) => [series.code, series]));
  return [...byCode.values()].filter(({ code }) => told.has(code));
}

function besides({ level, growth }: GrowthPair, { asOf }: Asked): readonly ReportedBesideComputed[] {
  const find = (value: TimedValue): Found => observationOf(value, [level, growth]);
  return reportedBesideComputed({
    reported: growth.timeline,
    levels: level.timeline,
    lastPlaceOf: (value) => lastPlaceOf(find(value)),
    isReal: growth.series.form === "growth_yoy_real",
    scopes: { reported: seriesFacts(growth.series).scope, levels: seriesFacts(level.series).scope },
    isRevised: (current, base) => [current, base].some((level) => wasRevised(find(level), asOf)),
  });
}

type Found = ObservationWithVintages | undefined;

function observationOf(value: TimedValue, among: readonly ReadSeries[]): Found {
  const id = idOf(value);
  return among.map(({ observations }) => observations.get(id)).find((found) => found !== undefined);
}

/** Id of the observation that a value is; no id for a computed one. */
function idOf({ lineage }: TimedValue): string {
  return lineage?.kind === "observation" ? lineage.id : "";
}

/** Decimals as stated, in the power of ten as stated: 33707.5亿元 is stated to 0.1亿. Where they are not told, 0. */
function lastPlaceOf(observation: Found): number {
  if (observation === undefined || observation.decimals === null) return 0;
  return Number(`1e${observation.multiplier - observation.decimals}`);
}

/** Whether a version of a level that was known on the day states another quantity than the one taken. */
function wasRevised(level: Found, asOf: string | null): boolean {
  if (level === undefined) return false;
  const known = level.vintages.filter(({ knownOn }) => asOf === null || knownOn <= asOf);
  return known.some(({ quantity }) => !isSameQuantity(quantity, level.quantity));
}

/** Of bounds and of the point; how a source words the same number does not count. */
function isSameQuantity(a: QuantityDto | null, b: QuantityDto | null): boolean {
  if (a === null || b === null) return a === b;
  return (["lower", "lowerOpen", "upper", "upperOpen", "point"] as const).every(
    (part) => a[part] === b[part],
  );
}

function mapped(found: ReportedBesideComputed, { level, growth }: GrowthPair): Wire[] {
  const { reported, computed, difference, causes } = found;
  if (isMissing(reported.value)) return [];
  return [
    {
      level: level.series.code,
      growth: growth.series.code,
      period: reported.period.code,
      reported: reported.value,
      reportedObservation: idOf(reported),
      computed: mapDerived(computed),
      difference: isMissing(difference.value) ? null : difference.value,
      causes: [...causes],
    },
  ];
}
