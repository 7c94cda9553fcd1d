import { errorSchema, type ErrorDto } from "@jiqun/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { AppError } from "./app-error";
import { faultOf } from "./fault";
import { messages } from "./messages";
import { statusOf } from "./status";

/** Answers a request with what a client may be told of anything that was thrown, and logs the rest under its id. */
export function sendFault(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = faultOf(thrown, request);
  log(request, error);
  // An answer that has begun cannot be taken back; the client sees it break off.
  if (reply.sent) return;
  void reply
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .code(statusOf[error.code])
    .send(JSON.stringify(answerOf(error, request.id)));
}

/** An error as it stands on the wire. */
export function answerOf(error: AppError, requestId: string): ErrorDto {
  const message = messages[error.code](error.details);
  return errorSchema.parse({ code: error.code, message, details: error.details, requestId });
}

function log(request: FastifyRequest, error: AppError): void {
  if (statusOf[error.code] < 500) request.log.debug({ code: error.code, details: error.details }, "refused");
  else request.log.error({ code: error.code, err: error.cause ?? error }, "failed");
}
