import type { ClusterLabQuery, SaveClusterRequest } from "@jiqun/contract";
import { keepPreviousData, useQuery, useQueryClient, type UseQueryReturnType } from "@tanstack/vue-query";
import type { Ref } from "vue";
import { ask, send, type Answer } from "./client";
import { texts } from "./compare-queries";
import type { Query } from "./queries";

/** The answer of the cluster lab; the one before stays while another is fetched. */
export function useClusterLab(
  query: Readonly<Ref<ClusterLabQuery>>,
): Query<Answer<"clusterLab">> & Pick<UseQueryReturnType<Answer<"clusterLab">, Error>, "isFetching"> {
  return useQuery({
    queryKey: ["cluster-lab", query],
    queryFn: ({ signal }) => ask("clusterLab", { query: texts(query.value), signal }),
    placeholderData: keepPreviousData,
    shallow: true,
  });
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
