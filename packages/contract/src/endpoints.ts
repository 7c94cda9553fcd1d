import type { z } from "zod";
import {
  entityFilterSchema,
  eventListSchema,
  noteListSchema,
  projectListSchema,
  relationListSchema,
  targetListSchema,
} from "./activity";
import { entityListSchema, entitySchema } from "./entity";
import { healthSchema } from "./health";
import { indicatorListSchema } from "./indicator";
import {
  headlineListSchema,
  marketPositionListSchema,
  observationListSchema,
  observationQuerySchema,
  panelListSchema,
} from "./observation";
import { seriesListSchema, seriesQuerySchema, seriesSchema } from "./series";
import { sourceListSchema, usedSourceSchema } from "./source";
import { statementRequestSchema, statementResponseSchema } from "./statement";

/** One endpoint: where it is, what goes in and what comes out. */
export interface Endpoint {
  readonly method: "get" | "post";
  /** Path with `{code}` where a public code stands. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
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
  sources: { method: "get", path: "/api/v1/sources", summary: "All sources", response: sourceListSchema },
  source: {
    method: "get",
    path: "/api/v1/sources/{code}",
    summary: "One source",
    response: usedSourceSchema,
  },
  seriesList: {
    method: "get",
    path: "/api/v1/series",
    summary: "Series, filtered by their dimensions",
    query: seriesQuerySchema,
    response: seriesListSchema,
  },
  series: { method: "get", path: "/api/v1/series/{code}", summary: "One series", response: seriesSchema },
  observations: {
    method: "get",
    path: "/api/v1/observations",
    summary: "Observations of series, as known on a day",
    query: observationQuerySchema,
    response: observationListSchema,
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
} as const satisfies Record<string, Endpoint>;
