import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What a proxy in front may call a request; anything else could forge lines of the log. */
const sane = /^[A-Za-z0-9._-]{1,64}$/;

/** The id of a request: the one it came with, if it is sane, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, "headers">): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && sane.test(given) ? given : randomUUID();
}
