import { frequencies } from "@jiqun/statistics";
import { z } from "zod";
import { newSourceSchema } from "./import-answer";
import { quantitySchema } from "./quantity";
import { accumulations, forms } from "./series";
import { grades } from "./source";
import { codeSchema, dateSchema } from "./text";

/** One figure taken from an article. */
export const entryRequestSchema = z
  .strictObject({
    words: z.string().trim().min(1).max(2000).describe("The sentence as the source prints it"),
    figure: z.string().trim().min(1).max(100).describe("The words of the figure within it: 50余家"),
    entity: codeSchema,
    indicator: codeSchema,
    industry: z.string().min(1).max(50).nullable(),
    product: codeSchema.nullable(),
    market: codeSchema.nullable(),
    scope: codeSchema,
    frequency: z.enum(frequencies),
    accumulation: z.enum(accumulations),
    form: z.enum(forms),
    period: z.string().min(4).max(40),
    knownOn: dateSchema,
    source: z.union([z.strictObject({ code: codeSchema }), z.strictObject({ describe: newSourceSchema })]),
    part: z.enum(["paragraph", "page", "table", "document"]),
    locator: z.string().trim().min(1).max(200),
    grade: z.enum(grades),
  })
  .meta({ id: "EntryRequest" });
export const entryResponseSchema = z.object({
  batch: z.number().int().nullable().describe("Null where exactly this was known already"),
  series: codeSchema,
  quantity: quantitySchema,
});

export type EntryRequest = z.infer<typeof entryRequestSchema>;
export type EntryResponse = z.infer<typeof entryResponseSchema>;
