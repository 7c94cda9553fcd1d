import {
  comparabilityVerdicts,
  frequencies,
  growthCauses,
  scopeDimensions,
  seriesDimensions,
  units,
  verdicts,
} from "@jiqun/statistics";
import { z } from "zod";
import { eventSchema } from "./activity";
import { derivedCellSchema, derivedSchema, missingReasonSchema } from "./derivation";
import { noteSchema } from "./note";
import { observationSchema } from "./observation";
import { quantitySchema } from "./quantity";
import { queryNumber } from "./query-number";
import { seriesSchema } from "./series";
import { bilingualSchema, codeSchema, dateSchema } from "./text";
import { transformCodes } from "./transform-code";

const unitCodes = units.map(({ code }) => code);

/** What stands below one another: the same year, or as many years after each series' own anchor. */
export const alignments = ["calendar", "threshold", "event"] as const;
/** One of {@link alignments}. */
export type Alignment = (typeof alignments)[number];

/** How many series one comparison takes. */
export const mostComparedSeries = 50;

/** A comparison; its address says all of it. */
export const comparisonQuerySchema = z.strictObject({
  series: z
    .string()
    .min(1)
    .max(12_000)
    .describe(`Codes of series, separated by commas; at most ${mostComparedSeries}`),
  transform: z.enum(transformCodes).optional().describe("What is made of them; level when left out"),
  by: z
    .string()
    .min(1)
    .max(12_000)
    .optional()
    .describe(
      "Codes of the other series that a share, ratio, per-capita, real or contribution takes. For each series the one of the same entity; else, but for per-capita, of the nearest entity that contains it; else, for a ratio or a price index, the only one",
    ),
  base: z.string().optional().describe("Base period of an index, SDMX"),
  span: queryNumber(z.number().int().min(2).max(60))
    .optional()
    .describe("Years of an average growth; periods of a moving average"),
  frequency: z
    .enum(frequencies)
    .optional()
    .describe("Frequency to bring all series to before anything is computed"),
  align: z.enum(alignments).optional().describe("calendar when left out"),
  threshold: queryNumber(z.number().positive())
    .optional()
    .describe("Level in base units that is the anchor, with align=threshold"),
  event: z
    .string()
    .min(1)
    .max(4_000)
    .optional()
    .describe(
      "Codes of events, with align=event. For each series the one that concerns its entity, else the nearest one that contains it; else the only one",
    ),
  from: z.string().optional().describe("First period, SDMX"),
  to: z.string().optional().describe("Last period, SDMX"),
  asOf: dateSchema.optional().describe("Values as they were known on this day"),
});

/** Why a series has no number throughout, or what its numbers are open to; what was asked for stands in `detail`. */
export const comparisonNoticeCodes = [
  "no-observations",
  "undated",
  "transform-refused",
  "by-missing",
  "by-ambiguous",
  "by-not-comparable",
  "base-missing",
  "frequency-refused",
  "anchor-missing",
  "anchor-uncertain",
  "anchor-ambiguous",
] as const;

const noticeSchema = z.object({
  code: z.enum(comparisonNoticeCodes),
  reason: missingReasonSchema.nullable().describe("Reason in the words of the code list, where it has one"),
  detail: bilingualSchema.describe("What, where and what to do"),
});

/** A series as it was transformed and aligned. */
export const comparedSeriesSchema = z
  .object({
    series: seriesSchema,
    by: seriesSchema.nullable().describe("The other series that the transform took"),
    unit: z.enum(unitCodes).describe("Base unit of the numbers"),
    signed: z.boolean().describe("Whether the numbers are changes and show their sign"),
    frequency: z.enum(frequencies),
    anchor: z
      .object({
        period: z.string(),
        certain: z.boolean().describe("False where the bounds leave open whether it was an earlier period"),
        event: codeSchema.nullable(),
      })
      .nullable()
      .describe("Where position 0 lies; null where aligned by calendar or where there is no anchor"),
    cells: z.array(derivedCellSchema).describe("By period"),
    notices: z.array(noticeSchema),
  })
  .meta({ id: "ComparedSeries" });

/** In what two series can differ: the dimensions of their scopes, and what else a series is. */
export const comparabilityDimensions = [...scopeDimensions, ...seriesDimensions].map(({ code }) => code);

/** What the scope guard says of two series. */
export const comparabilitySchema = z
  .object({
    a: codeSchema,
    b: codeSchema,
    verdict: z.enum(comparabilityVerdicts),
    reasons: z.array(
      z.object({
        dimension: z.enum(comparabilityDimensions),
        kind: z.enum(["differs", "not-stated"]),
        a: bilingualSchema.describe("What holds for a"),
        b: bilingualSchema.describe("What holds for b"),
      }),
    ),
    apart: z
      .object({ a: z.string(), b: z.string() })
      .nullable()
      .describe("Periods covered, as SDMX ranges, where the two have none in common"),
  })
  .meta({ id: "Comparability" });

/** How one number stands to another: three-valued, or not to be told because one is missing. */
export const answerKinds = [
  "above",
  "below",
  "equal",
  "unknown",
  "a-missing",
  "b-missing",
  "both-missing",
] as const;

/** Whether the number of `a` is above that of `b`. */
export const comparisonAnswerSchema = z
  .object({
    a: codeSchema,
    b: codeSchema,
    periodA: z.string().nullable().describe("Null where the series has no such period"),
    periodB: z.string().nullable(),
    position: z.number().int().nullable(),
    answer: z.enum(answerKinds),
    verdict: z.enum(verdicts).describe("Of the statement that a is above b"),
    restsOnConvention: z
      .boolean()
      .describe("Whether it would be unknown without bounds that are conventions of reading"),
  })
  .meta({ id: "ComparisonAnswer" });

