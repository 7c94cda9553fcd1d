import { keepPreviousData, useQuery } from "@tanstack/vue-query";
import { computed, type Ref } from "vue";
import { ask, type Answer } from "./client";
import { askInPart, shownInPart, withoutRefused, type QueryInPart } from "./left-out";
import type { Query } from "./queries";

/** Filters of the catalogue, by their names in the address. */
export const catalogueFilters = [
  "entity",
  "indicator",
  "source",
  "frequency",
  "form",
  "accumulation",
  "grade",
  "simulated",
  "from",
  "to",
] as const;

/** Parameters of a search as the address has them; null and undefined are left out. */
export type CatalogueParameters = Readonly<Record<string, string | null | undefined>>;

/**
 * What the catalogue holds; what was found before stays while another search is under way. Filters that the service
 * refuses are told, and the others filter.
 */
export function useCatalogue(
  parameters: Readonly<Ref<CatalogueParameters>>,
): QueryInPart<CatalogueParameters, Answer<"catalogue">> {
  return shownInPart(
    useQuery({
      queryKey: ["catalogue", parameters],
      queryFn: ({ signal }) =>
        askInPart<CatalogueParameters, Answer<"catalogue">>(parameters.value, {
          ask: (query) => ask("catalogue", { query, signal }),
          rest: (query, refused) => withoutRefused(query, refused, catalogueFilters),
        }),
      placeholderData: keepPreviousData,
      shallow: true,
    }),
  );
}

/** Something by its code, as known on a day. */
export interface OnDay {
  readonly code: string;
  readonly asOf: string | null;
}

/** One source with how much rested on it. */
export function useSource(of: Readonly<Ref<OnDay>>): Query<Answer<"source">> {
  return useQuery({
    queryKey: ["source", of],
    queryFn: ({ signal }) => {
      const { code, asOf } = of.value;
      return ask("source", { code, query: { asOf }, signal });
    },
    enabled: computed(() => of.value.code !== ""),
    shallow: true,
  });
}
