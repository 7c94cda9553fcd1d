import type { Upload, UploadProgress } from "@jiqun/contract";
import { onBeforeUnmount, ref, watch, type Ref } from "vue";
import { isUnderWay } from "../../../api/importing-queries";
import { followUpload } from "../../../api/upload-progress";

/** Progress of an upload while the service works on it; the newest of stream and answer. Null when it does not. */
export function useUploadProgress(
  upload: Readonly<Ref<Upload | null>>,
  refetch: () => Promise<unknown>,
): Ref<UploadProgress | null> {
  const progress = ref<UploadProgress | null>(null);
  let stop: (() => void) | null = null;
  const end = (): void => {
    stop?.();
    stop = null;
  };
  watch(
    () => (upload.value !== null && isUnderWay(upload.value.state) ? upload.value.id : null),
    (code) => {
      end();
      progress.value = null;
      if (code === null) return;
      stop = followUpload(code, {
        onProgress: (now) => (progress.value = now),
        onEnd: () => void refetch(),
      });
    },
    { immediate: true },
  );
  watch(upload, (now) => {
    if (now?.progress) progress.value = now.progress;
  });
  onBeforeUnmount(end);
  return progress;
}
