import { tryParsePeriod, type Period } from "@jiqun/statistics";
import {
  codesInvalid,
  type Given,
  periodInvalid,
  periodsCrossed,
  tooManyCodes,
} from "../errors/query-errors";

/** Each code once, in the order asked for. Throws REQUEST_INVALID for a gap in the list and for too many. */
export function readCodes({ parameter, value, most }: Given & { readonly most: number }): string[] {
  const codes = [...new Set(value.split(",").map((code) => code.trim()))];
  if (codes.includes("")) throw codesInvalid({ parameter, value });
  if (codes.length > most) throw tooManyCodes({ parameter, count: codes.length, most });
  return codes;
}

/** The period of a parameter; null where it is left out. Throws PERIOD_INVALID. */
export function readPeriod(parameter: string, value: string | undefined): Period | null {
  if (value === undefined) return null;
  const period = tryParsePeriod(value);
  if (period === null) throw periodInvalid({ parameter, value });
  return period;
}

/** First and last period that are wanted; null leaves an end open. */
export interface Range {
  readonly from: Period | null;
  readonly to: Period | null;
}

/** The range of a query. Throws PERIOD_INVALID for what is no period and for a range that ends before it begins. */
export function readRange(query: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): Range {
  const from = readPeriod("from", query.from);
  const to = readPeriod("to", query.to);
  if (from !== null && to !== null && from.start > to.end)
    throw periodsCrossed({ from: from.code, to: to.code });
  return { from, to };
}
