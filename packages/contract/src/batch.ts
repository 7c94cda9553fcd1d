import { z } from "zod";
import { queryNumber } from "./query-number";
import { bilingualSchema } from "./text";

/** A batch: one file or figure that came in by one transaction. */
export const batchSchema = z
  .object({
    batch: z.number().int(),
    file: z.string(),
    kind: z.string().describe("file, entry, or a kind of a data package's file"),
    hash: z.string(),
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
    counts: z.object({
      read: z.number().int(),
      new: z.number().int(),
      revised: z.number().int(),
      unchanged: z.number().int(),
    }),
    original: z.boolean().describe("Whether the file itself is kept"),
    undone: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
    undo: z
      .object({
        possible: z.boolean(),
        reason: bilingualSchema.nullable(),
        blockedBy: z.array(z.number().int()),
      })
      .describe("Whether it can be undone, and if not why"),
  })
  .meta({ id: "Batch" });
export const batchQuerySchema = z.strictObject({
  offset: queryNumber(z.number().int().min(0)).prefault(0),
  limit: queryNumber(z.number().int().min(1).max(200)).prefault(50),
});
export const batchListSchema = z.object({ batches: z.array(batchSchema), total: z.number().int() });

export type Batch = z.infer<typeof batchSchema>;
export type BatchQuery = z.infer<typeof batchQuerySchema>;
export type BatchList = z.infer<typeof batchListSchema>;
