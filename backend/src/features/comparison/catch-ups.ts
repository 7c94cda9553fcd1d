import type {
  CatchUp,
  CatchUpRates,
  ClosingReason,
  Comparability,
  Comparison,
  PartOfWhole,
  QuantityDto,
} from "@jiqun/contract";
import {
  compare,
  isMissing,
  levelCrossing,
  sameDays,
  unitOf,
  yearsToClose,
  type Closing,
  type Measured,
  type Period,
  type Quantity,
  type Timeline,
  type TimedValue,
} from "@jiqun/statistics";
import { mapDerived, observationsBehind } from "../derived/derived.mapper";
import { ratesOf, type Rates, type Side } from "./catch-up-rates";
import { isPartOf, type AncestorsOf } from "./part-of-whole";
import type { GrowthPair } from "./reported";
import type { WorkedSeries } from "./worked-series";

/** What catch-ups are told from. */
export interface CatchUpRequest {
  readonly series: readonly WorkedSeries[];
  readonly growth: readonly GrowthPair[];
  /** What the scope guard says of every two of them. */
  readonly pairs: readonly Comparability[];
  /** Nothing later counts; null for everything that is known. */
  readonly to: Period | null;
  readonly ancestorsOf: AncestorsOf;
}

/** What is told of catching up. */
export type CatchUps = Pick<Comparison, "catchUps" | "partsOfWholes">;

/**
 * When the one ahead stood where the one behind stands, and when the gap closes: the first series with each other one.
 * Both are yearly amounts of one unit, at prices of one base and of one origin, simulated or sourced: a volume does not
 * catch up with an amount of money. Who is behind is told by the newest period that both have; the time runs from there.
 * A part does not catch up with its whole: such pairs are named, no more. Each carries the verdict of its pair.
 */
export function catchUpsOf(request: CatchUpRequest): CatchUps {
  const [first, ...others] = request.series;
  if (first === undefined || !isYearlyAmount(first)) return { catchUps: [], partsOfWholes: [] };
  const told = others
    .filter((other) => isYearlyAmount(other) && isOfOneKind(first, other))
    .map((other) => ({ other, partOfWhole: partOfWhole(first, other, request.ancestorsOf) }));
  return {
    catchUps: told
      .filter(({ partOfWhole: found }) => found === null)
      .flatMap(({ other }) => between(first, other, request)),
    partsOfWholes: told.flatMap(({ partOfWhole: found }) => (found === null ? [] : [found])),
  };
}

function partOfWhole(
  { read: { series: a } }: WorkedSeries,
  { read: { series: b } }: WorkedSeries,
  ancestorsOf: AncestorsOf,
): PartOfWhole | null {
  if (isPartOf(a, b, ancestorsOf)) return { part: a.code, whole: b.code };
  return isPartOf(b, a, ancestorsOf) ? { part: b.code, whole: a.code } : null;
}

function isYearlyAmount({ levels }: WorkedSeries): boolean {
  return levels.form === "level" && levels.frequency === "A" && ["stock", "flow"].includes(levels.kind);
}

function isOfOneKind(a: WorkedSeries, b: WorkedSeries): boolean {
  return (
    a.unit === b.unit &&
    a.levels.priceBase === b.levels.priceBase &&
    a.read.series.simulated === b.read.series.simulated
  );
}

function sideOf({ read, levels }: WorkedSeries, { growth, to }: CatchUpRequest): Side {
  return {
    code: read.series.code,
    levels: levels.timeline.filter(
      ({ value, period }) => !isMissing(value) && (to === null || period.end <= to.end),
    ),
    growth: growth.filter(({ level }) => level.series.code === read.series.code).map((pair) => pair.growth),
  };
}

function between(first: WorkedSeries, other: WorkedSeries, request: CatchUpRequest): CatchUp[] {
  const [a, b] = [sideOf(first, request), sideOf(other, request)];
  const newest = newestOfBoth(a.levels, b.levels) ?? newestOfEach(a.levels, b.levels);
  if (newest === null) return [];
  const [atA, atB] = newest;
  const isAhead = compare(quantityOf(atA), ">", quantityOf(atB)).verdict === "certain";
  if (compare(quantityOf(atA), "==", quantityOf(atB)).verdict === "certain") return [];
  const both = { kind: kindOf(first), comparability: verdictOf([a.code, b.code], request) };
  return [
    isAhead
      ? told({ behind: b, ahead: a, at: atB, aheadAt: atA, ...both })
      : told({ behind: a, ahead: b, at: atA, aheadAt: atB, ...both }),
  ];
}

