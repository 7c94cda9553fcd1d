import { createReadStream } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { endpoints, errorSchema, type ImportAnswers, type Upload } from "@jiqun/contract";
import { cliError } from "./cli-error";

type Endpoints = typeof endpoints;
type Name = keyof Endpoints;
type Answer<N extends Name> = ReturnType<Endpoints[N]["response"]["parse"]>;

interface Request {
  /** Fills `{code}` in the path. */
  readonly code?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, or a stream of a file as it is. */
  readonly body?: unknown;
  readonly stream?: AsyncIterable<Uint8Array>;
}

/** A connection that is kept for later requests would keep a service of our own from ending. */
const lastingOnce = { connection: "close" };

/** Between two looks at an upload that is under way. */
const lookEveryMs = 60;

/** What commands ask of a service, by the contract. Refusals are thrown as CliError with the service's own words. */
export class ServiceClient {
  constructor(private readonly url: string) {}

  async ask<N extends Name>(name: N, request: Request = {}): Promise<Answer<N>> {
    const response = await this.#send(name, request);
    return endpoints[name].response.parse(await response.json()) as Answer<N>;
  }

  /** The text of a stream, as it comes. */
  async *lines(name: Name, request: Request): AsyncGenerator<string> {
    const response = await this.#send(name, request);
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? [])
      yield decoder.decode(chunk as Uint8Array, { stream: true });
  }

  bring(file: { readonly path: string; readonly name: string }): Promise<Upload> {
    return this.ask("upload", { query: { name: file.name }, stream: createReadStream(file.path) });
  }

  answer(upload: Upload, answers: ImportAnswers): Promise<Upload> {
    return this.ask("uploadAnswers", { code: upload.id, body: { answers } });
  }

  /** The upload once nothing is under way any more. */
  async settled(upload: Upload, onProgress?: (upload: Upload) => void): Promise<Upload> {
    let state = upload;
    while (state.state === "reading" || state.state === "committing") {
      onProgress?.(state);
      await delay(lookEveryMs);
      state = await this.ask("uploadState", { code: upload.id });
    }
    return state;
  }

  async #send(name: Name, request: Request): Promise<Response> {
    const response = await fetch(this.#address(name, request), this.#options(name, request));
    if (response.ok) return response;
    throw await refusalOf(response);
  }

  #address(name: Name, { code = "", query = {} }: Request): string {
    const search = new URLSearchParams(query).toString();
    const path = endpoints[name].path.replace("{code}", encodeURIComponent(code));
    return `${this.url}${path}${search === "" ? "" : `?${search}`}`;
  }

  #options(name: Name, { body, stream }: Request): RequestInit {
    const method = endpoints[name].method.toUpperCase();
    if (stream !== undefined) {
      const headers = { ...lastingOnce, "content-type": "application/octet-stream" };
      // A stream is sent as it is read; fetch wants to hear that it cannot be sent twice.
      return { method, headers, body: stream, duplex: "half" };
    }
    if (method === "GET") return { method, headers: lastingOnce };
    return {
      method,
      headers: { ...lastingOnce, "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
    };
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const parsed = errorSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return cliError("SERVICE_ANSWER", { reason: `HTTP ${response.status}` });
  const { message, details, code } = parsed.data;
  const parts = details.map((detail) =>
    [detail.parameter, detail.value, detail.expected?.zh, detail.expected?.en].filter(Boolean).join(" · "),
  );
  return cliError("SERVICE_ANSWER", {
    reason: [`${code}: ${message.zh} ${message.en}`, ...parts].join("\n  "),
  });
}
