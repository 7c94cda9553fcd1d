import { z } from "zod";
import { codeSchema } from "./text";

/** Pages whose state can be saved. */
export const viewPages = ["compare", "cluster"] as const;

/** The longest address that every browser and proxy takes. */
const longestState = 16_000;

/** How many characters the name of a view has at most. */
export const longestViewName = 80;

/** An analysis that somebody named. What it shows stands in its address, so it is as new as the data. */
export const savedViewSchema = z
  .object({
    code: codeSchema,
    page: z.enum(viewPages),
    name: z.string(),
    state: z.string().describe("Query of the page's address, without the question mark"),
    version: z.number().int().describe("Version of the form that the state is written in"),
    savedAt: z.iso.datetime(),
    savedBy: z.string(),
  })
  .meta({ id: "SavedView" });

/** Every saved view, by page and name. */
export const savedViewListSchema = z.object({ views: z.array(savedViewSchema) });

/** A view to be saved: a new one, or in the place of one that is named. */
export const saveViewRequestSchema = z
  .strictObject({
    page: z.enum(viewPages),
    name: z.string().trim().min(1).max(longestViewName),
    state: z
      .string()
      .max(longestState)
      .regex(/^[\w%.~+&=:,;@/!*'()-]*$/),
    version: z.number().int().min(1).max(1_000),
    replaces: z
      .strictObject({
        code: codeSchema,
        savedAt: z.iso
          .datetime()
          .describe("When it was saved last, as far as the client knows: nobody else's change is lost"),
      })
      .nullable()
      .describe("The view that it takes the place of; null for a new one"),
  })
  .meta({ id: "SaveViewRequest" });

export type SavedView = z.infer<typeof savedViewSchema>;
export type SavedViewList = z.infer<typeof savedViewListSchema>;
export type SaveViewRequest = z.infer<typeof saveViewRequestSchema>;
