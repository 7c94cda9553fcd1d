import { frequencies, transformOf, tryParsePeriod, type TransformNeed } from "@jiqun/statistics";
import { z } from "zod";
import { partText, unreadVersion, type UnreadPart } from "./address-part";
import { compareStateVersion } from "./compare-address";
import { alignments, mostComparedSeries, type ComparisonQuery } from "./comparison";
import { plainNumber } from "./query-number";
import { transformCodes } from "./transform-code";
import { codeSchema, dateSchema } from "./text";

/** How a comparison is shown. */
export const compareCharts = ["line", "bar", "slope", "scatter", "multiples", "table"] as const;
/** One of {@link compareCharts}. */
export type CompareChart = (typeof compareCharts)[number];

/** The least that JavaScript writes without an exponent, which an address does not have. */
const leastThreshold = 1e-6;

const periodSchema = z.string().refine((text) => tryParsePeriod(text)?.code === text);
/** A period, or years since the anchor. */
const placeSchema = z
  .string()
  .refine((text) => /^-?\d{1,3}$/.test(text) || tryParsePeriod(text)?.code === text);
const codesSchema = z.array(codeSchema).max(mostComparedSeries);

/** Everything that the page of comparisons shows: its address, and what is saved under a name. */
export const compareStateSchema = z.strictObject({
  series: codesSchema,
  transform: z.enum(transformCodes),
  by: codesSchema,
  base: periodSchema.nullable(),
  span: z.number().int().min(2).max(60).nullable(),
  frequency: z.enum(frequencies).nullable().describe("Null where each series keeps its own"),
  align: z.enum(alignments),
  threshold: z.number().min(leastThreshold).max(1e18).nullable().describe("In base units"),
  event: codesSchema,
  from: periodSchema.nullable(),
  to: periodSchema.nullable(),
  asOf: dateSchema.nullable(),
  chart: z.enum(compareCharts),
  scale: z.enum(["linear", "log"]),
  unit: z.enum(["auto", "wan", "yi"]).nullable().describe("Null where the reader's own setting holds"),
  annotate: z.boolean().describe("Whether events stand on the chart"),
  panels: z.enum(["shared", "own"]).describe("Whether small multiples share an axis"),
  at: placeSchema
    .nullable()
    .describe("Period, or years since the anchor, that the answers tell of; null for the newest"),
  since: placeSchema
    .nullable()
    .describe("The same for the left end of slopes; null for the oldest that most series have"),
  across: z
    .enum(transformCodes)
    .nullable()
    .describe("What the same series are, along a scatter; null where the first series stands there"),
  table: z.boolean().describe("Whether the table behind the chart is open"),
});
export type CompareState = z.infer<typeof compareStateSchema>;

/** The page before anything is chosen. */
export const emptyCompareState: CompareState = {
  series: [],
  transform: "level",
  by: [],
  base: null,
  span: null,
  frequency: null,
  align: "calendar",
  threshold: null,
  event: [],
  from: null,
  to: null,
  asOf: null,
  chart: "line",
  scale: "linear",
  unit: null,
  annotate: false,
  panels: "shared",
  at: null,
  since: null,
  across: null,
  table: false,
};

type Name = keyof CompareState;
const names = Object.keys(emptyCompareState) as readonly Name[];

/** A state, and what of its address could not be read. */
export interface ReadCompareState {
  readonly state: CompareState;
  readonly unread: readonly UnreadPart[];
}

/**
 * The state that an address query tells. What is not told is as in {@link emptyCompareState}; what cannot be read is
 * left out and named, so that an old or mistyped address still shows what it can. Names that are no part of the state,
 * such as the open passport, are passed over.
 */
