import { cautions, formulas, missingReasons } from "@jiqun/statistics";
import { z } from "zod";
import { quantitySchema } from "./quantity";
import { dateSchema } from "./text";

const formulaCodes = formulas.map(({ code }) => code);
const reasonCodes = missingReasons.map(({ code }) => code);

/** Why a number is missing. */
export const missingReasonSchema = z.enum(reasonCodes).describe("Why there is no number");
/** What a reader of a derived number must know beyond its bounds. */
export const cautionSchema = z.enum(cautions);

/**
 * Where a derived number came from: a formula over observations and other formulas, down to the observations, which
 * stand once in the `observations` of the answer under the ids named here.
 */
export const lineageSchema = z
  .object({
    observation: z
      .string()
      .nullable()
      .describe("Id of an observation: <series>@<period>; null for a formula"),
    formula: z.enum(formulaCodes).nullable().describe("Null for an observation"),
    parameters: z.record(z.string(), z.number()).describe("Numbers of the formula: n years, a window"),
    quantity: quantitySchema
      .nullable()
      .describe(
        "What this step gives; null where it gives none, and for an observation that `observations` tells",
      ),
    missing: missingReasonSchema
      .nullable()
      .describe("Why a step gives none; null for an observation that `observations` tells"),
    get operands() {
      return z
        .array(lineageSchema)
        .describe("In the order of the formula's symbols; none for an observation");
    },
  })
  .meta({ id: "Lineage" });

/** A derived number, or the reason why there is none: exactly one of `quantity` and `missing` is null. */
export const derivedSchema = z
  .object({
    quantity: quantitySchema.nullable(),
    missing: missingReasonSchema.nullable(),
    statuses: z.array(z.string()).describe("SDMX OBS_STATUS of what it rests on, a set"),
    cautions: z.array(cautionSchema),
    lineage: lineageSchema.nullable().describe("Null where nothing was observed"),
  })
  .meta({ id: "Derived" });

/** A derived number at its period. */
export const derivedCellSchema = derivedSchema
  .extend({
    period: z.string(),
    periodStart: dateSchema,
    periodEnd: dateSchema,
    position: z
      .number()
      .int()
      .nullable()
      .describe(
        "Years since the anchor, periods of the frequency where that is finer; null where aligned by calendar or without an anchor",
      ),
    multiplier: z.number().int().describe("UNIT_MULT to show it in: as stated, or that of its unit"),
    decimals: z.number().int().nullable().describe("As stated; null for a computed number"),
  })
  .meta({ id: "DerivedCell" });

export type Lineage = z.infer<typeof lineageSchema>;
export type Derived = z.infer<typeof derivedSchema>;
export type DerivedCell = z.infer<typeof derivedCellSchema>;
