import type { z } from "zod";
import { comparisonSchema, type Comparison } from "./comparison";
import { listedVintageSchema, lookUpIn, referencesSchema } from "./observation-list";

const restedOn = comparisonSchema.shape.observations.element.shape;

/** The answer of the comparison endpoint: what observations point to stands once. */
export const comparisonListSchema = comparisonSchema
  .omit({ observations: true, notes: true })
  .extend({
    references: referencesSchema,
    observations: listedVintageSchema
      .extend({
        id: restedOn.id,
        series: restedOn.series,
        period: restedOn.period,
        periodStart: restedOn.periodStart,
        periodEnd: restedOn.periodEnd,
      })
      .array()
      .describe("Every observation that a number of this answer rests on, once"),
  })
  .meta({ id: "Comparison" });

export type ComparisonList = z.infer<typeof comparisonListSchema>;

/** Puts what observations point to in the place of its number. */
export function resolveComparison({ references, observations, ...rest }: ComparisonList): Comparison {
  const lookUp = lookUpIn(references);
  return {
    ...rest,
    notes: references.notes,
    observations: observations.map(({ citation, cell, note, import: place, ...observation }) => ({
      ...observation,
      citation: { ...lookUp.citation(citation), cell },
      note: lookUp.note(note),
      import: lookUp.import(place),
    })),
  };
}
