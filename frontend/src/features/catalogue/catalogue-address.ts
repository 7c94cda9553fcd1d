import { catalogueKinds, type CatalogueKind } from "@jiqun/contract";
import { computed, type ComputedRef } from "vue";
import { catalogueFilters } from "../../api/catalogue-queries";
import { useRoute, useRouter, type LocationQuery, type RouteLocationRaw } from "vue-router";

/** One of {@link catalogueFilters}. */
export type CatalogueFilterName = (typeof catalogueFilters)[number];

/** What is looked for: the address and nothing else. */
export interface CatalogueState {
  readonly q: string;
  readonly kind: CatalogueKind;
  readonly page: number;
  readonly filters: CatalogueFilters;
}

/** The value of each filter; null filters nothing. */
export type CatalogueFilters = Readonly<Record<CatalogueFilterName, string | null>>;

/** Years that end before they begin. */
export interface CrossedYears {
  readonly from: string;
  readonly to: string;
}

/** What changes of it; null takes a filter away. */
export type CatalogueChange = Partial<
  Readonly<Record<CatalogueFilterName | "q" | "kind" | "page", string | null>>
>;

export interface CatalogueAddress {
  readonly state: ComputedRef<CatalogueState>;
  /** Years between which nothing can lie; null where there are none such. They do not filter. */
  readonly crossed: ComputedRef<CrossedYears | null>;
  /** Filters that are asked for. */
  readonly asked: ComputedRef<CatalogueFilters>;
  /** Whether anything is filtered. */
  readonly filtered: ComputedRef<boolean>;
  /** Anything that changes begins at the first page again. */
  readonly location: (change: CatalogueChange) => RouteLocationRaw;
  readonly change: (change: CatalogueChange) => Promise<unknown>;
  readonly clearFilters: () => Promise<unknown>;
}

/** The search as the address has it. */
export function useCatalogueAddress(): CatalogueAddress {
  const route = useRoute();
  const router = useRouter();
  const state = computed(() => readCatalogueState(route.query));
  const location = (change: CatalogueChange): RouteLocationRaw => ({
    name: "catalogue",
    query: changedQuery(route.query, change),
  });
  const crossed = computed(() => crossedYears(state.value.filters));
  return {
    state,
    crossed,
    asked: computed(() => ({
      ...state.value.filters,
      ...(crossed.value !== null && { from: null, to: null }),
    })),
    filtered: computed(() => Object.values(state.value.filters).some((value) => value !== null)),
    location,
    change: (change) => router.replace(location(change)),
    clearFilters: () =>
      router.replace(location(Object.fromEntries(catalogueFilters.map((name) => [name, null])))),
  };
}

/** What an address asks for. What is no kind or page is taken for the usual one; filters are left for the service to refuse. */
export function readCatalogueState(query: LocationQuery): CatalogueState {
  const text = (name: string): string | null => {
    const [first] = [query[name]].flat();
    return typeof first === "string" && first !== "" ? first : null;
  };
  const page = Number(text("page") ?? "1");
  return {
    q: text("q") ?? "",
    kind: catalogueKinds.find((kind) => kind === text("kind")) ?? "series",
    page: Number.isInteger(page) && page > 0 ? page : 1,
    filters: Object.fromEntries(catalogueFilters.map((name) => [name, text(name)])) as Record<
      CatalogueFilterName,
      string | null
    >,
  };
}

function crossedYears({ from, to }: CatalogueFilters): CrossedYears | null {
  return from !== null && to !== null && Number(from) > Number(to) ? { from, to } : null;
}

/** The query of an address with a change. */
export function changedQuery(query: LocationQuery, change: CatalogueChange): LocationQuery {
  const next: LocationQuery = { ...query, ...("page" in change ? {} : { page: null }), ...change };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null && value !== ""));
}
