import { Readable } from "node:stream";
import { endpoints } from "@jiqun/contract";
import type { FastifyInstance } from "fastify";
import { mediaTypeUnsupported, payloadTooLarge } from "../errors/request-errors";

const { consumes, path } = endpoints.upload;

/**
 * Hands a file on as the stream that it comes as, on the one route that takes files; everywhere else its media type is
 * refused. A file that says at once that it is longer than `limit` is not even begun.
 */
export function addRawBody(server: FastifyInstance, limit: number): void {
  server.addContentTypeParser(consumes, (request, payload, done) => {
    if (request.routeOptions.url !== path) return done(mediaTypeUnsupported());
    const length = Number(request.headers["content-length"] ?? 0);
    if (length > limit) return done(payloadTooLarge());
    done(null, payload instanceof Readable ? payload : Readable.from([]));
  });
}
