import { endpoints, type Endpoint as ContractEndpoint } from "@jiqun/contract";
import { applyDecorators, Get, HttpCode, Post, SetMetadata, type StreamableFile } from "@nestjs/common";
import type { z } from "zod";
import type { JsonAnswer } from "./json-answer";

/** Name of an endpoint of the contract. */
export type EndpointName = keyof typeof endpoints;

/** What the contract says a handler of this endpoint answers: a stream where that is no JSON document. */
type ResponseOf<Name extends EndpointName> = (typeof endpoints)[Name] extends { readonly produces: string }
  ? StreamableFile
  : Written<z.input<(typeof endpoints)[Name]["response"]>>;

/** A document may come as a value, or written already. */
type Written<Value> = Value | JsonAnswer<Value>;

type HandlerDecorator<Response> = <Handler extends (...parameters: never[]) => Promise<Response>>(
  target: object,
  name: string | symbol,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

const metadataKey = "jiqun:endpoint";

/**
 * Makes a controller method the handler of an endpoint of the contract: its method and path, the checks of what comes
 * in, and the type of what goes out are the contract's. A method of another return type does not compile.
 */
export function Endpoint<Name extends EndpointName>(name: Name): HandlerDecorator<ResponseOf<Name>> {
  const { method, path } = endpoints[name];
  const route = routePath(path);
  return applyDecorators(
    SetMetadata(metadataKey, name),
    ...(method === "get" ? [Get(route)] : [Post(route), HttpCode(200)]),
  );
}

/** The endpoint that a handler serves; null for a handler outside the contract. */
export function endpointOf(handler: object): ContractEndpoint | null {
  const name = Reflect.getMetadata(metadataKey, handler) as EndpointName | undefined;
  return name === undefined ? null : endpoints[name];
}

/** `/entities/{code}` is `/entities/:code` to the router. */
function routePath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}
