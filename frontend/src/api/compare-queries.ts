import { resolveComparison, type Comparison, type ComparisonQuery } from "@jiqun/contract";
import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed, type Ref } from "vue";
import { ask, type Request } from "./client";
import { failureOf } from "./failure";
import { queryWithout, unknownCodes, type LeftOut } from "./left-out";
import type { Query } from "./queries";

/** A comparison, and the codes of its query that name nothing. */
interface AnsweredComparison {
  readonly comparison: Comparison;
  readonly leftOut: readonly LeftOut[];
}

/**
 * A comparison; the one before stays while another is fetched. It waits while there is nothing to compare. Codes that name
 * nothing are told, and all else is compared.
 */
export function useComparison(
  query: Readonly<Ref<ComparisonQuery | null>>,
): Query<Comparison> & { readonly leftOut: Readonly<Ref<readonly LeftOut[]>> } {
  const answered = useQuery({
    queryKey: ["comparison", query],
    queryFn: ({ signal }) => askComparison(query.value ?? { series: "" }, signal),
    enabled: computed(() => query.value !== null),
    placeholderData: keepPreviousData,
    shallow: true,
  });
  return {
    data: computed(() => answered.data.value?.comparison),
    leftOut: computed(() => answered.data.value?.leftOut ?? []),
    error: answered.error,
    isPlaceholderData: answered.isPlaceholderData,
    isFetched: answered.isFetched,
    refetch: answered.refetch,
  };
}

async function askComparison(query: ComparisonQuery, signal: AbortSignal): Promise<AnsweredComparison> {
  try {
    const comparison = resolveComparison(await ask("comparison", { query: texts(query), signal }));
    return { comparison, leftOut: [] };
  } catch (error) {
    const unknown = unknownCodes(failureOf(error));
    const rest = queryWithout(query, unknown);
    if (rest === null) throw error;
    const { comparison, leftOut } = await askComparison(rest, signal);
    return { comparison, leftOut: [...unknown, ...leftOut] };
  }
}

/** The values of a query as an address carries them. */
export function texts(
  query: Readonly<Record<string, string | number | undefined>>,
): NonNullable<Request["query"]> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, `${value}`]));
}
