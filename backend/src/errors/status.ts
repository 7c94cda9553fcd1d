import type { ErrorCode } from "@jiqun/contract";

/** HTTP status of every code; a code without one does not compile. */
export const statusOf = {
  REQUEST_INVALID: 400,
  PARAMETER_UNKNOWN: 400,
  PERIOD_INVALID: 400,
  DATE_INVALID: 400,
  ORIGIN_REFUSED: 403,
  ENTITY_NOT_FOUND: 404,
  INDICATOR_NOT_FOUND: 404,
  SERIES_NOT_FOUND: 404,
  SCOPE_NOT_FOUND: 404,
  INDUSTRY_NOT_FOUND: 404,
  PRODUCT_NOT_FOUND: 404,
  SOURCE_NOT_FOUND: 404,
  ROUTE_NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  MEDIA_TYPE_UNSUPPORTED: 415,
  INTERNAL: 500,
  DATABASE_UNAVAILABLE: 503,
} as const satisfies Record<ErrorCode, number>;
