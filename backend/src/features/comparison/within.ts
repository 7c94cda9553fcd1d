import type { Accumulation, Period } from "@jiqun/statistics";
import type { Range } from "../../http/query-reading";

/** Whether a period lies in a range. Cumulative periods (1—8月) begin with the year whatever is asked for, so they belong where they end. */
export function isWithin(
  { start, end }: Period,
  { from, to, accumulation }: Range & { readonly accumulation: Accumulation },
): boolean {
  const first = accumulation === "cumulative" ? end : start;
  return (from === null || from.start <= first) && (to === null || end <= to.end);
}
