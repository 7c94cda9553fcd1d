import { z } from "zod";
import { unitCodeSchema } from "./quantity";
import { bilingualSchema, codeSchema } from "./text";

/** How values behave over time. */
export const indicatorKinds = ["stock", "flow", "ratio", "index", "rank"] as const;
/** Which way is better. */
export const indicatorDirections = ["up", "down", "none"] as const;

/** What is measured. */
export const indicatorSchema = z
  .object({
    code: codeSchema,
    name: bilingualSchema,
    definition: bilingualSchema,
    kind: z.enum(indicatorKinds),
    unit: unitCodeSchema,
    decimals: z.number().int(),
    direction: z.enum(indicatorDirections),
    aliases: z.array(z.string()),
  })
  .meta({ id: "Indicator" });

/** All indicators. */
export const indicatorListSchema = z.object({ indicators: z.array(indicatorSchema) });

export type Indicator = z.infer<typeof indicatorSchema>;
export type IndicatorList = z.infer<typeof indicatorListSchema>;
