import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyReply } from "fastify";

/** Hands a handler a signal that is aborted when the client has gone, for work that is long enough to break off. */
export const ClientGone = createParamDecorator((_data: unknown, context: ExecutionContext): AbortSignal => {
  const gone = new AbortController();
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  // The connection closes after a full answer too; by then nobody looks at the signal any more.
  raw.once("close", () => gone.abort());
  return gone.signal;
});
