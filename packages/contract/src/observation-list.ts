import { z } from "zod";
import { noteSchema, type Note } from "./note";
import {
  importSchema,
  observationSchema,
  type Observation,
  type ObservationWithVintages,
  type SeriesObservations,
} from "./observation";
import { seriesSchema } from "./series";
import { citationSchema, sourceSchema, type Citation, type Source } from "./source";
import { dateSchema } from "./text";

/** A place in a document; its cell goes with the observation. */
const listedCitationSchema = citationSchema
  .omit({ source: true, cell: true })
  .extend({ source: z.number().int().describe("Place within `sources`") });

/** What observations point to, each once. */
export const referencesSchema = z
  .object({
    sources: z.array(sourceSchema),
    citations: z.array(listedCitationSchema),
    notes: z.array(noteSchema),
    imports: z.array(importSchema),
  })
  .meta({ id: "References" });

/** What became known of a period on one day. */
export const listedVintageSchema = observationSchema
  .omit({ period: true, periodStart: true, periodEnd: true, citation: true, note: true, import: true })
  .extend({
    citation: z.number().int().describe("Place within `citations`"),
    cell: z.string().nullable().describe("Cell or row within the cited part"),
    note: z.number().int().nullable().describe("Place within `notes`"),
    import: z.number().int().describe("Place within `imports`"),
  })
  .meta({ id: "ListedVintage" });

/** An observation as known on the day asked for; nothing that it shares with others is repeated. */
const listedObservationSchema = listedVintageSchema
  .extend({
    period: observationSchema.shape.period,
    periodStart: dateSchema,
    periodEnd: dateSchema,
    earlier: z.array(listedVintageSchema).describe("What was known before, oldest first"),
    later: z.array(listedVintageSchema).describe("What became known after the day asked for"),
  })
  .meta({ id: "ListedObservation" });

/** The series asked for, in their order. */
export const observationListSchema = z.object({
  asOf: dateSchema.nullable(),
  references: referencesSchema,
  series: z.array(z.object({ series: seriesSchema, observations: z.array(listedObservationSchema) })),
});

export type ObservationList = z.infer<typeof observationListSchema>;
export type References = z.infer<typeof referencesSchema>;
export type ListedVintage = z.infer<typeof listedVintageSchema>;
export type ListedObservation = z.infer<typeof listedObservationSchema>;

/** The same with everything in its place. */
export interface ResolvedObservations {
  readonly asOf: string | null;
  readonly series: readonly SeriesObservations[];
}

/** Puts what observations point to in the place of its number. */
export function resolveObservations({ asOf, references, series }: ObservationList): ResolvedObservations {
  const lookUp = lookUpIn(references);
  return {
    asOf,
    series: series.map((one) => ({
      series: one.series,
      observations: one.observations.map((listed) => resolved(listed, lookUp)),
    })),
  };
}

/** What stands at a number of the references. */
export interface LookUp {
  readonly citation: (place: number) => Omit<Citation, "cell">;
  readonly note: (place: number | null) => Note | null;
  readonly import: (place: number) => Observation["import"];
}

/** Throws RangeError for a number without its reference. */
export function lookUpIn({ sources, citations, notes, imports }: References): LookUp {
  const whole = citations.map((citation) => ({ ...citation, source: at<Source>(sources, citation.source) }));
  return {
    citation: (place) => at(whole, place),
    note: (place) => (place === null ? null : at(notes, place)),
    import: (place) => at(imports, place),
  };
}

/** A number without its reference is a fault of whoever made the answer. */
function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`Nothing is listed at ${place}`);
  return item;
}

function resolved({ earlier, later, ...listed }: ListedObservation, lookUp: LookUp): ObservationWithVintages {
  const { period, periodStart, periodEnd, ...own } = listed;
  const whole = (vintage: ListedVintage): Observation => {
    const { citation, cell, note, import: place, ...rest } = vintage;
    return {
      ...{ period, periodStart, periodEnd, ...rest },
      citation: { ...lookUp.citation(citation), cell },
      note: lookUp.note(note),
      import: lookUp.import(place),
    };
  };
  const current = whole(own);
  return { ...current, vintages: [...earlier.map(whole), current, ...later.map(whole)] };
}
