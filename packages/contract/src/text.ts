import { z } from "zod";

/** A text in both languages of the product. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() }).meta({ id: "Bilingual" });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** Letters, digits and marks that an address carries as they are. */
export const codePattern = /^[A-Za-z0-9][A-Za-z0-9._:~-]*$/;

/** Public code of a thing, as used in addresses and queries. */
export const codeSchema = z.string().min(1).max(200).regex(codePattern);

/** A day as ISO 8601 writes it. */
export const dateSchema = z.iso.date().describe("ISO day, 2024-03-15");

/** As known on a day; now where it is left out. */
export const dayFilterSchema = z.strictObject({
  asOf: dateSchema.optional().describe("What was known on this day"),
});
export type DayFilter = z.infer<typeof dayFilterSchema>;
