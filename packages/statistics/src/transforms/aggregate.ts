import { sum } from "../interval";
import { frequencies, type Frequency, type Period } from "../period";
import { comparePeriods } from "../period-relation";
import { periodAround } from "../period-step";
import type { Accumulation, IndicatorKind, SeriesForm } from "../series-nature";
import { absentValue, deriveValue } from "../timeline/derived-value";
import type { Timeline, TimedValue } from "../timeline/timeline";
import { indexTimeline, tilesOf, type TimelineIndex } from "../timeline/timeline-index";
import { breakCautions } from "./base-cautions";
import { meanOf } from "./moving-average";
import type { TransformRefusal } from "./refusal";

/** A series and the coarser frequency to bring it to. */
export interface AggregationRequest {
  readonly timeline: Timeline;
  readonly kind: IndicatorKind;
  readonly form: SeriesForm;
  readonly accumulation: Accumulation;
  readonly from: Frequency;
  readonly to: Frequency;
}

/** The series at the coarser frequency, or why there is none. */
export type Aggregated =
  | { readonly ok: true; readonly timeline: Timeline }
  | { readonly ok: false; readonly refusal: TransformRefusal };

/**
 * Brings a series to a coarser frequency (months to quarters to years) by the kind of its indicator:
 *
 * | kind | value of the longer period |
 * |---|---|
 * | flow | sum of its parts; 1—2月 as one piece is two of them |
 * | stock | value at its end |
 * | index | mean of its parts |
 * | cumulative values | the one that ends with it |
 * | ratio, rank, growth | refused: of ratios nobody knows the weights, but their parts may be brought together |
 *
 * A longer period of which a part is not there is `parts-incomplete`. Values of vintages are not mixed here: pass those of
 * one day.
 */
export function aggregateTimeline(request: AggregationRequest): Aggregated {
  const { timeline, from, to } = request;
  if (from === to) return { ok: true, timeline };
  if (frequencies.indexOf(to) > frequencies.indexOf(from)) return { ok: false, refusal: "finer-frequency" };
  const rule = ruleOf(request);
  if (rule === null) return { ok: false, refusal: "no-aggregation-rule" };
  const index = indexTimeline(timeline);
  return { ok: true, timeline: longerPeriods(timeline, to).map((period) => rule(index, period)) };
}

type Rule = (index: TimelineIndex, period: Period) => TimedValue;

function ruleOf({ kind, form, accumulation, from }: AggregationRequest): Rule | null {
  if (form !== "level") return null;
  if (accumulation === "cumulative" || kind === "stock") return atEnd;
  if (kind === "flow") return total;
  return kind === "index" ? (index, period) => mean(index, { period, from }) : null;
}

function longerPeriods(timeline: Timeline, to: Frequency): readonly Period[] {
  const found = timeline.map(({ period }) => periodAround(period.end, to));
  return [...new Map(found.map((period) => [period.code, period])).values()].sort(comparePeriods);
}

function atEnd(index: TimelineIndex, period: Period): TimedValue {
  const last = index.endingOn(period.end)[0];
  if (last === undefined) return absentValue(period, "parts-incomplete");
  return deriveValue({ period, formula: "end-of-period", operands: [last] }, ([quantity]) => ({
    ok: true,
    quantity,
  }));
}

function total(index: TimelineIndex, period: Period): TimedValue {
  const parts = tilesOf(index, period);
  if (parts === null) return absentValue(period, "parts-incomplete");
  return deriveValue(
    { period, formula: "sum", operands: parts, cautions: ["derived", ...breaksWithin(index, parts)] },
    (quantities) => ({ ok: true, quantity: sum(quantities) }),
  );
}

function mean(
  index: TimelineIndex,
  { period, from }: { readonly period: Period; readonly from: Frequency },
): TimedValue {
  const parts = tilesOf(index, period);
  if (parts?.some((part) => periodAround(part.period.start, from).code !== part.period.code) ?? true)
    return absentValue(period, "parts-incomplete");
  const operands = parts ?? [];
  return deriveValue(
    {
      period,
      formula: "mean",
      operands,
      parameters: { n: operands.length },
      cautions: ["derived", ...breaksWithin(index, operands)],
    },
    (quantities) => meanOf(quantities, operands.length),
  );
}

function breaksWithin(index: TimelineIndex, parts: Timeline): readonly ["break"] | readonly [] {
  const [base, current] = [parts[0], parts.at(-1)];
  if (base === undefined || current === undefined) return [];
  return breakCautions({ index, current, base }).length > 0 ? ["break"] : [];
}
