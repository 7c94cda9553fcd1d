import type { Socket } from "node:net";
import { answerOf } from "../errors/error-answer";
import { malformedRequest } from "../errors/request-errors";
import { requestIdOf } from "./request-id";
import { securityHeaders } from "./security-headers";

/** What HTTP itself calls the faults that have a status of their own; any other is a bad request. */
const statuses: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
};

/** Answers what is no HTTP request, before there is a request that the filter could answer, in the one shape of errors. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  if (socket.writable) socket.write(rawAnswer(statuses[error.code ?? ""] ?? "400 Bad Request"));
  socket.destroy(error);
}

function rawAnswer(status: string): string {
  const requestId = requestIdOf({ headers: {} });
  const body = JSON.stringify(answerOf(malformedRequest(), requestId));
  const headers = {
    ...securityHeaders,
    "x-request-id": requestId,
    "cache-control": "no-store",
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, "", body].join("\r\n");
}
