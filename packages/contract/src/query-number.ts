import { z } from "zod";

/** Digits, with a minus and a decimal point where they are needed: no exponent, no other base, no space, no sign +. */
const plainDecimal = /^-?\d+(\.\d+)?$/;

/** The number that a text of an address writes as a plain decimal; undefined for any other text. */
export function plainNumber(text: string): number | undefined {
  return plainDecimal.test(text) ? Number(text) : undefined;
}

/**
 * A number of a query. Only a plain decimal is one: JavaScript's own reading takes an empty text for 0, and `0x10` and
 * `1e3` for numbers that nobody meant.
 */
export function queryNumber<Schema extends z.ZodNumber>(schema: Schema): z.ZodPreprocess<Schema> {
  return z.preprocess((given) => (typeof given === "string" ? (plainNumber(given) ?? given) : given), schema);
}
