import { z } from "zod";
import { bilingualSchema, codeSchema, dateSchema } from "./text";

/** A: the body that owns the figure. B: a named medium or second-hand. C: a repost still to be checked (待核). */
export const grades = ["A", "B", "C"] as const;
/** One of {@link grades}. */
export type Grade = (typeof grades)[number];

/** A document that states figures. */
export const sourceSchema = z
  .object({
    code: codeSchema,
    publisher: bilingualSchema,
    title: bilingualSchema,
    published: z.string().nullable().describe("As far as it is known: 2023-07, 2025-09-03"),
    publishedInferred: z.boolean().describe("The date is inferred, not printed"),
    accessed: dateSchema.nullable(),
    address: z.string().nullable().describe("Null for a repost whose address is not to be linked"),
    licence: bilingualSchema,
    note: bilingualSchema.nullable(),
  })
  .meta({ id: "Source" });

/** What a citation points at within a document. */
export const citationParts = ["paragraph", "page", "sheet", "table", "document"] as const;

/** The place in a document where something is stated. */
export const citationSchema = z
  .object({
    source: sourceSchema,
    part: z.enum(citationParts),
    locator: z.string().describe("Which paragraph, page or sheet: 103, 月度数据"),
    /** The same, for readers that look for it by its name: equal to `locator` where `part` is paragraph, else null. */
    paragraph: z.string().nullable(),
    cell: z.string().nullable().describe("Cell or row within the part; null where the part is the place"),
    grade: z.enum(grades),
  })
  .meta({ id: "Citation" });

/** A source with how much of the data rests on it. */
export const usedSourceSchema = sourceSchema
  .extend({
    observations: z.number().int().describe("How many observations cite it"),
    grades: z.array(z.enum(grades)).describe("Of which grades its citations are"),
  })
  .meta({ id: "UsedSource" });

/** All sources. */
export const sourceListSchema = z.object({ sources: z.array(usedSourceSchema) });

export type Source = z.infer<typeof sourceSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type UsedSource = z.infer<typeof usedSourceSchema>;
export type SourceList = z.infer<typeof sourceListSchema>;
