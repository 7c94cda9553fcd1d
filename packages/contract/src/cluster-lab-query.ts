import { z } from "zod";
import { partText, unreadVersion, type UnreadPart } from "./address-part";
import { queryNumber } from "./query-number";
import { codeSchema, dateSchema } from "./text";

/** How many regions one question takes: of sourced data, and of simulated data. */
export const mostLabRegions = { sourced: 60, simulated: 400 } as const;
/** How many classes simulated data has at most. */
export const mostSimulatedClasses = 40;
/** How many years simulated data has at most. */
export const mostSimulatedYears = 20;

const whole = (least: number, most: number) => queryNumber(z.number().int().min(least).max(most));
const ratio = (most: number) => queryNumber(z.number().positive().max(most));

/** Version of the form that the page's address is written in. */
export const clusterLabStateVersion = 1;

/** A question to the cluster lab; its address says all of it. What is left out is chosen, and the answer says how. */
export const clusterLabQuerySchema = z.strictObject({
  indicator: codeSchema.optional().describe("Code of a stock or flow; gross-output when left out"),
  definition: codeSchema
    .optional()
    .describe(
      "Code of a cluster definition; not together with classes; that of the installation's settings when both are left out",
    ),
  classes: z
    .string()
    .min(1)
    .max(1_000)
    .optional()
    .describe("Codes of classes, separated by commas: a definition for this question alone"),
  regions: z
    .string()
    .min(1)
    .max(4_000)
    .optional()
    .describe(
      `Codes of entities, separated by commas; at most ${mostLabRegions.sourced}. The home entity and its peers when left out`,
    ),
  benchmark: codeSchema
    .optional()
    .describe(
      "Code of the whole that the regions are set against; that of the settings, else the outermost one around the home entity, when left out",
    ),
  period: z.string().optional().describe("SDMX; the newest for which most figures are there when left out"),
  base: z
    .string()
    .optional()
    .describe("Period that change is measured from; five years before, else the first there is"),
  asOf: dateSchema.optional().describe("Values as they were known on this day"),
  use: z
    .string()
    .min(1)
    .max(8_000)
    .optional()
    .describe(
      "Codes of series, separated by commas, that stand in for their region although they count by another definition or scope",
    ),
  largest: whole(1, 50)
    .optional()
    .describe("How many regions the concentration ratio adds up; 3 when left out"),
  sizeShare: ratio(1)
    .optional()
    .describe("Share of the benchmark that the size star lies above; 0.01 when left out"),
  quotient: ratio(1_000)
    .optional()
    .describe("Least location quotient for the specialisation star; 2 when left out"),
  focusShare: ratio(1)
    .optional()
    .describe("Share of the region that the focus star lies above; 0.03 when left out"),
  smallBase: queryNumber(z.number().positive().max(1e18))
    .optional()
    .describe("Level in base units below which a base counts as small"),
  simulated: whole(0, 2_147_483_647)
    .optional()
    .describe("Seed of simulated data (模拟): no sourced figure enters the answer then"),
  simulatedRegions: whole(2, mostLabRegions.simulated).optional().describe("12 when left out"),
  simulatedClasses: whole(1, mostSimulatedClasses).optional().describe("6 when left out"),
  simulatedYears: whole(2, mostSimulatedYears).optional().describe("10 when left out"),
});

export type ClusterLabQuery = z.infer<typeof clusterLabQuerySchema>;

/** A question as an address tells it, and what of the address could not be read. */
export interface ReadClusterLabQuery {
  readonly query: ClusterLabQuery;
  readonly unread: readonly UnreadPart[];
}

/** The address query of a question, with the version of its form; empty where all of it is left out. */
export function clusterLabAddress(query: ClusterLabQuery): Readonly<Record<string, string>> {
  const told = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`] as const],
  );
  return told.length === 0 ? {} : { v: `${clusterLabStateVersion}`, ...Object.fromEntries(told) };
}

/**
 * The question of a page's address: what cannot be read is left out and named, so is a version that is not known, and
 * other names are passed over.
 */
export function readClusterLabAddress(address: Readonly<Record<string, unknown>>): ReadClusterLabQuery {
  const query: Record<string, unknown> = {};
  const unread: UnreadPart[] = [...unreadVersion(address, clusterLabStateVersion)];
  for (const [name, schema] of Object.entries(clusterLabQuerySchema.shape)) {
    const given = partText(address[name]);
    if (given === null) continue;
    const read = schema.safeParse(given);
    if (read.success) query[name] = read.data;
    else unread.push({ name, value: given });
  }
  return { query: clusterLabQuerySchema.parse(query), unread };
}
