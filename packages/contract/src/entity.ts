import { z } from "zod";
import { bilingualSchema, codeSchema } from "./text";

/** What an entity is. */
export const entityKinds = [
  "region",
  "park",
  "enterprise",
  "institution",
  "government",
  "cluster",
  "platform",
  "market",
  "event_series",
] as const;

/** An entity as other answers refer to it. */
export const entityRefSchema = z
  .object({
    code: codeSchema,
    kind: z.enum(entityKinds),
    name: bilingualSchema,
    short: bilingualSchema.describe("For axes and legends; the name where there is no shorter one"),
    hue: z.number().int().nullable().describe("Index into the palette of entity colours; null is neutral"),
  })
  .meta({ id: "EntityRef" });

/** An entity with where it lies and what it is also called. */
export const entitySchema = entityRefSchema
  .extend({
    aliases: z.array(z.string()),
    ancestors: z.array(entityRefSchema).describe("From the parent up to the top"),
    description: bilingualSchema.nullable(),
  })
  .meta({ id: "Entity" });

/** All entities, and which of them this installation is about. */
export const entityListSchema = z.object({
  home: codeSchema.nullable().describe("The entity that this installation is about; null before it is set"),
  peers: z.array(codeSchema).describe("Entities that the home entity is compared with, in order"),
  entities: z.array(entitySchema),
});

export type EntityRef = z.infer<typeof entityRefSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type EntityList = z.infer<typeof entityListSchema>;