export function readCompareState(query: Readonly<Record<string, unknown>>): ReadCompareState {
  const unread: UnreadPart[] = [...unreadVersion(query, compareStateVersion)];
  const read: Partial<Record<Name, unknown>> = {};
  for (const name of names) {
    const text = partText(query[name]);
    if (text === null) continue;
    const { value, left } = Array.isArray(emptyCompareState[name]) ? listOf(text) : singleOf(name, text);
    read[name] = value ?? emptyCompareState[name];
    unread.push(...left.map((part) => ({ name, value: part })));
  }
  return { state: compareStateSchema.parse({ ...emptyCompareState, ...read }), unread };
}

/** The address query of a state: only what differs from {@link emptyCompareState}, in a fixed order. */
export function compareStateQuery(state: CompareState): Readonly<Record<string, string>> {
  const told = names.filter((name) => writtenText(state[name]) !== writtenText(emptyCompareState[name]));
  if (told.length === 0) return {};
  const parts = told.map((name) => [name, writtenText(state[name])] as const);
  return { v: `${compareStateVersion}`, ...Object.fromEntries(parts) };
}

/** What the transform of a state takes and the state does not tell. */
export function lackingNeeds({ transform, by, base, span }: CompareState): readonly TransformNeed[] {
  const told = { by: by.length > 0, base: base !== null, span: span !== null };
  return transformOf(transform).needs.filter((need) => !told[need]);
}

/** Whether the span of a state ends before it begins: nothing lies in it. */
export function hasCrossedPeriods({ from, to }: CompareState): boolean {
  const [first, last] = [from, to].map((code) => (code === null ? null : tryParsePeriod(code)));
  return first != null && last != null && first.start > last.end;
}

/**
 * What the service is asked for a state: the numbers, not how they are drawn. Levels, by calendar, until all is told
 * that a transform or an alignment takes; every period, where the span ends before it begins.
 */
export function comparisonQueryOf(state: CompareState): ComparisonQuery {
  const anchored =
    (state.align === "threshold" && state.threshold !== null) ||
    (state.align === "event" && state.event.length > 0);
  const isSpan = !hasCrossedPeriods(state);
  const given = {
    series: state.series,
    transform: state.transform === "level" || lackingNeeds(state).length > 0 ? null : state.transform,
    by: state.by,
    base: state.base,
    span: state.span,
    frequency: state.frequency,
    align: anchored ? state.align : null,
    threshold: state.align === "threshold" ? state.threshold : null,
    event: state.align === "event" ? state.event : [],
    from: isSpan ? state.from : null,
    to: isSpan ? state.to : null,
    asOf: state.asOf,
  };
  const told = Object.entries(given)
    .map(([name, value]) => [name, typeof value === "object" ? (value?.join(",") ?? "") : value] as const)
    .filter(([, value]) => value !== "");
  return Object.fromEntries(told) as unknown as ComparisonQuery;
}

/**
 * What the service is asked for the horizontal axis of a scatter: the same series, otherwise transformed. Null where
 * no scatter is drawn, its first series stands there, or the transform takes what the state does not tell.
 */
export function acrossQueryOf(state: CompareState): ComparisonQuery | null {
  if (state.chart !== "scatter" || state.across === null) return null;
  const other = { ...state, transform: state.across };
  return lackingNeeds(other).length > 0 ? null : comparisonQueryOf(other);
}

interface Read {
  readonly value?: unknown;
  readonly left: readonly string[];
}

function listOf(text: string): Read {
  const given = [...new Set(text.split(",").filter((part) => part !== ""))];
  const known = given.filter((part) => codeSchema.safeParse(part).success);
  const value = known.slice(0, mostComparedSeries);
  return { value, left: given.filter((part) => !value.includes(part)) };
}

function singleOf(name: Name, text: string): Read {
  for (const value of [text, plainNumber(text), flags[text]]) {
    const parsed = compareStateSchema.shape[name].safeParse(value);
    if (parsed.success) return { value: parsed.data, left: [] };
  }
  return { left: [text] };
}

const flags: Readonly<Record<string, boolean>> = { "1": true, "0": false };

function writtenText(value: CompareState[Name]): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "object" ? value.join(",") : `${value}`;
}
