import { locales } from "@jiqun/statistics";
import { z } from "zod";
import { comparisonQuerySchema } from "./comparison";
import { observationQuerySchema } from "./observation";

/** Forms in which numbers are taken away. */
export const downloadFormats = ["csv", "xlsx", "json"] as const;
/** One of {@link downloadFormats}. */
export type DownloadFormat = (typeof downloadFormats)[number];

/** How a file is to be written. */
const downloadOptions = {
  format: z.enum(downloadFormats),
  bom: z
    .enum(["0", "1"])
    .optional()
    .describe("1: a CSV begins with a byte order mark, by which Excel knows that it is UTF-8"),
  language: z
    .enum(locales)
    .optional()
    .describe("Of names and explanations; codes have none. zh-CN when left out"),
};

/** Observations as a file. */
export const observationFileQuerySchema = observationQuerySchema.extend({
  ...downloadOptions,
  vintages: z
    .enum(["current", "all"])
    .optional()
    .describe("all: every vintage of every period, a row each; current when left out"),
});

/** A comparison as a file. */
export const comparisonFileQuerySchema = comparisonQuerySchema.extend(downloadOptions);

/** How a file is to be written, as every query for one says it. */
export type DownloadOptions = z.infer<z.ZodObject<typeof downloadOptions>>;
export type ObservationFileQuery = z.infer<typeof observationFileQuerySchema>;
export type ComparisonFileQuery = z.infer<typeof comparisonFileQuerySchema>;
