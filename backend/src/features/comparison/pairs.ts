import type { Alignment, Comparability, Series } from "@jiqun/contract";
import {
  comparability,
  isMissing,
  type ComparabilityReason,
  type Compared,
  type SeriesFacts,
  type TransformCode,
} from "@jiqun/statistics";
import type { Range } from "../../http/query-reading";
import { seriesFacts } from "../derived/series-facts.mapper";
import { wordsOf } from "../series/series-words.mapper";
import { isWithin } from "./within";
import type { WorkedSeries } from "./worked-series";

/** What was asked of the series, as far as it decides whether they compare. */
type Asked = Range & {
  readonly transform: TransformCode;
  readonly alignment: { readonly kind: Alignment };
};

/** Whether every two series count the same, in the order of the series. */
export function pairsOf(all: readonly WorkedSeries[], asked: Asked): Comparability[] {
  const sides = all.map((worked) => sideOf(worked, asked));
  const compared = comparedBy(asked.transform);
  const byCalendar = asked.alignment.kind === "calendar";
  return sides.flatMap((a, index) =>
    sides.slice(index + 1).map((b) => pairOf({ a, b, compared, byCalendar })),
  );
}

interface Side {
  readonly series: Series;
  readonly facts: SeriesFacts;
  readonly deflator: Series | null;
  /** First and last period with a number; null where it has none. */
  readonly covered: { readonly start: string; readonly end: string; readonly words: string } | null;
}

interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly compared: Compared | null;
  readonly byCalendar: boolean;
}

function pairOf({ a, b, compared, byCalendar }: Pair): Comparability {
  const { verdict, reasons } = comparability({
    a: a.facts,
    b: b.facts,
    ...(compared !== null && { compared }),
  });
  const apart = apartOf(a.covered, b.covered);
  return {
    a: a.series.code,
    b: b.series.code,
    // Numbers of different years answer no question about one of them.
    verdict: apart !== null && byCalendar ? "not-comparable" : verdict,
    reasons: reasons.map((reason) => reasonOf(reason, [a, b])),
    apart,
  };
}

function reasonOf(
  { dimension, kind, values }: ComparabilityReason,
  [a, b]: readonly [Side, Side],
): Comparability["reasons"][number] {
  return {
    dimension,
    kind,
    a: wordsOf(dimension, { code: values[0], ...a }),
    b: wordsOf(dimension, { code: values[1], ...b }),
  };
}

function apartOf(a: Side["covered"], b: Side["covered"]): Comparability["apart"] {
  if (a === null || b === null || (a.start <= b.end && b.start <= a.end)) return null;
  return { a: a.words, b: b.words };
}

/** Growth and indices say how fast something changes; of the rest the series themselves tell. */
function comparedBy(transform: TransformCode): Compared | null {
  switch (transform) {
    case "yoy":
    case "pop":
    case "average-growth":
    case "index":
    case "contribution":
    case "contribution-rate":
      return "rates";
    default:
      return null;
  }
}

function sideOf(worked: WorkedSeries, asked: Asked): Side {
  const { series } = worked.read;
  const { frequency, unit } = worked.levels;
  const stated = seriesFacts(series, breaksOf(worked, asked));
  const deflator = deflatorOf(worked, asked.transform);
  const accumulation = accumulationOf(worked, asked.transform);
  return {
    series,
    facts: {
      ...stated,
      scope: comparedScope(stated, deflator),
      unit,
      frequency,
      accumulation,
      deflator: deflator?.code ?? null,
    },
    deflator,
    covered: coveredBy(worked),
  };
}

/** The prices that were taken out of a series; null where none were, be it that the transform was refused. */
function deflatorOf({ by, cells }: WorkedSeries, transform: TransformCode): Series | null {
  return transform === "real" && by !== null && cells.length > 0 ? by.series : null;
}

/** What was deflated is at comparable prices, if what it was deflated from is known to be at current ones. */
function comparedScope({ scope }: SeriesFacts, deflator: Series | null): SeriesFacts["scope"] {
  const isReal = deflator !== null && scope.priceBase === "current";
  return isReal ? { ...scope, priceBase: "comparable" } : scope;
}

function accumulationOf({ levels }: WorkedSeries, transform: TransformCode): SeriesFacts["accumulation"] {
  return transform === "single" || transform === "cumulative" ? transform : levels.accumulation;
}

function breaksOf({ read, levels }: WorkedSeries, asked: Asked): string[] {
  const range = { ...asked, accumulation: levels.accumulation };
  const shown = read.timeline.filter(({ period }) => isWithin(period, range));
  return shown
    .slice(1)
    .filter(({ statuses }) => statuses.includes("B"))
    .map(({ period }) => period.code);
}

function coveredBy({ cells }: WorkedSeries): Side["covered"] {
  const known = cells.filter(({ value }) => !isMissing(value)).map(({ period }) => period);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = first.code === last.code ? first.code : `${first.code}–${last.code}`;
  return { start: first.start, end: last.end, words };
}
