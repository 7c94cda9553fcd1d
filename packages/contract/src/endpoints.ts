import { z } from "zod";
import {
  entityFilterSchema,
  eventListSchema,
  noteListSchema,
  projectListSchema,
  relationListSchema,
  targetListSchema,
} from "./activity";
import { entityListSchema, entitySchema } from "./entity";
import {
  clusterListSchema,
  industryListSchema,
  saveClusterRequestSchema,
  savedClusterSchema,
} from "./cluster";
import { clusterLabSchema } from "./cluster-lab";
import { clusterLabQuerySchema } from "./cluster-lab-query";
import { healthSchema } from "./health";
import { batchListSchema, batchQuerySchema, batchSchema } from "./batch";
import { catalogueQuerySchema, catalogueSchema } from "./catalogue";
import { comparisonQuerySchema } from "./comparison";
import { comparisonListSchema } from "./comparison-list";
import { differenceQuerySchema, differenceSchema } from "./difference";
import { entryRequestSchema, entryResponseSchema } from "./entry";
import { readObservationSchema } from "./import-preview";
import {
  answersRequestSchema,
  commitRequestSchema,
  gridQuerySchema,
  gridSchema,
  uploadListSchema,
  uploadProgressSchema,
  uploadQuerySchema,
  uploadSchema,
} from "./upload";
import {
  catalogueFileQuerySchema,
  clusterLabFileQuerySchema,
  comparisonFileQuerySchema,
  observationFileQuerySchema,
} from "./download";
import { indicatorListSchema } from "./indicator";
import {
  headlineListSchema,
  marketPositionListSchema,
  observationQuerySchema,
  panelListSchema,
} from "./observation";
import { observationListSchema } from "./observation-list";
import { savedViewListSchema, savedViewSchema, saveViewRequestSchema } from "./saved-view";
import { seriesListSchema, seriesQuerySchema, seriesSchema } from "./series";
import { sourceListSchema, usedSourceSchema } from "./source";
import { statementRequestSchema, statementResponseSchema } from "./statement";
import { dayFilterSchema } from "./text";

/** One endpoint: where it is, what goes in and what comes out. */
export interface Endpoint {
  readonly method: "get" | "post";
  /** Path with `{code}` where a public code stands. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** What comes out; of a stream, one item of it. */
  readonly response: z.ZodType;
  /** Media type of a body that is no JSON: a file as it is. */
  readonly consumes?: string;
  /** Media type of an answer that is no JSON document: a stream or a file. */
  readonly produces?: string;
}

