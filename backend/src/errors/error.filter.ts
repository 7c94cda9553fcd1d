import { type ArgumentsHost, Catch, type ExceptionFilter } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import { sendFault } from "./error-answer";

/** The one filter: whatever a handler, a hook or the router throws becomes an answer here. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendFault(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
