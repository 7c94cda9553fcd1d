import {
  classifications,
  coverages,
  frequencies,
  measures,
  priceBases,
  qualifiers,
  territories,
} from "@jiqun/statistics";
import { z } from "zod";
import { entityKinds } from "./entity";
import { indicatorDirections, indicatorKinds } from "./indicator";
import { quantitySchema, unitCodeSchema } from "./quantity";
import { accumulations, forms } from "./series";
import { grades } from "./source";
import { bilingualSchema, codeSchema, dateSchema } from "./text";

/** Why a file is not read at all. `messages/` words each of them. */
export const fileRefusals = [
  "FILE_EMPTY",
  "FILE_TOO_LARGE",
  "FILE_DAMAGED",
  "FILE_ENCRYPTED",
  "FORMAT_UNKNOWN",
  "ENCODING_UNKNOWN",
  "BINARY_IN_TEXT",
  "CELL_TOO_LONG",
  "TOO_MANY_COLUMNS",
  "TOO_MANY_ROWS",
  "TOO_MANY_SERIES",
  "ARCHIVE_BOMB",
  "ARCHIVE_PATH",
  "XML_ENTITIES",
  "XML_TOO_DEEP",
  "SDMX_INVALID",
  "NO_TABLE",
  "MEMORY_EXCEEDED",
  "TIME_EXCEEDED",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** Formats that are read. */
export const fileFormats = [
  "csv",
  "tsv",
  "xlsx",
  "xls",
  "ods",
  "sdmx-csv-1.0",
  "sdmx-csv-2.0",
  "sdmx-ml-2.1-generic",
  "sdmx-ml-2.1-structure-specific",
  "sdmx-json-1.0",
  "sdmx-json-2.0",
  "eurostat-tsv",
  "world-bank",
  "owid",
] as const;
export type FileFormat = (typeof fileFormats)[number];

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

export const importQuestionKinds = [
  "labels",
  "entity",
  "indicator",
  "industry",
  "product",
  "unit",
  "scope",
  "known_on",
  "source",
  "grade",
] as const;

const name = z.string().trim().min(1).max(200);
const codesOf = <Code extends string>(values: readonly { readonly code: Code }[]): Code[] =>
  values.map(({ code }) => code);

const newEntitySchema = z.strictObject({
  code: codeSchema.max(60),
  kind: z.enum(entityKinds),
  nameZh: name,
  nameEn: name,
  parent: codeSchema.nullable(),
});
const newIndicatorSchema = z.strictObject({
  code: codeSchema.max(60),
  nameZh: name,
  nameEn: name,
  definitionZh: z.string().trim().max(2000),
  definitionEn: z.string().trim().max(2000),
  kind: z.enum(indicatorKinds),
  unit: unitCodeSchema,
  decimals: z.number().int().min(0).max(10),
  direction: z.enum(indicatorDirections),
});
const newScopeSchema = z.strictObject({
  measure: z.enum(codesOf(measures)),
  coverage: z.enum(codesOf(coverages)),
  territory: z.enum(codesOf(territories)),
  priceBase: z.enum(codesOf(priceBases)),
  classification: z.enum(codesOf(classifications)),
  cluster: codeSchema.nullable(),
});
export const newSourceSchema = z.strictObject({
  publisherZh: name,
  publisherEn: name,
  titleZh: name,
  titleEn: name,
  published: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/)
    .nullable()
    .describe("As far as it is known: 2024, 2024-07, 2024-07-15"),
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  licenceZh: z.string().trim().max(500),
  licenceEn: z.string().trim().max(500),
});

/** An answer to a question of an import. */
export const importAnswerSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("code"), code: codeSchema }),
    z.strictObject({ kind: z.literal("value"), value: z.string().trim().min(1).max(200) }),
    z.strictObject({ kind: z.literal("skip") }),
    z.strictObject({ kind: z.literal("entity"), entity: newEntitySchema }),
    z.strictObject({ kind: z.literal("indicator"), indicator: newIndicatorSchema }),
    z.strictObject({ kind: z.literal("scope"), scope: newScopeSchema }),
    z.strictObject({ kind: z.literal("source"), source: newSourceSchema }),
  ])
  .meta({ id: "ImportAnswer" });

/** Answers by the id of their question; `<kind>:*` answers all of a kind that have none of their own. */
export const importAnswersSchema = z.record(z.string().min(1).max(500), importAnswerSchema);

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

/** How much of a file's difference to what holds now is what. */
export const differenceCountsSchema = z
  .object({
    new: z.number().int(),
    revised: z.number().int(),
    unchanged: z.number().int(),
    absent: z.number().int().describe("Periods that hold a value now and that the file does not have"),
    newSeries: z.number().int(),
  })
  .meta({ id: "DifferenceCounts" });

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

