import {
  clusterLabStateVersion,
  readClusterLabAddress,
  type ClusterLabQuery,
  type ReadClusterLabQuery,
} from "@jiqun/contract";
import { computed, inject, provide, type ComputedRef, type InjectionKey } from "vue";
import { useRoute, useRouter, type LocationQueryRaw } from "vue-router";
import { useReader, type Reader } from "../../wording/reader";

/** Parts of the question to be changed; null leaves one to be chosen. */
export type LabChange = { readonly [Name in keyof ClusterLabQuery]?: ClusterLabQuery[Name] | null };

/** The question of the page. It stands in the address, so that the browser's back undoes a change. */
export interface Lab {
  readonly query: ComputedRef<ClusterLabQuery>;
  /** What the address says and could not be read. */
  readonly unread: ComputedRef<ReadClusterLabQuery["unread"]>;
  readonly reader: ComputedRef<Reader>;
  readonly change: (change: LabChange) => void;
}

const key: InjectionKey<Lab> = Symbol("cluster lab");

export function useLab(): Lab {
  const lab = inject(key);
  if (lab === undefined) throw new Error("The page of clusters provides its question.");
  return lab;
}

export function provideLab(): Lab {
  const route = useRoute();
  const router = useRouter();
  const read = computed(() => readClusterLabAddress(route.query));
  const lab: Lab = {
    query: computed(() => read.value.query),
    unread: computed(() => read.value.unread),
    reader: useReader(),
    change: (change) => {
      const query: LocationQueryRaw = { ...route.query, v: `${clusterLabStateVersion}` };
      for (const [name, value] of Object.entries(change)) {
        if (value === null || value === undefined) delete query[name];
        else query[name] = `${value}`;
      }
      void router.push({ query });
    },
  };
  provide(key, lab);
  return lab;
}
