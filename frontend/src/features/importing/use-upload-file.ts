import { ref, type Ref } from "vue";
import { useRouter } from "vue-router";
import { uploadFile } from "../../api/upload-file";

/** A file that is going out. */
export interface Uploading {
  readonly name: string;
  /** 0 to 1. */
  readonly part: number;
}

export interface FileUpload {
  readonly uploading: Readonly<Ref<Uploading | null>>;
  readonly error: Readonly<Ref<unknown>>;
  start(file: { readonly name: string; readonly content: Blob }): Promise<void>;
  stop(): void;
  retry(): Promise<void>;
}

/** Uploads one file at a time and goes on to what was understood of it. */
export function useUploadFile(): FileUpload {
  const router = useRouter();
  const uploading = ref<Uploading | null>(null);
  const error = ref<unknown>(null);
  let aborter = new AbortController();
  let last: Parameters<FileUpload["start"]>[0] | null = null;

  async function start(file: Parameters<FileUpload["start"]>[0]): Promise<void> {
    last = file;
    aborter = new AbortController();
    error.value = null;
    uploading.value = { name: file.name, part: 0 };
    try {
      const onProgress = (part: number): void => void (uploading.value = { name: file.name, part });
      const { id } = await uploadFile({ ...file, onProgress, signal: aborter.signal });
      await router.push({ name: "upload", params: { upload: id } });
    } catch (failure) {
      if (!aborter.signal.aborted) error.value = failure;
    } finally {
      uploading.value = null;
    }
  }

  return {
    uploading,
    error,
    start,
    stop: () => aborter.abort(),
    retry: async () => (last === null ? undefined : start(last)),
  };
}
