import {
  resolveComparison,
  type Comparison,
  type ComparisonQuery,
  type SaveViewRequest,
} from "@jiqun/contract";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/vue-query";
import { computed, type Ref } from "vue";
import { ask, send, type Answer, type Request } from "./client";
import type { Query } from "./queries";

/** A comparison; the one before stays while another is fetched. It waits while there is nothing to compare. */
export function useComparison(query: Readonly<Ref<ComparisonQuery | null>>): Query<Comparison> {
  return useQuery({
    queryKey: ["comparison", query],
    queryFn: async ({ signal }) =>
      resolveComparison(await ask("comparison", { query: texts(query.value ?? {}), signal })),
    enabled: computed(() => query.value !== null),
    placeholderData: keepPreviousData,
    shallow: true,
  });
}

/** The values of a query as an address carries them. */
export function texts(
  query: Readonly<Record<string, string | number | undefined>>,
): NonNullable<Request["query"]> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, `${value}`]));
}

export function useSavedViews(): Query<Answer<"savedViews">> {
  return useQuery({
    queryKey: ["saved-views"],
    queryFn: ({ signal }) => ask("savedViews", { signal }),
    shallow: true,
  });
}

/** What can be done with saved views; the list follows. */
export interface SavedViewActions {
  readonly save: (view: SaveViewRequest) => Promise<Answer<"saveView">>;
  readonly remove: (code: string) => Promise<void>;
}

export function useSavedViewActions(): SavedViewActions {
  const client = useQueryClient();
  return {
    save: async (view) => {
      const answer = await saved(view);
      await client.invalidateQueries({ queryKey: ["saved-views"] });
      return answer;
    },
    remove: async (code) => {
      client.setQueryData(["saved-views"], await send("deleteView", { code }));
    },
  };
}

function saved(view: SaveViewRequest): Promise<Answer<"saveView">> {
  return send("saveView", { body: view });
}
