import { addDays } from "../calendar";
import { isMissing } from "../missing";
import type { Period } from "../period";
import type { Timeline, TimedValue } from "./timeline";

/** Days of a stretch of the calendar, both ends included. */
export type Days = Pick<Period, "start" | "end">;

/** Ways to find the values of a timeline, each in constant time. Periods are the same where their days are. */
export interface TimelineIndex {
  readonly timeline: Timeline;
  /** The value of these days; null where the timeline has none. */
  at(days: Days): TimedValue | null;
  /** The values whose period ends on an ISO day. */
  endingOn(day: string): Timeline;
  /** The values whose period starts on an ISO day, longest first. */
  startingOn(day: string): Timeline;
  /** The values with which a new stretch of the series starts (OBS_STATUS B). */
  readonly breaks: Timeline;
}

/** The index of a timeline. */
export function indexTimeline(timeline: Timeline): TimelineIndex {
  const byDays = new Map(timeline.map((value) => [daysKey(value.period), value]));
  const byEnd = groupedBy(timeline, ({ period }) => period.end);
  const byStart = groupedBy([...timeline].sort(longestFirst), ({ period }) => period.start);
  return {
    timeline,
    at: (days) => byDays.get(daysKey(days)) ?? null,
    endingOn: (day) => byEnd.get(day) ?? [],
    startingOn: (day) => byStart.get(day) ?? [],
    breaks: timeline.filter(({ statuses }) => statuses.includes("B")),
  };
}

/**
 * The values that fill the days without gap or overlap, in order; null where none do. 1—2月 as one piece fills
 * January and February. Of several ways one without a missing value is taken, of these the one with the longest pieces.
 */
export function tilesOf(index: TimelineIndex, days: Days): Timeline | null {
  const present = ({ value }: TimedValue): boolean => !isMissing(value);
  return tilesWhere(index, { days, accept: present }) ?? tilesWhere(index, { days, accept: () => true });
}

interface Tiling {
  readonly days: Days;
  readonly accept: (value: TimedValue) => boolean;
}

function tilesWhere(index: TimelineIndex, { days, accept }: Tiling): Timeline | null {
  if (days.start > days.end) return [];
  for (const first of index.startingOn(days.start)) {
    if (first.period.end > days.end || !accept(first)) continue;
    const rest = { start: addDays(first.period.end, 1), end: days.end };
    const others = tilesWhere(index, { days: rest, accept });
    if (others !== null) return [first, ...others];
  }
  return null;
}

function groupedBy(timeline: Timeline, keyOf: (value: TimedValue) => string): ReadonlyMap<string, Timeline> {
  const groups = new Map<string, TimedValue[]>();
  for (const value of timeline) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

function daysKey({ start, end }: Days): string {
  return `${start}/${end}`;
}

function longestFirst(a: TimedValue, b: TimedValue): number {
  return a.period.end < b.period.end ? 1 : -1;
}
