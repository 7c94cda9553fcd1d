import { z } from "zod";

/** State of the service and of its data. */
export const healthSchema = z
  .object({
    status: z.literal("ok"),
    version: z.string(),
    database: z.object({ kind: z.enum(["embedded", "external"]), version: z.string() }),
    dataVersion: z.number().int(),
    dataAsOf: z.iso.date().nullable().describe("Newest day on which a source of the data was published"),
  })
  .meta({ id: "Health" });

export type Health = z.infer<typeof healthSchema>;
