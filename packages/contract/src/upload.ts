import { z } from "zod";
import { differenceCountsSchema } from "./difference";
import { importAnswersSchema } from "./import-answer";
import { fileFormats, fileRefusals } from "./import-file";
import { tablePreviewSchema } from "./import-preview";
import { queryNumber } from "./query-number";
import { bilingualSchema } from "./text";

/** How far an upload has come. */
export const uploadStates = [
  "reading",
  "refused",
  "questions",
  "faulty",
  "ready",
  "committing",
  "committed",
  "cancelled",
  "failed",
] as const;
export type UploadState = (typeof uploadStates)[number];

export const uploadProgressSchema = z
  .object({
    phase: z.enum(["reading", "comparing", "committing"]),
    rows: z.number().int().describe("Values so far"),
    part: z.number().min(0).max(1).nullable().describe("How much of the file is read; null where unknown"),
  })
  .meta({ id: "UploadProgress" });

/** A file on its way into the data. */
export const uploadSchema = z
  .object({
    id: z.uuid(),
    file: z.string(),
    size: z.number().int(),
    hash: z.string().describe("SHA-256 of the file"),
    uploadedAt: z.iso.datetime(),
    uploadedBy: z.string(),
    state: z.enum(uploadStates),
    progress: uploadProgressSchema.nullable(),
    format: z.enum(fileFormats).nullable(),
    encoding: z.string().nullable().describe("UTF-8, GB18030, UTF-16LE …; null for a workbook"),
    refused: z.object({ code: z.enum(fileRefusals), message: bilingualSchema }).nullable(),
    tables: z.array(tablePreviewSchema),
    answers: importAnswersSchema,
    template: z
      .object({ batch: z.number().int(), file: z.string(), importedAt: z.iso.datetime() })
      .nullable()
      .describe("The import whose answers are remembered for files of this shape"),
    difference: differenceCountsSchema.nullable().describe("Null while questions are open"),
    seen: z.string().nullable().describe("State of the data that the difference was made against"),
    batch: z.number().int().nullable().describe("Once it is committed; null where nothing changed"),
    identicalTo: z.number().int().nullable().describe("A batch that brought exactly this file"),
  })
  .meta({ id: "Upload" });

export const uploadListSchema = z.object({
  uploads: z.array(
    uploadSchema.pick({ id: true, file: true, size: true, uploadedAt: true, uploadedBy: true, state: true }),
  ),
});

export const uploadQuerySchema = z.strictObject({
  name: z.string().trim().min(1).max(255).describe("Name of the file"),
});

export const answersRequestSchema = z
  .strictObject({ answers: importAnswersSchema })
  .meta({ id: "AnswersRequest" });
export const commitRequestSchema = z
  .strictObject({ seen: z.string().min(1).max(100).describe("`seen` of the difference that was looked at") })
  .meta({ id: "CommitRequest" });

export const gridQuerySchema = z.strictObject({
  table: queryNumber(z.number().int().min(0)).prefault(0),
  top: queryNumber(z.number().int().min(1)).prefault(1).describe("First row of the sheet"),
  rows: queryNumber(z.number().int().min(1).max(200)).prefault(60),
});
/** Part of a sheet as the file has it. */
export const gridSchema = z
  .object({
    sheet: z.string().nullable(),
    rowsInAll: z
      .number()
      .int()
      .nullable()
      .describe("Null where only the beginning of a large file was counted"),
    columns: z.number().int(),
    rows: z.array(z.object({ number: z.number().int(), cells: z.array(z.string()) })),
  })
  .meta({ id: "Grid" });

export type UploadProgress = z.infer<typeof uploadProgressSchema>;
export type Upload = z.infer<typeof uploadSchema>;
export type UploadList = z.infer<typeof uploadListSchema>;
export type UploadQuery = z.infer<typeof uploadQuerySchema>;
export type AnswersRequest = z.infer<typeof answersRequestSchema>;
export type CommitRequest = z.infer<typeof commitRequestSchema>;
export type GridQuery = z.infer<typeof gridQuerySchema>;
export type Grid = z.infer<typeof gridSchema>;
