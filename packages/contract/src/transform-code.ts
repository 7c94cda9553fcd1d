import { transforms } from "@jiqun/statistics";

/** What can be made of series, in the order of the engine's table. */
export const transformCodes = transforms.map(({ code }) => code);
/** One of {@link transformCodes}. */
export type TransformCode = (typeof transformCodes)[number];
