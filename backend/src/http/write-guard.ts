import type { FastifyInstance, FastifyRequest } from "fastify";
import { writeRefused } from "../errors/request-errors";
import { isLoopbackAddress } from "./origin-check";

/** What is sent to be read and changes nothing, by route. Everything else that is sent is a write. */
const readOnly = /^\/api\/v1\/statements\/read$/;
/** Files that are not published yet, to look at as well. */
const unpublished = /^\/api\/v1\/uploads\b/;

/**
 * Refuses with WRITE_REFUSED whoever would change the data from another machine: there are no accounts yet. What a proxy
 * on this machine forwards comes from where the proxy says.
 */
export function addWriteGuard(server: FastifyInstance): void {
  server.addHook("onRequest", (request, _reply, done) => {
    if (isGuarded(request) && !isFromHere(request)) throw writeRefused();
    done();
  });
}

/** By the route that was found: an address can be spelt in more than one way. */
function isGuarded({ method, routeOptions }: FastifyRequest): boolean {
  const route = routeOptions.url ?? "";
  const reads = method === "GET" || method === "HEAD" || method === "OPTIONS";
  return unpublished.test(route) || (!reads && !readOnly.test(route));
}

function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",");
  const via = forwarded.split(",").map((address) => address.trim());
  const addresses = [socket.remoteAddress ?? "", ...via.filter((address) => address !== "")];
  return headers.forwarded === undefined && addresses.every(isLoopbackAddress);
}
