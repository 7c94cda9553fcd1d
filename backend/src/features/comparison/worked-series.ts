import type { Event } from "@jiqun/contract";
import {
  aggregateTimeline,
  isMissing,
  transformTimeline,
  type Frequency,
  type Period,
  resultUnit,
  sameDays,
  type Timeline,
  type TransformRefusal,
  type TransformSeries,
  type UnitCode,
} from "@jiqun/statistics";
import { eventAnchor, thresholdAnchor, type Anchor, type Anchored } from "./anchor";
import { byNotices } from "./by-guard";
import type { ComparisonRequest } from "./comparison-request";
import {
  baseMissing,
  frequencyRefused,
  noObservations,
  transformRefused,
  undated,
  type Notice,
} from "./notice";
import { otherSeriesOf } from "./other-series";
import { positionOf } from "./position";
import { publishedTotalsOf } from "./published-totals";
import { transformSeriesOf, type ReadSeries } from "./series-timeline";
import { isWithin } from "./within";

/** What a series is worked with besides the request. */
export interface Surroundings {
  /** The series that a transform may take. */
  readonly others: readonly ReadSeries[];
  /** What is published of the same as the series by another accumulation, or for years. */
  readonly totals: readonly ReadSeries[];
  readonly anchorEvents: readonly Event[];
  /** Codes of the entities that contain an entity, nearest first. */
  readonly ancestorsOf: (entity: string) => readonly string[];
}

/** A series as it was brought to a frequency, transformed and aligned. */
export interface WorkedSeries {
  readonly read: ReadSeries;
  readonly by: ReadSeries | null;
  /** At the frequency asked for, before the transform; every period that is known. */
  readonly levels: TransformSeries;
  /** Within the periods asked for. */
  readonly cells: Timeline;
  readonly unit: UnitCode;
  readonly anchor: Anchor | null;
  readonly notices: readonly Notice[];
  /** Place of a period after the anchor; null where aligned by calendar or without an anchor. */
  readonly positionOf: (period: Period) => number | null;
}

/** Brings a series to the frequency asked for, transforms it, finds its anchor and keeps the periods asked for. */
export function workSeries(
  read: ReadSeries,
  { request, around }: { readonly request: ComparisonRequest; readonly around: Surroundings },
): WorkedSeries {
  if (!read.series.scope.dated) return withoutCells(read, [undated()]);
  const brought = broughtTo(transformSeriesOf(read), request.frequency);
  if (!brought.ok) return withoutCells(read, [frequencyRefused(brought.refusal, thisSeries)]);
  const levels = brought.series;
  const { timeline, unit, by, notices } = transformed(read, { levels, request, around });
  const { anchor, notices: ofAnchor } = anchored(read, { levels, request, around });
  const asked = { ...request, accumulation: levels.accumulation };
  const cells = timeline.filter(({ period }) => isWithin(period, asked));
  return {
    read,
    by,
    levels,
    cells,
    unit,
    anchor,
    notices: [...notices, ...silence(read, { timeline, cells, asOf: request.asOf }), ...ofAnchor],
    positionOf: (period) =>
      anchor === null ? null : positionOf(period, { anchor: anchor.period, frequency: levels.frequency }),
  };
}

type Brought =
  | { readonly ok: true; readonly series: TransformSeries }
  | { readonly ok: false; readonly refusal: TransformRefusal };

function broughtTo(series: TransformSeries, to: Frequency | null): Brought {
  if (to === null || to === series.frequency) return { ok: true, series };
  const result = aggregateTimeline({ ...series, from: series.frequency, to });
  if (!result.ok) return result;
  // From January to December is the year.
  const accumulation = to === "A" ? "single" : series.accumulation;
  return { ok: true, series: { ...series, timeline: result.timeline, frequency: to, accumulation } };
}

const thisSeries = { zh: "本序列", en: "this series" };
const otherSeries = { zh: "另一序列", en: "the other series" };

interface Transformed {
  readonly timeline: Timeline;
  readonly unit: UnitCode;
  readonly by: ReadSeries | null;
  readonly notices: readonly Notice[];
}

interface Step {
  readonly levels: TransformSeries;
  readonly request: ComparisonRequest;
  readonly around: Surroundings;
}

function transformed(read: ReadSeries, { levels, request, around }: Step): Transformed {
  const { transform, base, span, frequency } = request;
  const refused = (notice: Notice, by: ReadSeries | null = null): Transformed => ({
    timeline: [],
    unit: resultUnit(transform, levels),
    by,
    notices: [notice],
  });
  const other = otherOf(read, { request, around });
  if (other.notice !== null) return refused(other.notice);
  if (other.by?.series.scope.dated === false) return refused(undated(), other.by);
  const by = other.by === null ? null : broughtTo(transformSeriesOf(other.by), frequency);
  if (by?.ok === false) return refused(frequencyRefused(by.refusal, otherSeries), other.by);
  const published = publishedTotalsOf(read, around.totals);
  const result = transformTimeline({ ...levels, transform, base, span, published, by: by?.series ?? null });
  if (!result.ok) return refused(transformRefused(result.refusal), other.by);
  const guard = other.by === null ? [] : byNotices(read, other.by, transform);
  const notices = base === null || hasValueAt(levels.timeline, base) ? [] : [baseMissing(base)];
  return { timeline: result.timeline, unit: result.unit, by: other.by, notices: [...notices, ...guard] };
}

function hasValueAt(timeline: Timeline, period: Period): boolean {
  const at = timeline.find((value) => sameDays(value.period, period));
  return timeline.length === 0 || (at !== undefined && !isMissing(at.value));
}

interface Other {
  readonly by: ReadSeries | null;
  readonly notice: Notice | null;
}

function otherOf({ series }: ReadSeries, { request, around }: Pick<Step, "request" | "around">): Other {
  if (request.byCodes.length === 0) return { by: null, notice: null };
  const other = otherSeriesOf(series, {
    transform: request.transform,
    candidates: around.others,
    ancestors: around.ancestorsOf(series.entity.code),
  });
  return other.ok ? { by: other.by, notice: null } : { by: null, notice: other.notice };
}

function anchored({ series, timeline }: ReadSeries, { levels, request, around }: Step): Anchored {
  const { alignment } = request;
  if (alignment.kind === "calendar" || timeline.length === 0) return { anchor: null, notices: [] };
  if (alignment.kind === "threshold") return thresholdAnchor(levels.timeline, alignment.threshold);
  return eventAnchor(series, {
    events: around.anchorEvents,
    ancestors: around.ancestorsOf(series.entity.code),
    frequency: levels.frequency,
  });
}

function silence(
  read: ReadSeries,
  {
    timeline,
    cells,
    asOf,
  }: { readonly timeline: Timeline; readonly cells: Timeline; readonly asOf: string | null },
): readonly Notice[] {
  if (read.timeline.length === 0) return [noObservations({ asOf, within: false })];
  return timeline.length > 0 && cells.length === 0 ? [noObservations({ asOf, within: true })] : [];
}

function withoutCells(read: ReadSeries, notices: readonly Notice[]): WorkedSeries {
  const levels = { ...transformSeriesOf(read), timeline: [] };
  return {
    read,
    by: null,
    levels,
    cells: [],
    unit: levels.unit,
    anchor: null,
    notices,
    positionOf: () => null,
  };
}
