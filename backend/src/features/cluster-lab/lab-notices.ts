import type { LabNotice, Series } from "@jiqun/contract";
import {
  comparability,
  scopeValue,
  seriesDimensions,
  type ComparabilityDimension,
  type ComparabilityReason,
} from "@jiqun/statistics";
import { seriesFacts } from "../derived/series-facts.mapper";
import { bilingual } from "../rows/bilingual";

type Pair = LabNotice["pair"];

/** Two series that meet in one number of a region. */
export interface MeetingSeries {
  readonly entity: string;
  readonly pair: Pair;
  readonly a: Series;
  readonly b: Series;
}

/** A part and its whole, or a region and the nation, differ in these by their nature. */
const expected: Readonly<Record<Pair, readonly ComparabilityDimension[]>> = {
  "cluster-total": ["industry", "classification", "clusterDefinition", "territory"],
  "cluster-benchmark": ["territory"],
  "total-benchmark": ["territory"],
  classes: ["industry", "clusterDefinition", "territory"],
  "period-base": [],
};

/** What does not count the same among the series of a number; nothing for series that do. */
export function noticesOf(meetings: readonly MeetingSeries[]): LabNotice[] {
  return meetings.flatMap(({ entity, pair, a, b }) => {
    if (a.code === b.code) return [];
    const { reasons } = comparability({ a: seriesFacts(a), b: seriesFacts(b), compared: "levels" });
    const told = reasons.filter(({ dimension }) => !expected[pair].includes(dimension));
    if (told.length === 0) return [];
    const words = told.map((reason) => ({
      dimension: reason.dimension,
      kind: reason.kind,
      a: valueOf(reason, 0, a),
      b: valueOf(reason, 1, b),
    }));
    return [{ entity, pair, a: a.code, b: b.code, verdict: gravest(told), reasons: words }];
  });
}

function gravest(reasons: readonly ComparabilityReason[]): LabNotice["verdict"] {
  return reasons.some(({ verdict }) => verdict === "not-comparable") ? "not-comparable" : "with-note";
}

/** In the words of the series where it has them, else of the code list. */
function valueOf(
  { dimension, values }: ComparabilityReason,
  side: 0 | 1,
  series: Series,
): LabNotice["reasons"][number]["a"] {
  if (dimension === "indicator") return series.indicator.name;
  if (dimension === "industry") return series.industry?.name ?? bilingual("全部行业", "all industries");
  if (dimension === "clusterDefinition") return series.scope.cluster?.name ?? bilingual("无", "none");
  const code = values[side];
  if (isScopeDimension(dimension)) {
    const words = scopeValue(dimension, code);
    return words === null ? bilingual(code, code) : bilingual(words.zh, words.en);
  }
  return bilingual(code, code);
}

type OfScope = Exclude<ComparabilityDimension, (typeof seriesDimensions)[number]["code"]>;

function isScopeDimension(dimension: ComparabilityDimension): dimension is OfScope {
  return !seriesDimensions.some(({ code }) => code === dimension);
}