/** Every endpoint of the service: the server validates with it, the client parses with it, OpenAPI is emitted from it. */
export const endpoints = {
  health: { method: "get", path: "/api/health", summary: "State of the service", response: healthSchema },
  entities: { method: "get", path: "/api/v1/entities", summary: "All entities", response: entityListSchema },
  entity: { method: "get", path: "/api/v1/entities/{code}", summary: "One entity", response: entitySchema },
  headlines: {
    method: "get",
    path: "/api/v1/entities/{code}/headlines",
    summary: "Headline figures of an entity, newest observation each",
    query: dayFilterSchema,
    response: headlineListSchema,
  },
  panels: {
    method: "get",
    path: "/api/v1/entities/{code}/panels",
    summary: "Which series stand together on the overview of an entity",
    response: panelListSchema,
  },
  indicators: {
    method: "get",
    path: "/api/v1/indicators",
    summary: "All indicators",
    response: indicatorListSchema,
  },
  sources: {
    method: "get",
    path: "/api/v1/sources",
    summary: "All sources",
    query: dayFilterSchema,
    response: sourceListSchema,
  },
  source: {
    method: "get",
    path: "/api/v1/sources/{code}",
    summary: "One source; not found on a day before it was published",
    query: dayFilterSchema,
    response: usedSourceSchema,
  },
  seriesList: {
    method: "get",
    path: "/api/v1/series",
    summary: "Series, filtered by their dimensions",
    query: seriesQuerySchema,
    response: seriesListSchema,
  },
  series: {
    method: "get",
    path: "/api/v1/series/{code}",
    summary: "One series",
    query: dayFilterSchema,
    response: seriesSchema,
  },
  catalogue: {
    method: "get",
    path: "/api/v1/catalogue",
    summary: "Full-text search over indicators, series and sources, with what they cover",
    query: catalogueQuerySchema,
    response: catalogueSchema,
  },
  observations: {
    method: "get",
    path: "/api/v1/observations",
    summary: "Observations of series, as known on a day",
    query: observationQuerySchema,
    response: observationListSchema,
  },
  observationsFile: {
    method: "get",
    path: "/api/v1/observations/file",
    summary: "The same as a file: tidy CSV, a workbook with a sheet that explains it, or JSON",
    query: observationFileQuerySchema,
    produces: "application/octet-stream",
    response: z.string(),
  },
  comparison: {
    method: "get",
    path: "/api/v1/comparison",
    summary: "Series transformed, aligned and set side by side, with what every number rests on",
    query: comparisonQuerySchema,
    response: comparisonListSchema,
  },
  comparisonFile: {
    method: "get",
    path: "/api/v1/comparison/file",
    summary: "The same as a file, each number with its formula, operands and sources",
    query: comparisonFileQuerySchema,
    produces: "application/octet-stream",
    response: z.string(),
  },
  marketPositions: {
    method: "get",
    path: "/api/v1/market-positions",
    summary: "Shares and ranks within markets",
    query: entityFilterSchema,
    response: marketPositionListSchema,
  },
  events: {
    method: "get",
    path: "/api/v1/events",
    summary: "Visits, signings, conferences and announcements",
    query: entityFilterSchema,
    response: eventListSchema,
  },
  projects: {
    method: "get",
    path: "/api/v1/projects",
    summary: "Investment projects",
    query: entityFilterSchema,
    response: projectListSchema,
  },
  relations: {
    method: "get",
    path: "/api/v1/relations",
    summary: "Ties between entities",
    query: entityFilterSchema,
    response: relationListSchema,
  },
  targets: {
    method: "get",
    path: "/api/v1/targets",
    summary: "Values that plans set",
    query: entityFilterSchema,
    response: targetListSchema,
  },
  notes: {
    method: "get",
    path: "/api/v1/notes",
    summary: "Conflicts, ambiguities and breaks that readers must know",
    query: entityFilterSchema,
    response: noteListSchema,
  },
  readStatements: {
    method: "post",
    path: "/api/v1/statements/read",
    summary: "Figures that stand in texts, with their bounds",
    body: statementRequestSchema,
    response: statementResponseSchema,
  },
  upload: {
    method: "post",
    path: "/api/v1/uploads",
    summary: "Brings a file to be read; nothing comes in before it is committed",
    consumes: "application/octet-stream",
    query: uploadQuerySchema,
    response: uploadSchema,
  },
  uploads: {
    method: "get",
    path: "/api/v1/uploads",
    summary: "Files on their way in, newest first",
    response: uploadListSchema,
  },
  uploadState: {
    method: "get",
    path: "/api/v1/uploads/{code}",
    summary: "What a file was understood to say, what it leaves open and what would change",
    response: uploadSchema,
  },
  uploadEvents: {
    method: "get",
    path: "/api/v1/uploads/{code}/events",
    summary: "Progress, as server-sent events, until there is something to do",
    produces: "text/event-stream",
    response: uploadProgressSchema,
  },
  uploadGrid: {
    method: "get",
    path: "/api/v1/uploads/{code}/grid",
    summary: "Part of a sheet as the file has it",
    query: gridQuerySchema,
    response: gridSchema,
  },
  uploadObservations: {
    method: "get",
    path: "/api/v1/uploads/{code}/observations",
    summary: "Every value that was read, one JSON object a line",
    produces: "application/x-ndjson",
    response: readObservationSchema,
  },
  uploadMarked: {
    method: "get",
    path: "/api/v1/uploads/{code}/marked",
    summary: "The file as a workbook with its faulty cells marked and commented",
    produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    response: z.string(),
  },
  uploadAnswers: {
    method: "post",
    path: "/api/v1/uploads/{code}/answers",
    summary: "Answers questions; the file is read anew with them",
    body: answersRequestSchema,
    response: uploadSchema,
  },
  uploadDifference: {
    method: "get",
    path: "/api/v1/uploads/{code}/difference",
    summary: "The file's values beside those that hold now",
    query: differenceQuerySchema,
    response: differenceSchema,
  },
  uploadCommit: {
    method: "post",
    path: "/api/v1/uploads/{code}/commit",
    summary: "Brings the file in, whole or not at all",
    body: commitRequestSchema,
    response: uploadSchema,
  },
  uploadCancel: {
    method: "post",
    path: "/api/v1/uploads/{code}/cancel",
    summary: "Stops what is under way and forgets the file",
    response: uploadSchema,
  },
  batches: {
    method: "get",
    path: "/api/v1/batches",
    summary: "Every import, newest first",
    query: batchQuerySchema,
    response: batchListSchema,
  },
  batch: { method: "get", path: "/api/v1/batches/{code}", summary: "One import", response: batchSchema },
  batchOriginal: {
    method: "get",
    path: "/api/v1/batches/{code}/original",
    summary: "The file that an import came from, as it was",
    produces: "application/octet-stream",
    response: z.string(),
  },
  batchUndo: {
    method: "post",
    path: "/api/v1/batches/{code}/undo",
    summary: "Takes an import back; what stood before stands again",
    response: batchSchema,
  },
  enterFigure: {
    method: "post",
    path: "/api/v1/entries",
    summary: "Takes one figure of an article in, with its citation",
    body: entryRequestSchema,
    response: entryResponseSchema,
  },
  industries: {
    method: "get",
    path: "/api/v1/industries",
    summary: "Classes of industry that are known, with the class above each",
    response: industryListSchema,
  },
  clusters: {
    method: "get",
    path: "/api/v1/clusters",
    summary: "Named cluster definitions with the classes that they count in",
    response: clusterListSchema,
  },
  saveCluster: {
    method: "post",
    path: "/api/v1/clusters",
    summary: "Names a set of classes as a cluster, or changes one that was named here",
    body: saveClusterRequestSchema,
    response: savedClusterSchema,
  },
  deleteCluster: {
    method: "post",
    path: "/api/v1/clusters/{code}/delete",
    summary: "Forgets a cluster definition that was named here",
    response: clusterListSchema,
  },
  clusterLab: {
    method: "get",
    path: "/api/v1/cluster-lab",
    summary: "What can be said of clusters by the figures there are, what cannot, and what it would take",
    query: clusterLabQuerySchema,
    response: clusterLabSchema,
  },
  clusterLabFile: {
    method: "get",
    path: "/api/v1/cluster-lab/file",
    summary: "The same as a file, a row a number, those that are missing with their reason",
    query: clusterLabFileQuerySchema,
    produces: "application/octet-stream",
    response: z.string(),
  },
  catalogueFile: {
    method: "get",
    path: "/api/v1/catalogue/file",
    summary: "The series that the catalogue finds as a file, with what they cover",
    query: catalogueFileQuerySchema,
    produces: "application/octet-stream",
    response: z.string(),
  },
  savedViews: {
    method: "get",
    path: "/api/v1/views",
    summary: "Analyses that somebody named",
    response: savedViewListSchema,
  },
  saveView: {
    method: "post",
    path: "/api/v1/views",
    summary: "Names an analysis, or puts it in the place of one that is named",
    body: saveViewRequestSchema,
    response: savedViewSchema,
  },
  deleteView: {
    method: "post",
    path: "/api/v1/views/{code}/delete",
    summary: "Forgets a named analysis; the numbers that it shows stay",
    response: savedViewListSchema,
  },
} as const satisfies Record<string, Endpoint>;
