import type { CatchUp, QuantityDto } from "@jiqun/contract";
import {
  absentValue,
  compare,
  isMissing,
  levelCrossing,
  sameDays,
  yearsToClose,
  type Measured,
  type Period,
  type Quantity,
  type Timeline,
  type TimedValue,
} from "@jiqun/statistics";
import { mapDerived, observationsBehind } from "../derived/derived.mapper";
import { ratesOf, type Side } from "./catch-up-rates";
import type { GrowthPair } from "./reported";
import type { WorkedSeries } from "./worked-series";

/** What catch-ups are told from. */
export interface CatchUpRequest {
  readonly series: readonly WorkedSeries[];
  readonly growth: readonly GrowthPair[];
  /** Nothing later counts; null for everything that is known. */
  readonly to: Period | null;
}

/**
 * When the one ahead stood where the one behind stands, and when the gap closes: the first series with each other one.
 * Both are yearly amounts of one unit and of one origin, simulated or sourced. Who is behind is told by the newest period
 * that both have; the time runs from there.
 */
export function catchUpsOf(request: CatchUpRequest): CatchUp[] {
  const [first, ...others] = request.series;
  if (first === undefined || !isYearlyAmount(first)) return [];
  return others
    .filter((other) => isYearlyAmount(other) && isOfOneKind(first, other))
    .flatMap((other) => between([sideOf(first, request), sideOf(other, request)]));
}

function isYearlyAmount({ levels }: WorkedSeries): boolean {
  return levels.form === "level" && levels.frequency === "A" && ["stock", "flow"].includes(levels.kind);
}

function isOfOneKind(a: WorkedSeries, b: WorkedSeries): boolean {
  return a.unit === b.unit && a.read.series.simulated === b.read.series.simulated;
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

function between([a, b]: readonly [Side, Side]): CatchUp[] {
  const newest = newestOfBoth(a.levels, b.levels) ?? newestOfEach(a.levels, b.levels);
  if (newest === null) return [];
  const [atA, atB] = newest;
  const isAhead = compare(quantityOf(atA), ">", quantityOf(atB)).verdict === "certain";
  if (compare(quantityOf(atA), "==", quantityOf(atB)).verdict === "certain") return [];
  return [
    isAhead
      ? told({ behind: b, ahead: a, at: atB, aheadAt: atA })
      : told({ behind: a, ahead: b, at: atA, aheadAt: atB }),
  ];
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
}

function told({ behind, ahead, at, aheadAt }: Told): CatchUp {
  const crossing = levelCrossing(ahead.levels, at);
  const rates = ratesOf({ behind, ahead, upTo: at.period });
  // A gap between two different years is none.
  const level = sameDays(at.period, aheadAt.period) ? aheadAt : absentValue(at.period, "operand-missing");
  const closing = yearsToClose({
    behind: { level: at.value, growth: rates.behind.value },
    ahead: { level: level.value, growth: rates.ahead.value },
  });
  return {
    behind: behind.code,
    ahead: ahead.code,
    period: at.period.code,
    level: quantityOf(at),
    crossing: {
      answer: crossing.answer,
      linear: numberOf(crossing.linear),
      logLinear: numberOf(crossing.logLinear),
      between: [...observationsBehind(crossing.between)],
      several: crossing.several === "certain",
    },
    gap: numberOf(crossing.gap),
    closing: {
      answer: closing.answer,
      years: numberOf(closing.years),
      growthBehind: mapDerived(rates.behind),
      growthAhead: mapDerived(rates.ahead),
    },
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