const causeCodes = growthCauses.map(({ code }) => code);

/** Growth that a source publishes beside growth computed from the levels that it publishes. */
export const reportedBesideComputedSchema = z
  .object({
    level: codeSchema,
    growth: codeSchema.describe("Series of the published growth"),
    period: z.string(),
    reported: quantitySchema,
    reportedObservation: z.string().describe("Id within `observations`"),
    computed: derivedSchema,
    difference: quantitySchema.nullable().describe("Computed less published, as a difference of ratios (PP)"),
    causes: z.array(z.enum(causeCodes)).describe("Likeliest first; none where one of the two is missing"),
  })
  .meta({ id: "ReportedBesideComputed" });

/**
 * Where the rates come from that a catch-up carries on, of both sides alike.
 *
 * | code | means |
 * |---|---|
 * | published | growth on the year before that sources publish, at the prices of the levels |
 * | computed | average growth over the same years, computed from the levels |
 * | published-real | growth at comparable prices that sources publish, though the levels are at current prices |
 */
export const catchUpRules = ["published", "computed", "published-real"] as const;

/**
 * Why a catch-up does not tell whether the gap closes.
 *
 * | code | means |
 * |---|---|
 * | no-common-period | the two have no level of one and the same period |
 * | no-common-rates | no growth of one kind and one period is there for both |
 * | bounds | the bounds of the numbers leave several answers open |
 */
export const closingReasons = ["no-common-period", "no-common-rates", "not-positive", "bounds"] as const;

const catchUpRatesSchema = z.object({
  rule: z.enum(catchUpRules),
  kind: z
    .enum(["nominal", "real", "quantity"])
    .describe("Of both rates: at current prices, at comparable prices, or of what is no money"),
  period: z.string().describe("Period of both rates: the last one of an average"),
  from: z.string().nullable().describe("Period that the average starts from; null for published growth"),
  years: z.number().int().describe("Years that a rate is the yearly average of; 1 for published growth"),
  behind: derivedSchema,
  ahead: derivedSchema,
});

/** When the one ahead stood where the one behind stands, and when the gap closes. */
export const catchUpSchema = z
  .object({
    behind: codeSchema,
    ahead: codeSchema,
    comparability: z
      .enum(comparabilityVerdicts)
      .describe("As in `pairs`: of what is not comparable this compares two numbers only"),
    period: z.string().describe("Newest period that both have; else that of the one behind"),
    level: quantitySchema.describe("Its level then"),
    crossing: z.object({
      answer: z.enum(["at", "before-first", "after-last", "never-reached", "unknown"]),
      linear: quantitySchema.nullable().describe("Year, with parts of a year, by linear interpolation"),
      logLinear: quantitySchema.nullable().describe("The same by constant growth in between"),
      between: z.array(z.string()).describe("Ids of the observations of the one ahead that lie around it"),
      several: z.boolean().describe("Whether it crossed more than once; the last upward one is told"),
      first: z.string().describe("First period with a number of the one ahead: nothing is known before it"),
    }),
    gap: quantitySchema.nullable().describe("Years behind, over both interpolations"),
    closing: z.object({
      answer: z.enum(["years", "already-ahead", "never", "unknown"]),
      years: quantitySchema.nullable(),
      reason: z
        .enum(closingReasons)
        .nullable()
        .describe("Why it is not told whether the gap closes; null where it is"),
      rates: catchUpRatesSchema
        .nullable()
        .describe("What is carried on; null without rates of one kind and time"),
    }),
  })
  .meta({ id: "CatchUp" });

/** A comparison with everything that its numbers rest on in its place. */
export const comparisonSchema = z.object({
  asOf: dateSchema.nullable(),
  address: z.string().describe("Path and query that give this answer again"),
  transform: z.enum(transformCodes),
  align: z.enum(alignments),
  series: z.array(comparedSeriesSchema),
  pairs: z.array(comparabilitySchema).describe("Every two series"),
  answers: z.array(comparisonAnswerSchema).describe("The first series against each other, at every place"),
  reported: z.array(reportedBesideComputedSchema),
  growths: z.array(seriesSchema).describe("The series of the published growth in `reported`, each once"),
  catchUps: z
    .array(catchUpSchema)
    .describe(
      "The first series with each other yearly amount of its unit and price base that is no part of it, where levels are compared",
    ),
  partsOfWholes: z
    .array(z.object({ part: codeSchema, whole: codeSchema }))
    .describe("Pairs for which no catching up is told, because one is a part of the other"),
  events: z.array(eventSchema).describe("Of the entities compared, for annotation"),
  notes: z.array(noteSchema).describe("Of the observations used"),
  observations: z
    .array(observationSchema.extend({ id: z.string().describe("<series>@<period>"), series: codeSchema }))
    .describe("Every observation that a number of this answer rests on, once"),
});

export type ComparisonQuery = z.infer<typeof comparisonQuerySchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparedSeries = z.infer<typeof comparedSeriesSchema>;
export type Comparability = z.infer<typeof comparabilitySchema>;
export type ComparisonAnswer = z.infer<typeof comparisonAnswerSchema>;
export type ReportedBesideComputed = z.infer<typeof reportedBesideComputedSchema>;
export type CatchUp = z.infer<typeof catchUpSchema>;
/** The rates that a catch-up carries on. */
export type CatchUpRates = z.infer<typeof catchUpRatesSchema>;
/** One of {@link closingReasons}. */
export type ClosingReason = (typeof closingReasons)[number];
/** Two of the series compared, of which one is a part of the other. */
export type PartOfWhole = Comparison["partsOfWholes"][number];
/** An observation that a derived number rests on. */
export type RestedOn = Comparison["observations"][number];
