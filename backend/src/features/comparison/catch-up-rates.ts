import type { CatchUpRates } from "@jiqun/contract";
import {
  averageGrowth,
  isMissing,
  sameDays,
  shiftYears,
  type Period,
  type SeriesForm,
  type Timeline,
  type TimedValue,
} from "@jiqun/statistics";
import type { ReadSeries } from "./series-timeline";

/** One of two series: its known levels, and growth that sources publish for it. */
export interface Side {
  readonly code: string;
  readonly levels: Timeline;
  readonly growth: readonly ReadSeries[];
}

interface RatesRequest {
  readonly behind: Side;
  readonly ahead: Side;
  /** The rates are those known up to this period. */
  readonly upTo: Period;
  /** Of the levels: at which prices they are, or that they are no money. */
  readonly kind: CatchUpRates["kind"];
}

/** Growth a year of two series, of one rule, kind and time. */
export interface Rates extends Pick<CatchUpRates, "rule" | "kind" | "years"> {
  readonly behind: TimedValue;
  readonly ahead: TimedValue;
  /** Of both. */
  readonly period: Period;
  /** Period that an average starts from. */
  readonly from: Period | null;
}

const mostYears = 5;

/**
 * The rates at which two series go on; null where none are of one footing. Both sides always follow one rule, for one
 * kind and one time, because a gap between rates of different years or prices is no difference in growth:
 *
 * 1. growth at the prices of the levels that sources publish for both, of the newest period that both have;
 * 2. average growth a year between the levels of both over the same years, at most five, geometric, and never across a
 *    break of either series (OBS_STATUS B), whose two sides do not count alike;
 * 3. published growth at comparable prices of the newest period of both: it closes a gap in volumes, and one at current
 *    prices only if prices move alike in both places, which whoever shows it must say.
 *
 * Of 1 and 2 the one that reaches the later period is taken, and 1 where they end together: the body that publishes a
 * rate compares the same enterprises and scope in both years, while levels as first published carry every change of
 * scope, every revision and their own rounding into the rate. An older published rate loses to newer levels, because
 * the question is how the two grow now. A published rate has the caution `reported-only`; the lineage tells the rest.
 */
export function ratesOf(request: RatesRequest): Rates | null {
  const { kind } = request;
  const own = publishedRates(request, kind === "real" ? "growth_yoy_real" : "growth_yoy");
  const computed = computedRates(request);
  if (own !== null && (computed === null || computed.period.end <= own.period.end))
    return { ...own, rule: "published", kind };
  if (computed !== null) return computed;
  const real = kind === "nominal" ? publishedRates(request, "growth_yoy_real") : null;
  return real === null ? null : { ...real, rule: "published-real", kind: "real" };
}

function publishedRates(
  { behind, ahead, upTo }: RatesRequest,
  form: SeriesForm,
): Omit<Rates, "rule" | "kind"> | null {
  const [a, b] = [published(behind, { form, upTo }), published(ahead, { form, upTo })];
  const both = newestOfBoth(a, b);
  return both === null ? null : { ...both, from: null, years: 1 };
}

function published(
  { growth }: Side,
  { form, upTo }: { readonly form: SeriesForm; readonly upTo: Period },
): Timeline {
  return growth
    .filter(({ series }) => series.form === form)
    .flatMap(({ timeline }) => timeline)
    .filter(({ period, value }) => period.end <= upTo.end && !isMissing(value))
    .map((value) => ({ ...value, cautions: [...value.cautions, "reported-only"] as const }));
}

/** The newest end first; to one end the longest span. */
function computedRates({ behind, ahead, upTo, kind }: RatesRequest): Rates | null {
  const found: Rates[] = [];
  for (let years = mostYears; years >= 1; years -= 1) {
    const [a, b] = [averages(behind, { years, upTo }), averages(ahead, { years, upTo })];
    const both = newestOfBoth(a, b);
    if (both === null) continue;
    found.push({ ...both, rule: "computed", kind, years, from: shiftYears(both.period, -years) });
  }
  return found.sort((a, b) => compareEnds(b.period, a.period))[0] ?? null;
}

function averages(
  { levels }: Side,
  { years, upTo }: { readonly years: number; readonly upTo: Period },
): Timeline {
  const known = levels.filter(({ period }) => period.end <= upTo.end);
  return averageGrowth(known, { years }).filter(
    ({ value, cautions }) => !isMissing(value) && !cautions.includes("break"),
  );
}

function newestOfBoth(a: Timeline, b: Timeline): Pick<Rates, "behind" | "ahead" | "period"> | null {
  for (const behind of [...a].sort((x, y) => compareEnds(y.period, x.period))) {
    const ahead = b.find(({ period }) => sameDays(period, behind.period));
    if (ahead !== undefined) return { behind, ahead, period: behind.period };
  }
  return null;
}

function compareEnds(a: Period, b: Period): number {
  return a.end === b.end ? 0 : a.end < b.end ? -1 : 1;
}
