import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** One line per answer of the interface; files of the dashboard are only worth a line when looking for a fault. */
export function addRequestLog(server: FastifyInstance): void {
  server.addHook("onResponse", (request, reply, done) => {
    const line = {
      method: request.method,
      url: request.url,
      status: reply.statusCode,
      milliseconds: elapsed(reply),
    };
    if (isOfInterest(request)) request.log.info(line, "answered");
    else request.log.debug(line, "answered");
    done();
  });
}

function isOfInterest(request: FastifyRequest): boolean {
  return request.url.startsWith("/api/") && request.url !== "/api/health";
}

function elapsed(reply: FastifyReply): number {
  return Math.round(reply.elapsedTime * 10) / 10;
}
