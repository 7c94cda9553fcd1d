import { frequencies } from "@jiqun/statistics";
import { z } from "zod";
import { entityRefSchema } from "./entity";
import { indicatorSchema } from "./indicator";
import { accumulations, forms, seriesSchema } from "./series";
import { grades, usedSourceSchema } from "./source";
import { queryNumber } from "./query-number";
import { codeSchema, dateSchema } from "./text";

/** What the catalogue lists. */
export const catalogueKinds = ["indicator", "series", "source"] as const;
/** One of {@link catalogueKinds}. */
export type CatalogueKind = (typeof catalogueKinds)[number];

/** How a term of the search was found in a text, best first; `mixed` is pinyin of which some syllables are cut short. */
export const catalogueMatches = [
  "exact",
  "prefix",
  "word",
  "substring",
  "pinyin",
  "initials",
  "mixed",
] as const;
/** One of {@link catalogueMatches}. */
export type CatalogueMatch = (typeof catalogueMatches)[number];

/** Where a term of the search was found. */
export const catalogueFields = [
  "indicator",
  "entity",
  "product",
  "industry",
  "scope",
  "market",
  "code",
  "source",
  "definition",
] as const;
/** One of {@link catalogueFields}. */
export type CatalogueField = (typeof catalogueFields)[number];

/** Longest search: one for a sentence is none. */
export const mostSearchCharacters = 100;
/** How many results one page of the catalogue holds at most. */
export const mostCatalogueResults = 100;
/** How many results one page of the catalogue holds where nothing is said. */
export const usualCatalogueResults = 25;

const year = queryNumber(z.number().int().min(1000).max(9999));

/** What to look for; what is left out filters nothing. */
export const catalogueQuerySchema = z.strictObject({
  q: z
    .string()
    .max(mostSearchCharacters)
    .optional()
    .describe(
      "Terms separated by spaces; each has to be found, as Chinese or English words, codes, pinyin or its initials",
    ),
  kind: z.enum(catalogueKinds).optional().describe("What to list; series when left out"),
  entity: z.string().min(1).max(2_000).optional().describe("Codes of entities, separated by commas"),
  indicator: codeSchema.optional(),
  source: codeSchema.optional().describe("Series that rest on this source"),
  frequency: z.enum(frequencies).optional(),
  form: z.enum(forms).optional(),
  accumulation: z.enum(accumulations).optional(),
  grade: z.enum(grades).optional().describe("Series with a value of this grade"),
  from: year.optional().describe("Series that reach this year or a later one"),
  to: year.optional().describe("Series that begin in this year or an earlier one"),
  simulated: z.enum(["true", "false"]).optional(),
  asOf: dateSchema.optional().describe("What was known on this day"),
  page: queryNumber(z.number().int().min(1).max(10_000)).optional().describe("From 1 on"),
  size: queryNumber(z.number().int().min(1).max(mostCatalogueResults)).optional(),
});

const matchSchema = z
  .object({
    term: z.string(),
    how: z.enum(catalogueMatches),
    field: z.enum(catalogueFields),
    text: z.string().describe("The text it was found in, as it stands there"),
  })
  .describe("Where a term was found best");

/** What a series has of one year. A year that is not listed has nothing. */
export const coverageYearSchema = z
  .object({
    year: z.number().int(),
    values: z.number().int().describe("Periods with a value"),
    missing: z.number().int().describe("Periods that a source states as missing"),
    statuses: z.array(z.string()).describe("SDMX OBS_STATUS of the missing ones: why"),
    bounded: z.boolean().describe("Whether a value is known by bounds only"),
    revised: z.boolean().describe("Whether a value was revised"),
    grades: z.array(z.enum(grades)),
  })
  .meta({ id: "CoverageYear" });

/** A series with what it has at a glance. */
export const catalogueSeriesSchema = z
  .object({
    series: seriesSchema,
    years: z.array(coverageYearSchema),
    vintages: z.number().int().describe("Values with every revision"),
    revisions: z.number().int().describe("How often a later vintage said something else"),
    matches: z.array(matchSchema),
  })
  .meta({ id: "CatalogueSeries" });

/** An indicator with the series of it that match. */
export const catalogueIndicatorSchema = z
  .object({
    indicator: indicatorSchema,
    series: z.number().int(),
    entities: z.array(entityRefSchema).describe("Some of them, those with most series first"),
    entityCount: z.number().int(),
    first: z.number().int().nullable().describe("First year of any of the series"),
    last: z.number().int().nullable(),
    matches: z.array(matchSchema),
  })
  .meta({ id: "CatalogueIndicator" });

/** A source with how many series rest on it. */
export const catalogueSourceSchema = z
  .object({
    source: usedSourceSchema,
    series: z.number().int().describe("How many series rest on it, of those that pass the filters"),
    matches: z.array(matchSchema),
  })
  .meta({ id: "CatalogueSource" });

const counted = <Value extends z.ZodType>(value: Value) =>
  z.array(z.object({ value, series: z.number().int() }));

/** What the catalogue holds of what was looked for. */
export const catalogueSchema = z
  .object({
    asOf: dateSchema.nullable(),
    totals: z.object({
      indicator: z.number().int(),
      series: z.number().int(),
      source: z.number().int(),
    }),
    page: z.number().int(),
    size: z.number().int(),
    results: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("indicator"), items: z.array(catalogueIndicatorSchema) }),
      z.object({ kind: z.literal("series"), items: z.array(catalogueSeriesSchema) }),
      z.object({ kind: z.literal("source"), items: z.array(catalogueSourceSchema) }),
    ]),
    facets: z
      .object({
        entity: counted(entityRefSchema).describe("At most 100, those with most series first"),
        frequency: counted(z.enum(frequencies)),
        form: counted(z.enum(forms)),
        accumulation: counted(z.enum(accumulations)),
        grade: counted(z.enum(grades)),
        simulated: counted(z.boolean()),
        years: z
          .object({ first: z.number().int(), last: z.number().int() })
          .nullable()
          .describe("Within which the series lie"),
      })
      .describe("How many series each choice would leave, all other filters kept"),
  })
  .meta({ id: "Catalogue" });

export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;
export type CatalogueSeries = z.infer<typeof catalogueSeriesSchema>;
export type CatalogueIndicator = z.infer<typeof catalogueIndicatorSchema>;
export type CatalogueSource = z.infer<typeof catalogueSourceSchema>;
export type CatalogueFacets = Catalogue["facets"];
export type CoverageYear = z.infer<typeof coverageYearSchema>;
/** Where a term was found best. */
export type MatchedTerm = z.infer<typeof matchSchema>;
