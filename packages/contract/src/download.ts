import { locales } from "@jiqun/statistics";
import { z } from "zod";
import { catalogueQuerySchema } from "./catalogue";
import { clusterLabQuerySchema } from "./cluster-lab-query";
import { comparisonQuerySchema } from "./comparison";
import { observationQuerySchema } from "./observation";
import { transformCodes } from "./transform-code";

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

/** A comparison as a file; with a second transform both, one below the other. */
export const comparisonFileQuerySchema = comparisonQuerySchema.extend({
  ...downloadOptions,
  across: z
    .enum(transformCodes)
    .optional()
    .describe("A second transform of the same series, such as stands along a scatter: its rows follow"),
});

/** The answer of the cluster lab as a file. */
export const clusterLabFileQuerySchema = clusterLabQuerySchema.extend(downloadOptions);

/** The series that the catalogue finds as a file, all pages in one. */
export const catalogueFileQuerySchema = catalogueQuerySchema
  .omit({ kind: true, page: true, size: true })
  .extend(downloadOptions);

/** How a file is to be written, as every query for one says it. */
export type DownloadOptions = z.infer<z.ZodObject<typeof downloadOptions>>;
export type ObservationFileQuery = z.infer<typeof observationFileQuerySchema>;
export type ClusterLabFileQuery = z.infer<typeof clusterLabFileQuerySchema>;
export type CatalogueFileQuery = z.infer<typeof catalogueFileQuerySchema>;
export type ComparisonFileQuery = z.infer<typeof comparisonFileQuerySchema>;
