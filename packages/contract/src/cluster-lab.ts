import {
  clusterWarnings,
  frequencies,
  lifeCycleFacts,
  lifeCycleStages,
  starCriteria,
  verdicts,
} from "@jiqun/statistics";
import { z } from "zod";
import { clusterDefinitionSchema, industrySchema } from "./cluster";
import { comparabilityDimensions } from "./comparison";
import { derivedSchema, missingReasonSchema } from "./derivation";
import { entityRefSchema } from "./entity";
import { indicatorSchema } from "./indicator";
import { noteSchema } from "./note";
import { observationSchema } from "./observation";
import { seriesSchema } from "./series";
import { bilingualSchema, codeSchema, dateSchema } from "./text";

/** What the lab computes. */
export const labMetrics = [
  "share",
  "quotient",
  "shift-share",
  "structure",
  "concentration",
  "stars",
  "stage",
] as const;
/** One of {@link labMetrics}. */
export type LabMetric = (typeof labMetrics)[number];

/** What a figure is of: the whole cluster, one class of it, or all industries of the region. */
export const labRoles = ["cluster", "class", "total"] as const;
/** One of {@link labRoles}. */
export type LabRole = (typeof labRoles)[number];

/** Why a series that is known does not do for a figure that is missing. */
export const nearReasons = [
  "other-period",
  "other-definition",
  "part-of-it",
  "wider-class",
  "other-coverage",
  "other-indicator",
  "growth-only",
  "undated",
] as const;
/** One of {@link nearReasons}. */
export type NearReason = (typeof nearReasons)[number];

/** What a reader of a region's results must know, in a word. */
export const labWarnings = [
  ...clusterWarnings,
  "break",
  "estimated",
  "other-definition",
  "not-comparable",
  "part-year",
] as const;
/** One of {@link labWarnings}. */
export type LabWarning = (typeof labWarnings)[number];

/** A level that the lab took, and where it is to be looked up. */
const levelSchema = z
  .object({
    value: derivedSchema,
    series: z.array(codeSchema).describe("What it was taken from; none where it is missing or simulated"),
    multiplier: z.number().int().describe("UNIT_MULT to show it in"),
  })
  .meta({ id: "LabLevel" });

/** A figure at the period and at the base period. */
const levelPairSchema = z
  .object({ now: levelSchema, base: levelSchema.nullable().describe("Null without a base period") })
  .meta({ id: "LabLevelPair" });

/** What every condition of a rule says: a number, what it was held against and how that came out. */
const conditionShape = {
  value: derivedSchema,
  against: derivedSchema.describe("A fixed limit, or a number of the benchmark"),
  verdict: z.enum(verdicts).describe("Unknown where the bounds lie on both sides, or a number is missing"),
};
const starSchema = z.object({ code: z.enum(starCriteria), ...conditionShape }).meta({ id: "LabStar" });
const stageFactSchema = z
  .object({ code: z.enum(lifeCycleFacts), ...conditionShape })
  .meta({ id: "LabStageFact" });

/**
 * What shift-share takes a change apart over.
 *
 * | code | means |
 * |---|---|
 * | classes | every class of the cluster, so that another mix of classes counts as industry mix |
 * | cluster | the cluster as one industry, because classes are missing: another mix counts as the region's own shift |
 */
export const shiftBases = ["classes", "cluster"] as const;

const shiftShareSchema = z
  .object({
    change: derivedSchema.describe("Level at the period less level at the base period"),
    national: derivedSchema.describe("Change if the cluster had grown as all industries of the benchmark"),
    mix: derivedSchema.describe("Because its classes grew otherwise than all industries of the benchmark"),
    regional: derivedSchema.describe("Because they grew otherwise here than in the benchmark"),
  })
  .meta({ id: "LabShiftShare" });

/** One region with everything that the lab can say of it. */
export const labRegionSchema = z
  .object({
    entity: entityRefSchema,
    cluster: levelPairSchema,
    total: levelPairSchema,
    classes: z.array(z.object({ code: codeSchema, level: levelPairSchema, share: derivedSchema })),
    share: derivedSchema.describe("Share of the benchmark's cluster"),
    focus: derivedSchema.describe("Share of all industries of the region"),
    quotient: derivedSchema.describe(
      "Location quotient: 1 where the region is as specialised as the benchmark",
    ),
    baseQuotient: derivedSchema.nullable(),
    shiftShare: shiftShareSchema
      .extend({
        over: z
          .enum(shiftBases)
          .describe(
            "Computed over every class of the cluster, or, where one is missing, over the cluster as one industry: another mix of classes is then part of `regional`",
          ),
        dynamic: shiftShareSchema
          .nullable()
          .describe(
            "Sum over every pair of years in between; null where a year is missing, there is one pair, or regions by classes by years are more than 20,000",
          ),
        years: z.number().int().describe("Pairs of years that the dynamic variant adds up"),
      })
      .nullable()
      .describe("Null without a base period"),
    structure: z.object({
      hhi: derivedSchema.describe("Sum of the squared shares of the classes, 0 to 1"),
      normalised: derivedSchema.describe("The same between 0 for equal classes and 1 for one class"),
      krugman: derivedSchema.describe("Sum of the absolute differences to the benchmark's shares, 0 to 2"),
    }),
    stars: z.object({
      certain: z.number().int().describe("Stars that it has whatever the bounds leave open"),
      possible: z.number().int().describe("Stars that the bounds and missing figures do not rule out"),
      conditions: z.array(starSchema),
    }),
    stage: z.object({
      stage: z.enum(lifeCycleStages).nullable().describe("Null where the figures do not decide"),
      possible: z.array(z.enum(lifeCycleStages)).describe("Stages that the figures leave open"),
      years: z
        .number()
        .int()
        .nullable()
        .describe("Over how many years growth is averaged; null without a base"),
      conditions: z.array(stageFactSchema),
    }),
    warnings: z.array(z.enum(labWarnings)),
  })
  .meta({ id: "LabRegion" });

