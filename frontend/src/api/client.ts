import { endpoints } from "@jiqun/contract";
import { answeredFailure, ApiError } from "./failure";

type Endpoints = typeof endpoints;
type Readable = {
  [Name in keyof Endpoints]: Endpoints[Name]["method"] extends "get" ? Name : never;
}[keyof Endpoints];

/** The answer of an endpoint, as the contract's schema gives it out. */
export type Answer<Name extends Readable> = ReturnType<Endpoints[Name]["response"]["parse"]>;

export interface Request {
  /** Fills `{code}` in the path. */
  readonly code?: string;
  readonly query?: Readonly<Record<string, string | null | undefined>>;
  readonly signal?: AbortSignal;
}

/** Asks an endpoint and parses what it answers. Throws ApiError. */
export async function ask<Name extends Readable>(name: Name, request: Request = {}): Promise<Answer<Name>> {
  const endpoint = endpoints[name];
  const response = await send(addressOf(endpoint.path, request), request.signal);
  const requestId = response.headers.get("x-request-id");
  const body = await bodyOf(response);
  if (!response.ok) throw new ApiError(answeredFailure(body, requestId));
  const parsed = endpoint.response.safeParse(body);
  if (!parsed.success) throw new ApiError({ kind: "unexpected", requestId });
  return parsed.data as Answer<Name>;
}

export function addressOf(path: string, { code, query = {} }: Request): string {
  const filled = path.replace("{code}", encodeURIComponent(code ?? ""));
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const search = new URLSearchParams(given).toString();
  return search === "" ? filled : `${filled}?${search}`;
}

async function send(address: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(address, { headers: { accept: "application/json" }, ...(signal && { signal }) });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError({ kind: navigator.onLine ? "network" : "offline" });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
