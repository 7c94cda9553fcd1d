import { frequencies, qualifiers } from "@jiqun/statistics";
import { z } from "zod";
import { importAnswerSchema, importQuestionKinds } from "./import-answer";
import { accumulations, forms } from "./series";
import { bilingualSchema, codeSchema } from "./text";

export const issueSeverities = ["error", "warning", "notice"] as const;

/** Something to know about a table, where it stands and what to do. */
export const importIssueSchema = z
  .object({
    severity: z.enum(issueSeverities).describe("An error keeps the file from coming in"),
    code: z.string(),
    sheet: z.string().nullable(),
    cell: z.string().nullable().describe("Address of the cell or range; null for the table as a whole"),
    message: bilingualSchema,
  })
  .meta({ id: "ImportIssue" });

const candidateSchema = z.object({
  value: z.string(),
  zh: z.string(),
  en: z.string(),
  reason: z.enum(["similar-name", "same-name", "existing-series", "file", "usual"]),
});

/** Something that the file does not say. The import waits for the answer. */
export const importQuestionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(importQuestionKinds),
    asked: z.string().describe("The words of the file; empty for the file as a whole"),
    cells: z.array(z.string()),
    tables: z.array(z.number().int()),
    values: z.number().int().describe("Values that wait for the answer"),
    candidates: z.array(candidateSchema).describe("Proposals; none is taken by itself"),
    mayCreate: z.boolean(),
    maySkip: z.boolean(),
    remembered: importAnswerSchema.nullable().describe("What was answered for the last file of this shape"),
    text: bilingualSchema.describe("The question in words"),
  })
  .meta({ id: "ImportQuestion" });

/** One value as it was read, in the unit that the file states it in. */
export const readObservationSchema = z
  .object({
    entity: z.string().nullable().describe("As printed"),
    entityCode: codeSchema.nullable().describe("Once it is known"),
    indicator: z.string().nullable().describe("As printed, further dimensions joined by /"),
    indicatorCode: codeSchema.nullable(),
    series: codeSchema.nullable().describe("Code of the series; null while questions about it are open"),
    dimensions: z.record(z.string(), z.string()).describe("Further dimensions as printed"),
    frequency: z.enum(frequencies),
    accumulation: z.enum(accumulations),
    form: z.enum(forms),
    period: z.string(),
    value: z.number().nullable().describe("In the stated unit; null where it is missing, or a range"),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    qualifier: z.enum(qualifiers).nullable().describe("OBS_QUALIFIER; null where the value is missing"),
    unit: z.string().nullable().describe("As printed"),
    statuses: z.array(z.string()).describe("OBS_STATUS"),
    asStated: z.string().nullable().describe("Words or missing marker as printed: 50余, :, …"),
    sheet: z.string().nullable(),
    cell: z.string(),
  })
  .meta({ id: "ReadObservation" });

export const areaRoles = [
  "title",
  "unit",
  "header",
  "label",
  "period",
  "value",
  "missing",
  "status",
  "attribute",
  "section",
  "note",
  "left-out",
] as const;

/** A table of a file as it was understood. */
export const tablePreviewSchema = z
  .object({
    id: z.string().describe("Id of the answer that leaves it out (skip) or takes it again (the value take)"),
    leftOut: z.boolean().describe("Whether it is left out as answered"),
    sheet: z.string().nullable(),
    range: z.string(),
    title: z.string().nullable(),
    layout: z.enum(["cross", "records"]),
    entities: z.array(z.string()).describe("As printed"),
    indicators: z.array(z.string()).describe("As printed"),
    frequency: z.enum(frequencies).nullable().describe("Null where several are mixed"),
    frequencies: z.array(z.enum(frequencies)),
    unit: z.string().nullable().describe("As printed; null where there is none or several are mixed"),
    units: z.array(z.string()),
    periods: z.object({ first: z.string(), last: z.string(), count: z.number().int() }).nullable(),
    observations: z.number().int().describe("Values with a number"),
    missing: z.number().int().describe("Cells that hold none"),
    statuses: z.record(z.string(), z.number().int()).describe("How many values carry each OBS_STATUS"),
    questions: z.array(importQuestionSchema),
    issues: z.array(importIssueSchema),
    issuesInAll: z.number().int().describe("More than are listed where there are very many"),
    sample: z.array(readObservationSchema),
    areas: z.array(
      z.object({
        range: z.object({
          top: z.number().int(),
          left: z.number().int(),
          bottom: z.number().int(),
          right: z.number().int(),
        }),
        role: z.enum(areaRoles),
      }),
    ),
  })
  .meta({ id: "TablePreview" });

export type ImportIssue = z.infer<typeof importIssueSchema>;
export type ImportQuestion = z.infer<typeof importQuestionSchema>;
export type ReadObservation = z.infer<typeof readObservationSchema>;
export type TablePreview = z.infer<typeof tablePreviewSchema>;
