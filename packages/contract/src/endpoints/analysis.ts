import { z } from "zod";
import { catalogueQuerySchema, catalogueSchema } from "../catalogue";
import {
  clusterListSchema,
  industryListSchema,
  saveClusterRequestSchema,
  savedClusterSchema,
} from "../cluster";
import { clusterLabSchema } from "../cluster-lab";
import { clusterLabQuerySchema } from "../cluster-lab-query";
import { comparisonQuerySchema } from "../comparison";
import { comparisonListSchema } from "../comparison-list";
import {
  catalogueFileQuerySchema,
  clusterLabFileQuerySchema,
  comparisonFileQuerySchema,
  observationFileQuerySchema,
} from "../download";
import { saveViewRequestSchema, savedViewListSchema, savedViewSchema } from "../saved-view";
import type { Endpoint } from "./endpoint";
import { endpointPaths } from "./endpoint-paths";

/** Looking for series, comparing them, clusters, files of what is shown, and analyses that were named. */
export const analysisEndpoints = {
  catalogue: {
    method: "get",
    path: endpointPaths.catalogue,
    summary: "Full-text search over indicators, series and sources, with what they cover",
    query: catalogueQuerySchema,
    response: catalogueSchema,
  },
  catalogueFile: {
    method: "get",
    path: endpointPaths.catalogueFile,
    summary: "The series that the catalogue finds as a file, with what they cover",
    query: catalogueFileQuerySchema,
    produces: "application/octet-stream",
    response: z.string(),
  },
  observationsFile: {
    method: "get",
    path: endpointPaths.observationsFile,
    summary: "The same as a file: tidy CSV, a workbook with a sheet that explains it, or JSON",
    query: observationFileQuerySchema,
    produces: "application/octet-stream",
    response: z.string(),
  },
  comparison: {
    method: "get",
    path: endpointPaths.comparison,
    summary: "Series transformed, aligned and set side by side, with what every number rests on",
    query: comparisonQuerySchema,
    response: comparisonListSchema,
  },
  comparisonFile: {
    method: "get",
    path: endpointPaths.comparisonFile,
    summary: "The same as a file, each number with its formula, operands and sources",
    query: comparisonFileQuerySchema,
    produces: "application/octet-stream",
    response: z.string(),
  },
  industries: {
    method: "get",
    path: endpointPaths.industries,
    summary: "Classes of industry that are known, with the class above each",
    response: industryListSchema,
  },
  clusters: {
    method: "get",
    path: endpointPaths.clusters,
    summary: "Named cluster definitions with the classes that they count in",
    response: clusterListSchema,
  },
  saveCluster: {
    method: "post",
    path: endpointPaths.saveCluster,
    summary: "Names a set of classes as a cluster, or changes one that was named here",
    body: saveClusterRequestSchema,
    response: savedClusterSchema,
  },
  deleteCluster: {
    method: "post",
    path: endpointPaths.deleteCluster,
    summary: "Forgets a cluster definition that was named here",
    response: clusterListSchema,
  },
  clusterLab: {
    method: "get",
    path: endpointPaths.clusterLab,
    summary: "What can be said of clusters by the figures there are, what cannot, and what it would take",
    query: clusterLabQuerySchema,
    response: clusterLabSchema,
  },
  clusterLabFile: {
    method: "get",
    path: endpointPaths.clusterLabFile,
    summary: "The same as a file, a row a number, those that are missing with their reason",
    query: clusterLabFileQuerySchema,
    produces: "application/octet-stream",
    response: z.string(),
  },
  savedViews: {
    method: "get",
    path: endpointPaths.savedViews,
    summary: "Analyses that somebody named",
    response: savedViewListSchema,
  },
  saveView: {
    method: "post",
    path: endpointPaths.saveView,
    summary: "Names an analysis, or puts it in the place of one that is named",
    body: saveViewRequestSchema,
    response: savedViewSchema,
  },
  deleteView: {
    method: "post",
    path: endpointPaths.deleteView,
    summary: "Forgets a named analysis; the numbers that it shows stay",
    response: savedViewListSchema,
  },
} as const satisfies Record<string, Endpoint>;
