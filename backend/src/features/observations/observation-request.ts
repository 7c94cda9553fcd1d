import type { ObservationQuery } from "@jiqun/contract";
import { tryParsePeriod, type Period } from "@jiqun/statistics";
import {
  mostSeries,
  periodInvalid,
  periodsCrossed,
  seriesListInvalid,
  tooManySeries,
} from "./observation.errors";

/** Days between which periods lie; null leaves an end open. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** What is asked for, once it is known to make sense. */
export interface ObservationRequest extends Span {
  readonly codes: readonly string[];
  readonly asOf: string | null;
}

/** Throws REQUEST_INVALID, PERIOD_INVALID. */
export function readObservationQuery(query: ObservationQuery): ObservationRequest {
  const from = periodIn("from", query.from);
  const to = periodIn("to", query.to);
  if (from !== null && to !== null && from.start > to.end)
    throw periodsCrossed({ from: from.code, to: to.code });
  return {
    codes: codesIn(query.series),
    from: from?.start ?? null,
    to: to?.end ?? null,
    asOf: query.asOf ?? null,
  };
}

/** Each code once, in the order asked for. */
function codesIn(text: string): string[] {
  const codes = [...new Set(text.split(",").map((code) => code.trim()))];
  if (codes.includes("")) throw seriesListInvalid(text);
  if (codes.length > mostSeries) throw tooManySeries(codes.length);
  return codes;
}

function periodIn(parameter: "from" | "to", value: string | undefined): Period | null {
  if (value === undefined) return null;
  const period = tryParsePeriod(value);
  if (period === null) throw periodInvalid({ parameter, value });
  return period;
}
