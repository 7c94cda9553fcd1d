import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/vue-query";
import type { SeriesObservations } from "@jiqun/contract";
import { computed, type Ref } from "vue";
import { ask, type Answer } from "./client";

/** An answer under way. The data of the last one stays while a newer is fetched, and when that fails. */
export interface Query<Data> {
  readonly data: Readonly<Ref<Data | undefined>>;
  readonly error: Readonly<Ref<Error | null>>;
  /** The data shown belongs to the request before. */
  readonly isPlaceholderData: Readonly<Ref<boolean>>;
  readonly isFetched: Readonly<Ref<boolean>>;
  refetch(): Promise<unknown>;
}

/** Code of the entity that a query is about; it waits while there is none. */
type Code = Readonly<Ref<string | null>>;

export function useEntities(): Query<Answer<"entities">> {
  return useQuery({
    queryKey: ["entities"],
    queryFn: ({ signal }) => ask("entities", { signal }),
    staleTime: 5 * 60_000,
    shallow: true,
  });
}

export function useHealth(): Query<Answer<"health">> {
  return useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => ask("health", { signal }),
    shallow: true,
  });
}

function useOfEntity<Name extends "headlines" | "panels">(name: Name, code: Code): Query<Answer<Name>> {
  return useQuery({
    queryKey: [name, code],
    queryFn: ({ signal }) => ask(name, { code: code.value ?? "", signal }),
    enabled: computed(() => code.value !== null),
    shallow: true,
  });
}

export const useHeadlines = (code: Code): Query<Answer<"headlines">> => useOfEntity("headlines", code);
export const usePanels = (code: Code): Query<Answer<"panels">> => useOfEntity("panels", code);

function useWithin<Name extends "events" | "projects" | "notes">(
  name: Name,
  code: Code,
): Query<Answer<Name>> {
  return useQuery({
    queryKey: [name, code],
    queryFn: ({ signal }) => ask(name, { query: { entity: code.value }, signal }),
    enabled: computed(() => code.value !== null),
    shallow: true,
  });
}

export const useEvents = (code: Code): Query<Answer<"events">> => useWithin("events", code);
export const useProjects = (code: Code): Query<Answer<"projects">> => useWithin("projects", code);
export const useNotes = (code: Code): Query<Answer<"notes">> => useWithin("notes", code);

export interface ObservationRequest {
  readonly series: readonly string[];
  readonly asOf: string | null;
}

/** Observations of series; those shown before stay while others, or another day, are fetched. */
export function useObservations(request: Readonly<Ref<ObservationRequest>>): Query<Answer<"observations">> {
  return useQuery({
    queryKey: ["observations", request],
    queryFn: ({ signal }) => {
      const { series, asOf } = request.value;
      return ask("observations", { query: { series: series.join(","), asOf }, signal });
    },
    enabled: computed(() => request.value.series.length > 0),
    placeholderData: keepPreviousData,
    shallow: true,
  });
}

export interface SiblingRequest {
  readonly entity: string;
  readonly indicator: string;
}

/** Every series of an indicator of an entity, whatever its scope. */
export function useSiblings(of: Readonly<Ref<SiblingRequest | null>>): Query<Answer<"seriesList">> {
  return useQuery({
    queryKey: ["series", of],
    queryFn: ({ signal }) => ask("seriesList", { query: { ...of.value }, signal }),
    enabled: computed(() => of.value !== null),
    shallow: true,
  });
}

/** A series that an earlier answer brought, to show while its own is under way. */
export function useKnownSeries(): (code: string) => SeriesObservations | null {
  const client = useQueryClient();
  return (code) => {
    const answers = client.getQueriesData<Answer<"observations">>({ queryKey: ["observations"] });
    const all = answers.flatMap(([, answer]) => answer?.series ?? []);
    return all.find(({ series }) => series.code === code) ?? null;
  };
}