/** A figure that is not there. */
export const labMissingSchema = z
  .object({
    entity: entityRefSchema,
    role: z.enum(labRoles),
    classes: z.array(codeSchema).describe("Classes of the cluster that have no figure; none for a total"),
    period: z.string(),
    reason: missingReasonSchema.describe(
      "not-collected where nobody brought it, suppressed where it is confidential",
    ),
    unlocks: z
      .array(
        z.object({
          metric: z.enum(labMetrics),
          entity: codeSchema.describe("Region whose metric it is"),
          alone: z.boolean().describe("Whether this figure is all that it lacks"),
        }),
      )
      .describe("What could be computed with it"),
    near: z
      .array(
        z.object({
          series: codeSchema.describe("One of `known`"),
          reasons: z.array(z.enum(nearReasons)).describe("Why it does not do"),
        }),
      )
      .describe("What there is instead, nearest first"),
  })
  .meta({ id: "LabMissing" });

/** A series about a region or the benchmark that has to do with the question. */
export const labKnownSchema = z
  .object({
    series: seriesSchema,
    used: z.boolean(),
    chosen: z.boolean().describe("Used because it was asked for by `use`"),
    newest: observationSchema.nullable().describe("Its newest value"),
    reasons: z.array(z.enum(nearReasons)).describe("Why it is not used; none where it is"),
  })
  .meta({ id: "LabKnown" });

/** Two series that meet in one number and do not count the same. */
export const labNoticeSchema = z
  .object({
    entity: codeSchema.describe("Region whose number it is"),
    pair: z.enum(["cluster-total", "cluster-benchmark", "total-benchmark", "classes", "period-base"]),
    a: codeSchema,
    b: codeSchema,
    verdict: z.enum(["with-note", "not-comparable"]),
    reasons: z.array(
      z.object({
        dimension: z.enum(comparabilityDimensions),
        kind: z.enum(["differs", "not-stated"]),
        a: bilingualSchema,
        b: bilingualSchema,
      }),
    ),
  })
  .meta({ id: "LabNotice" });

/** The answer of the cluster lab: what can be said, what cannot, and what it would take. */
export const clusterLabSchema = z
  .object({
    asOf: dateSchema.nullable(),
    address: z.string().describe("Path and query that give this answer again"),
    simulated: z
      .object({
        seed: z.number().int(),
        regions: z.number().int(),
        classes: z.number().int(),
        years: z.number().int(),
      })
      .nullable()
      .describe("How the data were generated (模拟); null for sourced data. The two are never mixed"),
    definition: clusterDefinitionSchema
      .omit({ code: true })
      .extend({ code: codeSchema.nullable().describe("Null for classes given in the question") })
      .describe("What the cluster is, printed with every result"),
    classes: z.array(industrySchema).describe("Classes that the definition counts in"),
    indicator: indicatorSchema,
    benchmark: labRegionSchema
      .pick({ entity: true, cluster: true, total: true, classes: true, focus: true })
      .extend({ structure: labRegionSchema.shape.structure.omit({ krugman: true }) }),
    period: z.string(),
    base: z.string().nullable().describe("Null where there is no earlier period"),
    periods: z
      .array(z.object({ period: z.string(), figures: z.number().int() }))
      .describe(
        "Periods to choose from, newest first, with how many of the figures that are needed each has",
      ),
    frequency: z.enum(frequencies),
    thresholds: z.object({
      largest: z.number().int(),
      sizeShare: z.number(),
      quotient: z.number(),
      focusShare: z.number(),
      smallBase: z.number().nullable(),
    }),
    regions: z.array(labRegionSchema),
    concentration: z.object({
      regions: z.number().int().describe("How many regions have a figure and lie in no other"),
      within: z
        .array(z.object({ inner: codeSchema, outer: codeSchema }))
        .describe("Regions that are left out because they lie within another one"),
      hhi: derivedSchema.describe("Of the regions' shares in their sum"),
      normalised: derivedSchema,
      largest: derivedSchema.describe("Concentration ratio: share of the largest regions"),
      gini: derivedSchema.describe(
        "Locational Gini of the cluster against all industries; of more than 120 regions it is not computed",
      ),
      warnings: z.array(z.enum(labWarnings)),
    }),
    missing: z.array(labMissingSchema),
    known: z.array(labKnownSchema),
    notices: z.array(labNoticeSchema),
    notes: z.array(noteSchema),
    observations: z
      .array(observationSchema.extend({ id: z.string().describe("<series>@<period>"), series: codeSchema }))
      .describe("Every observation that a number of this answer rests on, once; none of simulated data"),
  })
  .meta({ id: "ClusterLab" });

export type ClusterLab = z.infer<typeof clusterLabSchema>;
export type LabRegion = z.infer<typeof labRegionSchema>;
export type LabMissing = z.infer<typeof labMissingSchema>;
export type LabKnown = z.infer<typeof labKnownSchema>;
export type LabNotice = z.infer<typeof labNoticeSchema>;
export type LabLevel = z.infer<typeof levelSchema>;
export type LabLevelPair = z.infer<typeof levelPairSchema>;
export type LabStar = z.infer<typeof starSchema>;
export type LabStageFact = z.infer<typeof stageFactSchema>;
export type LabShiftShare = z.infer<typeof shiftShareSchema>;
