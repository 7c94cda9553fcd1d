import { z } from "zod";
import { FileRefused } from "../file-refused";

const names = z.record(z.string(), z.string());
const valueSchema = z.object({
  id: z.string().optional(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  name: z.union([z.string(), names]).optional(),
  names: names.optional(),
});
const componentSchema = z.object({
  id: z.string().regex(/^[A-Za-z@$][\w@$-]{0,200}$/),
  values: z.array(valueSchema.nullable()).optional(),
  keyPosition: z.number().int().optional(),
});
const components = z.array(componentSchema).default([]);
const structureSchema = z.object({
  dimensions: z.object({ dataSet: components, series: components, observation: components }),
  attributes: z
    .object({ dataSet: components, dimensionGroup: components, series: components, observation: components })
    .default({ dataSet: [], dimensionGroup: [], series: [], observation: [] }),
  measures: z.object({ observation: components }).optional(),
  links: z.array(z.object({ urn: z.string().optional(), rel: z.string().optional() })).default([]),
});

/** A code of a message with its words in the language of the message. */
export interface Code {
  readonly id: string;
  readonly name: string | null;
}

export interface Component {
  readonly id: string;
  /** Null for a place that the list leaves empty. */
  readonly codes: readonly (Code | null)[];
}

interface Levels {
  readonly dataSet: readonly Component[];
  readonly series: readonly Component[];
  readonly observation: readonly Component[];
}

/** Components of a data message with their codes, by the level at which they stand. */
export interface JsonStructure {
  readonly dataflow: string;
  readonly dimensions: Levels;
  readonly attributes: Levels & { readonly group: readonly Component[] };
  /** All dimensions in the order of the key of the structure. */
  readonly keyOrder: readonly Component[];
  /** How many values an observation starts with. */
  readonly measures: number;
}

/** Reads the structure of a message. Throws FileRefused SDMX_INVALID. */
export function readStructure(input: unknown): JsonStructure {
  const parsed = structureSchema.safeParse(input);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new FileRefused("SDMX_INVALID", { found: `structure.${first?.path.join(".") ?? ""}` });
  }
  const { dimensions, attributes, measures, links } = parsed.data;
  const measured = measures?.observation.length ?? 1;
  if (measured > 1) throw new FileRefused("SDMX_INVALID", { found: `measures: ${measured}` });
  const urn = links.map((link) => link.urn ?? "").find((text) => /\.Dataflow=|\.DataStructure=/.test(text));
  return {
    dataflow: urn?.split("=").at(-1) ?? "",
    dimensions: levelsOf(dimensions),
    attributes: { ...levelsOf(attributes), group: attributes.dimensionGroup.map(toComponent) },
    keyOrder: inKeyOrder(dimensions),
    measures: 1,
  };
}

type ParsedLevels = Record<keyof Levels, readonly z.infer<typeof componentSchema>[]>;

function levelsOf({ dataSet, series, observation }: ParsedLevels): Levels {
  return {
    dataSet: dataSet.map(toComponent),
    series: series.map(toComponent),
    observation: observation.map(toComponent),
  };
}

function inKeyOrder({ dataSet, series, observation }: ParsedLevels): readonly Component[] {
  return [...dataSet, ...series, ...observation]
    .map((component, index) => ({ component, position: component.keyPosition ?? index }))
    .sort((one, other) => one.position - other.position)
    .map(({ component }) => toComponent(component));
}

function toComponent({ id, values = [] }: z.infer<typeof componentSchema>): Component {
  return { id, codes: values.map(toCode) };
}

function toCode(value: z.infer<typeof valueSchema> | null): Code | null {
  if (value === null) return null;
  const name = nameOf(value);
  const id = value.id ?? (value.value === undefined ? null : String(value.value)) ?? name;
  return id === null ? null : { id, name: name === id ? null : name };
}

function nameOf({ name, names: all }: z.infer<typeof valueSchema>): string | null {
  if (typeof name === "string") return name;
  const listed = name ?? all ?? {};
  return listed["zh"] ?? listed["en"] ?? Object.values(listed)[0] ?? null;
}
