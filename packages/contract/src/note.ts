import { z } from "zod";
import { citationSchema } from "./source";
import { bilingualSchema, codeSchema } from "./text";

/** Why a note stands there. */
export const noteKinds = ["conflict", "ambiguity", "break", "definition", "caution"] as const;

/** What a reader must know of a figure or event; shown, not settled. */
export const noteSchema = z
  .object({
    code: codeSchema,
    kind: z.enum(noteKinds),
    text: bilingualSchema,
    citations: z.array(citationSchema),
  })
  .meta({ id: "Note" });

export type Note = z.infer<typeof noteSchema>;
