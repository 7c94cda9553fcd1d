import type { ErrorDetail } from "@jiqun/contract";
import { createError, detailOf } from "./app-error";

/** A request that the contract does not allow, with each part that is wrong. */
export const requestInvalid = createError("REQUEST_INVALID", (details: readonly ErrorDetail[]) => details);

const wellFormed = { zh: "格式正确、完整的 HTTP 请求", en: "a well-formed, complete HTTP request" };

/** What came is no HTTP request that the service can read. */
export const malformedRequest = createError("REQUEST_INVALID", () => [
  detailOf({ parameter: "request", expected: wellFormed }),
]);

/** A day that is none, wherever nothing else is wrong. */
export const dateInvalid = createError("DATE_INVALID", (details: readonly ErrorDetail[]) => details);

/** The parameters that an endpoint does not have, and those that it has. */
export interface UnknownParameters {
  readonly names: readonly string[];
  readonly known: readonly string[];
}

/** Names each unknown parameter, with those that there are. */
export const parameterUnknown = createError("PARAMETER_UNKNOWN", ({ names, known }: UnknownParameters) =>
  names.map((name) =>
    detailOf({
      parameter: name,
      expected:
        known.length === 0
          ? { zh: "不带参数", en: "no parameter" }
          : { zh: known.join("、"), en: known.join(", ") },
    }),
  ),
);

/** Nothing answers at the path. */
export const routeNotFound = createError("ROUTE_NOT_FOUND", (path: string) => [
  detailOf({ parameter: "path", value: path }),
]);

/** A method that an address does not take, and those that it takes. */
export interface RefusedMethod {
  readonly method: string;
  readonly allowed: readonly string[];
}

/** Names the method, with those that the address takes. */
export const methodNotAllowed = createError("METHOD_NOT_ALLOWED", ({ method, allowed }: RefusedMethod) => [
  detailOf({
    parameter: "method",
    value: method,
    expected: { zh: allowed.join("、"), en: allowed.join(", ") },
  }),
]);

/** The body is longer than the service takes. */
export const payloadTooLarge = createError("PAYLOAD_TOO_LARGE");
/** The body is of a type that the service does not read. */
export const mediaTypeUnsupported = createError("MEDIA_TYPE_UNSUPPORTED");
/** The database does not answer at the moment. */
export const databaseUnavailable = createError("DATABASE_UNAVAILABLE");
/** The data changes faster than what belongs together can be read. */
export const dataChanging = createError("DATA_CHANGING");

const ownAddress = { zh: "本服务自己的地址", en: "the service's own address" };

/** A request that another site made, or that came under a name which is not ours. */
export const originRefused = createError(
  "ORIGIN_REFUSED",
  ({ header, value }: { readonly header: "host" | "origin"; readonly value: string | undefined }) => [
    detailOf({ parameter: header, value, expected: ownAddress }),
  ],
);

/** Only this machine itself may change the data. */
export const writeRefused = createError("WRITE_REFUSED");
