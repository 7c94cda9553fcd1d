import { z } from "zod";
import { noteSchema } from "./note";
import { quantitySchema } from "./quantity";
import { seriesSchema } from "./series";
import { citationSchema } from "./source";
import { codeSchema, dateSchema } from "./text";

/** The import that brought a value. */
export const importSchema = z.object({
  batch: z.number().int(),
  file: z.string(),
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
});

/** A value as it became known on a day. `quantity` is null where the value is missing; `statuses` say why. */
export const observationSchema = z
  .object({
    period: z.string().describe("SDMX: 2024, 2024-Q2, 2024-03, 2024-01/P2M"),
    periodStart: dateSchema,
    periodEnd: dateSchema,
    quantity: quantitySchema.nullable(),
    multiplier: z.number().int().describe("UNIT_MULT as stated: 亿 8, 万 4, % -2"),
    decimals: z.number().int().nullable().describe("Decimals as stated, in that multiple"),
    statuses: z.array(z.string()).describe("SDMX OBS_STATUS, a set"),
    knownOn: dateSchema.describe("Vintage: when the value became known"),
    citation: citationSchema,
    note: noteSchema.nullable(),
    import: importSchema,
  })
  .meta({ id: "Observation" });

/** An observation as known on the day asked for, with what was known before and after. */
export const observationWithVintagesSchema = observationSchema
  .extend({
    vintages: z
      .array(observationSchema)
      .describe("Every vintage of this period, oldest first, this one included"),
  })
  .meta({ id: "ObservationWithVintages" });

/** Which series, from when to when, as known on which day. */
export const observationQuerySchema = z.strictObject({
  series: z.string().min(1).max(12_000).describe("Codes of series, separated by commas; at most 50"),
  from: z.string().optional().describe("First period, SDMX"),
  to: z.string().optional().describe("Last period, SDMX"),
  asOf: dateSchema.optional().describe("Values as they were known on this day"),
});

/** A series with its observations, by period. */
export const seriesObservationsSchema = z
  .object({ series: seriesSchema, observations: z.array(observationWithVintagesSchema) })
  .meta({ id: "SeriesObservations" });

/** The figures that open the overview of an entity. */
export const headlineListSchema = z.object({
  entity: codeSchema,
  headlines: z.array(
    z.object({
      figure: seriesObservationsSchema.describe("The newest observation only"),
      growth: seriesObservationsSchema
        .nullable()
        .describe("Growth that a source reports for the same period"),
    }),
  ),
});

/** Panels that are charts of their own. */
export const chartPanelKinds = ["definitions", "growth", "level", "market"] as const;
/** Every kind of panel; the headlines open the page and are answered by an endpoint of their own. */
export const panelKinds = ["headline", ...chartPanelKinds] as const;

/** Which series stand together on the overview of an entity. */
export const panelListSchema = z.object({
  entity: codeSchema,
  panels: z.array(z.object({ code: codeSchema, kind: z.enum(chartPanelKinds), series: z.array(codeSchema) })),
});

/** Shares of markets and ranks. */
export const marketPositionListSchema = z.object({ positions: z.array(seriesObservationsSchema) });

export type Observation = z.infer<typeof observationSchema>;
export type ObservationWithVintages = z.infer<typeof observationWithVintagesSchema>;
export type ObservationQuery = z.infer<typeof observationQuerySchema>;
export type SeriesObservations = z.infer<typeof seriesObservationsSchema>;
export type HeadlineList = z.infer<typeof headlineListSchema>;
export type PanelList = z.infer<typeof panelListSchema>;
/** Kind of a panel that is a chart. */
export type PanelKind = (typeof chartPanelKinds)[number];
export type MarketPositionList = z.infer<typeof marketPositionListSchema>;
