import { figureKinds } from "@jiqun/statistics";
import { z } from "zod";
import { quantitySchema, unitCodeSchema } from "./quantity";

/** What a stated figure is: these are never mixed. */
const readingSchema = z.object({
  span: z.object({ start: z.number().int(), end: z.number().int() }).describe("UTF-16 offsets, end excluded"),
  kind: z.enum(figureKinds),
  quantity: quantitySchema,
  unit: unitCodeSchema,
  multiplier: z.number().int().describe("Power of ten as stated: 亿 8, 万 4, % -2"),
  direction: z.enum(["up", "down", "flat"]).nullable(),
  period: z.string().nullable(),
  asStated: z.string(),
});

/** A figure found in a text. */
export const figureSchema = readingSchema
  .extend({
    alternatives: z.array(readingSchema).describe("Other readings of the same words; none is guessed"),
  })
  .meta({ id: "StatedFigure" });

/** Reading takes time that grows with the text, and other requests wait meanwhile. */
export const mostStatementCharacters = 100_000;

const withinLimit = (texts: readonly string[]): boolean =>
  texts.reduce((characters, text) => characters + text.length, 0) <= mostStatementCharacters;

/** Texts to read. */
export const statementRequestSchema = z
  .strictObject({
    texts: z
      .array(z.string().max(20_000))
      .min(1)
      .max(200)
      .refine(withinLimit, {
        params: {
          expected: {
            zh: `所有文本合计不超过 ${mostStatementCharacters} 个字符，请分几次提交`,
            en: `at most ${mostStatementCharacters} characters in all texts together; send them in several parts`,
          },
        },
      })
      .describe(`At most ${mostStatementCharacters} characters in all`),
  })
  .meta({ id: "StatementRequest" });

/** What stands in each text, in the order of the texts. */
export const statementResponseSchema = z
  .object({ results: z.array(z.object({ text: z.string(), figures: z.array(figureSchema) })) })
  .meta({ id: "StatementResponse" });

export type StatementRequest = z.infer<typeof statementRequestSchema>;
export type StatementResponse = z.infer<typeof statementResponseSchema>;
