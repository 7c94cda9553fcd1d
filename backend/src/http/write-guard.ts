import type { FastifyInstance, FastifyRequest } from "fastify";
import { writeRefused } from "../errors/request-errors";
import { isLoopbackAddress } from "./origin-check";

/** What changes the data, by route; a text that is only read is none of it. */
const writes = /^\/api\/v1\/(uploads|batches|entries)\b/;

/**
 * Refuses with WRITE_REFUSED whoever would change the data from another machine: there are no accounts yet. What a proxy
 * on this machine forwards comes from where the proxy says.
 */
export function addWriteGuard(server: FastifyInstance): void {
  server.addHook("onRequest", (request, _reply, done) => {
    if (isWrite(request) && !isFromHere(request)) throw writeRefused();
    done();
  });
}

/** By the route that was found: an address can be spelt in more than one way. */
function isWrite({ method, routeOptions }: FastifyRequest): boolean {
  return method !== "GET" && method !== "HEAD" && method !== "OPTIONS" && writes.test(routeOptions.url ?? "");
}

function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",");
  const via = forwarded.split(",").map((address) => address.trim());
  const addresses = [socket.remoteAddress ?? "", ...via.filter((address) => address !== "")];
  return headers.forwarded === undefined && addresses.every(isLoopbackAddress);
}
