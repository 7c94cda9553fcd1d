import { z } from "zod";
import { bilingualSchema } from "./text";

/** Every code that a client can meet. `messages/` must word each of them. */
export const errorCodes = [
  "REQUEST_INVALID",
  "PARAMETER_UNKNOWN",
  "PERIOD_INVALID",
  "DATE_INVALID",
  "ENTITY_NOT_FOUND",
  "INDICATOR_NOT_FOUND",
  "SERIES_NOT_FOUND",
  "SCOPE_NOT_FOUND",
  "INDUSTRY_NOT_FOUND",
  "PRODUCT_NOT_FOUND",
  "SOURCE_NOT_FOUND",
  "UPLOAD_NOT_FOUND",
  "UPLOAD_STATE",
  "UPLOADS_FULL",
  "DIFFERENCE_OUTDATED",
  "ANSWER_INVALID",
  "BATCH_NOT_FOUND",
  "BATCH_BUILT_UPON",
  "BATCH_UNDONE",
  "ORIGINAL_NOT_KEPT",
  "FIGURE_UNREADABLE",
  "ENTRY_REFUSED",
  "VIEW_NOT_FOUND",
  "VIEW_NAME_TAKEN",
  "VIEW_CHANGED",
  "CLUSTER_NOT_FOUND",
  "CLUSTER_NAME_TAKEN",
  "CLUSTER_FIXED",
  "CLUSTER_MEMBERS_INVALID",
  "WRITE_REFUSED",
  "ROUTE_NOT_FOUND",
  "METHOD_NOT_ALLOWED",
  "PAYLOAD_TOO_LARGE",
  "MEDIA_TYPE_UNSUPPORTED",
  "ORIGIN_REFUSED",
  "DATABASE_UNAVAILABLE",
  "DATA_CHANGING",
  "INTERNAL",
] as const;
/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** One thing that is wrong. */
export const errorDetailSchema = z
  .object({
    parameter: z.string().nullable().describe("Name of the parameter or path within the body that is wrong"),
    value: z.string().nullable().describe("What was given, shortened"),
    expected: bilingualSchema.nullable().describe("What would have been right"),
  })
  .meta({ id: "ErrorDetail" });

/** What every refusal and fault answers. */
export const errorSchema = z
  .object({
    code: z.enum(errorCodes),
    message: z.object({ zh: z.string(), en: z.string() }).describe("What, where and what to do"),
    details: z.array(errorDetailSchema),
    requestId: z.string(),
  })
  .meta({ id: "Error" });

export type ErrorDetail = z.infer<typeof errorDetailSchema>;
export type ErrorDto = z.infer<typeof errorSchema>;
