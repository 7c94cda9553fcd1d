import type { SavedView, SaveViewRequest } from "@jiqun/contract";
import { useQuery, useQueryClient } from "@tanstack/vue-query";
import { ask, send, type Answer } from "./client";
import type { Query } from "./queries";

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
  /** Reads the list again, which somebody else has changed. */
  readonly renew: () => Promise<readonly SavedView[]>;
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
    renew: async () => {
      const list = await client.fetchQuery({
        queryKey: ["saved-views"],
        queryFn: ({ signal }) => ask("savedViews", { signal }),
        staleTime: 0,
      });
      return list.views;
    },
    remove: async (code) => {
      client.setQueryData(["saved-views"], await send("deleteView", { code }));
    },
  };
}

function saved(view: SaveViewRequest): Promise<Answer<"saveView">> {
  return send("saveView", { body: view });
}
