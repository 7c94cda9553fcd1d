import {
  entityFilterSchema,
  eventListSchema,
  noteListSchema,
  projectListSchema,
  relationListSchema,
  targetListSchema,
} from "../activity";
import { entityListSchema, entitySchema } from "../entity";
import { healthSchema } from "../health";
import { indicatorListSchema } from "../indicator";
import {
  headlineListSchema,
  marketPositionListSchema,
  observationQuerySchema,
  panelListSchema,
} from "../observation";
import { observationListSchema } from "../observation-list";
import { seriesListSchema, seriesQuerySchema, seriesSchema } from "../series";
import { sourceListSchema, usedSourceSchema } from "../source";
import { dayFilterSchema } from "../text";
import type { Endpoint } from "./endpoint";
import { endpointPaths } from "./endpoint-paths";

/** Reading what was imported: all that the overview asks for. */
export const figureEndpoints = {
  health: {
    method: "get",
    path: endpointPaths.health,
    summary: "State of the service",
    response: healthSchema,
  },
  entities: {
    method: "get",
    path: endpointPaths.entities,
    summary: "All entities",
    response: entityListSchema,
  },
  entity: { method: "get", path: endpointPaths.entity, summary: "One entity", response: entitySchema },
  headlines: {
    method: "get",
    path: endpointPaths.headlines,
    summary: "Headline figures of an entity, newest observation each",
    query: dayFilterSchema,
    response: headlineListSchema,
  },
  panels: {
    method: "get",
    path: endpointPaths.panels,
    summary: "Which series stand together on the overview of an entity",
    response: panelListSchema,
  },
  indicators: {
    method: "get",
    path: endpointPaths.indicators,
    summary: "All indicators",
    response: indicatorListSchema,
  },
  sources: {
    method: "get",
    path: endpointPaths.sources,
    summary: "All sources",
    query: dayFilterSchema,
    response: sourceListSchema,
  },
  source: {
    method: "get",
    path: endpointPaths.source,
    summary: "One source; not found on a day before it was published",
    query: dayFilterSchema,
    response: usedSourceSchema,
  },
  seriesList: {
    method: "get",
    path: endpointPaths.seriesList,
    summary: "Series, filtered by their dimensions",
    query: seriesQuerySchema,
    response: seriesListSchema,
  },
  series: {
    method: "get",
    path: endpointPaths.series,
    summary: "One series",
    query: dayFilterSchema,
    response: seriesSchema,
  },
  observations: {
    method: "get",
    path: endpointPaths.observations,
    summary: "Observations of series, as known on a day",
    query: observationQuerySchema,
    response: observationListSchema,
  },
  marketPositions: {
    method: "get",
    path: endpointPaths.marketPositions,
    summary: "Shares and ranks within markets",
    query: entityFilterSchema,
    response: marketPositionListSchema,
  },
  events: {
    method: "get",
    path: endpointPaths.events,
    summary: "Visits, signings, conferences and announcements",
    query: entityFilterSchema,
    response: eventListSchema,
  },
  projects: {
    method: "get",
    path: endpointPaths.projects,
    summary: "Investment projects",
    query: entityFilterSchema,
    response: projectListSchema,
  },
  relations: {
    method: "get",
    path: endpointPaths.relations,
    summary: "Ties between entities",
    query: entityFilterSchema,
    response: relationListSchema,
  },
  targets: {
    method: "get",
    path: endpointPaths.targets,
    summary: "Values that plans set",
    query: entityFilterSchema,
    response: targetListSchema,
  },
  notes: {
    method: "get",
    path: endpointPaths.notes,
    summary: "Conflicts, ambiguities and breaks that readers must know",
    query: entityFilterSchema,
    response: noteListSchema,
  },
} as const satisfies Record<string, Endpoint>;