function verdictOf([a, b]: readonly [string, string], { pairs }: CatchUpRequest): CatchUp["comparability"] {
  const pair = pairs.find((one) => one.a === a && one.b === b);
  if (pair === undefined) throw new Error(`Nobody judged whether ${a} compares with ${b}`);
  return pair.verdict;
}

function kindOf({ levels }: WorkedSeries): CatchUpRates["kind"] {
  if (unitOf(levels.unit).dimension !== "money") return "quantity";
  return levels.priceBase === "comparable" ? "real" : "nominal";
}

type Two = readonly [TimedValue, TimedValue];

function newestOfBoth(a: Timeline, b: Timeline): Two | null {
  for (const value of [...a].reverse()) {
    const other = b.find(({ period }) => sameDays(period, value.period));
    if (other !== undefined) return [value, other];
  }
  return null;
}

function newestOfEach(a: Timeline, b: Timeline): Two | null {
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  return lastA === undefined || lastB === undefined ? null : [lastA, lastB];
}

interface Told {
  readonly behind: Side;
  readonly ahead: Side;
  /** Newest level of the one behind, and that of the one ahead to hold it against. */
  readonly at: TimedValue;
  readonly aheadAt: TimedValue;
  readonly kind: CatchUpRates["kind"];
  readonly comparability: CatchUp["comparability"];
}

function told(two: Told): CatchUp {
  const { behind, ahead, at } = two;
  const crossing = levelCrossing(ahead.levels, at);
  return {
    behind: behind.code,
    ahead: ahead.code,
    comparability: two.comparability,
    period: at.period.code,
    level: quantityOf(at),
    crossing: {
      answer: crossing.answer,
      linear: numberOf(crossing.linear),
      logLinear: numberOf(crossing.logLinear),
      between: [...observationsBehind(crossing.between)],
      several: crossing.several === "certain",
      first: (ahead.levels[0] ?? two.aheadAt).period.code,
    },
    gap: numberOf(crossing.gap),
    closing: closingOf(two),
  };
}

function closingOf({ behind, ahead, at, aheadAt, kind }: Told): CatchUp["closing"] {
  const rates = ratesOf({ behind, ahead, upTo: at.period, kind });
  // A gap between two different years is none.
  if (!sameDays(at.period, aheadAt.period)) return untold("no-common-period", rates);
  if (rates === null) return untold("no-common-rates", rates);
  const { answer, years, possible } = yearsToClose({
    behind: { level: at.value, growth: rates.behind.value },
    ahead: { level: aheadAt.value, growth: rates.ahead.value },
  });
  return { answer, years: numberOf(years), reason: reasonOf(answer, possible), rates: mappedRates(rates) };
}

/** Null where there is an answer. Where nothing at all is possible, a level or a growth is not one to carry on. */
function reasonOf(answer: Closing["answer"], possible: Closing["possible"]): ClosingReason | null {
  if (answer !== "unknown") return null;
  return possible.length === 0 ? "not-positive" : "bounds";
}

function untold(reason: ClosingReason, rates: Rates | null): CatchUp["closing"] {
  return { answer: "unknown", years: null, reason, rates: rates === null ? null : mappedRates(rates) };
}

function mappedRates({ behind, ahead, period, from, ...rest }: Rates): CatchUpRates {
  return {
    ...rest,
    period: period.code,
    from: from?.code ?? null,
    behind: mapDerived(behind),
    ahead: mapDerived(ahead),
  };
}

function numberOf(value: Measured): QuantityDto | null {
  return isMissing(value) ? null : value;
}

/** Of a level that is there. */
function quantityOf({ value }: TimedValue): Quantity {
  if (isMissing(value)) throw new Error("A level that is missing was taken for one that is there");
  return value;
}
