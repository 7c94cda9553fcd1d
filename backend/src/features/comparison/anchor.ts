import type { Event, Series } from "@jiqun/contract";
import {
  compare,
  exactly,
  isMissing,
  nextPeriod,
  periodAround,
  sameDays,
  type Frequency,
  type Period,
  type Timeline,
  type TimedValue,
} from "@jiqun/statistics";
import { anchorAmbiguous, anchorMissing, anchorUncertain, type Notice } from "./notice";

/** Where position 0 of a series lies. */
export interface Anchor {
  readonly period: Period;
  /** False where it may have been an earlier period, or is known to a longer stretch of days only. */
  readonly certain: boolean;
  /** Code of the event; null for a threshold. */
  readonly event: string | null;
}

/** An anchor, or none, with what is to be said of it. */
export interface Anchored {
  readonly anchor: Anchor | null;
  readonly notices: readonly Notice[];
}

/**
 * The first period whose level is certainly at or above the threshold. It is certain only where the period before it is
 * there and certainly below, as is every value before: between values that are far apart the threshold may have been
 * passed long before.
 */
export function thresholdAnchor(levels: Timeline, threshold: number): Anchored {
  const reached = levels.findIndex((level) => reaches(level, threshold) === "certain");
  const first = levels[reached];
  if (first === undefined) return { anchor: null, notices: [anchorMissing(neverReached)] };
  const before = levels.slice(0, reached);
  const why = doubtOf(first, { before, threshold });
  return {
    anchor: { period: first.period, certain: why === null, event: null },
    notices: why === null ? [] : [anchorUncertain(why)],
  };
}

const neverReached = {
  zh: "没有一期的水平确定达到该门槛",
  en: "in no period does the level certainly reach the threshold",
};

function reaches({ value }: TimedValue, threshold: number): ReturnType<typeof compare>["verdict"] {
  return isMissing(value) ? "unknown" : compare(value, ">=", exactly(threshold)).verdict;
}

function doubtOf(
  { period }: TimedValue,
  { before, threshold }: { readonly before: Timeline; readonly threshold: number },
): { zh: string; en: string } | null {
  const open = before.find((level) => reaches(level, threshold) === "unknown");
  if (open !== undefined)
    return {
      zh: `${open.period.code} 可能已达到门槛，来源不足以确定`,
      en: `the threshold may have been reached in ${open.period.code}: the sources do not tell`,
    };
  const last = before.at(-1);
  if (last !== undefined && sameDays(nextOf(last.period, period), period)) return null;
  return {
    zh: `${period.code} 之前一期没有数据，可能更早已达到门槛`,
    en: `there is no value for the period before ${period.code}: the threshold may have been reached earlier`,
  };
}

/** The period after one; cumulative periods begin with the year and are followed by the next month. */
function nextOf(last: Period, upTo: Period): Period {
  const isCumulative = last.start === upTo.start;
  if (!isCumulative) return nextPeriod(last);
  const next = nextPeriod(periodAround(last.end, "M"));
  return { ...upTo, start: last.start, end: next.end };
}

/** By which events a series is aligned. */
export interface EventAnchorRequest {
  readonly events: readonly Event[];
  /** Codes of the regions that contain the entity, nearest first. */
  readonly ancestors: readonly string[];
  readonly frequency: Frequency;
}

/**
 * The period in which the event of a series began. It is the event that took place in the entity or in which it took part,
 * else that of the nearest region that contains it, else the only one given. An event whose days are known to a longer
 * stretch than a period is taken where the stretch begins, and said to be uncertain. Of no event anything may have been
 * known on the day asked for.
 */
export function eventAnchor(series: Series, request: EventAnchorRequest): Anchored {
  if (request.events.length === 0) return { anchor: null, notices: [anchorMissing(notYetKnown)] };
  const [event, ...more] = eventsOf(series, request);
  if (event === undefined) return { anchor: null, notices: [anchorMissing(noEvent(series))] };
  if (more.length > 0)
    return { anchor: null, notices: [anchorAmbiguous([event, ...more].map(({ code }) => code))] };
  const from = event.earliest ?? event.latest;
  if (from === null) return { anchor: null, notices: [anchorMissing(undated(event))] };
  const period = periodAround(from, request.frequency);
  const certain = event.earliest !== null && (event.latest ?? event.earliest) <= period.end;
  return {
    anchor: { period, certain, event: event.code },
    notices: certain ? [] : [anchorUncertain(wideDates(event))],
  };
}

function eventsOf(
  { entity }: Series,
  { events, ancestors }: Pick<EventAnchorRequest, "events" | "ancestors">,
): readonly Event[] {
  for (const place of [entity.code, ...ancestors]) {
    const there = events.filter((event) => concerns(event, place));
    if (there.length > 0) return there;
  }
  return events.length === 1 ? events : [];
}

function concerns({ places, participants }: Event, place: string): boolean {
  return (
    places.some(({ code }) => code === place) || participants.some(({ entity }) => entity.code === place)
  );
}

const notYetKnown = {
  zh: "截至所选日期，尚无来源提到给出的事件",
  en: "by the day asked for, no source had told of the events given",
};

function noEvent({ entity }: Series): { zh: string; en: string } {
  return {
    zh: `给出的事件都与${entity.name.zh}无关，请为其选一个`,
    en: `none of the events concerns ${entity.name.en}: choose one that does`,
  };
}

function undated({ title }: Event): { zh: string; en: string } {
  return { zh: `事件「${title.zh}」没有日期`, en: `the event “${title.en}” has no date` };
}

function wideDates({ title, earliest, latest }: Event): { zh: string; en: string } {
  const days = `${earliest ?? "…"}—${latest ?? "…"}`;
  return {
    zh: `事件「${title.zh}」的日期只知道在 ${days} 之间`,
    en: `the event “${title.en}” is dated between ${days} only`,
  };
}
