import { shiftYears } from "./period-step";
import { growthCausesOf, type GrowthFacts } from "./growth-causes";
import { agreement, type Stated } from "./growth-agreement";
import { subtract } from "./interval";
import { isMissing } from "./missing";
import { deriveValue } from "./timeline/derived-value";
import type { Timeline, TimedValue } from "./timeline/timeline";
import { indexTimeline } from "./timeline/timeline-index";
import { yearOnYear } from "./transforms/growth-on-year";

/** Why published growth and growth computed from levels differ. */
export const growthCauses = [
  { code: "rounding", zh: "在舍入误差之内一致", en: "the two agree within rounding" },
  { code: "bounds", zh: "区间有重叠，并不矛盾", en: "the bounds overlap: no contradiction" },
  { code: "price-base", zh: "一为可比价，一为现价", en: "one is real, the other nominal" },
  {
    code: "comparable-scope",
    zh: "公布增速按可比口径（当年规上企业）计算",
    en: "the published growth compares the firms of this year's scope",
  },
  { code: "revision", zh: "基数经过修订", en: "a level was revised" },
  { code: "coverage", zh: "两者口径不同", en: "the two count different things" },
  { code: "unexplained", zh: "原因不明", en: "no cause known" },
] as const;

/** Code of one of {@link growthCauses}. */
export type GrowthCause = (typeof growthCauses)[number]["code"];

/** Published growth and the levels of the same thing. */
export interface ReportedGrowthRequest extends GrowthFacts {
  /** Growth on the year before that a source publishes, as ratios. */
  readonly reported: Timeline;
  readonly levels: Timeline;
  /** Value of the last stated decimal place in base units: 0.001 for 0.5%, 1e7 for 33707.5亿元; 0 where it is not rounded. */
  readonly lastPlaceOf: (value: TimedValue) => number;
}

/** Published growth beside growth computed from levels, at one period. */
export interface ReportedBesideComputed {
  readonly reported: TimedValue;
  readonly computed: TimedValue;
  /** Computed less published, in percentage points (PP). */
  readonly difference: TimedValue;
  /** By how much exact figures may differ through rounding alone, as a ratio; null where bounds are compared. */
  readonly tolerance: number | null;
  /** Likeliest first; none where one of the two is missing. */
  readonly causes: readonly GrowthCause[];
}

/**
 * Every published growth beside the growth computed from the levels of its period and of the year before, with what may
 * have parted them. Published growth is data of its own and is never replaced: of 医药工业 in 2022 revenue fell by 0.2% from
 * published level to published level, and grew by 0.5% as published.
 */
export function reportedBesideComputed(request: ReportedGrowthRequest): readonly ReportedBesideComputed[] {
  const levels = indexTimeline(request.levels);
  const computedAt = indexTimeline(yearOnYear(request.levels));
  return request.reported.flatMap((reported) => {
    const { period } = reported;
    const computed = computedAt.at(period);
    if (computed === null) return [];
    const [current, base] = [levels.at(period), levels.at(shiftYears(period, -1))];
    const judged =
      current === null || base === null ? untold : judge({ reported, computed, current, base }, request);
    return [{ reported, computed, difference: pointsBetween(computed, reported), ...judged }];
  });
}

function pointsBetween(computed: TimedValue, reported: TimedValue): TimedValue {
  const { period } = reported;
  return deriveValue({ period, formula: "difference", operands: [computed, reported] }, ([a, b]) => ({
    ok: true,
    quantity: subtract(a, b),
  }));
}

type Judgement = Pick<ReportedBesideComputed, "tolerance" | "causes">;

const untold: Judgement = { tolerance: null, causes: [] };

interface Figures {
  readonly reported: TimedValue;
  readonly computed: TimedValue;
  readonly current: TimedValue;
  readonly base: TimedValue;
}

function judge({ reported, computed, current, base }: Figures, request: ReportedGrowthRequest): Judgement {
  const stated = (value: TimedValue): Stated | null =>
    isMissing(value.value) ? null : { quantity: value.value, lastPlace: request.lastPlaceOf(value) };
  const [rate, level, before] = [stated(reported), stated(current), stated(base)];
  if (rate === null || level === null || before === null || isMissing(computed.value)) return untold;
  const { agrees, exact, tolerance } = agreement({
    reported: rate,
    current: level,
    base: before,
    computed: computed.value,
  });
  if (agrees) return { tolerance, causes: [exact ? "rounding" : "bounds"] };
  return { tolerance, causes: growthCausesOf(request, [current, base]) };
}
