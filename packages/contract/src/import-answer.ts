import { classifications, coverages, measures, priceBases, territories } from "@jiqun/statistics";
import { z } from "zod";
import { entityKinds } from "./entity";
import { indicatorDirections, indicatorKinds } from "./indicator";
import { unitCodeSchema } from "./quantity";
import { codeSchema } from "./text";

export const importQuestionKinds = [
  "labels",
  "entity",
  "indicator",
  "industry",
  "product",
  "unit",
  "scope",
  "known_on",
  "source",
  "grade",
] as const;

const name = z.string().trim().min(1).max(200);
const codesOf = <Code extends string>(values: readonly { readonly code: Code }[]): Code[] =>
  values.map(({ code }) => code);

const newEntitySchema = z.strictObject({
  code: codeSchema.max(60),
  kind: z.enum(entityKinds),
  nameZh: name,
  nameEn: name,
  parent: codeSchema.nullable(),
});
const newIndicatorSchema = z.strictObject({
  code: codeSchema.max(60),
  nameZh: name,
  nameEn: name,
  definitionZh: z.string().trim().max(2000),
  definitionEn: z.string().trim().max(2000),
  kind: z.enum(indicatorKinds),
  unit: unitCodeSchema,
  decimals: z.number().int().min(0).max(10),
  direction: z.enum(indicatorDirections),
});
const newScopeSchema = z.strictObject({
  measure: z.enum(codesOf(measures)),
  coverage: z.enum(codesOf(coverages)),
  territory: z.enum(codesOf(territories)),
  priceBase: z.enum(codesOf(priceBases)),
  classification: z.enum(codesOf(classifications)),
  cluster: codeSchema.nullable(),
});
export const newSourceSchema = z.strictObject({
  publisherZh: name,
  publisherEn: name,
  titleZh: name,
  titleEn: name,
  published: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/)
    .nullable()
    .describe("As far as it is known: 2024, 2024-07, 2024-07-15"),
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  licenceZh: z.string().trim().max(500),
  licenceEn: z.string().trim().max(500),
});

/** An answer to a question of an import. */
export const importAnswerSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("code"), code: codeSchema }),
    z.strictObject({ kind: z.literal("value"), value: z.string().trim().min(1).max(200) }),
    z.strictObject({ kind: z.literal("skip") }),
    z.strictObject({ kind: z.literal("entity"), entity: newEntitySchema }),
    z.strictObject({ kind: z.literal("indicator"), indicator: newIndicatorSchema }),
    z.strictObject({ kind: z.literal("scope"), scope: newScopeSchema }),
    z.strictObject({ kind: z.literal("source"), source: newSourceSchema }),
  ])
  .meta({ id: "ImportAnswer" });

/** Answers by the id of their question; `<kind>:*` answers all of a kind that have none of their own. */
export const importAnswersSchema = z.record(z.string().min(1).max(500), importAnswerSchema);

export type ImportAnswer = z.infer<typeof importAnswerSchema>;
export type ImportAnswers = z.infer<typeof importAnswersSchema>;
