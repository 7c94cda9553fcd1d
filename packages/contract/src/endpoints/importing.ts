import { z } from "zod";
import { batchListSchema, batchQuerySchema, batchSchema } from "../batch";
import { differenceQuerySchema, differenceSchema } from "../difference";
import { entryRequestSchema, entryResponseSchema } from "../entry";
import { readObservationSchema } from "../import-preview";
import { statementRequestSchema, statementResponseSchema } from "../statement";
import {
  answersRequestSchema,
  commitRequestSchema,
  gridQuerySchema,
  gridSchema,
  uploadListSchema,
  uploadProgressSchema,
  uploadQuerySchema,
  uploadSchema,
} from "../upload";
import type { Endpoint } from "./endpoint";
import { endpointPaths } from "./endpoint-paths";

/** Bringing figures in, from texts, by hand and by file, and taking them back. */
export const importingEndpoints = {
  readStatements: {
    method: "post",
    path: endpointPaths.readStatements,
    summary: "Figures that stand in texts, with their bounds",
    body: statementRequestSchema,
    response: statementResponseSchema,
  },
  upload: {
    method: "post",
    path: endpointPaths.upload,
    summary: "Brings a file to be read; nothing comes in before it is committed",
    consumes: "application/octet-stream",
    query: uploadQuerySchema,
    response: uploadSchema,
  },
  uploads: {
    method: "get",
    path: endpointPaths.uploads,
    summary: "Files on their way in, newest first",
    response: uploadListSchema,
  },
  uploadState: {
    method: "get",
    path: endpointPaths.uploadState,
    summary: "What a file was understood to say, what it leaves open and what would change",
    response: uploadSchema,
  },
  uploadEvents: {
    method: "get",
    path: endpointPaths.uploadEvents,
    summary: "Progress, as server-sent events, until there is something to do",
    produces: "text/event-stream",
    response: uploadProgressSchema,
  },
  uploadGrid: {
    method: "get",
    path: endpointPaths.uploadGrid,
    summary: "Part of a sheet as the file has it",
    query: gridQuerySchema,
    response: gridSchema,
  },
  uploadObservations: {
    method: "get",
    path: endpointPaths.uploadObservations,
    summary: "Every value that was read, one JSON object a line",
    produces: "application/x-ndjson",
    response: readObservationSchema,
  },
  uploadMarked: {
    method: "get",
    path: endpointPaths.uploadMarked,
    summary: "The file as a workbook with its faulty cells marked and commented",
    produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    response: z.string(),
  },
  uploadAnswers: {
    method: "post",
    path: endpointPaths.uploadAnswers,
    summary: "Answers questions; the file is read anew with them",
    body: answersRequestSchema,
    response: uploadSchema,
  },
  uploadDifference: {
    method: "get",
    path: endpointPaths.uploadDifference,
    summary: "The file's values beside those that hold now",
    query: differenceQuerySchema,
    response: differenceSchema,
  },
  uploadCommit: {
    method: "post",
    path: endpointPaths.uploadCommit,
    summary: "Brings the file in, whole or not at all",
    body: commitRequestSchema,
    response: uploadSchema,
  },
  uploadCancel: {
    method: "post",
    path: endpointPaths.uploadCancel,
    summary: "Stops what is under way and forgets the file",
    response: uploadSchema,
  },
  batches: {
    method: "get",
    path: endpointPaths.batches,
    summary: "Every import, newest first",
    query: batchQuerySchema,
    response: batchListSchema,
  },
  batch: { method: "get", path: endpointPaths.batch, summary: "One import", response: batchSchema },
  batchOriginal: {
    method: "get",
    path: endpointPaths.batchOriginal,
    summary: "The file that an import came from, as it was",
    produces: "application/octet-stream",
    response: z.string(),
  },
  batchUndo: {
    method: "post",
    path: endpointPaths.batchUndo,
    summary: "Takes an import back; what stood before stands again",
    response: batchSchema,
  },
  enterFigure: {
    method: "post",
    path: endpointPaths.enterFigure,
    summary: "Takes one figure of an article in, with its citation",
    body: entryRequestSchema,
    response: entryResponseSchema,
  },
} as const satisfies Record<string, Endpoint>;
