import { HttpException } from "@nestjs/common";
import { AppError, detailOf } from "./app-error";
import {
  databaseUnavailable,
  malformedRequest,
  mediaTypeUnsupported,
  payloadTooLarge,
  requestInvalid,
  routeNotFound,
} from "./request-errors";

/** The part of a request that wording a fault needs. */
export interface FaultPlace {
  readonly url: string;
}

/**
 * The error that a client is told for anything that was thrown: our own as it is, what the web framework and the
 * database driver throw by its kind, and anything else as INTERNAL, which says nothing about its cause.
 */
export function faultOf(thrown: unknown, place: FaultPlace): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isConnectionFault(thrown)) return databaseUnavailable(undefined, { cause: thrown });
  return frameworkFault(thrown, place) ?? new AppError("INTERNAL", [], { cause: thrown });
}

type Maker = (thrown: unknown, place: FaultPlace) => AppError;

const noRoute: Maker = (cause, { url }) => routeNotFound(url.split("?")[0] ?? "", { cause });

const shorterAddress = { zh: "更短的地址", en: "a shorter address" };
const wellFormedAddress = { zh: "格式正确的地址", en: "a well-formed address" };
const wellFormedJson = { zh: "格式正确的 JSON", en: "well-formed JSON" };

/** What the framework refuses by its status. */
const frameworkFaults: ReadonlyMap<number, Maker> = new Map<number, Maker>([
  [400, (cause) => requestInvalid([badPart(cause)], { cause })],
  // A path that leads out of a folder is refused with 403; it is no more there than any other that is not.
  [403, noRoute],
  [404, noRoute],
  [405, noRoute],
  [413, (cause) => payloadTooLarge(undefined, { cause })],
  [414, (cause) => requestInvalid([detailOf({ parameter: "path", expected: shorterAddress })], { cause })],
  [415, (cause) => mediaTypeUnsupported(undefined, { cause })],
]);

function frameworkFault(thrown: unknown, place: FaultPlace): AppError | null {
  const status = statusIn(thrown);
  if (status === null || status < 400 || status >= 500) return null;
  return (frameworkFaults.get(status) ?? otherRefusal)(thrown, place);
}

/** Whatever else the framework refuses lies with the request: 406, 408, 411, 431 and their like. */
function otherRefusal(cause: unknown): AppError {
  return malformedRequest(undefined, { cause });
}

function badPart(thrown: unknown): ReturnType<typeof detailOf> {
  const ofAddress = rootCode(thrown) === "FST_ERR_BAD_URL";
  return ofAddress
    ? detailOf({ parameter: "path", expected: wellFormedAddress })
    : detailOf({ parameter: "body", expected: wellFormedJson });
}

/** Nest's HttpException tells its status by a method, Fastify's errors by a field. */
function statusIn(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = thrown instanceof Error ? field(thrown, "statusCode") : null;
  return typeof status === "number" ? status : null;
}

function rootCode(thrown: unknown): unknown {
  const chain = causes(thrown);
  return field(chain.at(-1), "code");
}

const connectionKinds = new Set([
  "DatabaseNotReachable",
  "DatabaseDoesNotExist",
  "DatabaseAccessDenied",
  "AuthenticationFailed",
  "ConnectionClosed",
  "TlsConnectionError",
  "TooManyConnections",
  "SocketTimeout",
]);

/** Node's network faults, PostgreSQL's classes 08 (connection), 28 (access), 53 (resources), 57P (shutdown), Prisma's P10xx. */
const connectionCode =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|08\w{3}|28\w{3}|3D000|53\w{3}|57P0\d|P10(00|01|02|08|17)|P2024)$/;

/** The driver words these without a code. */
const connectionWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

function isConnectionFault(thrown: unknown): boolean {
  return causes(thrown).some(
    (error) =>
      connectionCode.test(String(field(error, "code"))) ||
      connectionKinds.has(String(field(error, "kind"))) ||
      connectionWords.test(String(field(error, "message"))),
  );
}

/** What was thrown, and what it says caused it, outermost first. */
function causes(thrown: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let error = thrown; typeof error === "object" && error !== null; error = field(error, "cause")) {
    if (chain.includes(error)) break;
    chain.push(error);
  }
  return chain;
}

function field(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null ? (error as Record<string, unknown>)[name] : undefined;
}
