import type { Upload } from "@jiqun/contract";
import { computed, shallowRef, watch, type ComputedRef, type Ref } from "vue";

/** The upload; while its file is read anew, with the tables of the reading before, so that the page does not empty. */
export function useReadUpload(data: Readonly<Ref<Upload | undefined>>): ComputedRef<Upload | null> {
  const before = shallowRef<Upload | null>(null);
  watch(
    data,
    (now) => {
      if (now !== undefined && (now.tables.length > 0 || now.state !== "reading")) before.value = now;
    },
    { immediate: true },
  );
  return computed(() => {
    const now = data.value;
    if (now === undefined) return null;
    const empty = now.state === "reading" && now.tables.length === 0;
    return empty && before.value?.id === now.id ? { ...now, tables: before.value.tables } : now;
  });
}
