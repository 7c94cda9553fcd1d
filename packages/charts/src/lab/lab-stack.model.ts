import { sum } from "@jiqun/statistics";
import { extentOf, reachOf } from "../extent";
import type { Finding } from "../finding";
import { markOfQuantity, readingKeysOf, type MarkModel, type ReadingKey, type Tone } from "../mark.model";
import type { SeriesKey } from "../series-key";
import type { AxisUnit, ChartTexts } from "../texts";
import type { LabValue } from "./lab-input";

/** A component that every row has, such as the national part of a change. */
export interface LabComponent {
  readonly code: string;
  readonly name: string;
  readonly tone: Tone;
}

/** A whole and what it is made of: a value for each component, in their order. */
export interface LabStackRow {
  readonly name: string;
  readonly detail: string;
  readonly parts: readonly LabValue[];
  readonly total: LabValue;
}

/** A part as it is stacked, from one number to another. */
export interface StackPart {
  readonly component: LabComponent;
  readonly from: number;
  readonly to: number;
  /** Whether its bounds leave its length open: drawn as a ground, to the middle of its bounds. */
  readonly uncertain: boolean;
  readonly label: string;
}

export interface StackRow {
  readonly name: string;
  readonly detail: string;
  readonly parts: readonly StackPart[];
  /** Null where there is none, or nothing bounds it. */
  readonly total: MarkModel | null;
  /** The total, or why the row is not drawn. */
  readonly label: string;
  readonly tip: readonly string[];
}

/** Changes taken apart: parts above zero to the right, parts below zero to the left, the total marked. */
export interface LabStackModel {
  readonly kind: "lab-stack";
  readonly rows: readonly StackRow[];
  readonly axis: AxisUnit;
  readonly legend: readonly SeriesKey[];
  readonly keys: readonly ReadingKey[];
  readonly finding: Finding;
}

export interface LabStackOptions {
  readonly unit: AxisUnit["unit"];
  readonly components: readonly LabComponent[];
}

const totalTone: Tone = { hue: null, step: 0 };

export function labStackModel(
  rows: readonly LabStackRow[],
  { unit, components }: LabStackOptions,
  texts: ChartTexts,
): LabStackModel {
  const axis = texts.axisUnit(unit, rows.flatMap(reachOfRow));
  const stacked = rows.map((row) => stackRow(row, { components, axis, texts }));
  const marks = stacked.flatMap(({ total }) => total ?? []);
  const uncertain = stacked.some(({ parts }) => parts.some((part) => part.uncertain));
  return {
    kind: "lab-stack",
    rows: stacked,
    axis,
    legend: components.map(({ code, name, tone }) => ({ series: code, name, tone })),
    keys: [
      ...readingKeysOf(marks),
      ...(uncertain ? (["middle"] as const) : []),
      ...(marks.length > 0 ? (["total"] as const) : []),
    ],
    finding: { kind: "none" },
  };
}

function reachOfRow({ parts, total }: LabStackRow): readonly number[] {
  return [...parts, total].flatMap(({ quantity }) => {
    const extent = quantity === null ? null : extentOf(quantity);
    return extent === null ? [] : reachOf(extent);
  });
}

interface Context {
  readonly components: readonly LabComponent[];
  readonly axis: AxisUnit;
  readonly texts: ChartTexts;
}

function stackRow(row: LabStackRow, { components, axis, texts }: Context): StackRow {
  const say = (value: LabValue): string =>
    value.quantity === null
      ? texts.missing(value.missing)
      : texts.quantity(value.quantity, axis, { signed: true });
  const told = components.map(({ name }, index) => {
    const part = row.parts[index];
    return part === undefined ? name : `${name} ${say(part)}`;
  });
  const label = say(row.total);
  const tip = [row.detail === "" ? row.name : `${row.name} ${row.detail}`, ...told, label];
  const words = { id: null, tone: totalTone, label, tip, unverified: false };
  const total = row.total.quantity === null ? null : markOfQuantity(row.total.quantity, words);
  return { name: row.name, detail: row.detail, parts: partsOf(row, { components, say }), total, label, tip };
}

/** The parts end to end, away from zero on either side; none where one of them is missing or has no bound. */
function partsOf(
  { parts }: LabStackRow,
  {
    components,
    say,
  }: { readonly components: readonly LabComponent[]; readonly say: (value: LabValue) => string },
): readonly StackPart[] {
  const lengths = components.map((_, index) => lengthOf(parts[index]));
  const ends = { right: 0, left: 0 };
  const stacked = components.flatMap((component, index) => {
    const [length, part] = [lengths[index], parts[index]];
    if (length === null || length === undefined || part === undefined) return [];
    const side = length.value < 0 ? ("left" as const) : ("right" as const);
    const from = ends[side];
    ends[side] = from + length.value;
    return [{ component, from, to: ends[side], uncertain: length.uncertain, label: say(part) }];
  });
  return stacked.length === components.length ? stacked : [];
}

function lengthOf(
  part: LabValue | undefined,
): { readonly value: number; readonly uncertain: boolean } | null {
  const quantity = part?.quantity ?? null;
  if (quantity === null || quantity.lower === null || quantity.upper === null) return null;
  const middle = quantity.point ?? (quantity.lower + quantity.upper) / 2;
  return { value: middle, uncertain: quantity.lower !== quantity.upper };
}

/** The total that parts have; the first missing one's reason where they have none. */
export function totalOf(parts: readonly LabValue[]): LabValue {
  const missing = parts.find((part) => part.quantity === null);
  if (missing !== undefined) return missing;
  return { quantity: sum(parts.flatMap(({ quantity }) => quantity ?? [])), missing: null };
}
