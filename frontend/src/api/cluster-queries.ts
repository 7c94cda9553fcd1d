import type { ClusterLabQuery, SaveClusterRequest } from "@jiqun/contract";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/vue-query";
import type { Ref } from "vue";
import { ask, send, type Answer } from "./client";
import { texts } from "./compare-queries";
import { askInPart, shownInPart, withoutRefused, type QueryInPart } from "./left-out";
import type { Query } from "./queries";

/** What a question to the lab can do without: it is chosen then. */
const choosable = [
  "indicator",
  "definition",
  "classes",
  "regions",
  "benchmark",
  "period",
  "base",
  "use",
] as const;

/**
 * The answer of the cluster lab; the one before stays while another is fetched. What the service refuses of a question is
 * told, and chosen instead.
 */
export function useClusterLab(
  query: Readonly<Ref<ClusterLabQuery>>,
): QueryInPart<ClusterLabQuery, Answer<"clusterLab">> & { readonly isFetching: Readonly<Ref<boolean>> } {
  const answered = useQuery({
    queryKey: ["cluster-lab", query],
    queryFn: ({ signal }) =>
      askInPart<ClusterLabQuery, Answer<"clusterLab">>(query.value, {
        ask: (asked) => ask("clusterLab", { query: texts(asked), signal }),
        rest: (asked, refused) => withoutRefused(asked, refused, choosable),
      }),
    placeholderData: keepPreviousData,
    shallow: true,
  });
  return { ...shownInPart(answered), isFetching: answered.isFetching };
}

/** Breaks off what the lab computes for this reader; the service stops too. */
export function useLabCancel(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.cancelQueries({ queryKey: ["cluster-lab"] });
}

export function useClusters(): Query<Answer<"clusters">> {
  return useQuery({
    queryKey: ["clusters"],
    queryFn: ({ signal }) => ask("clusters", { signal }),
    shallow: true,
  });
}

export function useIndustries(): Query<Answer<"industries">> {
  return useQuery({
    queryKey: ["industries"],
    queryFn: ({ signal }) => ask("industries", { signal }),
    staleTime: 5 * 60_000,
    shallow: true,
  });
}

/** What can be done with definitions; everything that is computed by them is asked for anew. */
export interface ClusterActions {
  readonly save: (request: SaveClusterRequest) => Promise<Answer<"saveCluster">>;
  readonly remove: (code: string) => Promise<void>;
}

export function useClusterActions(): ClusterActions {
  const client = useQueryClient();
  const renew = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ["clusters"] });
    void client.invalidateQueries({ queryKey: ["cluster-lab"] });
  };
  return {
    save: async (request) => {
      const saved = await send("saveCluster", { body: request });
      await renew();
      return saved;
    },
    remove: async (code) => {
      await send("deleteCluster", { code });
      await renew();
    },
  };
}
