import { endpoints } from "@jiqun/contract";
import { answeredFailure, ApiError, unreachable } from "./failure";

type Endpoints = typeof endpoints;
type ByMethod<Method extends "get" | "post"> = {
  [Name in keyof Endpoints]: Endpoints[Name]["method"] extends Method ? Name : never;
}[keyof Endpoints];
type Readable = ByMethod<"get">;
/** Endpoints that change something. */
export type Changing = ByMethod<"post">;

/** The answer of an endpoint, as the contract's schema gives it out. */
export type Answer<Name extends keyof Endpoints> = ReturnType<Endpoints[Name]["response"]["parse"]>;

export interface Request {
  /** Fills `{code}` in the path. */
  readonly code?: string;
  readonly query?: Readonly<Record<string, string | null | undefined>>;
  readonly signal?: AbortSignal;
}

/** Asks an endpoint and parses what it answers. Throws ApiError. */
export async function ask<Name extends Readable>(name: Name, request: Request = {}): Promise<Answer<Name>> {
  const response = await fetched(addressOf(endpoints[name].path, request), signalOf(request));
  return answerOf(name, {
    ok: response.ok,
    requestId: response.headers.get("x-request-id"),
    body: await bodyOf(response),
  });
}

/** Sends something to an endpoint and parses what it answers. Throws ApiError. */
export async function send<Name extends Changing>(
  name: Name,
  request: Request & { readonly body?: object } = {},
): Promise<Answer<Name>> {
  const response = await fetched(addressOf(endpoints[name].path, request), {
    ...signalOf(request),
    method: "POST",
    ...(request.body && {
      body: JSON.stringify(request.body),
      headers: { accept: "application/json", "content-type": "application/json" },
    }),
  });
  return answerOf(name, {
    ok: response.ok,
    requestId: response.headers.get("x-request-id"),
    body: await bodyOf(response),
  });
}

/** What came back for an endpoint, before it is parsed. */
export interface RawAnswer {
  readonly ok: boolean;
  readonly requestId: string | null;
  readonly body: unknown;
}

/** The answer as the contract has it. Throws ApiError for a refusal, and for what the contract does not have. */
export function answerOf<Name extends keyof Endpoints>(name: Name, answer: RawAnswer): Answer<Name> {
  const { ok, requestId, body } = answer;
  if (!ok) throw new ApiError(answeredFailure(body, requestId));
  const parsed = endpoints[name].response.safeParse(body);
  if (!parsed.success) throw new ApiError({ kind: "unexpected", requestId });
  return parsed.data as Answer<Name>;
}

/** Address of an endpoint that the browser itself follows: a download, a stream. */
export function endpointAddress(name: Readable, request: Request = {}): string {
  return addressOf(endpoints[name].path, request);
}

function signalOf({ signal }: Request): RequestInit {
  return signal === undefined ? {} : { signal };
}

function addressOf(path: string, { code, query = {} }: Request): string {
  const filled = path.replace("{code}", encodeURIComponent(code ?? ""));
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const search = new URLSearchParams(given).toString();
  return search === "" ? filled : `${filled}?${search}`;
}

async function fetched(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { headers: { accept: "application/json" }, ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(unreachable());
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
