import { FileRefused } from "../file-refused";
import { ComponentGroups, type Components } from "./component-groups";
import type { Component, JsonStructure } from "./json-structure";

type Json = Readonly<Record<string, unknown>>;

/** One observation with everything that holds for it. */
export interface JsonObservation {
  readonly components: Components;
  readonly value: string | number | null;
}

/** Observations of a series, or those that stand outside of series (`key` is empty then). */
export interface JsonSeries {
  readonly key: string;
  readonly components: Components;
  readonly groups: ComponentGroups;
  readonly observations: Json;
}

/** Series of a data set with what data set and series say of all their observations. Throws FileRefused SDMX_INVALID. */
export function* seriesOf(dataSet: Json, structure: JsonStructure): Generator<JsonSeries> {
  const { dimensions, attributes } = structure;
  const outer = {
    ...fixed(dimensions.dataSet),
    ...attributesOf(attributes.dataSet, dataSet["attributes"]),
  };
  const groups = groupsOf(dataSet["dimensionGroupAttributes"], structure);
  for (const [key, series] of Object.entries(objectOf(dataSet["series"] ?? {}, "series"))) {
    const { attributes: told, observations } = objectOf(series, key);
    const own = { ...dimensionsOf(dimensions.series, key), ...attributesOf(attributes.series, told) };
    yield { key, components: { ...outer, ...own }, groups, observations: objectOf(observations ?? {}, key) };
  }
  if (dataSet["observations"] === undefined) return;
  yield {
    key: "",
    components: outer,
    groups,
    observations: objectOf(dataSet["observations"], "observations"),
  };
}

/** Reads one observation of a series. Throws FileRefused SDMX_INVALID. */
export function observationOf(
  { key: seriesKey, components, groups }: JsonSeries,
  { key, values }: { readonly key: string; readonly values: unknown },
  { dimensions, attributes, measures }: JsonStructure,
): JsonObservation {
  const place = seriesKey === "" ? key : `${seriesKey}:${key}`;
  if (!Array.isArray(values)) throw invalid(place);
  const [value, ...rest] = values as readonly unknown[];
  const told = rest.slice(measures - 1);
  const own = { ...attributesOf(attributes.observation, told), ...dimensionsOf(dimensions.observation, key) };
  return { components: groups.complete({ ...components, ...own }), value: valueOf(value, place) };
}

/** `0::1`: attributes of all observations with the codes of some dimensions, in the order of the whole key. */
function groupsOf(given: unknown, { keyOrder, attributes }: JsonStructure): ComponentGroups {
  const groups = new ComponentGroups();
  for (const [key, told] of Object.entries(objectOf(given ?? {}, "dimensionGroupAttributes"))) {
    const places = key.split(":");
    if (places.length !== keyOrder.length) throw invalid(key);
    const named = keyOrder.filter((_, position) => places[position] !== "");
    const dimensions = dimensionsOf(named, places.filter((place) => place !== "").join(":"));
    groups.add(
      named.map(({ id }) => id),
      { ...attributesOf(attributes.group, told), ...dimensions },
    );
  }
  return groups;
}

function valueOf(value: unknown, place: string): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  throw invalid(place);
}

/** Dimensions of one code, which stand beside the data set. */
function fixed(dimensions: readonly Component[]): Record<string, string> {
  return withNames(dimensions.map((component) => [component, 0]));
}

/** `0:2:1`: the places of the codes, dimension by dimension. */
function dimensionsOf(dimensions: readonly Component[], key: string): Record<string, string> {
  const places = key.split(":");
  if (places.length !== dimensions.length) throw invalid(key);
  return withNames(
    dimensions.map((component, position) => {
      const place = places[position] ?? "";
      if (!/^\d{1,7}$/.test(place)) throw invalid(key);
      return [component, Number(place)];
    }),
  );
}

/** Places of the codes of attributes; null where an attribute is not given, a text where it has no list of codes. */
function attributesOf(attributes: readonly Component[], given: unknown): Record<string, string> {
  if (given === undefined || given === null) return {};
  if (!Array.isArray(given)) throw invalid("attributes");
  if (given.length > attributes.length && given.slice(attributes.length).some(isAttribute))
    throw invalid("attributes");
  const result: Record<string, string> = {};
  attributes.forEach((component, position) => {
    const value: unknown = (given as readonly unknown[])[position];
    if (value === null || value === undefined) return;
    if (isPlace(value, component)) Object.assign(result, withNames([[component, value]]));
    else if (typeof value === "string") result[component.id] = value;
    else throw invalid(`${component.id}: ${JSON.stringify(value).slice(0, 60)}`);
  });
  return result;
}

/** Places of annotations follow those of attributes in messages of 1.0; they are lists or null, not codes. */
function isAttribute(value: unknown): boolean {
  return typeof value === "number" || typeof value === "string";
}

function isPlace(value: unknown, { codes }: Component): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < codes.length;
}

function withNames(places: readonly (readonly [Component, number])[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [{ id, codes }, place] of places) {
    const code = codes[place];
    if (code === undefined) throw invalid(`${id}[${place}]`);
    if (code === null) continue;
    result[id] = code.id;
    if (code.name !== null) result[`${id}_LABEL`] = code.name;
  }
  return result;
}

function objectOf(value: unknown, place: string): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw invalid(place);
}

function invalid(found: string): FileRefused {
  return new FileRefused("SDMX_INVALID", { found });
}
