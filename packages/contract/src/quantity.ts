import { qualifiers, units } from "@jiqun/statistics";
import { z } from "zod";

const unitCodes = units.map((unit) => unit.code);

/** A unit that the product knows. */
export const unitCodeSchema = z.enum(unitCodes).describe("Base unit of a quantity");

/** A number as far as its source tells it; base units (50亿元 is 5e9, 20% is 0.2). */
export const quantitySchema = z
  .object({
    lower: z
      .number()
      .nullable()
      .describe("Greatest known lower bound in base units; null when none is known"),
    lowerOpen: z.boolean().describe("Whether the lower bound itself is excluded"),
    upper: z.number().nullable().describe("Least known upper bound in base units; null when none is known"),
    upperOpen: z.boolean().describe("Whether the upper bound itself is excluded"),
    point: z.number().nullable().describe("The number that the source prints, in base units"),
    qualifier: z.enum(qualifiers).describe("How the words bound the number (OBS_QUALIFIER)"),
    lowerByConvention: z.boolean().describe("The lower bound is a convention of reading, not the source's"),
    upperByConvention: z.boolean().describe("The upper bound is a convention of reading, not the source's"),
    asStated: z.string().nullable().describe("The words of the source, such as 50余家"),
  })
  .meta({ id: "Quantity" });

export type QuantityDto = z.infer<typeof quantitySchema>;
