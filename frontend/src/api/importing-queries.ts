import {
  importingEndpoints,
  type DifferenceRow,
  type EntryRequest,
  type ReadObservation,
  type UploadState,
} from "@jiqun/contract";
import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from "@tanstack/vue-query";
import { computed, type Ref } from "vue";
import { ask, endpointAddress, send, type Answer } from "./client";
import { ApiError, unreachable } from "./failure";
import type { Query } from "./queries";

type Text = Readonly<Ref<string>>;

/** States in which the service works and an answer is out of date at once. */
export function isUnderWay(state: UploadState): boolean {
  return state === "reading" || state === "committing";
}

export function useUploads(): Query<Answer<"uploads">> {
  return useQuery({
    queryKey: ["uploads"],
    queryFn: ({ signal }) => ask("uploads", { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.uploads.some((one) => isUnderWay(one.state)) ? 2000 : false),
    shallow: true,
  });
}

/** An upload; asked for again while the service works on it. */
export function useUpload(code: Text): Query<Answer<"uploadState">> {
  return useQuery({
    queryKey: ["upload", code],
    queryFn: ({ signal }) => ask("uploadState", { code: code.value, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data.state) ? 1000 : false),
    shallow: true,
  });
}

/** What can be done with an upload; each puts the answer in the place of the one before. */
export interface UploadActions {
  answer(code: string, answers: Answer<"uploadState">["answers"]): Promise<void>;
  commit(code: string, seen: string): Promise<void>;
  cancel(code: string): Promise<void>;
}

export function useUploadActions(): UploadActions {
  const client = useQueryClient();
  const keep = (upload: Answer<"uploadState">): void => {
    client.setQueryData(["upload", upload.id], upload);
    void client.invalidateQueries({ queryKey: ["difference", upload.id] });
    void client.invalidateQueries({ queryKey: ["uploads"] });
  };
  return {
    answer: async (code, answers) => keep(await send("uploadAnswers", { code, body: { answers } })),
    commit: async (code, seen) => {
      keep(await send("uploadCommit", { code, body: { seen } }));
      forgetNumbers(client);
    },
    cancel: async (code) => keep(await send("uploadCancel", { code })),
  };
}

/** After a change of the data, everything that shows numbers asks again. */
function forgetNumbers(client: QueryClient): void {
  const own: readonly unknown[] = ["upload", "grid", "read"];
  void client.invalidateQueries({ predicate: ({ queryKey }) => !own.includes(queryKey[0]) });
}

export interface GridPage {
  readonly upload: string;
  readonly table: number;
  /** First row, from 1. */
  readonly top: number;
  readonly rows: number;
}

/** Fetches pages of a sheet; those seen before come from memory. */
export function useGridPages(): (page: GridPage) => Promise<Answer<"uploadGrid">> {
  const client = useQueryClient();
  return (page) => {
    const { upload, table, top, rows } = page;
    const query = { table: `${table}`, top: `${top}`, rows: `${rows}` };
    return client.fetchQuery({
      queryKey: ["grid", page],
      queryFn: ({ signal }) => ask("uploadGrid", { code: upload, query, signal }),
      staleTime: Infinity,
    });
  };
}

/** Every value of a file as it was read; for files of a size that a page can hold. */
export function useReadObservations(
  of: Readonly<Ref<{ readonly upload: string; readonly version: string } | null>>,
): Query<readonly ReadObservation[]> {
  return useQuery({
    queryKey: ["read", of],
    queryFn: ({ signal }) => readLines(of.value?.upload ?? "", signal),
    enabled: computed(() => of.value !== null),
    shallow: true,
  });
}

async function readLines(code: string, signal: AbortSignal): Promise<readonly ReadObservation[]> {
  const response = await fetch(endpointAddress("uploadObservations", { code }), { signal });
  if (!response.ok) throw new ApiError(unreachable());
  const lines = (await response.text()).split("\n").filter((line) => line !== "");
  return lines.map((line) => importingEndpoints.uploadObservations.response.parse(JSON.parse(line)));
}

export interface DifferenceRequest {
  readonly upload: string;
  /** State of the data that it is made against; another state is another difference. */
  readonly seen: string | null;
  readonly kind: DifferenceRow["kind"];
  readonly offset: number;
  readonly limit: number;
}

export function useDifference(
  request: Readonly<Ref<DifferenceRequest | null>>,
): Query<Answer<"uploadDifference">> {
  return useQuery({
    queryKey: ["difference", computed(() => request.value?.upload), request],
    queryFn: ({ signal }) => {
      const { upload = "", kind = "new", offset = 0, limit = 0 } = request.value ?? {};
      const query = { kind, offset: `${offset}`, limit: `${limit}` };
      return ask("uploadDifference", { code: upload, query, signal });
    },
    enabled: computed(() => request.value !== null),
    placeholderData: keepPreviousData,
    shallow: true,
  });
}

export function useBatches(offset: Readonly<Ref<number>>): Query<Answer<"batches">> {
  return useQuery({
    queryKey: ["batches", offset],
    queryFn: ({ signal }) => ask("batches", { query: { offset: `${offset.value}` }, signal }),
    staleTime: 0,
    placeholderData: keepPreviousData,
    shallow: true,
  });
}

export function useBatch(batch: Readonly<Ref<number | null>>): Query<Answer<"batch">> {
  return useQuery({
    queryKey: ["batch", batch],
    queryFn: ({ signal }) => ask("batch", { code: `${batch.value ?? ""}`, signal }),
    enabled: computed(() => batch.value !== null),
    shallow: true,
  });
}

export function useUndo(): (batch: number) => Promise<Answer<"batchUndo">> {
  const client = useQueryClient();
  return async (batch) => {
    const undone = await send("batchUndo", { code: `${batch}` });
    forgetNumbers(client);
    return undone;
  };
}

export function useEnterFigure(): (entry: EntryRequest) => Promise<Answer<"enterFigure">> {
  const client = useQueryClient();
  return async (entry) => {
    const entered = await send("enterFigure", { body: entry });
    forgetNumbers(client);
    return entered;
  };
}

/** Figures that stand in a sentence, each with its other readings. */
export async function readStatement(
  text: string,
): Promise<Answer<"readStatements">["results"][number]["figures"]> {
  const { results } = await send("readStatements", { body: { texts: [text] } });
  return results[0]?.figures ?? [];
}

function useCatalogue<Name extends "indicators" | "sources" | "seriesList">(name: Name): Query<Answer<Name>> {
  return useQuery({
    queryKey: ["catalogue", name],
    queryFn: ({ signal }) => ask(name, { signal }),
    staleTime: 60_000,
    shallow: true,
  });
}

export const useIndicators = (): Query<Answer<"indicators">> => useCatalogue("indicators");
export const useSources = (): Query<Answer<"sources">> => useCatalogue("sources");
export const useAllSeries = (): Query<Answer<"seriesList">> => useCatalogue("seriesList");
