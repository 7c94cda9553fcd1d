import type { ComparisonQuery } from "@jiqun/contract";
import type { Failure } from "./failure";

/** A code in a query that names nothing, and the parameter that it stands in. */
export interface LeftOut {
  readonly parameter: "series" | "by" | "event";
  readonly value: string;
}

const listed: readonly string[] = ["series", "by", "event"] satisfies readonly LeftOut["parameter"][];

/** The codes that a failure names as unknown; none where it tells of anything else besides. */
export function unknownCodes(failure: Failure): readonly LeftOut[] {
  if (failure.kind !== "service") return [];
  if (failure.code !== "SERIES_NOT_FOUND" && failure.code !== "REQUEST_INVALID") return [];
  return failure.details.every(({ parameter, value }) => listed.includes(parameter ?? "") && value !== null)
    ? failure.details.map(({ parameter, value }) => ({ parameter, value }) as LeftOut)
    : [];
}

/**
 * A query without codes that name nothing: levels where no other series is left, by calendar where no event is. Null where
 * nothing would be taken out, or no series would be left.
 */
export function queryWithout(query: ComparisonQuery, codes: readonly LeftOut[]): ComparisonQuery | null {
  const rest = new Map<string, unknown>(Object.entries(query));
  for (const parameter of ["series", "by", "event"] as const) {
    const given = (query[parameter] ?? "").split(",").filter((code) => code !== "");
    const kept = given.filter(
      (code) => !codes.some((one) => one.parameter === parameter && one.value === code),
    );
    if (kept.length > 0) rest.set(parameter, kept.join(","));
    else rest.delete(parameter);
  }
  if (query.by !== undefined && !rest.has("by")) rest.delete("transform");
  if (query.event !== undefined && !rest.has("event")) rest.delete("align");
  const changed =
    [...rest].length !== Object.keys(query).length ||
    [...rest].some(([name, value]) => value !== query[name as keyof ComparisonQuery]);
  return changed && rest.has("series") ? (Object.fromEntries(rest) as unknown as ComparisonQuery) : null;
}
