import type { ObservationQuery } from "@jiqun/contract";
import { readCodes, readRange } from "../../http/query-reading";

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

/** How many series one request may ask for. */
const mostSeries = 50;

/** Throws REQUEST_INVALID, PERIOD_INVALID. */
export function readObservationQuery(query: ObservationQuery): ObservationRequest {
  const { from, to } = readRange(query);
  return {
    codes: readCodes({ parameter: "series", value: query.series, most: mostSeries }),
    from: from?.start ?? null,
    to: to?.end ?? null,
    asOf: query.asOf ?? null,
  };
}
