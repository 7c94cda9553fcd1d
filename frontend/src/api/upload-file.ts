import { importingEndpoints } from "@jiqun/contract";
import { answerOf, endpointAddress, type Answer } from "./client";
import { ApiError, unreachable } from "./failure";

export interface FileToUpload {
  readonly name: string;
  readonly content: Blob;
  /** Told the part that has gone out, 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Brings a file as it is. `fetch` cannot tell how much has gone out, so the older request is used. Throws ApiError. */
export function uploadFile({ name, content, onProgress, signal }: FileToUpload): Promise<Answer<"upload">> {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer<"upload">>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener("load", () => settle(request, { resolve, reject }));
    request.addEventListener("error", () => reject(new ApiError(unreachable())));
    request.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
  });
  signal.addEventListener("abort", () => request.abort(), { once: true });
  request.open("POST", endpointAddress("uploads", { query: { name } }));
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("accept", "application/json");
  request.send(content);
  return answer;
}

interface Settling {
  readonly resolve: (answer: Answer<"upload">) => void;
  readonly reject: (reason: Error) => void;
}

function settle(request: XMLHttpRequest, { resolve, reject }: Settling): void {
  const { status } = request;
  const schema = importingEndpoints.upload.response;
  try {
    const requestId = request.getResponseHeader("x-request-id");
    const ok = status >= 200 && status < 300;
    resolve(answerOf(schema, { ok, requestId, body: parsed(request.responseText) }));
  } catch (error) {
    reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
