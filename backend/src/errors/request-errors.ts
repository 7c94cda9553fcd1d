import type { ErrorDetail } from "@jiqun/contract";
import { createError, detailOf } from "./app-error";

/** Faults of a request that no feature owns. */
export const requestInvalid = createError("REQUEST_INVALID", (details: readonly ErrorDetail[]) => details);

export const dateInvalid = createError("DATE_INVALID", (details: readonly ErrorDetail[]) => details);

export interface UnknownParameters {
  readonly names: readonly string[];
  readonly known: readonly string[];
}

export const parameterUnknown = createError("PARAMETER_UNKNOWN", ({ names, known }: UnknownParameters) =>
  names.map((name) =>
    detailOf({ parameter: name, expected: known.length === 0 ? "no parameter" : known.join(", ") }),
  ),
);

export const routeNotFound = createError("ROUTE_NOT_FOUND", (path: string) => [
  detailOf({ parameter: "path", value: path }),
]);

export const payloadTooLarge = createError("PAYLOAD_TOO_LARGE");
export const mediaTypeUnsupported = createError("MEDIA_TYPE_UNSUPPORTED");
export const databaseUnavailable = createError("DATABASE_UNAVAILABLE");

export const originRefused = createError(
  "ORIGIN_REFUSED",
  ({ header, value }: { readonly header: "host" | "origin"; readonly value: string | undefined }) => [
    detailOf({ parameter: header, value, expected: "the service's own address" }),
  ],
);
