import {
  comparability,
  scopeDimensions,
  seriesDimensions,
  type ComparabilityDimension,
  type TransformCode,
} from "@jiqun/statistics";
import { seriesFacts } from "../derived/series-facts.mapper";
import { byNotComparable, type Notice } from "./notice";
import type { ReadSeries } from "./series-timeline";
import { wordsOf } from "../series/series-words.mapper";

/** In what a part and its whole differ by nature; that the periods meet is told cell by cell. */
const natural: ReadonlySet<ComparabilityDimension> = new Set([
  "indicator",
  "territory",
  "industry",
  "product",
  "clusterDefinition",
  "frequency",
  "accumulation",
  "break",
] as const);

/** What differs besides where a number is divided by one of another kind, such as persons or prices. */
const ofAnotherKind: ReadonlySet<ComparabilityDimension> = new Set([
  "measure",
  "unit",
  "coverage",
  "classification",
  "priceBase",
  "form",
] as const);

/** What the scope guard says of a series and the other one that its transform takes: revenue over value added. */
export function byNotices(read: ReadSeries, by: ReadSeries, transform: TransformCode): readonly Notice[] {
  const [a, b] = [seriesFacts(read.series), seriesFacts(by.series)];
  const isOfAnotherKind =
    transform === "per-capita" || transform === "real" || (transform === "ratio" && a.unit !== b.unit);
  const reasons = comparability({ a, b }).reasons.filter(
    ({ verdict, dimension }) =>
      verdict === "not-comparable" &&
      !natural.has(dimension) &&
      !(isOfAnotherKind && ofAnotherKind.has(dimension)),
  );
  if (reasons.length === 0) return [];
  return [
    byNotComparable(
      reasons.map(({ dimension, values }) => ({
        name: nameOf(dimension),
        a: wordsOf(dimension, { code: values[0], series: read.series }),
        b: wordsOf(dimension, { code: values[1], series: by.series }),
      })),
    ),
  ];
}

function nameOf(dimension: ComparabilityDimension) {
  const found = [...scopeDimensions, ...seriesDimensions].find(({ code }) => code === dimension);
  return { zh: found?.zh ?? dimension, en: found?.en ?? dimension };
}
