import type { FastifyInstance } from "fastify";
import { methodNotAllowed } from "../errors/request-errors";

/** The route that answers whatever no other one does. */
const catchAll = "/*";

/**
 * Refuses with METHOD_NOT_ALLOWED, and an Allow header, a method that an address does not take, where it takes others.
 * To be added before the routes: it learns them as they are added.
 */
export function addAllowedMethods(server: FastifyInstance): void {
  const routes = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  server.addHook("onRoute", ({ url, method }) => {
    if (url === catchAll) return;
    const route = routes.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) route.methods.add(one);
    routes.set(url, route);
  });

  server.addHook("onRequest", (request, reply, done) => {
    if (!request.is404 && request.routeOptions.url !== catchAll) return done();
    const path = request.url.split("?")[0] ?? "";
    const matching = [...routes.values()].filter(({ pattern }) => pattern.test(path));
    const allowed = [...new Set(matching.flatMap(({ methods }) => [...methods]))].sort();
    if (allowed.length === 0 || allowed.includes(request.method)) return done();
    reply.header("allow", allowed.join(", "));
    throw methodNotAllowed({ method: request.method, allowed });
  });
}

/** `/entities/:code` as the addresses that it stands for. */
function patternOf(route: string): RegExp {
  const escaped = route.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${escaped.replaceAll(/:\w+/g, "[^/]+")}$`);
}
