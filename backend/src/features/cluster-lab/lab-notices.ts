import type { LabNotice, Series } from "@jiqun/contract";
import { comparability, type ComparabilityDimension, type ComparabilityReason } from "@jiqun/statistics";
import { seriesFacts } from "../derived/series-facts.mapper";
import { wordsOf } from "../series/series-words.mapper";

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
    const words = told.map(({ dimension, kind, values }) => ({
      ...{ dimension, kind },
      a: wordsOf(dimension, { code: values[0], series: a }),
      b: wordsOf(dimension, { code: values[1], series: b }),
    }));
    return [{ entity, pair, a: a.code, b: b.code, verdict: gravest(told), reasons: words }];
  });
}

function gravest(reasons: readonly ComparabilityReason[]): LabNotice["verdict"] {
  return reasons.some(({ verdict }) => verdict === "not-comparable") ? "not-comparable" : "with-note";
}
