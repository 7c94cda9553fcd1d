import { z } from "zod";
import { quantitySchema, unitCodeSchema } from "./quantity";
import { queryNumber } from "./query-number";
import { bilingualSchema, codeSchema, dateSchema } from "./text";

/** How much of a file's difference to what holds now is what. */
export const differenceCountsSchema = z
  .object({
    new: z.number().int(),
    revised: z.number().int(),
    unchanged: z.number().int(),
    absent: z.number().int().describe("Periods that hold a value now and that the file does not have"),
    newSeries: z.number().int(),
  })
  .meta({ id: "DifferenceCounts" });

export const differenceKinds = ["new", "revised", "unchanged", "absent"] as const;
export const differenceQuerySchema = z.strictObject({
  kind: z.enum(differenceKinds).optional(),
  offset: queryNumber(z.number().int().min(0)).prefault(0),
  limit: queryNumber(z.number().int().min(1).max(500)).prefault(100),
});

/** One value beside what holds now. */
export const differenceRowSchema = z
  .object({
    kind: z.enum(differenceKinds),
    series: codeSchema,
    entity: bilingualSchema,
    indicator: bilingualSchema,
    period: z.string(),
    unit: unitCodeSchema,
    multiplier: z.number().int(),
    decimals: z.number().int().nullable(),
    old: quantitySchema.nullable(),
    oldKnownOn: dateSchema.nullable(),
    oldStatuses: z.array(z.string()),
    new: quantitySchema.nullable(),
    newStatuses: z.array(z.string()),
    change: z.number().nullable().describe("New less old in base units; null unless both are plain numbers"),
    changeRatio: z.number().nullable().describe("Change by the size of the old; null where that is zero"),
    sheet: z.string().nullable(),
    cell: z.string().nullable(),
  })
  .meta({ id: "DifferenceRow" });
export const differenceSchema = z.object({
  counts: differenceCountsSchema,
  rows: z.array(differenceRowSchema),
});

export type DifferenceCounts = z.infer<typeof differenceCountsSchema>;
export type DifferenceQuery = z.infer<typeof differenceQuerySchema>;
export type DifferenceRow = z.infer<typeof differenceRowSchema>;
export type Difference = z.infer<typeof differenceSchema>;