export const differenceKinds = ["new", "revised", "unchanged", "absent"] as const;
export const differenceQuerySchema = z.strictObject({
  kind: z.enum(differenceKinds).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** One value beside what holds now. */
export const differenceRowSchema = z
  .object({
    kind: z.enum(differenceKinds),
    series: codeSchema,
    entity: bilingualSchema,
    indicator: bilingualSchema,
    period: z.string(),
    unit: unitCodeSchema,
    multiplier: z.number().int(),
    decimals: z.number().int().nullable(),
    old: quantitySchema.nullable(),
    oldKnownOn: dateSchema.nullable(),
    oldStatuses: z.array(z.string()),
    new: quantitySchema.nullable(),
    newStatuses: z.array(z.string()),
    change: z.number().nullable().describe("New less old in base units; null unless both are plain numbers"),
    changeRatio: z.number().nullable().describe("Change by the size of the old; null where that is zero"),
    sheet: z.string().nullable(),
    cell: z.string().nullable(),
  })
  .meta({ id: "DifferenceRow" });
export const differenceSchema = z.object({
  counts: differenceCountsSchema,
  rows: z.array(differenceRowSchema),
});

export const gridQuerySchema = z.strictObject({
  table: z.coerce.number().int().min(0).default(0),
  top: z.coerce.number().int().min(1).default(1).describe("First row of the sheet"),
  rows: z.coerce.number().int().min(1).max(200).default(60),
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

/** A batch: one file or figure that came in by one transaction. */
export const batchSchema = z
  .object({
    batch: z.number().int(),
    file: z.string(),
    kind: z.string().describe("file, entry, or a kind of a data package's file"),
    hash: z.string(),
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
    counts: z.object({
      read: z.number().int(),
      new: z.number().int(),
      revised: z.number().int(),
      unchanged: z.number().int(),
    }),
    original: z.boolean().describe("Whether the file itself is kept"),
    undone: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
    undo: z
      .object({
        possible: z.boolean(),
        reason: bilingualSchema.nullable(),
        blockedBy: z.array(z.number().int()),
      })
      .describe("Whether it can be undone, and if not why"),
  })
  .meta({ id: "Batch" });
export const batchQuerySchema = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const batchListSchema = z.object({ batches: z.array(batchSchema), total: z.number().int() });

/** One figure taken from an article. */
export const entryRequestSchema = z
  .strictObject({
    words: z.string().trim().min(1).max(2000).describe("The sentence as the source prints it"),
    figure: z.string().trim().min(1).max(100).describe("The words of the figure within it: 50余家"),
    entity: codeSchema,
    indicator: codeSchema,
    industry: z.string().min(1).max(50).nullable(),
    product: codeSchema.nullable(),
    market: codeSchema.nullable(),
    scope: codeSchema,
    frequency: z.enum(frequencies),
    accumulation: z.enum(accumulations),
    form: z.enum(forms),
    period: z.string().min(4).max(40),
    knownOn: dateSchema,
    source: z.union([z.strictObject({ code: codeSchema }), z.strictObject({ describe: newSourceSchema })]),
    part: z.enum(["paragraph", "page", "table", "document"]),
    locator: z.string().trim().min(1).max(200),
    grade: z.enum(grades),
  })
  .meta({ id: "EntryRequest" });
export const entryResponseSchema = z.object({
  batch: z.number().int().nullable().describe("Null where exactly this was known already"),
  series: codeSchema,
  quantity: quantitySchema,
});

export type ImportIssue = z.infer<typeof importIssueSchema>;
export type ImportQuestion = z.infer<typeof importQuestionSchema>;
export type ImportAnswer = z.infer<typeof importAnswerSchema>;
export type ImportAnswers = z.infer<typeof importAnswersSchema>;
export type ReadObservation = z.infer<typeof readObservationSchema>;
export type TablePreview = z.infer<typeof tablePreviewSchema>;
export type Upload = z.infer<typeof uploadSchema>;
export type UploadList = z.infer<typeof uploadListSchema>;
export type UploadQuery = z.infer<typeof uploadQuerySchema>;
export type UploadProgress = z.infer<typeof uploadProgressSchema>;
export type AnswersRequest = z.infer<typeof answersRequestSchema>;
export type CommitRequest = z.infer<typeof commitRequestSchema>;
export type DifferenceCounts = z.infer<typeof differenceCountsSchema>;
export type DifferenceQuery = z.infer<typeof differenceQuerySchema>;
export type DifferenceRow = z.infer<typeof differenceRowSchema>;
export type Difference = z.infer<typeof differenceSchema>;
export type GridQuery = z.infer<typeof gridQuerySchema>;
export type Grid = z.infer<typeof gridSchema>;
export type Batch = z.infer<typeof batchSchema>;
export type BatchQuery = z.infer<typeof batchQuerySchema>;
export type BatchList = z.infer<typeof batchListSchema>;
export type EntryRequest = z.infer<typeof entryRequestSchema>;
export type EntryResponse = z.infer<typeof entryResponseSchema>;
