import type { ObservationWithVintages, ReportedBesideComputed as Wire } from "@jiqun/contract";
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

/** Published growth beside growth computed from the levels, for every period in the range that has both. */
export function reportedOf(pairs: readonly GrowthPair[], range: Range): Wire[] {
  return pairs.flatMap((pair) => {
    const asked = { ...range, accumulation: pair.level.series.accumulation };
    return besides(pair)
      .filter(({ reported }) => !isMissing(reported.value) && isWithin(reported.period, asked))
      .flatMap((found) => mapped(found, pair));
  });
}

function besides({ level, growth }: GrowthPair): readonly ReportedBesideComputed[] {
  const find = (value: TimedValue): Found => observationOf(value, [level, growth]);
  return reportedBesideComputed({
    reported: growth.timeline,
    levels: level.timeline,
    lastPlaceOf: (value) => lastPlaceOf(find(value)),
    isReal: growth.series.form === "growth_yoy_real",
    scopes: { reported: seriesFacts(growth.series).scope, levels: seriesFacts(level.series).scope },
    isRevised: (current, base) => wereRevised([find(current), find(base)]),
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

/** Whether a level has been told in several versions, or the two come from different publications. */
function wereRevised(levels: readonly Found[]): boolean {
  const known = levels.filter((level) => level !== undefined);
  return (
    new Set(known.map(({ knownOn }) => knownOn)).size > 1 || known.some(({ vintages }) => vintages.length > 1)
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
