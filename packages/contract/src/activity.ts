import { z } from "zod";
import { entityRefSchema } from "./entity";
import { noteSchema } from "./note";
import { quantitySchema, unitCodeSchema } from "./quantity";
import { citationSchema } from "./source";
import { scopeSchema, targetForms } from "./series";
import { indicatorSchema } from "./indicator";
import { bilingualSchema, codeSchema, dateSchema, dayFilterSchema } from "./text";

/** What happened. */
export const eventKinds = ["visit", "signing", "conference", "founding", "announcement", "planned"] as const;
/** As what somebody took part in an event. */
export const participantRoles = [
  "guided",
  "organised",
  "visited",
  "signed",
  "took_part",
  "published",
] as const;
/** How far a project has come. */
export const projectStages = [
  "planned",
  "under_construction",
  "partly_in_production",
  "in_production",
  "in_use",
] as const;
/** What a figure of a project measures. */
export const projectFigureKinds = [
  "investment",
  "expected_annual_output",
  "land_area",
  "floor_area",
] as const;
/** As what an organisation stands beside a project. */
export const partnerRoles = ["investor", "partner"] as const;

/** How two entities are tied. */
export const relationKinds = [
  "partner",
  "parent",
  "part_of",
  "linked_with",
  "tenant_of",
  "signed_with",
  "listed_by",
  "technology_source_of",
  "produces",
] as const;

/** A visit, signing, conference or announcement. */
export const eventSchema = z
  .object({
    code: codeSchema,
    kind: z.enum(eventKinds),
    earliest: dateSchema.nullable().describe("Earliest day it can have been; null when undated"),
    latest: dateSchema.nullable(),
    dateAsStated: z.string().nullable(),
    title: bilingualSchema,
    ledBy: bilingualSchema.nullable().describe("By office, never by name"),
    places: z.array(entityRefSchema),
    participants: z.array(z.object({ entity: entityRefSchema, role: z.enum(participantRoles) })),
    citations: z.array(citationSchema),
    note: noteSchema.nullable(),
  })
  .meta({ id: "Event" });

/** An investment project as its sources state it. */
export const projectSchema = z
  .object({
    code: codeSchema,
    name: bilingualSchema,
    location: entityRefSchema,
    stage: z.enum(projectStages),
    stageAsStated: z.string(),
    stageAsOf: z.string().nullable(),
    partners: z.array(z.object({ entity: entityRefSchema, role: z.enum(partnerRoles) })),
    figures: z.array(
      z.object({
        kind: z.enum(projectFigureKinds),
        unit: unitCodeSchema,
        quantity: quantitySchema,
        multiplier: z.number().int(),
        decimals: z.number().int().nullable(),
        citation: citationSchema,
      }),
    ),
    citations: z.array(citationSchema),
    note: noteSchema.nullable(),
  })
  .meta({ id: "Project" });

/** A tie between two entities. */
export const relationSchema = z
  .object({
    from: entityRefSchema,
    to: entityRefSchema,
    kind: z.enum(relationKinds),
    citation: citationSchema,
    note: noteSchema.nullable(),
  })
  .meta({ id: "Relation" });

/** A value that a plan sets. */
export const targetSchema = z
  .object({
    code: codeSchema,
    indicator: indicatorSchema,
    entity: entityRefSchema,
    scope: scopeSchema,
    form: z.enum(targetForms),
    period: z.string(),
    quantity: quantitySchema,
    multiplier: z.number().int(),
    decimals: z.number().int().nullable(),
    setOn: z.string().nullable(),
    citation: citationSchema,
    note: noteSchema.nullable(),
  })
  .meta({ id: "Target" });

/**
 * Filter by an entity: its own, and those of the entities within it; and by a day. What is told in sources was known
 * from the day on which one of them was published.
 */
export const entityFilterSchema = dayFilterSchema.extend({ entity: codeSchema.optional() });

/** The events that match, newest first. */
export const eventListSchema = z.object({ events: z.array(eventSchema) });
/** The projects that match. */
export const projectListSchema = z.object({ projects: z.array(projectSchema) });
/** The ties that match. */
export const relationListSchema = z.object({ relations: z.array(relationSchema) });
/** The targets that match, by period. */
export const targetListSchema = z.object({ targets: z.array(targetSchema) });
/** The notes that match. */
export const noteListSchema = z.object({ notes: z.array(noteSchema) });

export type Event = z.infer<typeof eventSchema>;
export type Project = z.infer<typeof projectSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Target = z.infer<typeof targetSchema>;
export type EntityFilter = z.infer<typeof entityFilterSchema>;
export type EventList = z.infer<typeof eventListSchema>;
export type ProjectList = z.infer<typeof projectListSchema>;
export type RelationList = z.infer<typeof relationListSchema>;
export type TargetList = z.infer<typeof targetListSchema>;
export type NoteList = z.infer<typeof noteListSchema>;
