import { resolveComparison, type Comparison, type ComparisonQuery, type ErrorDetail } from "@jiqun/contract";
import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed, type Ref } from "vue";
import { ask, type Request } from "./client";
import { askInPart, shownInPart, withoutRefused, type QueryInPart, type QueryParameters } from "./left-out";

/**
 * A comparison; the one before stays while another is fetched. It waits while there is nothing to compare. Codes that name
 * nothing are told, and all else is compared.
 */
export function useComparison(
  query: Readonly<Ref<ComparisonQuery | null>>,
): QueryInPart<ComparisonQuery, Comparison> {
  const shown = shownInPart(
    useQuery({
      queryKey: ["comparison", query],
      queryFn: ({ signal }) =>
        askInPart<ComparisonQuery, Comparison>(query.value ?? { series: "" }, {
          ask: async (asked) => resolveComparison(await ask("comparison", { query: texts(asked), signal })),
          rest: comparedWithout,
        }),
      enabled: computed(() => query.value !== null),
      placeholderData: keepPreviousData,
      shallow: true,
    }),
  );
  // What stays of the answer before is of no query any more.
  return { ...shown, leftOut: computed(() => (query.value === null ? [] : shown.leftOut.value)) };
}

/**
 * A comparison without codes that name nothing: levels where no other series is left, by calendar where no event is. Null
 * where no series would be left, or anything else was refused.
 */
export function comparedWithout(
  query: ComparisonQuery,
  refused: readonly ErrorDetail[],
): ComparisonQuery | null {
  const rest = withoutRefused<Partial<ComparisonQuery>>(query, refused, ["series", "by", "event"]);
  if (rest?.series === undefined) return null;
  const { transform, align, ...others } = rest;
  return {
    ...others,
    series: rest.series,
    ...(transform !== undefined && (query.by === undefined || rest.by !== undefined) && { transform }),
    ...(align !== undefined && (query.event === undefined || rest.event !== undefined) && { align }),
  };
}

/** The values of a query as an address carries them. */
export function texts(query: QueryParameters): NonNullable<Request["query"]> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, `${value}`]));
}
