import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/vue-query";
import { resolveObservations, type ResolvedObservations, type SeriesObservations } from "@jiqun/contract";
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

/** What a query is about: the entity by its code, for which it waits while there is none, as known on a day (null: now). */
export interface OfEntity {
  readonly entity: string | null;
  readonly asOf: string | null;
}
type About = Readonly<Ref<OfEntity>>;

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

export function usePanels(code: Code): Query<Answer<"panels">> {
  return useQuery({
    queryKey: ["panels", code],
    queryFn: ({ signal }) => ask("panels", { code: code.value ?? "", signal }),
    enabled: computed(() => code.value !== null),
    shallow: true,
  });
}

export function useHeadlines(about: About): Query<Answer<"headlines">> {
  return useQuery({
    queryKey: ["headlines", about],
    queryFn: ({ signal }) => {
      const { entity, asOf } = about.value;
      return ask("headlines", { code: entity ?? "", query: { asOf }, signal });
    },
    enabled: computed(() => about.value.entity !== null),
    placeholderData: ofTheSame(about),
    shallow: true,
  });
}

function useWithin<Name extends "events" | "projects" | "notes">(
  name: Name,
  about: About,
): Query<Answer<Name>> {
  return useQuery({
    queryKey: [name, about],
    queryFn: ({ signal }) => ask(name, { query: { ...about.value }, signal }),
    enabled: computed(() => about.value.entity !== null),
    placeholderData: ofTheSame(about),
    shallow: true,
  });
}

export const useEvents = (about: About): Query<Answer<"events">> => useWithin("events", about);
export const useProjects = (about: About): Query<Answer<"projects">> => useWithin("projects", about);
export const useNotes = (about: About): Query<Answer<"notes">> => useWithin("notes", about);

/** The answer of another day stays while the day changes; that of another entity does not. */
function ofTheSame(about: About) {
  return <Data>(
    before: Data | undefined,
    query: { readonly queryKey: readonly unknown[] } | undefined,
  ): Data | undefined => {
    const key = query?.queryKey[1] as OfEntity | undefined;
    return key?.entity === about.value.entity ? before : undefined;
  };
}

export interface ObservationRequest {
  readonly series: readonly string[];
  readonly asOf: string | null;
}

/** Observations of series; those shown before stay while others, or another day, are fetched. */
export function useObservations(request: Readonly<Ref<ObservationRequest>>): Query<ResolvedObservations> {
  return useQuery({
    queryKey: ["observations", request],
    queryFn: async ({ signal }) => {
      const { series, asOf } = request.value;
      const query = { series: series.join(","), asOf };
      return resolveObservations(await ask("observations", { query, signal }));
    },
    enabled: computed(() => request.value.series.length > 0),
    placeholderData: keepPreviousData,
    shallow: true,
  });
}

export interface SiblingRequest {
  readonly entity: string;
  readonly indicator: string;
  /** What they covered as known on this day; null for now. */
  readonly asOf: string | null;
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
    const answers = client.getQueriesData<ResolvedObservations>({ queryKey: ["observations"] });
    const all = answers.flatMap(([, answer]) => answer?.series ?? []);
    return all.find(({ series }) => series.code === code) ?? null;
  };
}
