import { importingEndpoints, type UploadProgress } from "@jiqun/contract";
import { endpointAddress } from "./client";

/**
 * Follows an upload while it is read. `onEnd` is called once, when there is something to do or the stream broke off.
 * Returns how to stop following.
 */
export function followUpload(
  code: string,
  told: { readonly onProgress: (progress: UploadProgress) => void; readonly onEnd: () => void },
): () => void {
  const stream = new EventSource(endpointAddress("uploadEvents", { code }));
  const take = (event: MessageEvent<string>): void => {
    const progress = importingEndpoints.uploadEvents.response.safeParse(JSON.parse(event.data));
    if (progress.success) told.onProgress(progress.data);
  };
  const end = (): void => {
    stream.close();
    told.onEnd();
  };
  stream.addEventListener("state", end);
  stream.addEventListener("progress", take as EventListener);
  stream.addEventListener("error", end);
  return () => stream.close();
}
