import { frequencies } from "@jiqun/statistics";
import { z } from "zod";
import { entityRefSchema } from "./entity";
import { indicatorSchema } from "./indicator";
import { bilingualSchema, codeSchema, dateSchema } from "./text";
import { grades } from "./source";

/** Whether a value is of its period alone or from the start of the year on (累计). */
export const accumulations = ["single", "cumulative"] as const;
/** What the values of a series are: levels, or a growth or share that the source itself states. */
export const forms = [
  "level",
  "growth_yoy",
  "growth_yoy_real",
  "growth_pop",
  "growth_avg",
  "share_of_parent",
] as const;
/** What a plan can set: a level, or a growth in nominal or real terms. */
export const targetForms = ["level", "growth_yoy", "growth_yoy_real"] as const satisfies readonly Form[];

const namedSchema = z.object({ code: z.string(), name: bilingualSchema });

/** 口径 */
export const scopeSchema = z
  .object({
    code: codeSchema,
    name: bilingualSchema.describe("As it stands beside a number: 规上 · 全县"),
    measure: namedSchema,
    coverage: namedSchema,
    territory: namedSchema,
    priceBase: namedSchema,
    classification: namedSchema,
    dated: z
      .boolean()
      .describe(
        "False where the sources do not say of which time a value is: its period is then only the day of publication or look-up, and no time to show, to draw or to compare by",
      ),
    cluster: z.object({ code: codeSchema, name: bilingualSchema, definition: bilingualSchema }).nullable(),
  })
  .meta({ id: "Scope" });

/** What is measured, of what, counted how, and what is known of it. */
export const seriesSchema = z
  .object({
    code: codeSchema,
    indicator: indicatorSchema,
    entity: entityRefSchema,
    industry: namedSchema.nullable(),
    product: namedSchema.nullable(),
    market: entityRefSchema.nullable().describe("Within which a share or rank holds"),
    scope: scopeSchema,
    frequency: z.enum(frequencies),
    accumulation: z.enum(accumulations),
    form: z.enum(forms).describe("level, or a growth that the source itself reports"),
    simulated: z.boolean().describe("Generated on demand (模拟), never sourced"),
    coverage: z
      .object({
        first: z.string().nullable(),
        last: z.string().nullable(),
        periods: z.number().int(),
        lastKnownOn: dateSchema.nullable(),
        grades: z.array(z.enum(grades)),
      })
      .describe(
        "Which periods it has, how fresh, of which grades; first and last are null without a value, and where the scope is not dated",
      ),
  })
  .meta({ id: "Series" });

/** Dimensions to filter series by; what is left out filters nothing. */
export const seriesQuerySchema = z.strictObject({
  entity: codeSchema.optional(),
  indicator: codeSchema.optional(),
  scope: codeSchema.optional(),
  industry: z.string().min(1).max(50).optional(),
  product: codeSchema.optional(),
  market: codeSchema.optional(),
  frequency: z.enum(frequencies).optional(),
  accumulation: z.enum(accumulations).optional(),
  form: z.enum(forms).optional(),
  asOf: dateSchema.optional().describe("What they covered as known on this day"),
});

/** The series that match. */
export const seriesListSchema = z.object({ series: z.array(seriesSchema) });

export type Scope = z.infer<typeof scopeSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type SeriesQuery = z.infer<typeof seriesQuerySchema>;
export type SeriesList = z.infer<typeof seriesListSchema>;
/** One of {@link forms}. */
export type Form = (typeof forms)[number];
