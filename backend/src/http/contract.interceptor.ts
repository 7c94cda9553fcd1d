import { isDeepStrictEqual } from "node:util";
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import { map, type Observable } from "rxjs";
import type { z } from "zod";
import { serviceOptionsToken, type ServiceOptions } from "../config/service-options";
import { checkBody, checkParams, checkQuery } from "./contract-check";
import { jsonType } from "./answer-memory";
import { endpointOf } from "./endpoint";
import { JsonAnswer } from "./json-answer";

/** Holds every handler to its endpoint of the contract: what comes in always, what goes out in development and tests. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(@Inject(serviceOptionsToken) private readonly options: ServiceOptions) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const endpoint = endpointOf(context.getHandler());
    if (endpoint === null) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    checkParams(request.params as Record<string, unknown>);
    request.query = checkQuery(endpoint.query, request.query as Record<string, unknown>);
    if (endpoint.body !== undefined) request.body = checkBody(endpoint.body, request.body);
    // A stream or file goes out as it is made; its items were checked where they came from.
    if (endpoint.produces !== undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((response) => {
        if (this.options.checkResponses) checkResponse(endpoint.response, valueOf(response));
        if (!(response instanceof JsonAnswer)) return response;
        void reply.type(jsonType);
        return response.bytes;
      }),
    );
  }
}

function valueOf(response: unknown): unknown {
  return response instanceof JsonAnswer ? JSON.parse(response.bytes.toString()) : response;
}

/** A wrong answer is our own fault, so it is an error without a code: INTERNAL outside, the issues in the log. */
function checkResponse(schema: z.ZodType, response: unknown): void {
  const result = schema.safeParse(response);
  if (!result.success) throw new Error(`The answer breaks the contract: ${result.error.message}`);
  if (!isDeepStrictEqual(result.data, response))
    throw new Error("The answer holds more than the contract says");
}
