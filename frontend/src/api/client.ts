import { endpointPaths, figureEndpoints, type endpoints } from "@jiqun/contract";
import { answeredFailure, ApiError, unreachable } from "./failure";

type Endpoints = typeof endpoints;
type EndpointName = keyof Endpoints;
type ByMethod<Method extends "get" | "post"> = {
  [Name in keyof Endpoints]: Endpoints[Name]["method"] extends Method ? Name : never;
}[keyof Endpoints];
type Readable = ByMethod<"get">;
/** Endpoints that change something. */
export type Changing = ByMethod<"post">;

/** The answer of an endpoint, as the contract's schema gives it out. */
export type Answer<Name extends EndpointName> = ReturnType<Endpoints[Name]["response"]["parse"]>;

export interface Request {
  /** Fills `{code}` in the path. */
  readonly code?: string;
  readonly query?: Readonly<Record<string, string | null | undefined>>;
  readonly signal?: AbortSignal;
}

/** Asks an endpoint and parses what it answers. Throws ApiError. */
export function ask<Name extends Readable>(name: Name, request: Request = {}): Promise<Answer<Name>> {
  return answered(name, fetched(addressOf(endpointPaths[name], request), signalOf(request)));
}

/** Sends something to an endpoint and parses what it answers. Throws ApiError. */
export function send<Name extends Changing>(
  name: Name,
  request: Request & { readonly body?: object } = {},
): Promise<Answer<Name>> {
  const response = fetched(addressOf(endpointPaths[name], request), {
    ...signalOf(request),
    method: "POST",
    ...(request.body && {
      body: JSON.stringify(request.body),
      headers: { accept: "application/json", "content-type": "application/json" },
    }),
  });
  return answered(name, response);
}

async function answered<Name extends EndpointName>(
  name: Name,
  asked: Promise<Response>,
): Promise<Answer<Name>> {
  // The schema comes while the service makes its answer.
  const [response, schema] = await Promise.all([asked, answerSchema(name)]);
  return answerOf(schema, {
    ok: response.ok,
    requestId: response.headers.get("x-request-id"),
    body: await bodyOf(response),
  });
}

/** What an endpoint answers, by the contract. */
interface AnswerSchema<Value> {
  safeParse(value: unknown): { readonly success: true; readonly data: Value } | { readonly success: false };
}

/** Those of figures are at hand; all others arrive when the first of them is asked for. Throws ApiError. */
async function answerSchema<Name extends EndpointName>(name: Name): Promise<AnswerSchema<Answer<Name>>> {
  const known = isFigureEndpoint(name) ? figureEndpoints : (await everyEndpoint()).endpoints;
  return (known as Endpoints)[name].response as AnswerSchema<Answer<Name>>;
}

function isFigureEndpoint(name: EndpointName): name is keyof typeof figureEndpoints {
  return name in figureEndpoints;
}

async function everyEndpoint(): Promise<{ readonly endpoints: Endpoints }> {
  try {
    return await import("./every-endpoint");
  } catch {
    throw new ApiError(unreachable());
  }
}

/** What came back for an endpoint, before it is parsed. */
interface RawAnswer {
  readonly ok: boolean;
  readonly requestId: string | null;
  readonly body: unknown;
}

/** The answer as the contract has it. Throws ApiError for a refusal, and for what the contract does not have. */
export function answerOf<Value>(schema: AnswerSchema<Value>, { ok, requestId, body }: RawAnswer): Value {
  if (!ok) throw new ApiError(answeredFailure(body, requestId));
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiError({ kind: "unexpected", requestId });
  return parsed.data;
}

/** Address of an endpoint that the browser itself follows: a download, a stream. */
export function endpointAddress(name: Readable, request: Request = {}): string {
  return addressOf(endpointPaths[name], request);
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
