import type { Observation } from "@jiqun/contract";
import { missing, parsePeriod, parseStatuses, reasonOfStatus, type TimedValue } from "@jiqun/statistics";

/** Id of an observation within an answer: its series and its period. */
export function observationId(series: string, period: string): string {
  return `${series}@${period}`;
}

/** A stored value as formulas take it. A missing one keeps the reason that its statuses give. */
export function timedValue(
  series: string,
  { period, quantity, statuses: codes }: Pick<Observation, "period" | "quantity" | "statuses">,
): TimedValue {
  const statuses = parseStatuses(codes.join(""));
  const reason = statuses.map(reasonOfStatus).find((found) => found !== null) ?? "not-stated";
  const value = quantity ?? missing(reason);
  const lineage = { kind: "observation", id: observationId(series, period), value } as const;
  return { period: parsePeriod(period), value, statuses, cautions: [], lineage };
}
